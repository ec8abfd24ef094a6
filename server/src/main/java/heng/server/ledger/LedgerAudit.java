package heng.server.ledger;

import heng.ledger.Checked;
import heng.ledger.json.Json;
import heng.ledger.leaf.Commitment;
import heng.ledger.leaf.Leaf;
import heng.ledger.note.Note;
import heng.ledger.note.Trust;
import heng.ledger.note.VerifierKey;
import heng.ledger.tree.Hash;
import heng.ledger.tree.TreeState;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Replays a ledger from its leaves, in one snapshot of the database: every leaf, every node, every checkpoint, every commitment that is still open. What was
/// stored beside the leaves must be what follows from them.
public final class LedgerAudit {

    private static final int MOST_FAULTS = 20;
    private static final int FETCH = 2_000;

    private final Connection db;
    private final Trust trust;
    private final long latest;
    private final List<String> faults = new ArrayList<>();
    private Reader reader = (_, _) -> {};

    /// Told each leaf that can be read, in their order.
    @FunctionalInterface
    public interface Reader {
        void leaf(long index, Leaf leaf);
    }

    /// @param faults in words, the first twenty; none where everything holds
    public record Report(long leaves, long checkpoints, long commitments, List<String> faults) {

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /// @param latest seconds since 1970, as for [Trust#open]
    public LedgerAudit(Connection db, VerifierKey key, long latest) {
        this.db = db;
        this.trust = new Trust(key.name(), key);
        this.latest = latest;
    }

    /// Has somebody read along.
    public LedgerAudit telling(Reader other) {
        reader = other;
        return this;
    }

    /// @param progress told the number of leaves read, from time to time
    public Report run(LongConsumer progress) throws SQLException {
        db.setAutoCommit(false);
        db.setReadOnly(true);
        db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Map<Long, String> notes = notes();
        TreeState state = leaves(notes, progress);
        notes.keySet().stream().filter(size -> size > state.size()).forEach(size -> fault("a checkpoint speaks of " + size + " leaves, there are " + state.size()));
        stored(state);
        submissions(state.size());
        long commitments = commitments();
        db.rollback();
        return new Report(state.size(), notes.size(), commitments, List.copyOf(faults));
    }

    private void fault(String words) {
        if (faults.size() < MOST_FAULTS) faults.add(words);
    }

    private Map<Long, String> notes() throws SQLException {
        Map<Long, String> notes = new HashMap<>();
        try (PreparedStatement query = db.prepareStatement("select size, note from ledger_checkpoint"); ResultSet row = query.executeQuery()) {
            while (row.next()) notes.put(row.getLong(1), row.getString(2));
        }
        return notes;
    }

    private TreeState leaves(Map<Long, String> notes, LongConsumer progress) throws SQLException {
        TreeState state = TreeState.EMPTY;
        try (StoredNodes nodes = new StoredNodes(db, this::fault); PreparedStatement query = db.prepareStatement("select index, id, body, hash from ledger_leaf order by index")) {
            query.setFetchSize(FETCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long index = row.getLong(1);
                    if (index != state.size()) {
                        fault("leaf " + state.size() + " is missing; the next is " + index);
                        return state;
                    }
                    state = state.append(leaf(index, row), nodes);
                    if (notes.containsKey(state.size())) checkpoint(state, notes.get(state.size()));
                    if (state.size() % 10_000 == 0) progress.accept(state.size());
                }
            }
            nodes.end();
        }
        return state;
    }

    private Hash leaf(long index, ResultSet row) throws SQLException {
        String body = row.getString(3);
        Checked<Leaf> leaf = Leaf.read(body.getBytes(StandardCharsets.UTF_8));
        if (leaf.isAccepted()) reader.leaf(index, leaf.get());
        if (!leaf.isAccepted()) fault("leaf " + index + ": " + leaf.refusal());
        else if (!leaf.get().id().equals(row.getString(2))) fault("leaf " + index + " is kept as " + row.getString(2) + " and says " + leaf.get().id());
        Hash hash = heng.ledger.tree.Hashing.leaf(body);
        if (!java.util.Arrays.equals(hash.bytes(), row.getBytes(4))) fault("leaf " + index + " was changed: its hash is another");
        return hash;
    }

    private void checkpoint(TreeState state, String text) {
        var believed = Note.of(text).then(note -> trust.open(note, latest));
        if (!believed.isAccepted()) fault("checkpoint " + state.size() + ": " + believed.refusal());
        else if (believed.get().checkpoint().size() != state.size() || !believed.get().checkpoint().root().equals(state.root())) fault("checkpoint " + state.size() + " signs another root");
    }

    /// The state, which the next leaf is appended to.
    private void stored(TreeState state) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("select size, peaks from ledger_state"); ResultSet row = query.executeQuery()) {
            row.next();
            byte[] peaks = new byte[state.peaks().size() * Hash.BYTES];
            for (int i = 0; i < state.peaks().size(); i++) System.arraycopy(state.peaks().get(i).bytes(), 0, peaks, i * Hash.BYTES, Hash.BYTES);
            if (row.getLong(1) != state.size() || !java.util.Arrays.equals(peaks, row.getBytes(2))) fault("the state to append to is not that of the leaves");
        }
    }

    /// Every leaf belongs to one submission.
    private void submissions(long size) throws SQLException {
        long next = 0;
        try (PreparedStatement query = db.prepareStatement("select first, leaves from ledger_submission order by first")) {
            query.setFetchSize(FETCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(1) != next) fault("submissions do not follow each other at leaf " + next);
                    next = row.getLong(1) + row.getInt(2);
                }
            }
        }
        if (next != size) fault("submissions end at leaf " + next + ", leaves at " + size);
    }

    private long commitments() throws SQLException {
        long count = 0;
        try (PreparedStatement query = db.prepareStatement("select s.index, s.member, s.salt, s.value, l.body from ledger_secret s left join ledger_leaf l using (index)")) {
            query.setFetchSize(FETCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    count++;
                    if (!opens(row)) fault("what is kept for " + row.getString(2) + " of leaf " + row.getLong(1) + " is not what the leaf commits to");
                }
            }
        }
        return count;
    }

    private static boolean opens(ResultSet row) throws SQLException {
        if (row.getString(5) == null) return false;
        Checked<Leaf> leaf = Leaf.read(row.getString(5).getBytes(StandardCharsets.UTF_8));
        if (!leaf.isAccepted() || !(leaf.get().body().get(row.getString(2)) instanceof Json.Obj committed)) return false;
        byte[] salt = row.getBytes(3);
        String value = row.getString(4);
        return Commitment.of(committed).then(commitment -> commitment.open(salt, value)).isAccepted();
    }
}
