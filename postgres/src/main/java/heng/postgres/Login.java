package heng.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/// Logs in with the kept password and asks the server about itself: what was written into a file is not what is in force.
record Login(int port, String password) {

    /// What must be in force, as `pg_settings` says it.
    static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "data_checksums", "on",
            "listen_addresses", "127.0.0.1", "password_encryption", "scram-sha-256");

    private static final String STARTING_UP = "57P03";
    private static final long LOOK_MILLIS = 100;

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection open(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.NAME);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "20");
        return DriverManager.getConnection(url(database), properties);
    }

    /// Waits while a server that runs already repeats its journal.
    void awaitStarted(Duration patience) throws SQLException, InterruptedException {
        for (long waited = 0; ; waited += LOOK_MILLIS) {
            try {
                open("postgres").close();
                return;
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState()) || waited >= patience.toMillis()) throw e;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /// Makes the database of Heng if it is not there.
    void makeDatabase() throws SQLException {
        try (Connection connection = open("postgres"); PreparedStatement ask = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            ask.setString(1, Cluster.NAME);
            try (ResultSet found = ask.executeQuery()) {
                if (found.next()) return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("create database " + Cluster.NAME);
            }
        }
    }

    /// Refuses a server that could lose what it has confirmed, or lets others in. Asked in the database of Heng: a setting may be of it alone.
    void mustBeDurable() throws SQLException, Refused {
        Map<String, String> found = settings();
        for (var wanted : DURABLE.entrySet()) {
            String value = found.getOrDefault(wanted.getKey(), "missing");
            if (!value.equals(wanted.getValue())) throw new Refused(PostgresCode.NOT_DURABLE, wanted.getKey(), value, wanted.getValue());
        }
    }

    Map<String, String> settings() throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (Connection connection = open(Cluster.NAME); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
        }
        return found;
    }

    /// Whether the running server is of the binaries that would be started, `18.6` for `18.6.0`.
    boolean isOf(String version) throws SQLException {
        String server = settings().getOrDefault("server_version", "");
        return version.equals(server) || version.startsWith(server + ".");
    }
}
