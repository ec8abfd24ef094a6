package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.robust.Bootstrap;
import heng.core.robust.Interval;
import heng.core.score.Evidence;
import heng.server.campaign.Running;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The intervals of a campaign, each computed when somebody first asks for it and kept while no record came in. One at a time: they take memory and a core.
final class Intervals {

    private static final int MOST_KEPT = 2_000;

    private record Key(ColumnCode column, PlaceCode place) {}

    /// @param evidence of which it was computed: a value that another record makes another
    private record Known(Evidence evidence, Interval interval) {}

    private final Running campaign;
    private final Map<Key, Known> known = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    Intervals(Running campaign) {
        this.campaign = campaign;
    }

    Interval of(ColumnCode column, PlaceCode place, Evidence evidence, int records) {
        lock.lock();
        try {
            Key key = new Key(column, place);
            Known before = known.get(key);
            if (before != null && before.evidence == evidence) return before.interval;
            long seed = (campaign.id() + " " + column + " " + place + " " + records).hashCode();
            Interval interval = new Bootstrap(campaign.definition().standard().kernel(), evidence).of(column, place, seed);
            known.put(key, new Known(evidence, interval));
            if (known.size() > MOST_KEPT) known.remove(known.keySet().iterator().next());
            return interval;
        } finally {
            lock.unlock();
        }
    }
}
