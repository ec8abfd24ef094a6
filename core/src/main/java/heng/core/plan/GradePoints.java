package heng.core.plan;

import heng.core.kernel.Step;
import heng.core.number.LongGrid;
import java.util.Arrays;

/// The mean of grades that have been counted, each mapped to a number (S5.3, S6.4), on longs. For one thread.
final class GradePoints {

    private final Slot slot;
    private final Step.LookUp grades;
    /// By the number of a grade; [LongGrid#NONE] where it has no number.
    private long[] points = new long[0];

    GradePoints(Slot slot, Step.LookUp grades) {
        this.slot = slot;
        this.grades = grades;
    }

    /// @param counts by the number of the grade
    /// @return [LongGrid#NONE] where nothing was counted, a grade has no number or the mean does not fit
    long mean(long[] counts) {
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
            String text = slot.grades().find(grade);
            points[grade] = text == null ? LongGrid.NONE : Pointwise.value(grades, text).map(LongGrid::of).orElse(LongGrid.NONE);
        }
    }
}
