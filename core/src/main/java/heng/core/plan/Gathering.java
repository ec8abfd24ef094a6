package heng.core.plan;

import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Many units to one, by going to each of them: where the units are there only after the walk, and in trees whose levels are crooked.
final class Gathering {

    /// A unit and where it is.
    private record Unit(int place, Cell cell) {}

    private final Columns columns;
    private final Places places;
    private final Kept kept;
    private final Steps steps;

    Gathering(Columns columns, Kept kept, Steps steps) {
        this.columns = columns;
        this.places = columns.places;
        this.kept = kept;
        this.steps = steps;
    }

    /// @param to the step after the last; one unit is left by then
    Cell gather(ColumnPlan plan, int place, int to) {
        int first = plan.isLeaf() ? plan.chain().getFirst() + 1 : 0;
        List<Unit> units = plan.isLeaf() ? pooledCells(plan, place, first - 1) : units(plan, place);
        for (int step = first; step < to; step++) {
            List<Unit> after = new ArrayList<>();
            if (plan.column().steps().get(step) instanceof Step.Pool pool) {
                for (var group : groups(pool, place, units.stream().map(Unit::place).toList()).entrySet()) after.add(pooled(plan, step, group.getKey(), group.getValue(), units));
            } else {
                for (Unit unit : units) after.add(new Unit(unit.place(), steps.run(plan, unit.cell(), step, step + 1, unit.place())));
            }
            units = after;
        }
        return units.getFirst().cell();
    }

    /// S4.6.
    private List<Unit> units(ColumnPlan plan, int place) {
        var level = ((Source.OfColumn) plan.column().source()).at().orElseThrow();
        CellArray other = java.util.Objects.requireNonNull(kept.cells[plan.uses()[0]]);
        List<Unit> units = new ArrayList<>();
        boolean within = places.depth[place] >= places.tree.depth(level);
        for (int below = place; below < (within ? place + 1 : places.end[place]); below++) {
            if (within || places.level[below] == places.index(level)) units.add(new Unit(below, other.get(below).fromAbove(columns.arithmetic)));
        }
        return units;
    }

    /// Which units, by index, make up which place (S5.4).
    private Map<Integer, List<Integer>> groups(Step.Pool pool, int place, List<Integer> at) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        boolean one = pool.to().isEmpty() || places.depth[place] >= places.tree.depth(pool.to().get());
        if (one) groups.put(place, new ArrayList<>());
        for (int i = 0; i < at.size(); i++) {
            int up = one ? place : places.up(at.get(i), pool.to().orElseThrow());
            groups.computeIfAbsent(up < 0 ? at.get(i) : up, _ -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    private Unit pooled(ColumnPlan plan, int step, int place, List<Integer> members, List<Unit> units) {
        int slot = plan.slots()[step];
        steps.scratch.clear(slot);
        for (int member : members) steps.scratch.add(slot, units.get(member).cell(), units.get(member).place());
        return new Unit(place, steps.scratch.pooled(slot));
    }

    private List<Unit> pooledCells(ColumnPlan plan, int place, int step) {
        Map<Integer, Frame> own = java.util.Objects.requireNonNull(kept.own[plan.leaf()]);
        List<Integer> at = java.util.stream.IntStream.range(place, places.end[place]).filter(own::containsKey).boxed().toList();
        int slot = plan.slots()[step];
        List<Unit> units = new ArrayList<>();
        groups(plan.pool(step), place, at).forEach((group, members) -> {
            steps.scratch.clear(slot);
            for (int member : members) steps.scratch.merge(slot, java.util.Objects.requireNonNull(own.get(at.get(member))), 0);
            units.add(new Unit(group, steps.scratch.pooled(slot)));
        });
        return units;
    }
}
