package heng.server.score.internal;

import heng.core.record.EvidenceRecord;
import heng.server.campaign.Campaigns;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Appended;
import heng.server.ledger.Ledger;
import heng.server.score.Scores;
import heng.server.score.Standing;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Reads the ledger from its first leaf at the start, and what is new after each commit, on a thread of its own. PostgreSQL stays the truth: nothing is kept here that
/// the ledger does not say.
@Service
class ScoreKeeper implements Scores {

    private static final int AT_ONCE = 5_000;
    private static final System.Logger LOG = System.getLogger(ScoreKeeper.class.getName());

    /// A campaign while its records are read.
    private static final class Kept {
        private final Running campaign;
        private LedgerEvidence evidence;
        private final PastRounds past;
        private int records;

        Kept(Running campaign) {
            this.campaign = campaign;
            past = new PastRounds(campaign);
            evidence = LedgerEvidence.empty(campaign.definition().evidence());
        }

        /// Whether the new leaves changed anything.
        boolean take(List<Ledger.Kept> leaves) {
            List<EvidenceRecord> fresh = new ArrayList<>();
            leaves.forEach(one -> RecordLeaves.record(one.leaf(), campaign.id()).filter(record -> counts(record.time())).ifPresent(fresh::add));
            if (fresh.isEmpty()) return false;
            evidence = evidence.with(fresh);
            records += fresh.size();
            return true;
        }

        private boolean counts(LocalDateTime time) {
            LocalDate day = time.toLocalDate();
            var from = campaign.definition().from();
            var to = campaign.definition().to();
            return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || !day.isAfter(to.get()));
        }
    }

    private final Ledger ledger;
    private final Map<String, Kept> kept = new HashMap<>();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private long upTo;

    ScoreKeeper(Ledger ledger, Campaigns campaigns) {
        this.ledger = ledger;
        campaigns.all().forEach(campaign -> kept.put(campaign.id(), new Kept(campaign)));
        read();
        thread = Thread.ofPlatform().name("score-keeper").daemon().start(this::follow);
    }

    @EventListener
    void grown(Appended appended) {
        news.release();
    }

    @PreDestroy
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                news.acquire();
                news.drainPermits();
                read();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The scoreboard could not be brought up to date and stays at leaf " + upTo, e);
                news.release();
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        Map<String, Boolean> changed = new HashMap<>();
        List<Ledger.Kept> leaves;
        do {
            leaves = ledger.leaves(upTo, AT_ONCE);
            for (var campaign : kept.values()) changed.merge(campaign.campaign.id(), campaign.take(leaves), Boolean::logicalOr);
            if (!leaves.isEmpty()) upTo = leaves.getLast().index() + 1;
        } while (leaves.size() == AT_ONCE);
        kept.forEach((id, campaign) -> standings.compute(id, (_, before) -> before != null && !changed.getOrDefault(id, false) ? new SameStanding(before, upTo)
                : new ReferenceStanding(campaign.campaign, campaign.evidence, campaign.records, upTo, campaign.past)));
    }

    @Override
    public Optional<Standing> of(String campaign) {
        return Optional.ofNullable(standings.get(campaign));
    }
}
