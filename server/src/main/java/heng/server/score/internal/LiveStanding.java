package heng.server.score.internal;

import heng.core.explain.Explainer;
import heng.core.explain.Node;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Step;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.reference.Reference;
import heng.core.robust.Interval;
import heng.core.robust.Losses;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Published;
import heng.core.score.Unit;
import heng.server.campaign.Running;
import heng.server.score.LeagueTable;
import heng.server.score.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A standing by the live score plan, as long as the plan has not moved on; from then on by the reference evaluator on the records of that moment. So a page that was
/// begun before a record came in ends with the numbers it began with. Explanations are always the reference evaluator's.
final class LiveStanding implements Standing {

    private record Key(ColumnCode column, PlaceCode place) {}

    private final Live live;
    private final long version;
    private final int records;
    private final Evidence evidence;
    private final LeagueTable leagueTable;
    private final List<Published> published;
    private final Map<Key, Published> byPlace = new HashMap<>();
    private final Reference reference;
    private final ReentrantLock lock = new ReentrantLock(); // the evaluator is not for several threads

    LiveStanding(Live live, Evidence evidence, int records, long version, LeagueTable leagueTable, List<Published> published) {
        this.live = live;
        this.version = version;
        this.records = records;
        this.evidence = evidence;
        this.leagueTable = leagueTable;
        this.published = published;
        this.reference = new Reference(live.campaign().definition().standard().kernel(), evidence);
        published.forEach(one -> byPlace.putIfAbsent(new Key(one.column(), one.place().code()), one));
    }

    @Override
    public Running campaign() {
        return live.campaign();
    }

    @Override
    public long upTo() {
        return version;
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
        return live.value(version, column, place).orElseGet(() -> referenceValue(column, place));
    }

    private Cell referenceValue(ColumnCode column, PlaceCode place) {
        lock.lock();
        try {
            return reference.value(column, place);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Past> past(ColumnCode column, PlaceCode place) {
        return live.past().of(column, place);
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

    @Override
    public LeagueTable leagueTable() {
        return leagueTable;
    }

    @Override
    public Interval interval(ColumnCode column, PlaceCode place) {
        return live.intervals().of(column, place, evidence, records);
    }

    @Override
    public List<Losses.Loss> losses(ColumnCode column, PlaceCode place) {
        return new Losses(live.campaign().definition().standard().kernel(), evidence, this::value).of(column, place);
    }

    @Override
    public List<Unit> atSite(ColumnCode column, Site site) {
        List<Step> steps = live.campaign().definition().standard().kernel().column(column).steps();
        int pool = (int) steps.stream().takeWhile(step -> !(step instanceof Step.Pool)).count();
        lock.lock();
        try {
            return reference.units(column, pool, site.place()).stream().filter(unit -> unit.site().filter(site::equals).isPresent()).toList();
        } finally {
            lock.unlock();
        }
    }
}
