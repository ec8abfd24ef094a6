package heng.server.score;

import java.time.Duration;
import java.util.Optional;

/// The current standing of each campaign.
public interface Scores {

    /// Empty for a campaign that is not here. Never waits for a computation that is under way.
    Optional<Standing> of(String campaign);

    /// Waits until the standing holds so many leaves, but no longer than the patience.
    default void await(String campaign, long upTo, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (of(campaign).filter(standing -> standing.upTo() < upTo).isPresent() && System.nanoTime() < end) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
