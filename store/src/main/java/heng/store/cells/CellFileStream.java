package heng.store.cells;

import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import heng.store.cells.CellLayout.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/// Cells from Parquet, a chunk of DuckDB at a time, on a connection with one thread: so they come in the order of the file, and a part of the tree each
/// makes use of several processors. The range of places is pushed down to the statistics of the row groups.
final class CellFileStream implements CellStream {

    private final CellHead head;
    private final List<Member> members;
    private final Connection duck;
    private final DuckDBPreparedStatement query;
    private final DuckDBChunkedResult result;
    private final CellOrder order = new CellOrder();
    private final Tallies tallies;
    private DuckDBDataChunkReader chunk;
    private int at;
    private int rows;

    CellFileStream(CellFile file, int from, int to, Connection duck) throws SQLException {
        this.duck = duck;
        head = file.head();
        CellLayout layout = CellLayout.of(head);
        members = layout.members().stream().filter(member -> member != Member.OVERFLOW || file.overflows()).toList();
        String cells = Duck.parquet(file.path()) + " WHERE place >= " + from + " AND place < " + to;
        tallies = Tallies.of(duck, head.tallies(), cells);
        query = (DuckDBPreparedStatement) duck.prepareStatement(Duck.inOrder("SELECT " + String.join(", ", members.stream().map(this::column).toList()) + " FROM " + cells));
        result = query.query();
        chunk = result.chunk();
    }

    private String column(Member member) {
        return member == Member.TALLY ? tallies.column() : Duck.name(member.column());
    }

    @Override
    public boolean next(CellBatch into) {
        into.clear();
        while (at == rows) {
            if (!result.nextChunk()) return false;
            chunk = result.chunk();
            rows = (int) chunk.rowCount();
            at = 0;
        }
        int count = Math.min(into.capacity(), rows - at);
        int first = into.appendAll(count);
        rare(into, first, count);
        for (int column = 0; column < members.size(); column++) fill(members.get(column), chunk.vector(column), into, first, count);
        at += count;
        order.check(into);
        return true;
    }

    private void fill(Member member, DuckDBReadableVector vector, CellBatch into, int first, int count) {
        switch (member) {
            case PLACE, LEAF, DUE, SEEN, UNITS, NOT_APPLICABLE, UNSEEN -> ints(vector, at, member.ints(into), first, count);
            case RISEN -> bytes(vector, at, into.risen, first, count);
            case OVER, UNDER, OVER_LOW, UNDER_LOW, LEAST, GREATEST -> {
                if (head.arithmetic().isExact()) longs(vector, at, member.longs(into), first, count);
                else doubles(vector, at, member.longs(into), first, count);
            }
            case TALLY, OVERFLOW -> {}
        }
    }

    // Each of these loops is a method of its own, so that the compiler sees the whole of it: a nation passes through them.

    private static void ints(DuckDBReadableVector from, int at, int[] into, int first, int count) {
        for (int i = 0; i < count; i++) into[first + i] = from.getInt(at + i);
    }

    private static void bytes(DuckDBReadableVector from, int at, byte[] into, int first, int count) {
        for (int i = 0; i < count; i++) into[first + i] = from.getByte(at + i);
    }

    private static void longs(DuckDBReadableVector from, int at, long[] into, int first, int count) {
        for (int i = 0; i < count; i++) into[first + i] = from.getLong(at + i);
    }

    private static void doubles(DuckDBReadableVector from, int at, long[] into, int first, int count) {
        for (int i = 0; i < count; i++) into[first + i] = Double.doubleToRawLongBits(from.getDouble(at + i));
    }

    /// What only some rows have.
    private void rare(CellBatch into, int first, int count) {
        int tally = members.indexOf(Member.TALLY);
        if (tally >= 0) {
            DuckDBReadableVector tallied = chunk.vector(tally);
            for (int i = 0; i < count; i++) {
                tallies.add(tallied, at + i, into);
                into.endTally(first + i);
            }
        }
        int overflow = members.indexOf(Member.OVERFLOW);
        if (overflow >= 0) {
            DuckDBReadableVector large = chunk.vector(overflow);
            for (int i = 0; i < count; i++) if (!large.isNull(at + i)) into.overflow(first + i, overflow(large.getString(at + i)));
        }
    }

    private static CellBatch.Overflow overflow(String text) {
        String[] numbers = text.split(" ");
        return new CellBatch.Overflow(new BigInteger(numbers[0]), new BigInteger(numbers[1]), new BigInteger(numbers[2]), new BigInteger(numbers[3]));
    }

    @Override
    public int scale(int leaf) {
        return head.leaves().get(leaf).scale();
    }

    @Override
    public void close() {
        try {
            result.close();
            query.close();
            duck.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }
}
