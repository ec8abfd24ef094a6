package heng.server.upkeep.internal;

import heng.server.upkeep.BackupRefused;
import heng.server.upkeep.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/// The tables of a backup, made by the same scripts as then and filled row for row.
public final class Tables {

    private final DataSource source;
    private final Manifest manifest;

    public Tables(DataSource source, Manifest manifest) {
        this.source = source;
        this.manifest = manifest;
    }

    /// Makes the empty tables as they were then. Refuses a database with something in it, and a backup whose scripts this program does not have as they were.
    public void make() throws BackupRefused, SQLException {
        mustBeEmpty();
        MigrationVersion newest = manifest.migrations().stream().map(migration -> MigrationVersion.fromVersion(migration.version())).max(MigrationVersion::compareTo).orElseThrow();
        var scripts = Flyway.configure().dataSource(source).locations("classpath:db/migration").skipDefaultCallbacks(true); // the next start runs those
        List<MigrationInfo> own = Arrays.stream(scripts.load().info().all()).filter(info -> info.getVersion() != null).toList();
        Map<String, Integer> here = own.stream().filter(info -> info.getVersion().compareTo(newest) <= 0).collect(Collectors.toMap(info -> info.getVersion().toString(), info -> Objects.requireNonNullElse(info.getChecksum(), 0)));
        Map<String, Integer> then = manifest.migrations().stream().collect(Collectors.toMap(Manifest.Migration::version, migration -> Objects.requireNonNullElse(migration.checksum(), 0)));
        if (!here.equals(then)) throw otherVersion(then.entrySet().stream().filter(entry -> !entry.getValue().equals(here.get(entry.getKey()))).map(Map.Entry::getKey).sorted().collect(Collectors.joining(", ")), newest.toString());
        scripts.target(newest).load().migrate();
    }

    private static BackupRefused otherVersion(String which, String newest) {
        return new BackupRefused("The backup is of another version of Heng: its tables are those of script " + newest + (which.isEmpty() ? ", and this program has more scripts before it" : ", and this program does not have " + which + " as it was")
                + ".\nMaybe restore with the program that made it, and start the newer one on the restored folder.", "备份来自另一版本的衡（数据库脚本 " + newest + "）。请用生成备份的版本恢复，再用新版本启动。");
    }

    private void mustBeEmpty() throws BackupRefused, SQLException {
        try (Connection db = source.getConnection(); Statement statement = db.createStatement(); ResultSet row = statement.executeQuery("select count(*), min(tablename) from pg_tables where schemaname = current_schema()")) {
            row.next();
            if (row.getLong(1) > 0) throw new BackupRefused("The database is not empty: it has " + row.getLong(1) + " tables, " + row.getString(2) + " among them.\nMaybe make a new database.",
                    "数据库不是空的：已有 " + row.getLong(1) + " 张表，例如 " + row.getString(2) + "。请新建数据库。");
        }
    }

    /// All rows, in one transaction.
    ///
    /// @param campaigns where the file of each campaign lies now
    public void fill(Connection db, Archive archive, Map<String, Path> campaigns, Progress progress) throws BackupRefused, SQLException {
        db.setAutoCommit(false);
        try (Statement statement = db.createStatement()) {
            // what the scripts have put there comes with the backup
            statement.execute("truncate " + manifest.tables().stream().map(table -> Snapshot.quoted(table.name())).collect(Collectors.joining(", ")) + " cascade");
            for (Manifest.Table table : manifest.tables()) triggers(statement, table, "disable"); // they have done their work before
        }
        int done = 0;
        for (Manifest.Table table : manifest.tables()) {
            long rows = copy(db, archive, table);
            if (rows != table.rows()) throw new BackupRefused("The table " + table.name() + " has " + rows + " rows, the backup says " + table.rows() + ".\nMaybe take another backup.",
                    "表 " + table.name() + " 有 " + rows + " 行，备份记为 " + table.rows() + " 行。请换一份备份。");
            progress.at("tables 数据表", ++done, manifest.tables().size());
        }
        try (PreparedStatement set = db.prepareStatement("select setval(quote_ident(?)::regclass, ?)")) {
            for (var sequence : manifest.sequences().entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.executeQuery().close();
            }
        }
        try (PreparedStatement move = db.prepareStatement("update campaign set file = ? where id = ?")) {
            for (var campaign : campaigns.entrySet()) {
                move.setString(1, campaign.getValue().toString());
                move.setString(2, campaign.getKey());
                move.executeUpdate();
            }
        }
        try (Statement statement = db.createStatement()) {
            for (Manifest.Table table : manifest.tables()) triggers(statement, table, "enable");
            db.commit();
            db.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    private static void triggers(Statement statement, Manifest.Table table, String what) throws SQLException {
        statement.execute("alter table " + Snapshot.quoted(table.name()) + " " + what + " trigger user");
    }

    private static long copy(Connection db, Archive archive, Manifest.Table table) throws BackupRefused {
        long[] rows = new long[1];
        archive.read(table.part(), in -> {
            try {
                rows[0] = db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + Snapshot.target(table.name(), table.columns()) + " from stdin", in);
            } catch (SQLException e) {
                throw new IOException("table " + table.name() + ": " + e.getMessage(), e);
            }
        });
        return rows[0];
    }
}
