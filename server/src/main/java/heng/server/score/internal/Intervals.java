package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.reference.Known;
import heng.core.robust.Bootstrap;
import heng.core.robust.Interval;
import heng.server.campaign.Running;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The intervals of a campaign, each computed when somebody first asks for it and kept while no record came in for its place or one below; and in any case for twenty
/// times as long as it took, so that the root of a large campaign in the field does not take a core for itself. One at a time.
final class Intervals {

    private static final int MOST_KEPT = 2_000;
    private static final int KEPT_FOR = 20;

    private record Key(ColumnCode column, PlaceCode place) {}

    /// @param changes of the evidence in its place when it was computed
    /// @param until when it need not be computed again, whatever came in, in nanoseconds of [System#nanoTime]
    private record Computed(long changes, Interval interval, long until) {

        boolean serves(long now) {
            return changes == now || System.nanoTime() - until < 0;
        }
    }

    private final Running campaign;
    private final Map<Key, Computed> computed = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    Intervals(Running campaign) {
        this.campaign = campaign;
    }

    /// @param known the cells of the same standing
    Interval of(ColumnCode column, PlaceCode place, LedgerEvidence evidence, Known known) {
        lock.lock();
        try {
            Key key = new Key(column, place);
            Computed before = computed.remove(key);
            Computed now = before != null && before.serves(evidence.changes(place)) ? before : fresh(key, evidence, known);
            computed.put(key, now);
            if (computed.size() > MOST_KEPT) computed.remove(computed.keySet().iterator().next());
            return now.interval;
        } finally {
            lock.unlock();
        }
    }

    private Computed fresh(Key key, LedgerEvidence evidence, Known known) {
        long began = System.nanoTime();
        long seed = (campaign.id() + " " + key.column + " " + key.place + " " + evidence.count(key.place)).hashCode();
        Interval interval = new Bootstrap(campaign.definition().standard().kernel(), evidence, known).of(key.column, key.place, seed);
        long end = System.nanoTime();
        return new Computed(evidence.changes(key.place), interval, end + KEPT_FOR * (end - began));
    }
}
