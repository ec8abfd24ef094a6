package heng.server.web.internal.export;

import heng.store.cells.Duck;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Parquet by way of DuckDB, which spills to a folder of its own where the table is large. What the table is of stands in the metadata of the file.
final class Parquet {

    private static final int MEMORY_MIB = 128;

    private Parquet() {}

    static void write(Rows rows, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("heng-export");
        try (Connection duck = Duck.open(1, MEMORY_MIB, folder.resolve("spill"))) {
            String columns = rows.columns().stream().map(column -> Duck.name(column.name()) + " VARCHAR").collect(Collectors.joining(", "));
            Duck.execute(duck, "CREATE TABLE exported (" + columns + ")");
            try (DuckDBAppender appender = ((DuckDBConnection) duck).createAppender("exported")) {
                rows.source().to(cells -> {
                    try {
                        appender.beginRow();
                        for (String cell : cells) {
                            if (cell.isEmpty()) appender.appendNull();
                            else appender.append(cell);
                        }
                        appender.endRow();
                    } catch (SQLException e) {
                        throw new IOException(e);
                    }
                });
            }
            Path file = folder.resolve("export.parquet");
            Duck.execute(duck, "COPY (SELECT " + rows.columns().stream().map(Parquet::selected).collect(Collectors.joining(", ")) + " FROM exported) TO " + Duck.text(file.toString())
                    + " (FORMAT parquet, COMPRESSION snappy, KV_METADATA {" + rows.about().stream().map(fact -> Duck.text(fact.name()) + ": " + Duck.text(fact.value())).collect(Collectors.joining(", ")) + "})");
            Files.copy(file, out);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            }
        }
    }

    private static String selected(Rows.Column column) {
        String name = Duck.name(column.name());
        return "CAST(" + name + " AS " + column.kind().type + ") AS " + name;
    }
}
