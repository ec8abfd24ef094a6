package heng.server.upkeep.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/// The database as it was at one moment. It holds up no one who writes.
public final class Snapshot {

    static final String HISTORY = "flyway_schema_history";

    private final Connection db;

    private Snapshot(Connection db) {
        this.db = db;
    }

    /// @param db given over: it is in a transaction from now on
    static Snapshot of(Connection db) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute("set row_security = off"); // where a policy would hide rows, fail and do not leave them out
        }
        db.setAutoCommit(false);
        db.setReadOnly(true);
        db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Snapshot(db);
    }

    List<Manifest.Migration> migrations() throws SQLException {
        List<Manifest.Migration> migrations = new ArrayList<>();
        each("select version, checksum from " + HISTORY + " where success and version is not null order by installed_rank", row -> migrations.add(new Manifest.Migration(row.getString(1), (Integer) row.getObject(2))));
        return migrations;
    }

    /// Names of the tables, those that others refer to first; by name otherwise.
    List<String> tables() throws SQLException {
        Map<String, Set<String>> waits = new TreeMap<>();
        each("select tablename from pg_tables where schemaname = current_schema() and tablename <> '" + HISTORY + "'", row -> waits.put(row.getString(1), new TreeSet<>()));
        each("select a.relname, b.relname from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid where c.contype = 'f' and c.connamespace = current_schema()::regnamespace",
                row -> { if (!row.getString(1).equals(row.getString(2))) waits.get(row.getString(1)).add(row.getString(2)); });
        Set<String> order = new LinkedHashSet<>();
        while (order.size() < waits.size()) {
            List<String> ready = waits.keySet().stream().filter(table -> !order.contains(table) && order.containsAll(waits.get(table))).toList();
            if (ready.isEmpty()) throw new IllegalStateException("Tables refer to each other in a circle: " + waits);
            order.addAll(ready);
        }
        return List.copyOf(order);
    }

    /// Those that are stored, not computed.
    List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = db.prepareStatement("select column_name from information_schema.columns where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER' order by ordinal_position")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) columns.add(row.getString(1));
            }
        }
        return columns;
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        each("select sequencename, last_value from pg_sequences where schemaname = current_schema() and last_value is not null", row -> sequences.put(row.getString(1), row.getLong(2)));
        return sequences;
    }

    /// @return how many rows
    long copy(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
        return db.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + target(table, columns) + " to stdout", out);
    }

    /// Number of leaves and the latest checkpoint, empty text for none.
    Map.Entry<Long, String> ledger() throws SQLException {
        Map<Long, String> found = new LinkedHashMap<>();
        each("select s.size, coalesce((select note from ledger_checkpoint where size = s.size), '') from ledger_state s", row -> found.put(row.getLong(1), row.getString(2)));
        return found.entrySet().iterator().next();
    }

    /// Id, file and inputs of each campaign, a file of this machine.
    List<String[]> campaigns() throws SQLException {
        List<String[]> campaigns = new ArrayList<>();
        each("select id, file, inputs from campaign order by id", row -> campaigns.add(new String[] {row.getString(1), row.getString(2), row.getString(3)}));
        return campaigns;
    }

    /// SHA-256 of each medium that a leaf says is kept and none says was erased, 64 hex digits.
    Set<String> media() throws SQLException {
        Set<String> media = new TreeSet<>();
        each("""
                with erased as (select (body::jsonb #>> '{body,leaf}')::bigint as index from ledger_leaf where body like '%"kind":"erasure"%' and body::jsonb #>> '{body,member}' = '/body/original')
                select body::jsonb #>> '{body,original}' from ledger_leaf where body like '%"kind":"medium"%' and index not in (select index from erased)""", row -> { if (row.getString(1) != null) media.add(row.getString(1).replace("sha256:", "")); });
        return media;
    }

    static String target(String table, List<String> columns) {
        return quoted(table) + " (" + String.join(", ", columns.stream().map(Snapshot::quoted).toList()) + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowReader reader) throws SQLException {
        try (Statement statement = db.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) reader.read(row);
        }
    }
}
