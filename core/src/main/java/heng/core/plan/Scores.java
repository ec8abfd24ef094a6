package heng.core.plan;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;

/// The cells that a plan kept. A column that needs a cohort is computed for a whole level when somebody first asks for it there.
public interface Scores {

    /// The cell of a column for a place, equal to that of the reference evaluator.
    ///
    /// @throws IllegalArgumentException for a column that was not kept, or a code that is not there
    Cell value(ColumnCode column, PlaceCode place);

    /// Computes every kept column at every level now.
    void complete();
}
