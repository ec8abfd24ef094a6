package heng.store.cells;

import heng.core.plan.CellStream;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// A file of cells, Parquet sorted by place and leaf (docs/formats.md F7).
///
/// @param overflows whether a cell has numbers beyond a long
public record CellFile(Path path, CellHead head, boolean overflows) {

    /// Refused: `FILE_MISSING`, `FILE_UNREADABLE`, and with `CELLS_FORMAT` what is no cell file or of another version.
    public static Optional<CellFile> open(Path path, Problems problems) {
        String name = path.toString();
        if (!Files.isRegularFile(path)) {
            problems.add(RefusalCode.FILE_MISSING, Spot.of(name), name, Path.of("").toAbsolutePath().toString());
            return Optional.empty();
        }
        try (Connection duck = Duck.reader()) {
            Optional<CellHead> head = CellHeadReader.read(head(duck, path), name, problems);
            if (head.isEmpty()) return Optional.empty();
            return Optional.of(new CellFile(path, head.get(), head.get().arithmetic().isExact() && overflows(duck, path)));
        } catch (SQLException e) {
            problems.add(RefusalCode.FILE_UNREADABLE, Spot.of(name), name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private static String head(Connection duck, Path path) throws SQLException {
        try (PreparedStatement query = duck.prepareStatement("SELECT decode(value) FROM parquet_kv_metadata(?) WHERE decode(key) = 'heng'")) {
            query.setString(1, path.toAbsolutePath().toString());
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        }
    }

    private static boolean overflows(Connection duck, Path path) throws SQLException {
        return Long.parseLong(Duck.ask(duck, "SELECT count(overflow) FROM " + Duck.parquet(path))) > 0;
    }

    /// The cells of the places from `from` (included) to `to` (excluded), on a connection of its own. Closing it is up to the caller.
    public CellStream stream(int from, int to) throws IOException {
        return Duck.reading(duck -> new CellFileStream(this, from, to, duck));
    }

    /// Writes cells as they come; nothing but a row group stands in memory. An existing file is replaced only when the new one is whole.
    ///
    /// @return how many cells
    public static long write(Path path, CellHead head, CellStream cells) throws IOException {
        return new CellFileWriter(head, cells).write(path);
    }
}
