package heng.store.cells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/// The rows of a [RecordQuery] one after another, read from DuckDB a chunk at a time.
final class RecordRow implements AutoCloseable {

    private final Connection duck;
    private final List<String> selects;
    private final @Nullable Codes codes;
    private int opened;
    private DuckDBPreparedStatement query;
    private DuckDBChunkedResult result;
    private final int numbers;
    private final int texts;
    private final int[] places = new int[2048];
    private final int[] items = new int[2048];
    private final int[] sites = new int[2048];
    private final int[] methods = new int[2048];
    private final byte[] none = new byte[2048];
    final DuckDBReadableVector[] fields;
    final DuckDBReadableVector[] text;
    private int rows;
    int at = -1;

    /// @param selects one after another: DuckDB does not promise the order of several files in one
    /// @param codes where the queries give hashes
    /// @param numbers how many fields come as numbers
    /// @param texts how many columns of text follow
    RecordRow(Connection duck, List<String> selects, Optional<Codes> codes, int numbers, int texts) throws SQLException {
        this.duck = duck;
        this.selects = selects;
        this.codes = codes.orElse(null);
        query = (DuckDBPreparedStatement) duck.prepareStatement(Duck.inOrder(selects.getFirst()));
        result = query.query();
        this.numbers = numbers;
        this.texts = texts;
        fields = new DuckDBReadableVector[numbers];
        text = new DuckDBReadableVector[texts];
    }

    /// Goes to the next row that counts.
    ///
    /// @return false after the last row
    boolean next() {
        do if (!step()) return false; while (places[at] < 0 || items[at] < 0 || sites[at] == Codes.UNDRAWN);
        return true;
    }

    private boolean step() {
        if (++at < rows) return true;
        do {
            while (!result.nextChunk()) if (!another()) return false;
            load(result.chunk());
        } while (rows == 0);
        at = 0;
        return true;
    }

    private boolean another() {
        if (++opened == selects.size()) return false;
        try {
            close();
            query = (DuckDBPreparedStatement) duck.prepareStatement(Duck.inOrder(selects.get(opened)));
            result = query.query();
            return true;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    private void load(DuckDBDataChunkReader chunk) {
        rows = (int) chunk.rowCount();
        DuckDBReadableVector place = chunk.vector(0);
        DuckDBReadableVector item = chunk.vector(1);
        DuckDBReadableVector site = chunk.vector(2);
        DuckDBReadableVector na = chunk.vector(3);
        DuckDBReadableVector method = chunk.vector(4);
        if (codes == null) {
            for (int i = 0; i < rows; i++) places[i] = place.getInt(i);
            for (int i = 0; i < rows; i++) items[i] = item.getInt(i);
            for (int i = 0; i < rows; i++) sites[i] = site.getInt(i);
        } else {
            for (int i = 0; i < rows; i++) {
                long siteHash = site.getLong(i);
                places[i] = codes.place(place.getLong(i), siteHash);
                items[i] = codes.item(item.getLong(i));
                sites[i] = codes.site(places[i], siteHash);
            }
        }
        for (int i = 0; i < rows; i++) none[i] = na.getByte(i);
        for (int i = 0; i < rows; i++) methods[i] = method.getInt(i);
        for (int i = 0; i < numbers; i++) fields[i] = chunk.vector(5 + i);
        for (int i = 0; i < texts; i++) text[i] = chunk.vector(5 + numbers + i);
    }

    int place() {
        return places[at];
    }

    int item() {
        return items[at];
    }

    /// −1 for none.
    int site() {
        return sites[at];
    }

    int method() {
        return methods[at];
    }

    boolean isNotApplicable() {
        return none[at] != 0;
    }

    @Override
    public void close() throws SQLException {
        result.close();
        query.close();
    }
}
