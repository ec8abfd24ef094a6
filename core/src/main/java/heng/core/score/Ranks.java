package heng.core.score;

import heng.core.kernel.Ties;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import java.util.List;
import java.util.Objects;

/// Ranks with ties (S8.4, S9.3).
public final class Ranks {

    private Ranks() {}

    /// @param sorted every value of the cohort, ascending, `x` among them
    public static <T extends Comparable<? super T>> Num rank(T x, List<T> sorted, boolean bestHigh, Ties ties, Arithmetic arithmetic) {
        int below = first(x, sorted, false);
        int upTo = first(x, sorted, true);
        long better = bestHigh ? sorted.size() - upTo : below;
        long equal = upTo - below;
        long betterValues = ties != Ties.DENSE ? 0 : (bestHigh ? sorted.subList(upTo, sorted.size()) : sorted.subList(0, below)).stream().distinct().count();
        return rank(better, equal, betterValues, ties, arithmetic);
    }

    /// @param better how many are better
    /// @param equal how many are equal, itself included; at least 1
    /// @param betterValues how many different values are better
    static Num rank(long better, long equal, long betterValues, Ties ties, Arithmetic arithmetic) {
        return switch (ties) {
            case MIN -> arithmetic.of(better + 1);
            case MAX -> arithmetic.of(better + equal);
            case MEAN -> Objects.requireNonNull(arithmetic.divide(arithmetic.of(2 * better + equal + 1), arithmetic.of(2)));
            case DENSE -> arithmetic.of(betterValues + 1);
        };
    }

    /// How many are below `x`, or, with `orEqual`, not above it.
    private static <T extends Comparable<? super T>> int first(T x, List<T> sorted, boolean orEqual) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int side = sorted.get(middle).compareTo(x);
            if (side < 0 || orEqual && side == 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
