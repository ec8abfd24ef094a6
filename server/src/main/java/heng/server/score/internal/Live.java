package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.plan.LivePlan;
import heng.core.record.EvidenceRecord;
import heng.core.reference.Known;
import heng.core.score.Cell;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Ledger;
import heng.server.score.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A campaign whose score plan follows the ledger. One thread writes; readers ask for cells of a standing, which stay as they were when it was made.
final class Live {

    /// While this many go into the plan, no page gets a cell.
    private static final int AT_ONCE = 200;

    private volatile Running campaign;
    private final PastRounds past;
    private final SharedParts shared = new SharedParts();
    private final Intervals intervals;
    private final LeagueSwitch league;
    private final ReentrantLock lock = new ReentrantLock(true);
    /// By id; in the plan already, not yet in the evidence.
    private final Map<String, EvidenceRecord> fresh = new LinkedHashMap<>();
    /// Ids of records that another counts in place of, or that were taken back.
    private final Set<String> replaced = new HashSet<>();
    private LedgerEvidence evidence;
    private int records;
    private @Nullable LivePlan plan;
    private @Nullable BoardCells cells;
    private long version;
    private long lastRecord = -1;
    private boolean changed;
    private @Nullable LiveStanding standing;

    Live(Running campaign) {
        this.campaign = campaign;
        past = new PastRounds(campaign);
        intervals = new Intervals(campaign);
        league = new LeagueSwitch(campaign);
        evidence = LedgerEvidence.empty(campaign.definition().evidence());
    }

    Running campaign() {
        return campaign;
    }

    /// Whether what was read so far is right for a campaign that came in the place of this one: the same definition, and no record behind its end.
    boolean serves(Running now) {
        boolean sameEnd = now.history().end() == campaign.history().end() || campaign.history().end() == Long.MAX_VALUE && lastRecord < now.history().end();
        return now.definition() == campaign.definition() && sameEnd;
    }

    void become(Running now) {
        campaign = now;
    }

    PastRounds past() {
        return past;
    }

    Intervals intervals() {
        return intervals;
    }

    /// Reads leaves that come after all it has read; a standing is made by [#settle].
    ///
    /// @param ledger where a record that is replaced can be looked up
    void take(List<Ledger.Kept> leaves, Ledger ledger) {
        if (leaves.isEmpty()) return;
        Map<String, EvidenceRecord> read = new LinkedHashMap<>();
        long end = campaign.history().end();
        for (Ledger.Kept one : leaves) {
            if (one.index() >= end) break; // what came behind the end of a frozen round belongs to the next edition
            Optional<String> named = RecordLeaves.replaced(one.leaf(), campaign.id());
            if (named.isPresent() && !replaced.add(named.get())) continue; // another came first: this one counts nowhere (S4.0)
            if (named.isPresent() && read.remove(named.get()) == null) remove(named.get(), ledger);
            Optional<EvidenceRecord> record = RecordLeaves.record(one.leaf(), campaign.id()).filter(made -> campaign.definition().counts(made.time(), made.site())).map(shared::of);
            record.ifPresent(made -> read.put(made.id(), made));
            if (record.isPresent() || named.isPresent()) lastRecord = one.index();
        }
        List<EvidenceRecord> all = new ArrayList<>(read.values());
        for (int from = 0; from < all.size(); from += AT_ONCE) plan(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        fresh.putAll(read);
        version = leaves.getLast().index() + 1;
        changed |= league.take(leaves);
    }

    private void plan(List<EvidenceRecord> some) {
        if (plan == null || cells == null) return;
        lock.lock();
        try {
            some.forEach(record -> Objects.requireNonNull(cells).touch(record.place()));
            plan.addAll(some);
        } finally {
            lock.unlock();
        }
    }

    /// A record that had counted counts no longer.
    private void remove(String id, Ledger ledger) {
        @Nullable EvidenceRecord waiting = fresh.remove(id);
        if (waiting != null) {
            retract(waiting);
            return;
        }
        ledger.find(RecordLeaves.leafId(campaign.id(), id)).flatMap(kept -> RecordLeaves.record(kept.leaf(), campaign.id())).filter(evidence::has).ifPresent(gone -> {
            evidence = evidence.without(gone);
            records--;
            retract(gone);
        });
    }

    private void retract(EvidenceRecord gone) {
        changed = true;
        if (plan == null || cells == null) return;
        lock.lock();
        try {
            cells.touch(gone.place());
            plan.retract(gone.id());
        } finally {
            lock.unlock();
        }
    }

    /// The standing after all that was taken.
    Standing settle() {
        if (standing != null && fresh.isEmpty() && !changed) {
            if (standing.upTo() != version) standing = standing.upTo(version);
            return standing;
        }
        if (!fresh.isEmpty()) evidence = evidence.with(fresh.values());
        records += fresh.size();
        fresh.clear();
        changed = false;
        var definition = campaign.definition();
        if (plan == null || cells == null) {
            plan = new LivePlan(definition.standard().kernel(), evidence);
            cells = new BoardCells(plan, definition.tree(), definition.standard().kernel().columns().keySet());
        }
        BoardCells.View view = cells.view();
        standing = new LiveStanding(this, view, evidence, records, version, league.table(), league.publish(evidence, plan::value));
        return standing;
    }

    /// A cell as it was when the view was made.
    Cell value(BoardCells.View view, ColumnCode column, PlaceCode place) {
        lock.lock();
        try {
            return Objects.requireNonNull(cells).value(view, column, place);
        } finally {
            lock.unlock();
        }
    }

    /// What was computed when the view was made, for who explains a number.
    Known known(BoardCells.View view) {
        return new Known((round, column, place) -> Optional.of(round.map(id -> past.value(id, column, place)).orElseGet(() -> value(view, column, place))),
                (column, steps, place) -> after(view, column, steps, place));
    }

    private Optional<Cell> after(BoardCells.View view, ColumnCode column, int steps, PlaceCode place) {
        lock.lock();
        try {
            return Objects.requireNonNull(cells).after(view, column, steps, place);
        } finally {
            lock.unlock();
        }
    }
}
