package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.place.PlaceCode;
import heng.core.plan.LivePlan;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.server.campaign.Running;
import heng.server.score.Standing.Past;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The earlier rounds of a campaign. They come from its files and never change: each is computed once, when somebody first asks.
final class PastRounds {

    private final Kernel kernel;
    private final List<Evidence.Round> rounds;
    private final Map<String, LivePlan> plans = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock(); // so that nobody computes a round twice

    PastRounds(Running campaign) {
        kernel = campaign.definition().standard().kernel();
        rounds = campaign.definition().evidence().earlier();
    }

    private LivePlan plan(Evidence.Round round) {
        lock.lock();
        try {
            return plans.computeIfAbsent(round.id(), _ -> new LivePlan(kernel, round.evidence()));
        } finally {
            lock.unlock();
        }
    }

    /// @param id of one of the rounds
    /// @param place of its tree
    Cell value(String id, ColumnCode column, PlaceCode place) {
        return plan(rounds.stream().filter(round -> round.id().equals(id)).findFirst().orElseThrow()).value(column, place);
    }

    List<Past> of(ColumnCode column, PlaceCode place) {
        return rounds.stream().filter(round -> round.evidence().tree().find(place).isPresent()).map(round -> new Past(round.id(), plan(round).value(column, place))).toList();
    }
}
