package heng.core.kernel;

import heng.core.number.Num;

/// How children become one value (S7).
public sealed interface Combine {

    /// S7.1: the weighted power mean with exponent `power`.
    record Mean(Num power) implements Combine {}

    /// S7.2: `Σ wᵢxᵢ`.
    record Sum() implements Combine {}

    /// S7.4.
    record FullSum() implements Combine {}

    /// S7.2.
    record Least() implements Combine {}

    /// S7.2.
    record Greatest() implements Combine {}

    /// S7.2. @param count at least 1
    record Best(int count, boolean asSum) implements Combine {}

    /// S7.3.
    record ByFormula(Expr formula) implements Combine {}

    /// S7.5.
    record Copeland() implements Combine {}
}
