package heng.store;

import heng.core.text.Hint;
import heng.core.text.Phrase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// Parquet through DuckDB. The only class besides `heng.store.cells` that touches JDBC: DuckDB takes half a second to load (measured), and most campaigns have no Parquet.
///
/// Values arrive as the text they would have in a CSV file; a time stamp as 2026-09-05T10:20:00. One with a time zone is left to be refused.
final class ParquetFile {

    private static final String MARK = "PAR1";

    private ParquetFile() {}

    /// @return the SHA-256 of the file's bytes; empty if the head was refused
    static Optional<String> read(Path path, Rows rows) throws IOException {
        checkEnds(path);
        String sha256 = Sha256.of(path);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:", settings())) {
            String file = literally(path.toAbsolutePath().toString());
            List<String> names = new ArrayList<>();
            String select = select(duck, file, names);
            if (!rows.head(0, names)) return Optional.empty();
            try (PreparedStatement query = duck.prepareStatement(select)) {
                query.setString(1, file);
                try (ResultSet found = query.executeQuery()) {
                    for (int number = 1; found.next(); number++) rows.row(number, cells(found, names.size()));
                }
            }
            return Optional.of(sha256);
        } catch (SQLException e) {
            throw new Unreadable(new Hint.Foreign(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), Phrase.NO_PARQUET));
        }
    }

    /// A Parquet file begins and ends with its mark; one that only begins so was cut off.
    private static void checkEnds(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() == 0) throw new Unreadable(Phrase.EMPTY);
            byte[] ends = new byte[2 * MARK.length()];
            if (file.length() < ends.length) throw new Unreadable(Phrase.CUT_OFF);
            file.readFully(ends, 0, MARK.length());
            file.seek(file.length() - MARK.length());
            file.readFully(ends, MARK.length(), MARK.length());
            String marks = new String(ends, StandardCharsets.ISO_8859_1);
            if (!marks.startsWith(MARK)) throw new Unreadable(Phrase.NO_PARQUET);
            if (!marks.endsWith(MARK)) throw new Unreadable(Phrase.CUT_OFF);
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false"); // reading a file must not go to the network
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("memory_limit", "1GB"); // what a file says of itself decides how much is asked for
        return settings;
    }

    private static String select(Connection duck, String file, List<String> names) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = duck.prepareStatement("DESCRIBE SELECT * FROM read_parquet(?)")) {
            query.setString(1, file);
            try (ResultSet columns = query.executeQuery()) {
                while (columns.next()) {
                    names.add(columns.getString("column_name"));
                    texts.add(text(columns.getString("column_name"), columns.getString("column_type")));
                }
            }
        }
        return "SELECT " + String.join(", ", texts) + " FROM read_parquet(?)";
    }

    private static String text(String name, String type) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        boolean stamp = type.startsWith("TIMESTAMP") && !type.contains("ZONE");
        return stamp ? "strftime(" + quoted + ", '%Y-%m-%dT%H:%M:%S')" : "CAST(" + quoted + " AS VARCHAR)";
    }

    private static String[] cells(ResultSet row, int count) throws SQLException {
        String[] cells = new String[count];
        for (int i = 0; i < count; i++) {
            String text = row.getString(i + 1);
            cells[i] = text == null ? "" : text;
        }
        return cells;
    }

    /// DuckDB takes a path for a pattern.
    private static String literally(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }
}
