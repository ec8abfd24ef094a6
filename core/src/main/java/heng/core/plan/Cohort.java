package heng.core.plan;

import heng.core.kernel.Ties;
import heng.core.number.Arithmetic;
import heng.core.number.LongGrid;
import heng.core.number.Num;
import heng.core.number.RealFunction;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of a cohort and their figures (S8.1, S8.8).
final class Cohort {

    private final Arithmetic arithmetic;
    /// In canonical order.
    private final Num[] values;
    private final Num[] sorted;
    /// How many different values there are up to each.
    private final int[] distinct;
    private @Nullable Num mean;
    private @Nullable Num deviation;

    Cohort(CellArray cells, int[] members, Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        Num[] found = new Num[members.length];
        int count = 0;
        for (int member : members) if (cells.number(member) instanceof Num number) found[count++] = number;
        values = Arrays.copyOf(found, count);
        sorted = values.clone();
        Arrays.sort(sorted);
        distinct = new int[count];
        for (int i = 0; i < count; i++) distinct[i] = i == 0 ? 1 : distinct[i - 1] + (sorted[i].compareTo(sorted[i - 1]) == 0 ? 0 : 1);
        mean = count == 0 ? null : arithmetic.divide(arithmetic.sum(List.of(values)), arithmetic.of(count));
        deviation = arithmetic.isExact() || mean == null || count < 2 ? null : deviation(mean);
    }

    int size() {
        return values.length;
    }

    Num[] values() {
        return values;
    }

    Num lowest() {
        return sorted[0];
    }

    Num highest() {
        return sorted[sorted.length - 1];
    }

    @Nullable Num mean() {
        return mean;
    }

    @Nullable Num deviation() {
        return deviation;
    }

    private @Nullable Num deviation(Num middle) {
        Num[] distances = new Num[values.length];
        for (int i = 0; i < values.length; i++) distances[i] = arithmetic.subtract(values[i], middle);
        Num variance = arithmetic.divide(arithmetic.weightedSum(List.of(distances), List.of(distances)), arithmetic.of(values.length - 1L));
        return variance == null || variance.sign() == 0 ? null : arithmetic.real(RealFunction.SQRT, variance);
    }

    @Nullable Num median() {
        Num half = arithmetic.divide(arithmetic.of(1), arithmetic.of(2));
        return values.length == 0 || half == null ? null : quantile(half);
    }

    /// Type 7 of Hyndman and Fan (S8.7).
    Num quantile(Num share) {
        Num position = java.util.Objects.requireNonNull(arithmetic.multiply(share, arithmetic.of(sorted.length - 1L)));
        int below = position.decimal().setScale(0, RoundingMode.FLOOR).intValueExact();
        if (below >= sorted.length - 1) return highest();
        Num part = arithmetic.subtract(position, arithmetic.of(below));
        Num between = arithmetic.interpolate(sorted[below], part, arithmetic.subtract(sorted[below + 1], sorted[below]), arithmetic.of(1));
        return between == null ? sorted[below] : between;
    }

    /// A figure by its name in formulas (S8.8); `null` for another name, and where there is none.
    @Nullable Num named(String name) {
        return switch (name) {
            case "lo" -> values.length == 0 ? null : lowest();
            case "hi" -> values.length == 0 ? null : highest();
            case "mean" -> mean;
            case "median" -> median();
            case "sum" -> arithmetic.sum(List.of(values));
            case "n" -> arithmetic.of(values.length);
            case "sd" -> deviation;
            default -> null;
        };
    }

    /// Twice the rank of a value of the cohort (S8.4): a mean of ranks is whole then.
    long twiceRank(Num x, boolean bestHigh, Ties ties) {
        int below = Arrays.binarySearch(sorted, x);
        int upTo = below + 1;
        while (below > 0 && sorted[below - 1].compareTo(x) == 0) below--;
        while (upTo < sorted.length && sorted[upTo].compareTo(x) == 0) upTo++;
        long better = bestHigh ? sorted.length - upTo : below;
        long equal = upTo - below;
        return switch (ties) {
            case MIN -> 2 * better + 2;
            case MAX -> 2 * (better + equal);
            case MEAN -> 2 * better + equal + 1;
            case DENSE -> 2L * (bestHigh ? distinct[distinct.length - 1] - distinct[below] + 1 : distinct[below]);
        };
    }

    static Num rank(long twice, Arithmetic arithmetic) {
        return arithmetic.isExact() ? LongGrid.num(Math.multiplyExact(twice, LongGrid.ONE / 2)) : new Num.Real(twice / 2.0);
    }
}
