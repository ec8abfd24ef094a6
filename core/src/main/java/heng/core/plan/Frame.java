package heng.core.plan;

import heng.core.kernel.Effect;
import heng.core.kernel.Missing;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.LongGrid;
import heng.core.number.Num;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the pools have collected for one place: a slot each, in parallel arrays.
///
/// Exact sums have 128 bits: `over` the lower, `overMore` the upper. Real sums are the bits of a double, and of what it lost (Neumaier), so that merging in
/// any order gives the same to the last digits (S3.5). Nothing is rounded before [#pooled].
///
/// It is long because a nation passes through it: one object for a place and all its pools, so that merging is a walk over arrays.
final class Frame {

    /// What [#clear] and [#merge] need to look at besides the sums.
    private final int[] tallying;
    private final int[] comparing;
    private final boolean[] averaging;

    final Slot[] slots;
    final int[] due;
    final int[] seen;
    /// Amounts that enter.
    final int[] units;
    final int[] unseen;
    final int[] notApplicable;
    final byte[] risen;
    final long[] over;
    final long[] overMore;
    final long[] under;
    final long[] underMore;
    private final long[] extreme;
    private final Tallies tallies;
    /// Parts of the sums (added to them) and extremes (instead of them) that the arrays cannot hold: over and extremes by slot, then under by slot.
    private BigInteger @Nullable [] beyond;
    private final boolean exact;
    private final Arithmetic arithmetic;

    Frame(Slot[] slots, Arithmetic arithmetic) {
        int count = slots.length;
        this.slots = slots;
        this.arithmetic = arithmetic;
        exact = arithmetic.isExact();
        due = new int[count];
        seen = new int[count];
        units = new int[count];
        unseen = new int[count];
        notApplicable = new int[count];
        risen = new byte[count];
        over = new long[count];
        overMore = new long[count];
        under = new long[count];
        underMore = new long[count];
        extreme = new long[count];
        tallies = new Tallies(count);
        averaging = new boolean[count];
        for (int slot = 0; slot < count; slot++) averaging[slot] = slots[slot].kind() == Slot.Kind.MEAN;
        tallying = of(slots, Slot.Kind.TALLY, Slot.Kind.TALLY);
        comparing = of(slots, Slot.Kind.LEAST, Slot.Kind.GREATEST);
    }

    private static int[] of(Slot[] slots, Slot.Kind one, Slot.Kind other) {
        return java.util.stream.IntStream.range(0, slots.length).filter(slot -> slots[slot].kind() == one || slots[slot].kind() == other).toArray();
    }

    void clear() {
        for (int[] counts : new int[][] {due, seen, units, unseen, notApplicable}) Arrays.fill(counts, 0);
        for (long[] sums : new long[][] {over, overMore, under, underMore}) Arrays.fill(sums, 0);
        Arrays.fill(risen, (byte) 0);
        for (int slot : tallying) tallies.clear(slot);
        beyond = null;
    }

    void clear(int slot) {
        due[slot] = seen[slot] = units[slot] = unseen[slot] = notApplicable[slot] = risen[slot] = 0;
        over[slot] = overMore[slot] = under[slot] = underMore[slot] = 0;
        tallies.clear(slot);
        if (beyond != null) Arrays.fill(beyond, slot, slot + 1, null);
        if (beyond != null) Arrays.fill(beyond, slots.length + slot, slots.length + slot + 1, null);
    }

    boolean isEmpty(int slot) {
        return units[slot] == 0 && unseen[slot] == 0 && notApplicable[slot] == 0;
    }

