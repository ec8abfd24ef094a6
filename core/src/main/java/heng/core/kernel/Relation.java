package heng.core.kernel;

import heng.core.number.Num;

/// How a value is set against its cohort or its own past (S8).
public sealed interface Relation {

    /// S8.2.
    record MinMax(Num low, Num high) implements Relation {}

    /// S8.3.
    record ZScore(Num mean, Num deviation) implements Relation {}

    /// S8.4.
    record Rank(boolean bestHigh, Ties ties) implements Relation {}

    /// S8.5.
    record Percentile(Ties ties) implements Relation {}

    /// S8.6.
    record Fill(boolean median) implements Relation {}

    /// S8.7, by skewness and kurtosis. @param most number of cells changed at which it gives up
    record WinsoriseShape(Num skewness, Num kurtosis, int most, boolean elseLog) implements Relation {}

    /// S8.7, by quantiles between 0 and 1.
    record WinsoriseQuantiles(Num low, Num high) implements Relation {}

    /// S8.8.
    record ByFormula(Expr formula) implements Relation {}

    /// S8.9. @param rounds at least 1
    record Trend(int rounds, Kind kind) implements Relation {
        /// What is told of the series.
        public enum Kind { CHANGE, SLOPE, FALLING, RISING }
    }
}
