package heng.core.plan;

import heng.core.kernel.Relation;
import heng.core.kernel.Ties;
import heng.core.number.Arithmetic;
import heng.core.number.LongGrid;
import heng.core.number.Num;
import java.util.Arrays;

/// Min–max, z-scores, ranks and percentiles (S8.2 to S8.5) on arrays of longs or doubles. What it cannot do it leaves to [Relations].
final class QuickRelations {

    private final boolean exact;
    private final CellArray cells;
    /// The members that have a value, in preorder.
    private final int[] valued;

    private QuickRelations(CellArray cells, int[] valued, boolean exact) {
        this.cells = cells;
        this.valued = valued;
        this.exact = exact;
    }

    /// @return whether it could
    static boolean relate(Relation relation, CellArray cells, int[] members, Arithmetic arithmetic) {
        int[] valued = new int[members.length];
        int count = 0;
        for (int member : members) {
            if (!Code.valued(cells.code[member])) continue;
            if ((cells.code[member] & CellArray.LARGE) != 0) return false;
            valued[count++] = member;
        }
        if (count == 0) return true;
        QuickRelations quick = new QuickRelations(cells, Arrays.copyOf(valued, count), arithmetic.isExact());
        return switch (relation) {
            case Relation.MinMax(Num low, Num high) -> quick.exact ? quick.between(LongGrid.of(low), LongGrid.of(high)) : quick.between(low.asDouble(), high.asDouble());
            case Relation.ZScore(Num mean, Num spread) -> !quick.exact && quick.standard(mean.asDouble(), spread.asDouble());
            case Relation.Rank(boolean bestHigh, Ties ties) -> quick.ranks(bestHigh, ties, false);
            case Relation.Percentile(Ties ties) -> quick.ranks(false, ties, true);
            case Relation.Fill _, Relation.WinsoriseShape _, Relation.WinsoriseQuantiles _, Relation.ByFormula _, Relation.Trend _ -> false;
        };
    }

    private double real(int member) {
        return Double.longBitsToDouble(cells.value[member]);
    }

    private void put(int member, double value) {
        if (Double.isFinite(value)) cells.value[member] = Double.doubleToRawLongBits(value + 0.0);
        else nothing(member);
    }

    private void nothing(int member) {
        cells.set(member, 0, Code.NO_EVIDENCE, cells.seen[member], cells.due[member]);
    }

    private boolean between(double low, double high) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int member : valued) {
            least = Math.min(least, real(member));
            most = Math.max(most, real(member));
        }
        for (int member : valued) put(member, low + (real(member) - least) * (high - low) / (most - least));
        return true;
    }

    /// Nothing is written before everything is known to fit.
    private boolean between(long low, long high) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int member : valued) {
            least = Math.min(least, cells.value[member]);
            most = Math.max(most, cells.value[member]);
        }
        long width = LongGrid.subtract(most, least);
        if (low == LongGrid.NONE || high == LongGrid.NONE || width == LongGrid.NONE || LongGrid.subtract(high, low) == LongGrid.NONE) return false;
        long[] values = new long[valued.length];
        for (int i = 0; i < valued.length && width != 0; i++) {
            values[i] = LongGrid.interpolate(low, cells.value[valued[i]] - least, high - low, width);
            if (values[i] == LongGrid.NONE) return false;
        }
        for (int i = 0; i < valued.length; i++) {
            if (width == 0) nothing(valued[i]);
            else cells.value[valued[i]] = values[i];
        }
        return true;
    }

    private boolean standard(double middle, double spread) {
        double[] values = new double[valued.length];
        for (int i = 0; i < values.length; i++) values[i] = real(valued[i]);
        double mean = Neumaier.sum(values, values.length) / values.length;
        for (int i = 0; i < values.length; i++) values[i] = (real(valued[i]) - mean) * (real(valued[i]) - mean);
        double variance = values.length < 2 ? 0 : Neumaier.sum(values, values.length) / (values.length - 1);
        double deviation = Math.sqrt(variance);
        for (int member : valued) put(member, variance == 0 ? Double.NaN : middle + (real(member) - mean) * spread / deviation);
        return true;
    }

    /// A number that orders values as they are.
    private long key(int member) {
        long bits = cells.value[member];
        return exact ? bits : bits ^ bits >> 63 & Long.MAX_VALUE;
    }

    private boolean ranks(boolean bestHigh, Ties ties, boolean asShare) {
        int count = valued.length;
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) sorted[i] = key(valued[i]);
        Arrays.sort(sorted);
        int[] first = new int[count];
        int[] different = new int[count];
        for (int i = 0; i < count; i++) {
            boolean same = i > 0 && sorted[i] == sorted[i - 1];
            first[i] = same ? first[i - 1] : i;
            different[i] = i == 0 ? 1 : different[i - 1] + (same ? 0 : 1);
        }
        int[] end = new int[count];
        for (int i = count - 1; i >= 0; i--) end[i] = i + 1 < count && first[i + 1] == first[i] ? end[i + 1] : i + 1;
        for (int member : valued) {
            int at = Arrays.binarySearch(sorted, key(member));
            long better = bestHigh ? count - end[at] : first[at];
            long equal = end[at] - first[at];
            long twice = switch (ties) {
                case MIN -> 2 * better + 2;
                case MAX -> 2 * (better + equal);
                case MEAN -> 2 * better + equal + 1;
                case DENSE -> 2L * (bestHigh ? different[count - 1] - different[at] + 1 : different[at]);
            };
            rank(member, asShare ? twice - 2 : twice, asShare ? count - 1 : 1);
        }
        return true;
    }

    private void rank(int member, long twice, long under) {
        if (under == 0) nothing(member);
        else if (exact) cells.value[member] = LongGrid.divide(twice * (LongGrid.ONE / 2), under);
        else put(member, twice / 2.0 / under);
    }
}
