package heng.server.campaign;

import java.util.Optional;

/// What an edition says, before it is signed.
///
/// @param records how many count
/// @param results the results file (docs/formats.md, F2)
/// @param differences to the edition before (F11); empty for the first
public record Frozen(long records, String results, Optional<String> differences) {

    /// Computes an edition.
    @FunctionalInterface
    public interface Freezer {

        /// @param edition its number
        /// @param cut how many leaves of the ledger count
        /// @param reason why there is another edition; empty for the first
        Frozen freeze(Running campaign, int edition, long cut, String reason);
    }
}
