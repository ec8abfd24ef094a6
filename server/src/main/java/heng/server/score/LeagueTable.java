package heng.server.score;

import java.time.Instant;
import java.util.Optional;

/// Whether positions are shown here, and why. It is read from the ledger: a restart finds it as it was.
///
/// @param allowed whether the campaign's policy lets positions leave and its standard gives any (S9.3, S9.10)
/// @param last the last time somebody entitled turned them on or off; empty if nobody ever did
public record LeagueTable(boolean allowed, Optional<Turn> last) {

    /// @param reason in the words of whoever turned it
    /// @param index of its leaf, which names the person as a commitment only
    /// @param at when the server took it
    public record Turn(boolean on, String reason, long index, Instant at) {}

    /// Off until somebody turned it on.
    public boolean isOn() {
        return allowed && last.filter(Turn::on).isPresent();
    }
}
