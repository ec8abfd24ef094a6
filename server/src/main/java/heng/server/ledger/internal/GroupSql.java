package heng.server.ledger.internal;

import heng.ledger.tree.Hash;
import heng.ledger.tree.TreeState;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The statements of the writer, on its own connection. Rows go in as arrays, a statement a table however large the group is.
final class GroupSql {

    private GroupSql() {}

    static TreeState state(Connection db) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("select size, peaks from ledger_state for update"); ResultSet row = query.executeQuery()) {
            row.next();
            ByteBuffer peaks = ByteBuffer.wrap(row.getBytes(2));
            List<Hash> hashes = new ArrayList<>();
            while (peaks.hasRemaining()) {
                byte[] hash = new byte[Hash.BYTES];
                peaks.get(hash);
                hashes.add(Hash.ofBytes(hash).get());
            }
            return new TreeState(row.getLong(1), hashes);
        }
    }

    static Map<String, Group.Known> known(Connection db, List<String> instances) throws SQLException {
        String sql = "select instance, content, first, leaves from ledger_submission where instance = any(?)";
        Map<String, Group.Known> known = new HashMap<>();
        try (PreparedStatement query = db.prepareStatement(sql)) {
            query.setArray(1, db.createArrayOf("text", instances.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) known.put(row.getString(1), new Group.Known(Hash.ofBytes(row.getBytes(2)).get(), row.getLong(3), row.getInt(4)));
            }
        }
        return known;
    }

    static Set<String> ids(Connection db, List<String> ids) throws SQLException {
        Set<String> there = new HashSet<>();
        try (PreparedStatement query = db.prepareStatement("select id from ledger_leaf where id = any(?)")) {
            query.setArray(1, db.createArrayOf("text", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) there.add(row.getString(1));
            }
        }
        return there;
    }

    static void insert(Connection db, Group group, long from, String note) throws SQLException {
        Columns leaves = new Columns("bigint", "text", "text", "bytea");
        Columns secrets = new Columns("bigint", "text", "bytea", "text");
        Columns submissions = new Columns("text", "bytea", "bigint", "int");
        Columns nodes = new Columns("int", "bigint", "bytea");
        long index = from;
        for (Prepared one : group.fresh()) {
            submissions.add(one.instance(), one.content().bytes(), index, one.entries().size());
            for (Prepared.Entry entry : one.entries()) {
                long at = index++;
                leaves.add(at, entry.leaf().id(), entry.leaf().text(), entry.hash().bytes());
                entry.secrets().forEach((member, secret) -> secrets.add(at, member, secret.salt(), secret.value()));
            }
        }
        group.nodes().forEach((id, hash) -> nodes.add(id.level(), id.index(), hash.bytes()));
        leaves.insert(db, "insert into ledger_leaf (index, id, body, hash)");
        secrets.insert(db, "insert into ledger_secret (index, member, salt, value)");
        submissions.insert(db, "insert into ledger_submission (instance, content, first, leaves)");
        nodes.insert(db, "insert into ledger_node (level, index, hash)");
        try (PreparedStatement update = db.prepareStatement("update ledger_state set size = ?, peaks = ?")) {
            ByteBuffer peaks = ByteBuffer.allocate(group.state().peaks().size() * Hash.BYTES);
            group.state().peaks().forEach(hash -> peaks.put(hash.bytes()));
            update.setLong(1, group.state().size());
            update.setBytes(2, peaks.array());
            update.executeUpdate();
        }
        try (PreparedStatement insert = db.prepareStatement("insert into ledger_checkpoint (size, note) values (?, ?)")) {
            insert.setLong(1, group.state().size());
            insert.setString(2, note);
            insert.executeUpdate();
        }
    }

    /// The note of the first checkpoint that has the leaf.
    static String noteOf(Connection db, long index) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("select note from ledger_checkpoint where size > ? order by size limit 1")) {
            query.setLong(1, index);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("No checkpoint has leaf " + index);
                return row.getString(1);
            }
        }
    }

    static List<Hash> hashes(Connection db, long first, int count) throws SQLException {
        List<Hash> hashes = new ArrayList<>();
        try (PreparedStatement query = db.prepareStatement("select hash from ledger_leaf where index >= ? and index < ? order by index")) {
            query.setLong(1, first);
            query.setLong(2, first + count);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) hashes.add(Hash.ofBytes(row.getBytes(1)).get());
            }
        }
        return hashes;
    }

    /// Rows by columns, as PostgreSQL's `unnest` takes them.
    private static final class Columns {

        private final String[] types;
        private final List<List<Object>> columns;

        Columns(String... types) {
            this.types = types;
            columns = Arrays.stream(types).<List<Object>>map(_ -> new ArrayList<>()).toList();
        }

        void add(Object... row) {
            for (int i = 0; i < row.length; i++) columns.get(i).add(row[i]);
        }

        void insert(Connection db, String into) throws SQLException {
            if (columns.getFirst().isEmpty()) return;
            String marks = String.join(", ", Arrays.stream(types).map(type -> "?::" + type + "[]").toList());
            try (PreparedStatement insert = db.prepareStatement(into + " select * from unnest(" + marks + ")")) {
                List<Array> arrays = new ArrayList<>();
                for (int i = 0; i < types.length; i++) {
                    arrays.add(db.createArrayOf(types[i], types[i].equals("bytea") ? columns.get(i).toArray(byte[][]::new) : columns.get(i).toArray()));
                    insert.setArray(i + 1, arrays.get(i));
                }
                insert.executeUpdate();
                for (Array array : arrays) array.free();
            }
        }
    }
}
