package heng.core.plan;

import heng.core.kernel.Missing;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one pool of one column collects (S5.2, S5.3), wherever it does.
///
/// @param weights what the places weigh; `null` where each weighs 1
/// @param scale in how many decimals the amounts are counted (exact arithmetic)
/// @param grades the numbers of the grades it has met, the same in every frame
record Slot(Kind kind, Missing missing, @Nullable Weights weights, int scale, Grades grades) {

    /// What is merged: a sum, two sums, a histogram, a mean of values, the extremes.
    enum Kind { SUM, QUOTIENT, TALLY, MEAN, LEAST, GREATEST }

    /// Whether nothing but adding is needed to take a cell.
    boolean isPlain() {
        return weights == null && missing != Missing.ZERO && kind != Kind.LEAST && kind != Kind.GREATEST;
    }

    /// @param before the steps before the pool
    static Kind kind(Step.Pool pool, List<Step> before) {
        return switch (pool.kind()) {
            case MEAN -> Kind.MEAN;
            case MIN -> Kind.LEAST;
            case MAX -> Kind.GREATEST;
            case SUMS -> before.stream().allMatch(Slot::keepsStatistic) && !before.isEmpty() && before.getFirst() instanceof Step.Measure(Statistic statistic, var _)
                    ? kind(statistic) : Kind.SUM;
        };
    }

    private static boolean keepsStatistic(Step step) {
        return switch (step) {
            case Step.Measure _, Step.Gate _ -> true;
            case Step.Pool pool -> pool.kind() == Step.Pool.Kind.SUMS;
            case Step.Points _, Step.Thresholds _, Step.LookUp _, Step.Formula _, Step.Case _, Step.Relate _ -> false;
        };
    }

    private static Kind kind(Statistic statistic) {
        return switch (statistic) {
            case Statistic.Mean _, Statistic.Ratio _ -> Kind.QUOTIENT;
            case Statistic.Grade _ -> Kind.TALLY;
            case Statistic.Count _, Statistic.Number _, Statistic.Sum _ -> Kind.SUM;
        };
    }
}
