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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A campaign whose score plan follows the ledger. One thread writes; readers ask for values of a version and get none once the plan has moved on.
final class Live {

    private volatile Running campaign;
    private final PastRounds past;
    private final Set<String> replaced = new HashSet<>();
    private final Intervals intervals;
    private final LeagueSwitch league;
    private LedgerEvidence evidence;
    private int records;
    private @Nullable LivePlan plan;
    private long version;
    private @Nullable Standing standing;
    private long lastRecord = -1;

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

    Intervals intervals() {
        return intervals;
    }

    /// Reads leaves that come after all it has read; a standing is made by [#settle].
    ///
    /// @param ledger where a record that is replaced can be looked up
    synchronized void take(List<Ledger.Kept> leaves, Ledger ledger) {
        if (leaves.isEmpty()) return;
        Map<String, EvidenceRecord> fresh = new LinkedHashMap<>();
        boolean changed = false;
        long end = campaign.history().end();
        for (Ledger.Kept one : leaves) {
            if (one.index() >= end) break; // what came behind the end of a frozen round belongs to the next edition
            Optional<String> named = RecordLeaves.replaced(one.leaf(), campaign.id());
            if (named.isPresent() && !replaced.add(named.get())) continue; // another came first: this one counts nowhere (S4.0)
            if (named.isPresent() && fresh.remove(named.get()) == null) changed |= remove(named.get(), ledger);
            Optional<EvidenceRecord> read = RecordLeaves.record(one.leaf(), campaign.id()).filter(record -> campaign.definition().counts(record.time(), record.site()));
            read.ifPresent(record -> fresh.put(record.id(), record));
            if (read.isPresent() || named.isPresent()) lastRecord = one.index();
        }
        if (!fresh.isEmpty()) evidence = evidence.with(fresh.values());
        records += fresh.size();
        if (plan != null) fresh.values().forEach(plan::add);
        version = leaves.getLast().index() + 1;
        boolean turned = league.take(leaves);
        if (!fresh.isEmpty() || changed || turned) standing = null;
    }

    /// Whether a record that had counted counts no longer.
    private boolean remove(String id, Ledger ledger) {
        Optional<EvidenceRecord> gone = ledger.find(RecordLeaves.leafId(campaign.id(), id)).flatMap(kept -> RecordLeaves.record(kept.leaf(), campaign.id())).filter(record -> evidence.has(record));
        gone.ifPresent(record -> {
            evidence = evidence.without(record);
            records--;
            if (plan != null) plan.retract(record.id());
        });
        return gone.isPresent();
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
}
