package heng.core.plan;

import heng.core.kernel.Relation;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns that need more than a place and what is below it: a cohort, earlier rounds, or a column that does. Each is computed for a whole level when
/// somebody first asks for it there. Not for several threads at once.
final class CohortColumns {

    private final Columns columns;
    private final Kept kept;
    private final Steps steps;
    private final Relations relations;
    private final Gathering gathering;
    private final boolean[][] done;
    /// What stands before a trend, for the rounds that come after: by column and step, over places.
    private final Map<List<Integer>, CellArray> before = new HashMap<>();

    CohortColumns(Columns columns, Kept kept) {
        this.columns = columns;
        this.kept = kept;
        steps = new Steps(columns);
        relations = new Relations(columns);
        gathering = new Gathering(columns, kept, steps);
        done = new boolean[columns.all.size()][columns.places.byLevel.length];
    }

    /// Forgets a column everywhere: something it is computed from has changed.
    void forget(int column) {
        Arrays.fill(done[column], false);
    }

    /// The cells of a column at a level, wherever they are computed.
    CellArray at(int column, int level) {
        ColumnPlan plan = columns.all.get(column);
        if (!plan.walks() && !done[column][level]) {
            done[column][level] = true;
            compute(plan, level);
        }
        return java.util.Objects.requireNonNull(kept.cells[column], () -> plan.column().code() + " was not kept");
    }

    /// The cell after some steps: all of them, or those before a trend.
    Cell after(int column, int taken, int place) {
        ColumnPlan plan = columns.all.get(column);
        CellArray last = at(column, columns.places.level[place]);
        if (taken == plan.column().steps().size()) return last.get(place);
        CellArray head = kept.heads[column];
        return taken == plan.head() && head != null ? head.get(place) : java.util.Objects.requireNonNull(before.get(List.of(column, taken))).get(place);
    }

    private void compute(ColumnPlan plan, int level) {
        int[] placed = columns.places.byLevel[level];
        CellArray cells = new CellArray(placed.length, columns.arithmetic);
        int from = begin(plan, level, placed, cells);
        for (int step = from; step < plan.column().steps().size(); step++) {
            switch (plan.column().steps().get(step)) {
                case Step.Relate(Relation.Trend trend, var _) -> trend(plan, step, trend, placed, cells);
                case Step.Relate(Relation relation, Optional<String> by) -> {
                    for (int[] members : cohorts(placed, by)) relations.relate(relation, cells, members, placed);
                }
                case Step _ -> {
                    for (int i = 0; i < placed.length; i++) cells.set(i, steps.run(plan, cells.get(i), step, step + 1, placed[i]).plain(columns.arithmetic));
                }
            }
        }
        CellArray into = java.util.Objects.requireNonNull(kept.cells[plan.index()]);
        for (int i = 0; i < placed.length; i++) into.copy(placed[i], cells, i);
    }

    /// The cells with which the steps begin. @return the first step that is left
    private int begin(ColumnPlan plan, int level, int[] placed, CellArray cells) {
        CellArray head = kept.heads[plan.index()];
        if (head != null) {
            for (int i = 0; i < placed.length; i++) cells.copy(i, head, placed[i]);
            return plan.head();
        }
        if (plan.isMany()) return gather(plan, level, placed, cells);
        switch (plan.column().source()) {
            case Source.Children children when Columns.needsCohort(children) -> new Duels(children, columns.arithmetic).fight(children(plan, level, placed), cells);
            case Source.Children children -> {
                CellArray[] from = Arrays.stream(plan.uses()).mapToObj(used -> at(used, level)).toArray(CellArray[]::new);
                combine(children, from, placed, cells);
            }
            case Source.OfColumn _ -> {
                CellArray other = at(plan.uses()[0], level);
                for (int i = 0; i < placed.length; i++) cells.set(i, other.get(placed[i]).fromAbove(columns.arithmetic));
            }
            case Source.Records _, Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ ->
                    throw new IllegalStateException("The walk has the source of " + plan.column().code());
        }
        return 0;
    }

    private void combine(Source.Children children, CellArray[] from, int[] placed, CellArray cells) {
        Combining combining = new Combining(children, columns.arithmetic);
        QuickChildren quick = QuickChildren.of(children, columns.arithmetic, combining.least);
        CellArray row = new CellArray(from.length, columns.arithmetic);
        int[] at = new int[from.length];
        for (int i = 0; i < placed.length; i++) {
            Arrays.fill(at, placed[i]);
            if (quick != null && quick.combine(from, at, cells, i)) continue;
            for (int child = 0; child < from.length; child++) row.copy(child, from[child], placed[i]);
            cells.set(i, combining.combine(row));
        }
    }

    private CellArray[] children(ColumnPlan plan, int level, int[] placed) {
        CellArray[] rows = new CellArray[plan.uses().length];
        for (int child = 0; child < rows.length; child++) {
            CellArray cells = at(plan.uses()[child], level);
            rows[child] = new CellArray(placed.length, columns.arithmetic);
            for (int i = 0; i < placed.length; i++) rows[child].copy(i, cells, placed[i]);
        }
        return rows;
    }

    private int gather(ColumnPlan plan, int level, int[] placed, CellArray cells) {
        if (plan.column().source() instanceof Source.OfColumn(var _, var at)) {
            int units = columns.places.index(at.orElseThrow());
            if (units >= 0) at(plan.uses()[0], units);
            at(plan.uses()[0], level);
        }
        int left = plan.relation(0);
        for (int i = 0; i < placed.length; i++) cells.set(i, gathering.gather(plan, placed[i], left).plain(columns.arithmetic));
        return left;
    }

    private void trend(ColumnPlan plan, int step, Relation.Trend trend, int[] placed, CellArray cells) {
        CellArray seen = before.computeIfAbsent(List.of(plan.index(), step), _ -> new CellArray(columns.places.size, columns.arithmetic));
        for (int i = 0; i < placed.length; i++) {
            seen.copy(placed[i], cells, i);
            cells.set(i, relations.trend(trend, cells.get(i), columns.past.cells(plan.index(), step, columns.places.code(placed[i]))));
        }
    }

    /// S8.1: indexes among the places of a level.
    private List<int[]> cohorts(int[] placed, Optional<String> by) {
        int @Nullable [] groups = by.map(columns.known::groups).orElse(null);
        Map<Integer, List<Integer>> members = new java.util.LinkedHashMap<>();
        for (int i = 0; i < placed.length; i++) members.computeIfAbsent(groups == null ? 0 : groups[placed[i]], _ -> new ArrayList<>()).add(i);
        return members.values().stream().map(some -> some.stream().mapToInt(Integer::intValue).toArray()).toList();
    }
}
