package heng.core.kernel;

import heng.core.number.Num;
import heng.core.number.Rounding;
import heng.core.place.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What leaves the computation, and how it is written (S9.2, S9.3).
///
/// @param levels empty for every level
/// @param decimals 0 to 12; empty for the exact value
/// @param bands names for ranges of the published value, ascending; the last whose start is not above it
public record Publication(ColumnCode column, List<Level> levels, OptionalInt decimals, Rounding rounding, Optional<Ranking> ranking, List<Band> bands) {

    public Publication {
        levels = List.copyOf(levels);
        bands = List.copyOf(bands);
    }

    /// @param onPublished on the rounded value instead of the exact one
    /// @param by the attributes that split the places of a level into groups, in the order written; none for one group
    /// @param within only places of a level in the same place of this level are one group; empty for the whole tree
    /// @param then what decides between equal values, in order
    public record Ranking(boolean onPublished, Ties ties, boolean bestHigh, List<String> by, Optional<Level> within, List<TieBreak> then) {

        public Ranking {
            by = List.copyOf(by);
            then = List.copyOf(then);
        }
    }

    /// Another column, by its exact value.
    public record TieBreak(ColumnCode column, boolean bestHigh) {}

    /// A name for values from `from` up (S9.5).
    public record Band(Num from, String zh, String en) {}
}
