package heng.core.plan;

import heng.core.kernel.Missing;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a frame has collected, as a cell of the score or as a cell of a stream. Here a mean is divided and rounded, once (S3.3).
final class Pooled {

    private static final State[] STATES = State.values();

    private Pooled() {}

    /// One unit of all that was collected (S5.2, S5.3).
    static Cell cell(Frame frame, int slot, Arithmetic arithmetic) {
        Slot is = frame.slots[slot];
        Coverage coverage = new Coverage(frame.seen[slot], frame.due[slot]);
        State above = STATES[frame.risen[slot]];
        if (frame.unseen[slot] > 0 && is.missing() == Missing.FAIL) return Cell.noEvidence(coverage).under(above);
        if (frame.units[slot] == 0) return (frame.unseen[slot] > 0 ? Cell.noEvidence(coverage) : Cell.notApplicable(coverage)).under(above);
        Amount amount = switch (is.kind()) {
            case SUM -> new Amount.Plain(over(frame, slot, arithmetic));
            case QUOTIENT -> new Amount.Quotient(over(frame, slot, arithmetic), under(frame, slot, is.scale(), arithmetic));
            case TALLY -> tallied(frame, slot);
            // the weights are counted in their own scale, which cancels
            case MEAN -> arithmetic.divide(over(frame, slot, arithmetic), under(frame, slot, 0, arithmetic)) instanceof Num value ? new Amount.Plain(value) : null;
            case LEAST, GREATEST -> new Amount.Plain(arithmetic.isExact() ? number(frame.farthest(slot), is.scale()) : new Num.Real(Double.longBitsToDouble(frame.extreme(slot))));
        };
        return (amount == null ? Cell.noEvidence(coverage) : Cell.scored(amount, coverage)).under(above);
    }

    private static Amount tallied(Frame frame, int slot) {
        SortedMap<String, Long> counts = new TreeMap<>();
        long[] counted = frame.tally(slot);
        for (int grade = 0; grade < counted.length; grade++) {
            if (counted[grade] != 0) counts.put(frame.slots[slot].grades().text(grade), counted[grade]);
        }
        return new Amount.Tally(counts);
    }

    private static Num over(Frame frame, int slot, Arithmetic arithmetic) {
        return arithmetic.isExact() ? number(frame.totalOver(slot), frame.slots[slot].scale()) : new Num.Real(Wide.real(frame.over[slot], frame.overMore[slot]));
    }

    private static Num under(Frame frame, int slot, int scale, Arithmetic arithmetic) {
        return arithmetic.isExact() ? number(frame.totalUnder(slot), scale) : new Num.Real(Wide.real(frame.under[slot], frame.underMore[slot]));
    }

    private static Num number(BigInteger units, int scale) {
        return new Num.Exact(new BigDecimal(units, scale).setScale(12).unscaledValue());
    }

    /// The only slot of a frame as a row of a batch, the amounts in the scale of the slot.
    static void write(Frame frame, CellBatch into, int row, boolean exact) {
        Slot is = frame.slots[0];
        long[] counted = frame.tally(0);
        into.due[row] = frame.due[0];
        into.seen[row] = frame.seen[0];
        into.units[row] = frame.units[0];
        into.notApplicable[row] = frame.notApplicable[0];
        into.unseen[row] = frame.unseen[0];
        into.risen[row] = frame.risen[0];
        boolean lower = is.kind() == Slot.Kind.QUOTIENT;
        boolean compared = is.kind() == Slot.Kind.LEAST || is.kind() == Slot.Kind.GREATEST;
        for (int grade = 0; grade < counted.length; grade++) if (counted[grade] != 0) into.tally(into.grade(is.grades().text(grade)), counted[grade]);
        if (!exact) {
            into.over[row] = frame.over[0];
            into.overLow[row] = frame.overMore[0];
            into.under[row] = lower ? frame.under[0] : 0;
            into.underLow[row] = lower ? frame.underMore[0] : 0;
            into.least[row] = into.greatest[row] = frame.extreme(0);
            return;
        }
        BigInteger top = compared ? BigInteger.ZERO : frame.totalOver(0);
        BigInteger bottom = lower ? frame.totalUnder(0) : BigInteger.ZERO;
        BigInteger farthest = compared ? frame.farthest(0) : BigInteger.ZERO;
        if (Math.max(top.bitLength(), Math.max(bottom.bitLength(), farthest.bitLength())) > 62) into.overflow(row, new CellBatch.Overflow(top, bottom, farthest, farthest));
        into.over[row] = top.longValue();
        into.under[row] = bottom.longValue();
        into.least[row] = into.greatest[row] = farthest.longValue();
    }
}
