package heng.server.score;

import java.util.Optional;

/// The current standing of each campaign.
public interface Scores {

    /// Empty for a campaign that is not here. Never waits for a computation that is under way.
    Optional<Standing> of(String campaign);
}