    /// A cell of a stream.
    ///
    /// @param place where its units are
    /// @param factor from the scale of the stream to that of the slot
    /// @param grades the numbers in the slot of the batch's grades
    void add(int slot, CellBatch batch, int row, int place, long factor, int[] grades) {
        Slot is = slots[slot];
        due[slot] += batch.due[row];
        seen[slot] += batch.seen[row];
        notApplicable[slot] += batch.notApplicable[row];
        risen[slot] = (byte) Math.max(risen[slot], batch.risen[row]);
        int entering = batch.units[row];
        int gone = batch.unseen[row];
        if (is.weights() != null && !is.weights().known[place]) {
            unseen[slot] += entering + gone;
            return;
        }
        int zeros = is.missing() == Missing.ZERO ? gone : 0;
        CellBatch.Overflow large = batch.overflow(row);
        switch (is.kind()) {
            case SUM, QUOTIENT -> {
                if (large != null) enter(slot, large.over(), large.under(), factor);
                else if (exact) enter(slot, batch.over[row], batch.under[row], factor);
                else enterReal(slot, batch, row);
            }
            case TALLY -> count(slot, batch, row, grades);
            case MEAN -> {
                long weight = is.weights() == null ? exact ? 1 : Double.doubleToRawLongBits(1) : is.weights().value[place];
                if (large != null) enter(slot, large.over().multiply(BigInteger.valueOf(weight)), BigInteger.ZERO, factor);
                else if (!exact) Wide.addReal(over, overMore, slot, Double.longBitsToDouble(weight), Double.longBitsToDouble(batch.over[row]), Double.longBitsToDouble(batch.overLow[row]));
                else if (factor == 1) Wide.product(over, overMore, slot, weight, batch.over[row]);
                else enter(slot, BigInteger.valueOf(batch.over[row]).multiply(BigInteger.valueOf(weight)), BigInteger.ZERO, factor);
                if (exact) Wide.product(under, underMore, slot, weight, (long) entering + zeros);
                else Wide.addReal(under, underMore, slot, Double.longBitsToDouble(weight), (double) entering + zeros, 0);
            }
            case LEAST, GREATEST -> {
                boolean least = is.kind() == Slot.Kind.LEAST;
                if (entering > 0 && large != null) compare(slot, (least ? large.least() : large.greatest()).multiply(BigInteger.valueOf(factor)));
                else if (entering > 0) compare(slot, least ? batch.least[row] : batch.greatest[row], factor);
                units[slot] += entering;
                entering = 0;
                if (zeros > 0) compare(slot, 0, 1);
            }
        }
        units[slot] += entering + zeros;
        unseen[slot] += gone;
    }

    /// A cell of a stream where [Slot#isPlain] holds, in the scale of the slot.
    void addPlainly(int slot, CellBatch batch, int row) {
        int entering = batch.units[row];
        due[slot] += batch.due[row];
        seen[slot] += batch.seen[row];
        units[slot] += entering;
        unseen[slot] += batch.unseen[row];
        notApplicable[slot] += batch.notApplicable[row];
        if (batch.risen[row] > risen[slot]) risen[slot] = batch.risen[row];
        long top = batch.over[row];
        Wide.add(over, overMore, slot, top, top >> 63);
        long bottom = averaging[slot] ? entering : batch.under[row];
        Wide.add(under, underMore, slot, bottom, bottom >> 63);
    }

    /// A unit as it comes out of another step.
    void add(int slot, Cell cell, int place) {
        Slot is = slots[slot];
        due[slot] += cell.coverage().due();
        seen[slot] += cell.coverage().seen();
        risen[slot] = (byte) Math.max(risen[slot], cell.rising().ordinal());
        if (cell.state() == State.NOT_APPLICABLE) {
            notApplicable[slot]++;
            return;
        }
        boolean sums = is.kind() == Slot.Kind.SUM || is.kind() == Slot.Kind.QUOTIENT || is.kind() == Slot.Kind.TALLY;
        boolean gone = cell.settled(arithmetic).amount() == null;
        boolean weighs = is.weights() == null || is.weights().known[place];
        if (gone || !weighs) unseen[slot]++;
        boolean zero = gone && is.missing() == Missing.ZERO;
        Amount amount = gone && !sums ? null : cell.amount();
        if (!weighs || amount == null && !zero) return;
        if (amount != null) enter(slot, cell.effect() == Effect.ZERO ? nothing(amount) : amount, place);
        else if (!sums) enter(slot, new Amount.Plain(arithmetic.of(0)), place);
        units[slot]++;
    }

    /// What a state with effect `zero` leaves (S2.5): no points; what was looked at stays looked at.
    private Amount nothing(Amount amount) {
        Num zero = arithmetic.of(0);
        return switch (amount) {
            case Amount.Plain _ -> new Amount.Plain(zero);
            case Amount.Quotient(Num _, Num under) -> new Amount.Quotient(zero, under);
            case Amount.Tally _ -> new Amount.Tally(new TreeMap<>());
        };
    }

