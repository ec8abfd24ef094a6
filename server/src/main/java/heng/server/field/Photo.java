package heng.server.field;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A photo of a record, as far as it has come.
///
/// @param name in the visit
/// @param sha256 of the original; empty while it is awaited
/// @param bytes of the original; 0 while it is awaited
/// @param examined whether it was looked at; until then there are neither copy nor flags
/// @param shown whether there is a public copy
/// @param flags what somebody should look at
/// @param erased when and why it was deleted; empty for one that is here
public record Photo(String name, Optional<String> sha256, long bytes, boolean examined, boolean shown, List<Flag> flags, Optional<Erased> erased) {

    /// @param at when it was asked for
    /// @param done whether nothing is left to be done
    public record Erased(Instant at, String reason, boolean done) {}

    public Photo {
        flags = List.copyOf(flags);
    }

    public boolean isAwaited() {
        return sha256.isEmpty();
    }
}
