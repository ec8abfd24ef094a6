package heng.core.plan;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;

/// The cells that a plan kept.
public interface Scores {

    /// The cell of a column for a place, equal to that of the reference evaluator.
    ///
    /// @throws IllegalArgumentException for a column that was not kept, or a code that is not there
    Cell value(ColumnCode column, PlaceCode place);
}
