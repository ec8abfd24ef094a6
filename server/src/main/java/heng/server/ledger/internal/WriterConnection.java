package heng.server.ledger.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The one connection that may append. It holds a lock of the database session, so that a second writer waits, and so that after a break nobody goes on before the
/// broken session has ended: only then is the outcome of its last commit settled.
final class WriterConnection {

    /// Nobody else in a database uses this number; any would do.
    private static final long LOCK = 0x48656e67L;

    private final DataSource source;
    private final Duration silence;
    private @Nullable Connection open;

    /// @param silence after which the connection counts as broken
    WriterConnection(DataSource source, Duration silence) {
        this.source = source;
        this.silence = silence;
    }

    Connection get() throws SQLException {
        if (open != null) return open;
        Connection fresh = source.getConnection();
        try (Statement statement = fresh.createStatement()) {
            fresh.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
            fresh.setAutoCommit(true); // a group is one statement
            statement.execute("set synchronous_commit = on");
            demand(statement, "fsync");
            demand(statement, "full_page_writes");
            lock(statement);
        } catch (SQLException | RuntimeException e) {
            discard(fresh);
            throw e;
        }
        open = fresh;
        return fresh;
    }

    /// Without these a receipt would promise more than the disk holds.
    private static void demand(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            if (!row.getString(1).equals("on")) throw new IllegalStateException("The database runs with " + setting + " = " + row.getString(1) + ": an accepted record could be lost.\n"
                    + "Maybe set " + setting + " = on in postgresql.conf.");
        }
    }

    private static void lock(Statement statement) throws SQLException {
        statement.execute("set lock_timeout = '" + Duration.ofSeconds(20).toMillis() + "ms'");
        statement.execute("select pg_advisory_lock(" + LOCK + ")");
        statement.execute("set lock_timeout = 0");
    }

    /// Gives the lock and the connection back, so that the next server need not wait.
    void release() {
        if (open == null) return;
        try (Connection last = open; Statement statement = last.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            open = null;
        } catch (SQLException e) {
            drop();
        }
    }

    void drop() {
        if (open != null) discard(open);
        open = null;
    }

    /// Ends the session for good: handed back to a pool it would keep the lock.
    private static void discard(Connection connection) {
        try {
            connection.unwrap(Connection.class).abort(Runnable::run);
            connection.close();
        } catch (SQLException e) {
            System.getLogger(WriterConnection.class.getName()).log(System.Logger.Level.DEBUG, "The broken connection could not be closed", e);
        }
    }
}
