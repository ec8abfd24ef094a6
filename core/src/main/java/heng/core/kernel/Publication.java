package heng.core.kernel;

import heng.core.number.Rounding;
import heng.core.place.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What leaves the computation, and how it is written (S9.2, S9.3).
///
/// @param levels empty for every level
/// @param decimals 0 to 12; empty for the exact value
public record Publication(ColumnCode column, List<Level> levels, OptionalInt decimals, Rounding rounding, Optional<Ranking> ranking) {

    /// @param onPublished on the rounded value instead of the exact one
    /// @param by the attribute that splits the places into groups
    public record Ranking(boolean onPublished, Ties ties, boolean bestHigh, Optional<String> by) {}
}
