package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.plan.LivePlan;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.score.Publisher;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Ledger;
import heng.server.score.Standing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A campaign whose score plan follows the ledger. One thread writes; readers ask for cells of a standing, which stay as they were when it was made.
final class Live {

    /// While this many go into the plan, no page gets a cell.
    private static final int AT_ONCE = 200;

    private final Running campaign;
    private final PastRounds past;
    private final SharedParts shared = new SharedParts();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<EvidenceRecord> fresh = new ArrayList<>();
    private LedgerEvidence evidence;
    private int records;
    private @Nullable LivePlan plan;
    private @Nullable BoardCells cells;
    private long version;
    private @Nullable LiveStanding standing;

    Live(Running campaign) {
        this.campaign = campaign;
        past = new PastRounds(campaign);
        evidence = LedgerEvidence.empty(campaign.definition().evidence());
    }

    Running campaign() {
        return campaign;
    }

    PastRounds past() {
        return past;
    }

    /// Reads leaves that come after all it has read; a standing is made by [#settle].
    void take(List<Ledger.Kept> leaves) {
        if (leaves.isEmpty()) return;
        List<EvidenceRecord> read = new ArrayList<>();
        for (Ledger.Kept one : leaves) RecordLeaves.record(one.leaf(), campaign.id()).filter(record -> counts(record.time())).map(shared::of).ifPresent(read::add);
        for (int from = 0; from < read.size(); from += AT_ONCE) plan(read.subList(from, Math.min(read.size(), from + AT_ONCE)));
        fresh.addAll(read);
        version = leaves.getLast().index() + 1;
    }

    private void plan(List<EvidenceRecord> some) {
        if (plan == null || cells == null) return;
        lock.lock();
        try {
            some.forEach(record -> java.util.Objects.requireNonNull(cells).touch(record.place()));
            plan.addAll(some);
        } finally {
            lock.unlock();
        }
    }

    /// The standing after all that was taken.
    Standing settle() {
        if (standing != null && fresh.isEmpty()) {
            if (standing.upTo() != version) standing = standing.upTo(version);
            return standing;
        }
        evidence = evidence.with(fresh);
        records += fresh.size();
        fresh.clear();
        var definition = campaign.definition();
        if (plan == null || cells == null) {
            plan = new LivePlan(definition.standard().kernel(), evidence);
            cells = new BoardCells(plan, definition.tree(), definition.standard().kernel().columns().keySet());
        }
        BoardCells.View view = cells.view();
        standing = new LiveStanding(this, view, evidence, records, version, new Publisher(definition.standard().kernel(), evidence, plan::value, definition.positions()).publish());
        return standing;
    }

    /// A cell as it was when the view was made.
    Cell value(BoardCells.View view, ColumnCode column, PlaceCode place) {
        lock.lock();
        try {
            return java.util.Objects.requireNonNull(cells).value(view, column, place);
        } finally {
            lock.unlock();
        }
    }

    private boolean counts(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        var from = campaign.definition().from();
        var to = campaign.definition().to();
        return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || !day.isAfter(to.get()));
    }
}