    private void enter(int slot, Amount amount, int place) {
        Slot is = slots[slot];
        switch (is.kind()) {
            case TALLY -> ((Amount.Tally) amount).counts().forEach((grade, count) -> tallies.add(slot, is.grades().number(grade), count));
            case SUM -> enter(slot, number(amount), arithmetic.of(0));
            case QUOTIENT -> {
                Amount.Quotient quotient = (Amount.Quotient) amount;
                enter(slot, quotient.over(), quotient.under());
            }
            case LEAST, GREATEST -> {
                if (exact) compare(slot, scaled(number(amount), is.scale()));
                else compare(slot, Double.doubleToRawLongBits(number(amount).asDouble()), 1);
            }
            case MEAN -> {
                long weight = is.weights() == null ? exact ? 1 : Double.doubleToRawLongBits(1) : is.weights().value[place];
                if (exact) {
                    BigInteger weighed = BigInteger.valueOf(weight);
                    enter(slot, scaled(number(amount), is.scale()).multiply(weighed), weighed, 1);
                } else {
                    Wide.addReal(over, overMore, slot, Double.longBitsToDouble(weight), number(amount).asDouble(), 0);
                    Wide.addReal(under, underMore, slot, 1, Double.longBitsToDouble(weight), 0);
                }
            }
        }
    }

    private Num number(Amount amount) {
        return java.util.Objects.requireNonNull(amount.value(arithmetic));
    }

    private static BigInteger scaled(Num number, int scale) {
        return number.decimal().setScale(scale).unscaledValue();
    }

    private void enter(int slot, Num itsOver, Num itsUnder) {
        if (exact) {
            enter(slot, scaled(itsOver, slots[slot].scale()), scaled(itsUnder, slots[slot].scale()), 1);
        } else {
            Wide.addReal(over, overMore, slot, 1, itsOver.asDouble(), 0);
            Wide.addReal(under, underMore, slot, 1, itsUnder.asDouble(), 0);
        }
    }

    private void enterReal(int slot, CellBatch batch, int row) {
        Wide.addReal(over, overMore, slot, 1, Double.longBitsToDouble(batch.over[row]), Double.longBitsToDouble(batch.overLow[row]));
        Wide.addReal(under, underMore, slot, 1, Double.longBitsToDouble(batch.under[row]), Double.longBitsToDouble(batch.underLow[row]));
    }

    private void enter(int slot, long itsOver, long itsUnder, long factor) {
        Wide.product(over, overMore, slot, itsOver, factor);
        Wide.product(under, underMore, slot, itsUnder, factor);
    }

    private void enter(int slot, BigInteger itsOver, BigInteger itsUnder, long factor) {
        enter(over, overMore, slot, slot, itsOver.multiply(BigInteger.valueOf(factor)));
        enter(under, underMore, slot, slots.length + slot, itsUnder.multiply(BigInteger.valueOf(factor)));
    }

    private void enter(long[] sum, long[] more, int slot, int large, BigInteger number) {
        if (number.bitLength() < 64) {
            Wide.add(sum, more, slot, number.longValue(), number.longValue() >> 63);
        } else if (number.bitLength() < 120) {
            Wide.add(sum, more, slot, number.longValue(), number.shiftRight(64).longValue());
        } else {
            beyond()[large] = beyond(large).add(number);
        }
    }

    private BigInteger[] beyond() {
        if (beyond == null) beyond = new BigInteger[2 * slots.length];
        return beyond;
    }

    private BigInteger beyond(int index) {
        BigInteger known = beyond == null ? null : beyond[index];
        return known == null ? BigInteger.ZERO : known;
    }

    void count(int slot, CellBatch batch, int row, int[] grades) {
        int end = batch.tallyEnd(row);
        for (int at = batch.tallyBegin(row); at < end; at++) tallies.add(slot, grades[batch.tallyGrade(at)], batch.tallyCount(at));
    }

    private void compare(int slot, long value, long factor) {
        boolean fits = !exact || factor == 1 || Math.multiplyHigh(value, factor) == value * factor >> 63;
        if (!fits || beyond != null && beyond[slot] != null) {
            compare(slot, BigInteger.valueOf(value).multiply(BigInteger.valueOf(factor)));
            return;
        }
        long number = exact ? value * factor : value;
        boolean less = exact ? number < extreme[slot] : Double.longBitsToDouble(number) < Double.longBitsToDouble(extreme[slot]);
        if (units[slot] == 0 || less == (slots[slot].kind() == Slot.Kind.LEAST) && number != extreme[slot]) extreme[slot] = number;
    }

    private void compare(int slot, BigInteger value) {
        if (value.bitLength() < 64 && (beyond == null || beyond[slot] == null)) {
            compare(slot, value.longValue(), 1);
            return;
        }
        BigInteger before = farthest(slot);
        beyond()[slot] = units[slot] == 0 ? value : slots[slot].kind() == Slot.Kind.LEAST ? before.min(value) : before.max(value);
    }

