package heng.server.ledger.internal;

import heng.ledger.note.Checkpoint;
import heng.ledger.note.SignerKey;
import heng.ledger.tree.Hash;
import heng.ledger.tree.TreeState;
import heng.server.ledger.Answer;
import heng.server.ledger.Appended;
import heng.server.ledger.LedgerUnavailable;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Appends what is in the queue, all that waits in one transaction, and answers after the commit.
///
/// A group that the database refuses is taken apart: each of its submissions gets a transaction of its own, so that a bad one keeps no other out.
/// Where the outcome of a commit is unknown, the size of the ledger tells it, asked by a new session after the old one has ended.
final class Writer implements Runnable {

    /// What one transaction takes at most, so that no one waits long for a group to be written.
    static final int MOST_LEAVES = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration[] COMMIT_BOUNDS = {Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(60), Duration.ofMillis(200), Duration.ofSeconds(1)};

    /// A key is in the table already.
    private static final String TAKEN = "23505";
    private static final System.Logger LOG = System.getLogger(Writer.class.getName());

    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final WriterConnection connection;
    private final SignerKey key;
    private final Consumer<Appended> grown;
    private final DistributionSummary sizes;
    private final Timer commits;
    private volatile boolean ended;

    /// Whether the last group had something that is in the ledger already: then the next is looked up before it is written, not after it was refused.
    private boolean repeats;

    /// What the ledger ends with, as long as this session alone has written; `null` where the database has to be asked.
    private @Nullable TreeState last;

