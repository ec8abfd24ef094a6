package heng.server.score.internal;

import heng.core.explain.Explainer;
import heng.core.explain.Node;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Published;
import heng.core.score.Publisher;
import heng.server.campaign.Running;
import heng.server.score.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A standing by the reference evaluator. What is published is computed once; the rest when somebody asks.
final class ReferenceStanding implements Standing {

    private record Key(ColumnCode column, PlaceCode place) {}

    private final Running campaign;
    private final long upTo;
    private final int records;
    private final Evidence evidence;
    private final Reference reference;
    private final ReentrantLock lock = new ReentrantLock(); // the evaluator is not for several threads
    private final List<Published> published;
    private final PastRounds past;
    private final Map<Key, Published> byPlace = new HashMap<>();

    ReferenceStanding(Running campaign, Evidence evidence, int records, long upTo, PastRounds past) {
        this.campaign = campaign;
        this.past = past;
        this.upTo = upTo;
        this.records = records;
        this.evidence = evidence;
        reference = new Reference(campaign.definition().standard().kernel(), evidence);
        published = new Publisher(reference.kernel(), evidence, reference::value, campaign.definition().positions()).publish();
        published.forEach(one -> byPlace.putIfAbsent(new Key(one.column(), one.place().code()), one));
    }

    @Override
    public Running campaign() {
        return campaign;
    }

    @Override
    public long upTo() {
        return upTo;
    }

    @Override
    public int records() {
        return records;
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public List<Published> published() {
        return published;
    }

    @Override
    public Optional<Published> published(ColumnCode column, PlaceCode place) {
        return Optional.ofNullable(byPlace.get(new Key(column, place)));
    }

    @Override
    public Cell value(ColumnCode column, PlaceCode place) {
        lock.lock();
        try {
            return reference.value(column, place);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Past> past(ColumnCode column, PlaceCode place) {
        return past.of(column, place);
    }

    @Override
    public Node explain(ColumnCode column, PlaceCode place) {
        lock.lock();
        try {
            return new Explainer(reference).explain(column, place);
        } finally {
            lock.unlock();
        }
    }
}
