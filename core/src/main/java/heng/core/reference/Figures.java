package heng.core.reference;

import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.number.RealFunction;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of a cohort (S8.8).
final class Figures {

    private final Arithmetic arithmetic;
    private final List<Num> values;
    private final List<Num> sorted;
    private final @Nullable Num mean;
    private final @Nullable Num deviation;

    /// @param values in canonical order
    Figures(Arithmetic arithmetic, List<Num> values) {
        this.arithmetic = arithmetic;
        this.values = values;
        this.sorted = values.stream().sorted().toList();
        this.mean = values.isEmpty() ? null : arithmetic.divide(arithmetic.sum(values), arithmetic.of(values.size()));
        this.deviation = arithmetic.isExact() ? null : deviation(mean);
    }

    List<Num> values() {
        return values;
    }

    List<Num> sorted() {
        return sorted;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Num lowest() {
        return sorted.getFirst();
    }

    Num highest() {
        return sorted.getLast();
    }

    @Nullable Num mean() {
        return mean;
    }

    @Nullable Num median() {
        Num half = arithmetic.divide(arithmetic.of(1), arithmetic.of(2));
        return isEmpty() || half == null ? null : quantile(half);
    }

    /// Hyndman and Fan's type 7.
    Num quantile(Num share) {
        Num position = arithmetic.multiply(share, arithmetic.of(sorted.size() - 1L));
        if (position == null) throw new IllegalArgumentException("A share is between 0 and 1.");
        int below = position.decimal().setScale(0, RoundingMode.FLOOR).intValueExact();
        if (below >= sorted.size() - 1) return sorted.getLast();
        Num rest = arithmetic.subtract(position, arithmetic.of(below));
        Num between = arithmetic.interpolate(sorted.get(below), rest, arithmetic.subtract(sorted.get(below + 1), sorted.get(below)), arithmetic.of(1));
        return between == null ? sorted.get(below) : between;
    }

    /// With n − 1; `null` below two values, where all are equal, and in exact arithmetic.
    @Nullable Num deviation() {
        return deviation;
    }

    private @Nullable Num deviation(@Nullable Num middle) {
        if (middle == null || values.size() < 2) return null;
        List<Num> distances = values.stream().map(value -> arithmetic.subtract(value, middle)).toList();
        Num variance = arithmetic.divide(arithmetic.weightedSum(distances, distances), arithmetic.of(values.size() - 1L));
        return variance == null || variance.sign() == 0 ? null : arithmetic.real(RealFunction.SQRT, variance);
    }

    /// A figure by the name formulas use; `null` for another name.
    @Nullable Num named(String name) {
        return switch (name) {
            case "lo" -> isEmpty() ? null : lowest();
            case "hi" -> isEmpty() ? null : highest();
            case "mean" -> mean();
            case "median" -> median();
            case "sum" -> arithmetic.sum(values);
            case "n" -> arithmetic.of(values.size());
            case "sd" -> deviation();
            default -> null;
        };
    }
}
