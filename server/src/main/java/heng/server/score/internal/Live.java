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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A campaign whose score plan follows the ledger. One thread writes; readers ask for values of a version and get none once the plan has moved on.
final class Live {

    private volatile Running campaign;
    private final PastRounds past;
    private LedgerEvidence evidence;
    private int records;
    private @Nullable LivePlan plan;
    private long version;
    private @Nullable Standing standing;
    private long lastRecord = -1;

    Live(Running campaign) {
        this.campaign = campaign;
        past = new PastRounds(campaign);
        evidence = LedgerEvidence.empty(campaign.definition().evidence());
    }

    Running campaign() {
        return campaign;
    }

    /// Whether what was read so far is right for a campaign that came in the place of this one: the same definition, and no record behind its end.
    synchronized boolean serves(Running changed) {
        boolean sameEnd = changed.history().end() == campaign.history().end() || campaign.history().end() == Long.MAX_VALUE && lastRecord < changed.history().end();
        return changed.definition() == campaign.definition() && sameEnd;
    }

    void become(Running changed) {
        campaign = changed;
    }

    PastRounds past() {
        return past;
    }

    /// Reads leaves that come after all it has read; a standing is made by [#settle].
    synchronized void take(List<Ledger.Kept> leaves) {
        if (leaves.isEmpty()) return;
        List<EvidenceRecord> fresh = new ArrayList<>();
        long end = campaign.history().end();
        for (Ledger.Kept one : leaves) {
            RecordLeaves.record(one.leaf(), campaign.id()).filter(record -> one.index() < end && campaign.definition().counts(record.time(), record.site())).ifPresent(record -> {
                fresh.add(record);
                lastRecord = one.index();
            });
        }
        evidence = evidence.with(fresh);
        records += fresh.size();
        if (plan != null) fresh.forEach(plan::add);
        version = leaves.getLast().index() + 1;
        if (!fresh.isEmpty()) standing = null;
    }

    /// The standing after all that was taken.
    synchronized Standing settle() {
        if (standing == null) {
            var definition = campaign.definition();
            if (plan == null) plan = new LivePlan(definition.standard().kernel(), evidence);
            standing = new LiveStanding(this, evidence, records, version, new Publisher(definition.standard().kernel(), evidence, plan::value, definition.positions()).publish());
        } else if (standing.upTo() != version) {
            standing = new LiveStanding(this, evidence, records, version, standing.published());
        }
        return standing;
    }

    /// A value as it was at a version; empty once the plan has moved on.
    synchronized Optional<Cell> value(long asked, ColumnCode column, PlaceCode place) {
        return asked == version && plan != null ? Optional.of(plan.value(column, place)) : Optional.empty();
    }
}
