package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.reference.Reference;
import heng.server.campaign.Running;
import heng.server.score.Standing.Past;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The earlier rounds of a campaign. They come from its files and never change, so that what was computed once stays.
final class PastRounds {

    private final Map<String, Reference> rounds = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock(); // the evaluator is not for several threads

    PastRounds(Running campaign) {
        var kernel = campaign.definition().standard().kernel();
        campaign.definition().evidence().earlier().forEach(round -> rounds.put(round.id(), new Reference(kernel, round.evidence())));
    }

    List<Past> of(ColumnCode column, PlaceCode place) {
        lock.lock();
        try {
            List<Past> all = new ArrayList<>();
            rounds.forEach((id, reference) -> {
                if (reference.evidence().tree().find(place).isPresent()) all.add(new Past(id, reference.value(column, place)));
            });
            return all;
        } finally {
            lock.unlock();
        }
    }
}
