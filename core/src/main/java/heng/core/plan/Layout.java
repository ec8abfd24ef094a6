package heng.core.plan;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each column its part of the walk and its slots. Slots that the walk fills come first.
final class Layout {

    private final Columns columns;
    private final int[] scales;
    private final Map<ColumnCode, Boolean> walks = new HashMap<>();
    private final Map<Step.Pool.Weight, Weights> weights = new HashMap<>();
    private final List<Slot> walked = new ArrayList<>();
    private final List<Slot> single = new ArrayList<>();
    private final int filled;
    private int leaves;

    Layout(Columns columns, int[] scales) {
        this.columns = columns;
        this.scales = scales;
        this.filled = columns.kernel.columns().values().stream().mapToInt(column -> chain(column).size() + (owns(column) ? 1 : 0)).sum();
    }

    ColumnPlan plan(Column column) {
        boolean leaf = column.source() instanceof Source.Records;
        int number = leaf ? leaves++ : -1;
        List<Integer> chain = chain(column);
        int[] slots = new int[column.steps().size()];
        Arrays.fill(slots, -1);
        int own = -1;
        for (int step = 0; step < slots.length; step++) {
            if (!(column.steps().get(step) instanceof Step.Pool)) continue;
            boolean inWalk = chain.contains(step);
            Slot slot = slot(column, step, inWalk && step == chain.getFirst() ? scale(leaf, number) : 12);
            slots[step] = inWalk ? add(walked, slot) : filled + add(single, slot);
            if (inWalk && own < 0 && owns(column)) own = add(walked, slot);
        }
        int[] uses = Columns.uses(column.source()).stream().mapToInt(columns::index).toArray();
        int head = !sourceWalks(column) ? -1 : new ColumnPlan(0, column, 0, uses, 0, chain, own, slots).relation(0);
        return new ColumnPlan(columns.index(column.code()), column, number, uses, head, chain, own, slots);
    }

    private int scale(boolean leaf, int number) {
        return leaf ? scales[number] : 12;
    }

    private static int add(List<Slot> slots, Slot slot) {
        slots.add(slot);
        return slots.size() - 1;
    }

    private Slot slot(Column column, int step, int scale) {
        Step.Pool pool = (Step.Pool) column.steps().get(step);
        CellArray figures = columns.known.weights(pool.weight());
        Weights known = figures == null ? null : weights.computeIfAbsent(pool.weight(), _ -> Weights.of(figures));
        return new Slot(Slot.kind(pool, column.steps().subList(0, step)), pool.missing(), known, scale, new Grades());
    }

    /// The pools that the walk fills. A leaf's are filled even where its tree is too crooked to pool by levels: then by places, for [Gathering].
    private List<Integer> chain(Column column) {
        List<Integer> chain = new ArrayList<>();
        boolean many = column.source() instanceof Source.Records || column.source() instanceof Source.OfColumn(var _, var at) && at.isPresent() && sourceWalks(column);
        for (int step = 0; many && step < column.steps().size(); step++) {
            if (!(column.steps().get(step) instanceof Step.Pool pool)) continue;
            chain.add(step);
            many = pool.to().isPresent();
        }
        return chain;
    }

    private boolean owns(Column column) {
        return column.source() instanceof Source.Records && ((Step.Pool) column.steps().get(chain(column).getFirst())).to().isPresent();
    }

    private boolean sourceWalks(Column column) {
        Source source = column.source();
        if (Columns.needsCohort(source)) return false;
        boolean levels = source instanceof Source.OfColumn(var _, var at) && at.isPresent()
                || source instanceof Source.Records && ((Step.Pool) column.steps().get(chain(column).getFirst())).to().isPresent();
        return (!levels || columns.places.descending) && Columns.uses(source).stream().allMatch(this::walks);
    }

    private boolean walks(ColumnCode code) {
        Boolean known = walks.get(code);
        if (known != null) return known;
        Column column = columns.kernel.column(code);
        boolean answer = sourceWalks(column) && column.steps().stream().noneMatch(step -> step instanceof Step.Relate);
        walks.put(code, answer);
        return answer;
    }

    Slot[] walked() {
        return walked.toArray(Slot[]::new);
    }

    Slot[] slots() {
        List<Slot> all = new ArrayList<>(walked);
        all.addAll(single);
        return all.toArray(Slot[]::new);
    }
}
