package heng.core.score;

import heng.core.place.Level;
import heng.core.place.PlaceCode;
import java.util.List;
import java.util.Optional;

/// The places that a position is among (S9.3): level × region × cohort. Equal groups of two rounds are the same group.
///
/// @param within the place that all of them lie in; empty where the ranking names no level, or the place lies in none of it
/// @param traits what all of them have, in the order of the ranking's `by`
public record Group(Level level, Optional<PlaceCode> within, List<Trait> traits) {

    /// @param value empty for the places of which the attribute is not known
    public record Trait(String attribute, Optional<String> value) {}

    public Group {
        traits = List.copyOf(traits);
    }
}
