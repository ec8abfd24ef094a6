package heng.server.score.internal;

import heng.core.explain.Explainer;
import heng.core.explain.Opened;
import heng.core.explain.Opening;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
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

/// A standing by the live score plan, whose cells stay as they were when it was made ([BoardCells]). So a page that was begun before a record came in ends with the
/// numbers it began with. Explanations are the reference evaluator's, on the records and cells of that moment; what one has computed goes with its request.
final class LiveStanding implements Standing {

    private record Key(ColumnCode column, PlaceCode place) {}

    private final Live live;
    private final BoardCells.View cells;
    private final long version;
    private final int records;
    private final LedgerEvidence evidence;
    private final LeagueTable leagueTable;
    private final List<Published> published;
    private final Map<Key, Published> byPlace;

    LiveStanding(Live live, BoardCells.View cells, LedgerEvidence evidence, int records, long version, LeagueTable leagueTable, List<Published> published) {
        this(live, cells, evidence, records, version, leagueTable, published, new HashMap<>());
        published.forEach(one -> byPlace.putIfAbsent(new Key(one.column(), one.place().code()), one));
    }

    private LiveStanding(Live live, BoardCells.View cells, LedgerEvidence evidence, int records, long version, LeagueTable leagueTable, List<Published> published, Map<Key, Published> byPlace) {
        this.live = live;
        this.cells = cells;
        this.version = version;
        this.records = records;
        this.evidence = evidence;
        this.leagueTable = leagueTable;
        this.published = published;
        this.byPlace = byPlace;
    }

    /// The same after leaves that say nothing of this campaign.
    LiveStanding upTo(long size) {
        return new LiveStanding(live, cells, evidence, records, size, leagueTable, published, byPlace);
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
        return live.value(cells, column, place);
    }

    @Override
    public List<Past> past(ColumnCode column, PlaceCode place) {
        return live.past().of(column, place);
    }

    @Override
    public Opened explain(ColumnCode column, PlaceCode place, Opening opening) {
        return new Explainer(new Reference(kernel(), evidence, live.known(cells))).open(column, place, opening);
    }

    private Kernel kernel() {
        return live.campaign().definition().standard().kernel();
    }

    @Override
    public LeagueTable leagueTable() {
        return leagueTable;
    }

    @Override
    public Interval interval(ColumnCode column, PlaceCode place) {
        return live.intervals().of(column, place, evidence, live.known(cells));
    }

    @Override
    public List<Losses.Loss> losses(ColumnCode column, PlaceCode place) {
        return new Losses(kernel(), evidence, this::value).of(column, place);
    }

    @Override
    public boolean tellsLosses(ColumnCode column) {
        return new Losses(kernel(), evidence, this::value).areTold(column);
    }

    @Override
    public List<Unit> atSite(ColumnCode column, Site site) {
        return new Reference(kernel(), evidence).atSite(column, site);
    }
}