    /// @param grown is told what each durable group has added
    Writer(WriterConnection connection, SignerKey key, Consumer<Appended> grown, MeterRegistry meters) {
        sizes = DistributionSummary.builder("heng.ledger.group").baseUnit("submissions").description("Submissions in one transaction").serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 512).register(meters);
        commits = Timer.builder("heng.ledger.commit").description("From taking a group to its durable commit").serviceLevelObjectives(COMMIT_BOUNDS).register(meters);
        this.connection = connection;
        this.key = key;
        this.grown = grown;
    }

    /// The answer comes in any case, at the latest when the patience with the database ends.
    void put(Pending pending) {
        queue.add(pending);
        if (ended && queue.remove(pending)) throw new LedgerUnavailable("The server is stopping.", new IllegalStateException()); // else it was taken, and is answered
    }

    /// Takes no more, and ends after what waits has been written.
    void end(Thread thread) throws InterruptedException {
        ended = true;
        thread.interrupt();
        if (thread.join(Duration.ofSeconds(20))) connection.release();
        else connection.drop();
    }

    @Override
    public void run() {
        List<Pending> group = List.of();
        try {
            for (group = next(); !group.isEmpty(); group = next()) append(group, System.nanoTime() + PATIENCE.toNanos());
        } finally { // also where this thread dies of what nobody has foreseen: nobody waits for it
            ended = true;
            List<Pending> left = new ArrayList<>(group);
            queue.drainTo(left);
            left.forEach(one -> one.answer().completeExceptionally(new LedgerUnavailable("The writer has ended.", new IllegalStateException())));
        }
    }

    /// Waits for one and takes all that is there; empty when there will be no more.
    private List<Pending> next() {
        List<Pending> group = new ArrayList<>();
        try {
            Pending first = ended ? queue.poll() : queue.take();
            if (first == null) return group;
            group.add(first);
        } catch (InterruptedException _) {
            return ended && queue.isEmpty() ? group : next();
        }
        int leaves = group.getFirst().prepared().entries().size();
        while (leaves < MOST_LEAVES) {
            Pending more = queue.poll();
            if (more == null) break;
            group.add(more);
            leaves += more.prepared().entries().size();
        }
        return group;
    }

    /// @param deadline of `System.nanoTime`; a database that has not answered until then is given up
    private void append(List<Pending> group, long deadline) {
        while (true) {
            try {
                long began = System.nanoTime();
                settle(group);
                commits.record(Duration.ofNanos(System.nanoTime() - began));
                sizes.record(group.size());
                return;
            } catch (SQLException e) {
                boolean broken = isBroken(e);
                if (broken) connection.drop();
                if (broken && System.nanoTime() < deadline) {
                    LOG.log(System.Logger.Level.WARNING, "The database does not answer; trying again: {0}", e.getMessage());
                    pause(PAUSE);
                } else if (!broken && group.size() > 1) {
                    for (Pending one : group) append(List.of(one), deadline);
                    return;
                } else {
                    group.forEach(one -> one.answer().completeExceptionally(new LedgerUnavailable("The database refused the submission: " + e.getMessage(), e)));
                    return;
                }
            } catch (RuntimeException | Error e) {
                connection.drop();
                group.forEach(one -> one.answer().completeExceptionally(e));
                return;
            }
        }
    }

    /// One transaction. Where its outcome is unknown, the group is tried again: what had been committed all the same is then found in the ledger.
    private void settle(List<Pending> pending) throws SQLException {
        Connection db = connection.get();
        TreeState before = last == null ? GroupSql.state(db) : last;
        boolean asked = last == null || repeats;
        last = null; // known again when this group is durable
        if (asked || !appended(db, before, pending, GroupSql.There.NOTHING)) {
            GroupSql.There there = GroupSql.there(db, pending.stream().map(Pending::prepared).toList());
            repeats = !there.isNothing();
            if (!appended(db, before, pending, there)) throw new SQLException("Names of a group are taken that were free a moment ago: somebody else appends to the ledger.");
        }
    }

    /// Appends a group and answers it.
    ///
    /// @param there what the ledger has of the group's names
    /// @return whether it has no more than that; otherwise nothing was appended
    private boolean appended(Connection db, TreeState before, List<Pending> pending, GroupSql.There there) throws SQLException {
        var group = new Group(before, there.known(), there.ids());
        List<Group.Fate> fates = pending.stream().map(one -> group.take(one.prepared())).toList();
        String note = group.fresh().isEmpty() ? "" : new Checkpoint(key.verifier().name(), group.state().size(), group.state().root()).signedBy(key).get().toString();
        try {
            if (!group.fresh().isEmpty()) GroupSql.insert(db, group, before.size(), note);
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) return false;
            throw e;
        }
        last = group.state();
        try {
            for (int i = 0; i < fates.size(); i++) pending.get(i).answer().complete(answer(db, pending.get(i).prepared(), fates.get(i), before.size(), note));
        } finally {
            grown.accept(new Appended(before.size(), group.fresh().stream().flatMap(one -> one.entries().stream()).map(Prepared.Entry::leaf).toList()));
        }
        return true;
    }

    /// @param from the leaves from here on are this group's
    private static Answer answer(Connection db, Prepared one, Group.Fate fate, long from, String note) throws SQLException {
        return switch (fate) {
            case Group.Fate.New(var known) -> new Answer.Accepted(entries(known, one.entries().stream().map(Prepared.Entry::hash).toList()), note, false);
            case Group.Fate.Again(var known) -> new Answer.Accepted(entries(known, GroupSql.hashes(db, known.first(), known.leaves())),
                    known.first() >= from ? note : GroupSql.noteOf(db, known.first()), true);
            case Group.Fate.Changed() -> new Answer.Changed(one.instance());
        };
    }

    private static List<Answer.Entry> entries(Group.Known known, List<Hash> hashes) {
        List<Answer.Entry> entries = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) entries.add(new Answer.Entry(known.first() + i, hashes.get(i)));
        return entries;
    }

    /// Connection lost (08), server going down or coming up (57P), no lock in time (55P03: another session of the writer has not ended).
    private static boolean isBroken(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.equals("55P03");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.onSpinWait(); // only the end interrupts, and what waits is written first
        }
    }
}
