package heng.core.plan;

import heng.core.kernel.Step;
import heng.core.score.Cell;
import org.jspecify.annotations.Nullable;

/// The steps of all columns on one unit, compiled for one thread. A pool of one unit is a step like others.
final class Steps {

    final Frame scratch;
    private final Pointwise.UnitStep[][] byColumn;

    Steps(Columns columns) {
        scratch = new Frame(columns.slots, columns.arithmetic);
        Pointwise pointwise = new Pointwise(columns.known, columns.arithmetic);
        byColumn = new Pointwise.UnitStep[columns.all.size()][];
        for (ColumnPlan plan : columns.all) {
            int count = plan.slots().length;
            byColumn[plan.index()] = new Pointwise.UnitStep[count];
            for (int step = 0; step < count; step++) byColumn[plan.index()][step] = compiled(plan, step, pointwise);
        }
    }

    private Pointwise.@Nullable UnitStep compiled(ColumnPlan plan, int step, Pointwise pointwise) {
        return switch (plan.column().steps().get(step)) {
            case Step.Pool _ -> {
                int slot = plan.slots()[step];
                yield (cell, place) -> pooled(slot, cell, place);
            }
            case Step.Measure _, Step.Relate _ -> null;
            case Step.Points _, Step.Thresholds _, Step.LookUp _, Step.Formula _, Step.Case _, Step.Gate _ -> pointwise.compile(plan.column().steps().get(step));
        };
    }

    /// A pool of one unit.
    Cell pooled(int slot, Cell cell, int place) {
        scratch.clear(slot);
        scratch.add(slot, cell, place);
        return scratch.pooled(slot);
    }

    /// @param from the first step
    /// @param to the step after the last
    Cell run(ColumnPlan plan, Cell given, int from, int to, int place) {
        Cell cell = given;
        for (int step = from; step < to; step++) cell = java.util.Objects.requireNonNull(byColumn[plan.index()][step]).apply(cell, place);
        return cell;
    }
}
