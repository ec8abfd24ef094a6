package heng.core.plan;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import java.util.OptionalInt;

/// A plan after its walk.
final class Run implements Scores {

    private final Columns columns;
    private final Kept kept;
    private final boolean[] wanted;
    private final CohortColumns cohorts;

    Run(Columns columns, Kept kept, boolean[] wanted) {
        this.columns = columns;
        this.kept = kept;
        this.wanted = wanted;
        this.cohorts = new CohortColumns(columns, kept);
    }

    @Override
    public Cell value(ColumnCode column, PlaceCode place) {
        int index = columns.index(column);
        if (!wanted[index]) throw new IllegalArgumentException("Column " + column + " was not kept.");
        int at = columns.places.tree.index(columns.places.tree.get(place).code());
        return cells(index, columns.places.level[at]).get(at);
    }

    private synchronized CellArray cells(int column, int level) {
        return cohorts.at(column, level);
    }

    @Override
    public synchronized void complete() {
        for (ColumnPlan plan : columns.ordered) {
            for (int level = 0; wanted[plan.index()] && level < columns.places.byLevel.length; level++) cells(plan.index(), level);
        }
    }

    /// The cells of the columns that the walk did not finish and nobody keeps.
    void tell(Sink sink) {
        for (ColumnPlan plan : columns.ordered) {
            if (plan.walks() || wanted[plan.index()]) continue;
            for (int level = 0; level < columns.places.byLevel.length; level++) {
                CellArray cells = cells(plan.index(), level);
                for (int place : columns.places.byLevel[level]) cells.tell(sink, place, place, plan.index());
            }
        }
    }

    OptionalInt place(PlaceCode place) {
        return columns.places.tree.find(place).isPresent() ? OptionalInt.of(columns.places.tree.index(place)) : OptionalInt.empty();
    }

    synchronized Cell after(int column, int steps, int place) {
        return cohorts.after(column, steps, place);
    }

    Columns columns() {
        return columns;
    }

    Kept kept() {
        return kept;
    }
}
