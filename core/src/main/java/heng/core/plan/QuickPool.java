package heng.core.plan;

import heng.core.kernel.Effect;
import heng.core.kernel.Missing;
import heng.core.kernel.Step;
import heng.core.number.LongGrid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The usual column of records: one pool, then maps and gates, all of it on longs. For one thread. What it cannot do it leaves to the general way.
final class QuickPool {

    private final int slot;
    private final Slot is;
    private final Slot.Kind kind;
    private final boolean fails;
    private final int column;
    private final LongStep[] steps;
    private final Step.@Nullable LookUp grades;
    /// By the number of a grade; [LongGrid#NONE] where it has no number.
    private long[] points = new long[0];
    private final long power;

    private QuickPool(ColumnPlan plan, Slot is, Step.@Nullable LookUp grades, LongStep[] steps) {
        this.column = plan.index();
        this.slot = plan.slots()[plan.chain().getFirst()];
        this.is = is;
        this.kind = is.kind();
        this.fails = is.missing() == Missing.FAIL;
        this.grades = grades;
        this.steps = steps;
        this.power = LongGrid.power(12 - is.scale());
    }

    /// `null` for a column that needs the general way.
    static @Nullable QuickPool of(ColumnPlan plan, Columns columns) {
        if (!columns.arithmetic.isExact() || !plan.isLeaf() || plan.chain().size() != 1 || plan.head() < 0) return null;
        Slot is = columns.walked[plan.slots()[plan.chain().getFirst()]];
        List<Step> tail = plan.column().steps().subList(plan.chain().getFirst() + 1, plan.head());
        Step.LookUp grades = null;
        if (is.kind() == Slot.Kind.TALLY) {
            if (tail.isEmpty() || !(tail.getFirst() instanceof Step.LookUp lookUp)) return null;
            grades = lookUp;
            tail = tail.subList(1, tail.size());
        }
        LongStep[] steps = new LongStep[tail.size()];
        for (int i = 0; i < steps.length; i++) {
            LongStep step = LongStep.of(tail.get(i));
            if (step == null) return null;
            steps[i] = step;
        }
        return new QuickPool(plan, is, grades, steps);
    }

    /// @return whether it could
    boolean close(Frame frame, CellArray into) {
        int code = Code.SCORED;
        long value = 0;
        int units = frame.units[slot];
        if (fails && frame.unseen[slot] > 0) {
            code = Code.NO_EVIDENCE;
        } else if (units == 0) {
            code = frame.unseen[slot] > 0 ? Code.NO_EVIDENCE : Code.NOT_APPLICABLE;
        } else if (!frame.isWithin(slot)) {
            return false;
        } else {
            value = pooled(frame);
            if (value == LongGrid.NONE) {
                if (!isNothing(frame)) return false;
                code = Code.NO_EVIDENCE;
            }
        }
        int risen = frame.risen[slot];
        if (risen != 0) code = LongStep.judged(code, risen, Effect.RISES);
        int seen = frame.seen[slot];
        int due = frame.due[slot];
        for (LongStep step : steps) {
            if ((code & Code.VALUE) == 0) break;
            code = step.apply(value, code, seen, due);
            if (code < 0) return false;
            value = step.value;
        }
        into.set(column, value, code, seen, due);
        return true;
    }

    /// Something was collected and it has no value (S3.6, S5.3).
    private boolean isNothing(Frame frame) {
        return switch (kind) {
            case QUOTIENT, MEAN -> frame.under[slot] == 0 && frame.underMore[slot] == 0;
            case TALLY -> Arrays.stream(frame.tally(slot)).allMatch(count -> count == 0);
            case SUM, LEAST, GREATEST -> false;
        };
    }

    private long pooled(Frame frame) {
        long over = frame.over[slot];
        long overMore = frame.overMore[slot];
        long under = frame.under[slot];
        boolean fits = overMore == over >> 63 && frame.underMore[slot] == under >> 63 && over != LongGrid.NONE && under != LongGrid.NONE;
        return switch (kind) {
            case SUM -> fits ? LongGrid.multiplyDivide(over, power, 1) : LongGrid.NONE;
            case QUOTIENT -> fits && under != 0 ? LongGrid.multiplyDivide(over, LongGrid.ONE, under) : LongGrid.NONE;
            case MEAN -> {
                if (under == 0 || frame.underMore[slot] != under >> 63) yield LongGrid.NONE;
                if (power == 1) yield LongGrid.divide(overMore, over, under);
                yield fits ? LongGrid.multiplyDivide(over, power, under) : LongGrid.NONE;
            }
            case LEAST, GREATEST -> LongGrid.multiplyDivide(frame.extreme(slot), power, 1);
            case TALLY -> graded(frame.tally(slot));
        };
    }

    private long graded(long[] counts) {
        if (counts.length > points.length) learn(counts.length);
        long high = 0;
        long low = 0;
        long all = 0;
        for (int grade = 0; grade < counts.length; grade++) {
            long count = counts[grade];
            if (count == 0) continue;
            if (points[grade] == LongGrid.NONE) return LongGrid.NONE;
            long product = count * points[grade];
            low += product;
            high += Math.multiplyHigh(count, points[grade]) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
            all += count;
        }
        return all == 0 ? LongGrid.NONE : LongGrid.divide(high, low, all);
    }

    /// A number may be asked for before it is given: then it is asked for again.
    private void learn(int count) {
        int known = points.length;
        points = Arrays.copyOf(points, count);
        for (int grade = known; grade < count; grade++) {
            String text = is.grades().find(grade);
            points[grade] = text == null || grades == null ? LongGrid.NONE : Pointwise.value(grades, text).map(LongGrid::of).orElse(LongGrid.NONE);
        }
    }
}
