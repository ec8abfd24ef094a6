package heng.server.ledger.internal;

import heng.ledger.tree.Hash;
import heng.ledger.tree.SparseNodes;
import heng.ledger.tree.TreeState;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// The statements of the writer, on its own connection. Rows go in as arrays, one statement however large the group is.
final class GroupSql {

    /// One statement that is a transaction of its own: whatever is sent is waited for. Where the ledger is not as large as it was thought to be, `size` is null, which no row may be,
    /// and nothing was appended.
    private static final String INSERT = """
            with leaves as (insert into ledger_leaf (index, id, body, hash) select * from unnest(?::bigint[], ?::text[], ?::text[], ?::bytea[])),
              secrets as (insert into ledger_secret (index, member, salt, value) select * from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[])),
              submissions as (insert into ledger_submission (instance, content, first, leaves) select * from unnest(?::text[], ?::bytea[], ?::bigint[], ?::int[])),
              nodes as (insert into ledger_node (level, index, hash) select * from unnest(?::int[], ?::bigint[], ?::bytea[])),
              checkpoint as (insert into ledger_checkpoint (size, note) values (?, ?))
            update ledger_state set size = case when size = ? then ? end, peaks = ?""";

    private GroupSql() {}

    static TreeState state(Connection db) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("select size, peaks from ledger_state"); ResultSet row = query.executeQuery()) {
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

    /// What the ledger has of a group's names already.
    ///
    /// @param known its submissions by instance
    /// @param ids of its leaves
    record There(Map<String, Group.Known> known, Set<String> ids) {

        static final There NOTHING = new There(Map.of(), Set.of());

        boolean isNothing() {
            return known.isEmpty() && ids.isEmpty();
        }
    }

    static There there(Connection db, List<Prepared> group) throws SQLException {
        String sql = "select instance, content, first, leaves from ledger_submission where instance = any(?) union all select id, null, 0, 0 from ledger_leaf where id = any(?)";
        There there = new There(new HashMap<>(), new HashSet<>());
        try (PreparedStatement query = db.prepareStatement(sql)) {
            query.setArray(1, db.createArrayOf("text", group.stream().map(Prepared::instance).toArray()));
            query.setArray(2, db.createArrayOf("text", group.stream().flatMap(one -> one.entries().stream()).map(entry -> entry.leaf().id()).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] content = row.getBytes(2);
                    if (content == null) there.ids.add(row.getString(1));
                    else there.known.put(row.getString(1), new Group.Known(Hash.ofBytes(content).get(), row.getLong(3), row.getInt(4)));
                }
            }
        }
        return there;
    }

    /// Appends a group. It is durable when this returns.
    static void insert(Connection db, Group group, long from, String note) throws SQLException {
        Columns leaves = new Columns(Type.BIGINT, Type.TEXT, Type.TEXT, Type.BYTEA);
        Columns secrets = new Columns(Type.BIGINT, Type.TEXT, Type.BYTEA, Type.TEXT);
        Columns submissions = new Columns(Type.TEXT, Type.BYTEA, Type.BIGINT, Type.INT);
        Columns nodes = new Columns(Type.INT, Type.BIGINT, Type.BYTEA);
        long index = from;
        for (Prepared one : group.fresh()) {
            submissions.add(one.instance(), one.content().bytes(), index, one.entries().size());
            for (Prepared.Entry entry : one.entries()) {
                long at = index++;
                leaves.add(at, entry.leaf().id(), entry.leaf().text(), entry.hash().bytes());
                entry.secrets().forEach((member, secret) -> secrets.add(at, member, secret.salt(), secret.value()));
            }
        }
        group.nodes().forEach((id, hash) -> {
            if (id.level() > 0 && SparseNodes.keeps(id)) nodes.add(id.level(), id.index(), hash.bytes()); // those of level 0 stand beside the leaves
        });
        try (PreparedStatement insert = db.prepareStatement(INSERT)) {
            int at = leaves.set(db, insert, 1);
            at = secrets.set(db, insert, at);
            at = submissions.set(db, insert, at);
            at = nodes.set(db, insert, at);
            insert.setLong(at++, group.state().size());
            insert.setString(at++, note);
            ByteBuffer peaks = ByteBuffer.allocate(group.state().peaks().size() * Hash.BYTES);
            group.state().peaks().forEach(hash -> peaks.put(hash.bytes()));
            insert.setLong(at++, from);
            insert.setLong(at++, group.state().size());
            insert.setBytes(at, peaks.array());
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

    /// Arrays of these the driver sends as bytes; of objects it would make text.
    private enum Type {
        BIGINT(Long[]::new), INT(Integer[]::new), TEXT(String[]::new), BYTEA(byte[][]::new);

        private final IntFunction<Object[]> array;

        Type(IntFunction<Object[]> array) {
            this.array = array;
        }
    }

    /// Rows by columns, as PostgreSQL's `unnest` takes them.
    private static final class Columns {

        private final Type[] types;
        private final List<List<Object>> columns;

        Columns(Type... types) {
            this.types = types;
            columns = Arrays.stream(types).<List<Object>>map(_ -> new ArrayList<>()).toList();
        }

        void add(Object... row) {
            for (int i = 0; i < row.length; i++) columns.get(i).add(row[i]);
        }

        /// @param from the number of the first parameter
        /// @return the number of the one behind the last
        int set(Connection db, PreparedStatement statement, int from) throws SQLException {
            for (int i = 0; i < types.length; i++) statement.setArray(from + i, db.createArrayOf(types[i].name().toLowerCase(Locale.ROOT), columns.get(i).toArray(types[i].array)));
            return from + types.length;
        }
    }
}
