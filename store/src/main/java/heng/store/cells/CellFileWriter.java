package heng.store.cells;

import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import heng.core.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/// Cells to Parquet: DuckDB asks for them a chunk at a time, as if they were a table.
final class CellFileWriter implements DuckDBTableFunction<Integer, Integer, Integer> {

    /// Rows of a row group. A city of 2,000 villages and 150 items has 300,000; smaller groups read a city no faster (docs/performance.md).
    static final int GROUP = 122_880;

    private final CellHead head;
    private final CellLayout layout;
    private final CellStream cells;
    private final CellBatch batch;
    private final CellOrder order = new CellOrder();
    private int at;
    private boolean ended;
    private long written;
    private @Nullable RuntimeException failure;

    CellFileWriter(CellHead head, CellStream cells) {
        this.head = head;
        this.layout = CellLayout.of(head);
        this.cells = cells;
        this.batch = new CellBatch(Math.max(2048, head.leaves().size()));
    }

    long write(Path path) throws IOException {
        Path part = path.resolveSibling("." + path.getFileName() + ".part");
        try (Connection duck = Duck.open(1); var function = DuckDBFunctions.tableFunction()) {
            function.withName("cells").withFunction(this).register(duck);
            Duck.execute(duck, "COPY (SELECT * FROM cells()) TO " + Duck.text(part.toString()) + " (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE " + GROUP
                    + ", KV_METADATA {heng: " + Duck.text(head.json().canonical()) + "})");
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (SQLException e) {
            Files.deleteIfExists(part);
            if (failure != null) throw failure;
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Integer bind(DuckDBTableFunctionBindInfo info) throws Exception {
        for (CellLayout.Member member : layout.members()) info.addResultColumn(member.column(), layout.type(member));
        return 0;
    }

    @Override
    public Integer init(DuckDBTableFunctionInitInfo info) throws Exception {
        info.setMaxThreads(1);
        return 0;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter into) throws Exception {
        try {
            if (at == batch.size() && !ended) {
                ended = !cells.next(batch);
                at = 0;
                if (!ended) order.check(batch);
            }
            int count = (int) Math.min(into.capacity(), batch.size() - at);
            List<CellLayout.Member> members = layout.members();
            for (int column = 0; column < members.size(); column++) fill(members.get(column), into.vector(column), count);
            at += count;
            written += count;
            return count;
        } catch (RuntimeException e) {
            failure = e; // DuckDB would keep its text alone
            throw e;
        }
    }

    private void fill(CellLayout.Member member, org.duckdb.DuckDBWritableVector vector, int count) {
        switch (member) {
            case TALLY -> {
                for (int i = 0; i < count; i++) set(vector, i, tally(at + i));
            }
            case OVERFLOW -> {
                for (int i = 0; i < count; i++) set(vector, i, overflow(at + i));
            }
            case RISEN -> {
                for (int i = 0; i < count; i++) vector.setByte(i, batch.risen[at + i]);
            }
            case PLACE, LEAF, DUE, SEEN, UNITS, NOT_APPLICABLE, UNSEEN -> {
                int[] values = member.ints(batch);
                for (int i = 0; i < count; i++) vector.setInt(i, values[at + i]);
            }
            case OVER, UNDER, OVER_LOW, UNDER_LOW, LEAST, GREATEST -> {
                long[] values = member.longs(batch);
                boolean real = layout.type(member) == DuckDBColumnType.DOUBLE;
                for (int i = 0; i < count; i++) {
                    if (real) vector.setDouble(i, Double.longBitsToDouble(values[at + i]));
                    else vector.setLong(i, values[at + i]);
                }
            }
        }
    }

    private static void set(org.duckdb.DuckDBWritableVector vector, int row, @Nullable String text) {
        if (text == null) vector.setNull(row);
        else vector.setString(row, text);
    }

    private @Nullable String tally(int row) {
        if (batch.tallyBegin(row) == batch.tallyEnd(row)) return null;
        Map<String, Json> counts = new TreeMap<>();
        for (int i = batch.tallyBegin(row); i < batch.tallyEnd(row); i++) counts.put(batch.grades().get(batch.tallyGrade(i)), Json.of(batch.tallyCount(i)));
        return new Json.Obj(counts).canonical();
    }

    private @Nullable String overflow(int row) {
        CellBatch.Overflow numbers = batch.overflow(row);
        return numbers == null ? null : numbers.over() + " " + numbers.under() + " " + numbers.least() + " " + numbers.greatest();
    }
}
