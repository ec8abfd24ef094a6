package heng.bench;

import heng.store.cells.Duck;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// The sort of a file of records and nothing else.
final class Sort {

    private Sort() {}

    static double seconds(Path from, Path to, int threads, int memoryMiB, Path spill) throws IOException {
        try (Connection duck = Duck.open(threads, memoryMiB, spill)) {
            long start = System.nanoTime();
            Duck.execute(duck, "COPY (SELECT * FROM " + Duck.parquet(from) + " ORDER BY place, item, site NULLS FIRST) TO " + Duck.text(to.toString()) + " (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880)");
            return (System.nanoTime() - start) / 1e9;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
