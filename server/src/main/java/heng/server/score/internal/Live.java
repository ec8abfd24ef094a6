package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.plan.LivePlan;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Ledger;
import heng.server.score.Standing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A campaign whose score plan follows the ledger. One thread writes; readers ask for values of a version and get none once the plan has moved on.
final class Live {

    private final Running campaign;
    private final PastRounds past;
    private final Intervals intervals;
    private final LeagueSwitch league;
    private LedgerEvidence evidence;
    private int records;
    private @Nullable LivePlan plan;
    private long version;
    private @Nullable Standing standing;

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

    PastRounds past() {
        return past;
    }

    Intervals intervals() {
        return intervals;
    }

    /// Reads leaves that come after all it has read; a standing is made by [#settle].
    synchronized void take(List<Ledger.Kept> leaves) {
        if (leaves.isEmpty()) return;
        List<EvidenceRecord> fresh = new ArrayList<>();
        leaves.forEach(one -> RecordLeaves.record(one.leaf(), campaign.id()).filter(record -> counts(record.time())).ifPresent(fresh::add));
        if (!fresh.isEmpty()) evidence = evidence.with(fresh);
        records += fresh.size();
        if (plan != null) fresh.forEach(plan::add);
        version = leaves.getLast().index() + 1;
        boolean turned = league.take(leaves);
        if (!fresh.isEmpty() || turned) standing = null;
    }

    /// The standing after all that was taken.
    synchronized Standing settle() {
        if (standing == null) {
            var definition = campaign.definition();
            if (plan == null) plan = new LivePlan(definition.standard().kernel(), evidence);
            standing = new LiveStanding(this, evidence, records, version, league.table(), league.publish(evidence, plan::value));
        } else if (standing.upTo() != version) {
            standing = new LiveStanding(this, evidence, records, version, league.table(), standing.published());
        }
        return standing;
    }

    /// A value as it was at a version; empty once the plan has moved on.
    synchronized Optional<Cell> value(long asked, ColumnCode column, PlaceCode place) {
        return asked == version && plan != null ? Optional.of(plan.value(column, place)) : Optional.empty();
    }

    private boolean counts(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        var from = campaign.definition().from();
        var to = campaign.definition().to();
        return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || !day.isAfter(to.get()));
    }
}
