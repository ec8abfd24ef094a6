package heng.server.score.internal;

import heng.server.campaign.CampaignChanged;
import heng.server.campaign.Campaigns;
import heng.server.ledger.Appended;
import heng.server.ledger.Ledger;
import heng.server.score.Scores;
import heng.server.score.Standing;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Reads the ledger from its first leaf at the start, and what is new after each commit, on a thread of its own: as it was appended, and from the database where that was missed or too much.
/// PostgreSQL stays the truth: nothing is kept here that the ledger does not say.
@Service
class ScoreKeeper implements Scores {

    private static final int AT_ONCE = 5_000;

    /// Between two standings, so that their making does not take the processors from those who submit.
    private static final long REST_MILLIS = 150;

    /// For how long leaves are read before a standing is made of them, where they come in as fast as they are read.
    private static final long READING_NANOS = 400_000_000;

    private static final System.Logger LOG = System.getLogger(ScoreKeeper.class.getName());

    private final Ledger ledger;
    private final Campaigns campaigns;
    private final Map<String, Live> kept = new HashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Inflow inflow = new Inflow();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private long upTo;

    ScoreKeeper(Ledger ledger, Campaigns campaigns) {
        this.ledger = ledger;
        this.campaigns = campaigns;
        campaigns.all().forEach(campaign -> kept.put(campaign.id(), new Live(campaign)));
        while (!read()) {} // all that is there, before anybody is served
        thread = Thread.ofPlatform().name("score-keeper").daemon().start(this::follow);
    }

    @EventListener
    void grown(Appended appended) {
        inflow.add(appended);
        news.release();
    }

    @EventListener
    void changed(CampaignChanged event) {
        changed.add(event.campaign());
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
                if (!read()) news.release();
                Thread.sleep(REST_MILLIS);
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

    /// Campaigns that came or changed: those whose definition is another are read anew from the first leaf, up to where all others are.
    private void renew() {
        for (String id : List.copyOf(changed)) {
            changed.remove(id);
            campaigns.find(id).ifPresent(now -> {
                @Nullable Live before = kept.get(id);
                if (before != null && before.serves(now)) before.become(now);
                else kept.put(id, caughtUp(new Live(now)));
            });
        }
    }

    private Live caughtUp(Live fresh) {
        for (long at = 0; at < upTo; at += AT_ONCE) fresh.take(ledger.leaves(at, (int) Math.min(AT_ONCE, upTo - at)), ledger);
        return fresh;
    }

    /// @return whether that was all
    private boolean read() {
        renew();
        long began = System.nanoTime();
        boolean all = false;
        while (!all && System.nanoTime() - began < READING_NANOS) {
            List<Ledger.Kept> told = inflow.from(upTo);
            List<Ledger.Kept> part = told.isEmpty() ? ledger.leaves(upTo, AT_ONCE) : told;
            kept.values().forEach(campaign -> campaign.take(part, ledger));
            if (!part.isEmpty()) upTo = part.getLast().index() + 1;
            all = told.isEmpty() && part.size() < AT_ONCE;
        }
        kept.forEach((id, campaign) -> standings.put(id, campaign.settle()));
        return all;
    }

    @Override
    public Optional<Standing> of(String campaign) {
        return Optional.ofNullable(standings.get(campaign));
    }
}
