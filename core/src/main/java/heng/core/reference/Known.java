package heng.core.reference;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import java.util.Optional;

/// Cells that somebody else has computed on the same evidence, so that a number can be looked at without computing all that it comes from.
public record Known(Values values, Units units) {

    /// Everything is computed here.
    public static final Known NOTHING = new Known((_, _, _) -> Optional.empty(), (_, _, _) -> Optional.empty());

    /// What columns yield.
    @FunctionalInterface
    public interface Values {

        /// @param round of the earlier rounds; empty for the evidence itself
        /// @return empty where it is to be computed
        Optional<Cell> of(Optional<String> round, ColumnCode column, PlaceCode place);
    }

    /// What columns have after some of their steps, with its statistic, where that is one unit and no more.
    @FunctionalInterface
    public interface Units {

        /// @param steps how many
        /// @return empty where it is to be computed
        Optional<Cell> after(ColumnCode column, int steps, PlaceCode place);
    }
}
