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
        return switch (ties) {
            case MIN -> arithmetic.of(better + 1);
            case MAX -> arithmetic.of(better + equal);
            case MEAN -> Objects.requireNonNull(arithmetic.divide(arithmetic.of(2 * better + equal + 1), arithmetic.of(2)));
            case DENSE -> arithmetic.of(1 + (bestHigh ? sorted.subList(upTo, sorted.size()) : sorted.subList(0, below)).stream().distinct().count());
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
