package heng.server;

import heng.ledger.note.Checkpoint;
import heng.ledger.note.Note;
import heng.ledger.note.Trust;
import heng.ledger.note.VerifierKey;
import heng.ledger.tree.ConsistencyProof;
import heng.ledger.tree.Hash;
import heng.ledger.tree.InclusionProof;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.Nodes;
import heng.ledger.tree.SparseNodes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Holds receipts against a ledger, in one snapshot of its database: each is in the tree that the latest checkpoint signs, the checkpoint it came with signs a beginning of that tree, and its
/// instance is there once.
final class OutsideCheck {

    /// By key and note: what was signed once stays so, and is not worked out again after each kill.
    private static final Map<String, Checkpoint> OPENED = new ConcurrentHashMap<>();

    private final Map<NodeId, Hash> nodes = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final String key;
    private final Trust trust;
    private final Checkpoint latest;

    private OutsideCheck(Connection db, VerifierKey key) throws SQLException {
        this.key = key.toString();
        trust = new Trust(key.name(), key);
        db.setAutoCommit(false);
        db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = db.createStatement()) {
            try (ResultSet row = statement.executeQuery("select note from ledger_checkpoint order by size desc limit 1")) {
                row.next();
                latest = opened(row.getString(1));
            }
            try (ResultSet row = statement.executeQuery("select index, id, hash from ledger_leaf")) {
                while (row.next()) {
                    ids.merge(row.getString(2), 1, Integer::sum);
                    nodes.put(new NodeId(0, row.getLong(1)), Hash.ofBytes(row.getBytes(3)).get());
                }
            }
            try (ResultSet row = statement.executeQuery("select level, index, hash from ledger_node where level > 0")) {
                while (row.next()) nodes.put(new NodeId(row.getInt(1), row.getLong(2)), Hash.ofBytes(row.getBytes(3)).get());
            }
        }
        db.rollback();
    }

    private Checkpoint opened(String note) {
        return OPENED.computeIfAbsent(key + "\n" + note, _ -> trust.open(Note.of(note).get(), Long.MAX_VALUE).get().checkpoint());
    }

    /// What does not hold, in words; nothing where everything does.
    static List<String> faults(Connection db, VerifierKey key, Map<String, OutsideDevices.Receipt> receipts) throws SQLException {
        return new OutsideCheck(db, key).faults(receipts);
    }

    /// What must be on before anything is promised.
    static List<String> weakSettings(Connection db) throws SQLException {
        List<String> weak = new ArrayList<>();
        try (var statement = db.createStatement(); ResultSet row = statement.executeQuery(
                "select name || ' = ' || setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') and setting <> 'on'")) {
            while (row.next()) weak.add(row.getString(1));
        }
        return weak;
    }

    private List<String> faults(Map<String, OutsideDevices.Receipt> receipts) {
        List<String> faults = new ArrayList<>();
        Set<String> notes = new HashSet<>();
        receipts.forEach((instance, receipt) -> {
            int times = ids.getOrDefault(Town.ID + "/" + instance + "/1", 0);
            if (times != 1) faults.add(instance + " is there " + times + " times");
            if (!isIncluded(receipt)) faults.add("leaf " + receipt.index() + " of " + instance + " is not in the tree of the checkpoint of " + latest.size());
            if (notes.add(receipt.checkpoint()) && !isBeginning(opened(receipt.checkpoint()))) faults.add("the checkpoint given with " + instance + " is no beginning of the ledger");
        });
        return faults;
    }

    private boolean isIncluded(OutsideDevices.Receipt receipt) {
        Hash leaf = Hash.ofHex(receipt.leaf().substring("sha256:".length())).get();
        return InclusionProof.make(receipt.index(), latest.size(), new SparseNodes(Nodes.of(nodes))).then(proof -> proof.verify(leaf, latest.root())).isAccepted();
    }

    private boolean isBeginning(Checkpoint given) {
        return ConsistencyProof.make(given.size(), latest.size(), new SparseNodes(Nodes.of(nodes))).then(proof -> proof.verify(given.root(), latest.root())).isAccepted();
    }
}
