package heng.store.cells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Connections to DuckDB: [#open] to a database of its own in memory, [#reader] to the one that all readers of this process share.
public final class Duck {

    /// Keeps joins as they are written, so that the rows of the first table come out in their order.
    public static final String KEEP_ORDER = "SET disabled_optimizers = 'join_order,build_side_probe_side'";

    /// The database of [#reader]; it lives as long as the process.
    private static @Nullable DuckDBConnection readers;

    private Duck() {}

    /// A connection for reading files in their order, on the thread that asks. Databases come and go at the price of reading some hundred thousand cells each: opened, closed, and their memory
    /// faulted in anew. So all readers share one (decision 0051). What a reader makes has to be temporary, or others see it.
    static synchronized Connection reader() throws SQLException {
        if (readers == null) {
            readers = (DuckDBConnection) open(1);
            execute(readers, KEEP_ORDER);
            execute(readers, "SET streaming_buffer_size = '256KiB'"); // what is buffered shall still be in the processor's cache when it is read
        }
        return readers.duplicate();
    }

    /// What reads from a connection, and closes it in the end.
    @FunctionalInterface
    interface Reading<T> {
        T on(Connection duck) throws SQLException;
    }

    /// Begins to read on a connection of [#reader], which is closed again where that fails.
    static <T> T reading(Reading<T> begin) throws IOException {
        try {
            Connection duck = reader();
            try {
                return begin.on(duck);
            } catch (SQLException | RuntimeException e) {
                duck.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// @param threads how many DuckDB may use
    public static Connection open(int threads) throws SQLException {
        var settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false"); // reading a file must not go to the network
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("threads", String.valueOf(threads));
        settings.setProperty("async_threads", "1"); // they fetch from afar; eight are started otherwise, and all files are here
        settings.setProperty("allocator_flush_threshold", "64GiB"); // else each task gives its memory back to the system and faults it in again
        return DriverManager.getConnection("jdbc:duckdb:", settings);
    }

    /// @param memoryMiB how much it may hold before it spills
    /// @param spill where to; made if it is not there
    public static Connection open(int threads, int memoryMiB, Path spill) throws SQLException, IOException {
        Connection duck = open(threads);
        Files.createDirectories(spill);
        execute(duck, "SET memory_limit = '" + memoryMiB + "MiB'");
        execute(duck, "SET temp_directory = " + text(spill.toString()));
        return duck;
    }

    public static void execute(Connection duck, String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of the first row.
    public static String ask(Connection duck, String sql) throws SQLException {
        try (Statement statement = duck.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            if (!found.next()) throw new SQLException("No row: " + sql);
            return String.valueOf(found.getString(1));
        }
    }

    /// The first column of every row, sorted.
    static List<String> texts(Connection duck, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = duck.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) texts.add(found.getString(1));
        }
        texts.sort(null);
        return texts;
    }

    /// A query whose rows, read as a stream by one thread, come in the order of its first table. DuckDB holds small chunks back and hands them out later,
    /// unless something in the pipeline depends on the order: a limit does, also one that is never reached.
    static String inOrder(String select) {
        return select + " LIMIT 9000000000000000";
    }

    /// A text as SQL writes it.
    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A name as SQL writes it.
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A path as SQL writes it. DuckDB takes it for a pattern; this is the file itself.
    public static String path(Path file) {
        return text(file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]"));
    }

    /// A Parquet file as a relation.
    public static String parquet(Path file) {
        return "read_parquet(" + path(file) + ")";
    }
}