    /// Where [#isWithin] holds.
    long extreme(int slot) {
        return extreme[slot];
    }

    BigInteger farthest(int slot) {
        return beyond != null && beyond[slot] != null ? beyond[slot] : BigInteger.valueOf(extreme[slot]);
    }

    /// Adds what a place below has collected.
    void merge(Frame below) {
        for (int slot : comparing) mergeExtreme(slot, below, slot);
        for (int slot : tallying) tallies.merge(slot, below.tallies, slot);
        int count = slots.length;
        add(due, below.due);
        add(seen, below.seen);
        add(units, below.units);
        add(unseen, below.unseen);
        add(notApplicable, below.notApplicable);
        for (int slot = 0; slot < count; slot++) risen[slot] = (byte) Math.max(risen[slot], below.risen[slot]);
        if (exact) {
            for (int slot = 0; slot < count; slot++) {
                Wide.add(over, overMore, slot, below.over[slot], below.overMore[slot]);
                Wide.add(under, underMore, slot, below.under[slot], below.underMore[slot]);
            }
            if (below.beyond != null) for (int slot = 0; slot < count; slot++) mergeBeyond(slot, below, slot);
        } else {
            for (int slot = 0; slot < count; slot++) mergeReal(slot, below, slot);
        }
    }

    private static void add(int[] counts, int[] more) {
        for (int slot = 0; slot < counts.length; slot++) counts[slot] += more[slot];
    }

    /// The same for one slot. @param its the slot of the other frame
    void merge(int slot, Frame below, int its) {
        mergeExtreme(slot, below, its);
        tallies.merge(slot, below.tallies, its);
        due[slot] += below.due[its];
        seen[slot] += below.seen[its];
        units[slot] += below.units[its];
        unseen[slot] += below.unseen[its];
        notApplicable[slot] += below.notApplicable[its];
        risen[slot] = (byte) Math.max(risen[slot], below.risen[its]);
        if (exact) {
            Wide.add(over, overMore, slot, below.over[its], below.overMore[its]);
            Wide.add(under, underMore, slot, below.under[its], below.underMore[its]);
            mergeBeyond(slot, below, its);
        } else {
            mergeReal(slot, below, its);
        }
    }

    private void mergeReal(int slot, Frame below, int its) {
        Wide.addReal(over, overMore, slot, 1, Double.longBitsToDouble(below.over[its]), Double.longBitsToDouble(below.overMore[its]));
        Wide.addReal(under, underMore, slot, 1, Double.longBitsToDouble(below.under[its]), Double.longBitsToDouble(below.underMore[its]));
    }

    private void mergeBeyond(int slot, Frame below, int its) {
        if (below.beyond == null || compares(slot)) return;
        if (below.beyond[its] != null) beyond()[slot] = beyond(slot).add(below.beyond[its]);
        int lower = slots.length + slot;
        int itsLower = below.slots.length + its;
        if (below.beyond[itsLower] != null) beyond()[lower] = beyond(lower).add(below.beyond[itsLower]);
    }

    private boolean compares(int slot) {
        return slots[slot].kind() == Slot.Kind.LEAST || slots[slot].kind() == Slot.Kind.GREATEST;
    }

    private void mergeExtreme(int slot, Frame below, int its) {
        if (!compares(slot) || below.units[its] == 0) return;
        if (exact) compare(slot, below.farthest(its));
        else compare(slot, below.extreme[its], 1);
    }

    long[] tally(int slot) {
        return tallies.of(slot);
    }

    /// Whether the sums of a slot fit into a long each, where [#isWithin] holds.
    boolean fits(int slot) {
        return overMore[slot] == over[slot] >> 63 && underMore[slot] == under[slot] >> 63 && over[slot] != LongGrid.NONE && under[slot] != LongGrid.NONE;
    }

    /// Whether the arrays hold all sums.
    boolean isWithin() {
        return beyond == null;
    }

    /// Whether the arrays hold all of a slot's sums.
    boolean isWithin(int slot) {
        return beyond == null || beyond[slot] == null && beyond[slots.length + slot] == null;
    }

    BigInteger totalOver(int slot) {
        return Wide.total(over[slot], overMore[slot]).add(beyond(slot));
    }

    BigInteger totalUnder(int slot) {
        return Wide.total(under[slot], underMore[slot]).add(beyond(slots.length + slot));
    }

    /// One unit of all that was collected.
    Cell pooled(int slot) {
        return Pooled.cell(this, slot, arithmetic);
    }
}
