package heng.core.plan;

import heng.core.number.Arithmetic;
import heng.core.number.LongGrid;
import heng.core.number.Num;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Cells with plain values in parallel arrays: those of one column over places, or those of one place over columns. Threads may write different indexes.
final class CellArray {

    /// The value is in [#large].
    static final int LARGE = 1 << 6;

    final long[] value;
    final byte[] code;
    final int[] seen;
    final int[] due;
    private final Arithmetic arithmetic;
    private final Map<Integer, Num> large = new ConcurrentHashMap<>();

    CellArray(int size, Arithmetic arithmetic) {
        value = new long[size];
        code = new byte[size];
        seen = new int[size];
        due = new int[size];
        this.arithmetic = arithmetic;
    }

    int size() {
        return code.length;
    }

    Cell get(int i) {
        Num number = number(i);
        return new Cell(number == null ? null : new Amount.Plain(number), Code.state(code[i]), Code.effect(code[i]), new Coverage(seen[i], due[i]));
    }

    @Nullable Num number(int i) {
        int known = code[i];
        if (!Code.valued(known)) return null;
        if ((known & LARGE) != 0) return large.get(i);
        return arithmetic.isExact() ? LongGrid.num(value[i]) : new Num.Real(Double.longBitsToDouble(value[i]));
    }

    /// @param cell with a plain amount or none
    void set(int i, Cell cell) {
        seen[i] = cell.coverage().seen();
        due[i] = cell.coverage().due();
        int known = Code.of(cell.state(), cell.effect(), cell.amount() instanceof Amount.Plain);
        if (cell.amount() instanceof Amount.Plain(Num number)) {
            if (number instanceof Num.Real(double real)) {
                value[i] = Double.doubleToRawLongBits(real);
            } else {
                value[i] = LongGrid.of(number);
                if (value[i] == LongGrid.NONE) {
                    known |= LARGE;
                    large.put(i, number);
                }
            }
        }
        code[i] = (byte) known;
    }

    /// A number known of a place (S4.3).
    void figure(int i, @Nullable Num number) {
        set(i, number == null ? Cell.noEvidence(Coverage.UNSEEN) : Cell.scored(number, Coverage.SEEN));
    }

    void set(int i, long itsValue, int itsCode, int itsSeen, int itsDue) {
        value[i] = itsValue;
        code[i] = (byte) itsCode;
        seen[i] = itsSeen;
        due[i] = itsDue;
    }

    void copy(int i, CellArray from, int j) {
        value[i] = from.value[j];
        code[i] = from.code[j];
        seen[i] = from.seen[j];
        due[i] = from.due[j];
        if ((code[i] & LARGE) != 0) large.put(i, java.util.Objects.requireNonNull(from.large.get(j)));
    }

    void tell(Sink sink, int i, int place, int column) {
        int known = code[i];
        if ((known & LARGE) == 0) sink.cell(place, column, value[i], known, seen[i], due[i]);
        else sink.large(place, column, java.util.Objects.requireNonNull(large.get(i)), known & ~LARGE, seen[i], due[i]);
    }
}
