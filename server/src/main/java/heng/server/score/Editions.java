package heng.server.score;

import heng.server.campaign.Change;
import java.util.List;
import java.util.Optional;

/// Frozen rounds: their numbers stay what they were signed as, whatever comes later.
public interface Editions {

    /// A published number of an edition.
    ///
    /// @param published as it was rounded; empty where there is none
    /// @param state the word of the state
    record Number(String column, String place, String state, String published) {

        /// What a page shows: the number, or its state.
        public String shown() {
            return published.isEmpty() ? state : published;
        }
    }

    /// A number that is another than in the edition before.
    ///
    /// @param before empty where it was not published then
    /// @param after empty where it is not published any more
    record Difference(String column, String place, Optional<Number> before, Optional<Number> after) {}

    /// Closes a campaign and signs an edition with its data cut; the reference evaluator computes it.
    Change freeze(String campaign, String by);

    /// The numbers of an edition in the order of its results file, read from that file; empty where there is no such edition.
    Optional<List<Number>> numbers(String campaign, int edition);

    /// What an edition changed; nothing for the first.
    List<Difference> differences(String campaign, int edition);
}
