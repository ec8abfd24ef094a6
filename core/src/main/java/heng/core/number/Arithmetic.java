package heng.core.number;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a score may be computed with. Every method that divides or multiplies rounds once (S3.3); `null` means that the divisor was zero (S3.6)
/// or that a real result is not a finite number.
public sealed interface Arithmetic permits ExactArithmetic, RealArithmetic {

    Arithmetic EXACT = new ExactArithmetic();
    Arithmetic REAL = new RealArithmetic();

    /// `exact` or `real`, as a standard declares it.
    String word();

    default boolean isExact() {
        return this == EXACT;
    }

    /// The number of this decimal; `null` where it does not lie on the grid of exact arithmetic, or beyond a double.
    @Nullable Num of(BigDecimal decimal);

    /// The nearest number there is to a decimal from a computation of another arithmetic: on the grid, half to even.
    default Num nearest(BigDecimal decimal) {
        Num number = of(isExact() ? decimal.setScale(Grid.DECIMALS, java.math.RoundingMode.HALF_EVEN) : decimal);
        if (number == null) throw new ArithmeticException("Beyond a double: " + decimal);
        return number;
    }

    /// A small whole number.
    Num of(long whole);

    Num add(Num a, Num b);

    Num negate(Num a);

    default Num subtract(Num a, Num b) {
        return add(a, negate(b));
    }

    @Nullable Num multiply(Num a, Num b);

    @Nullable Num divide(Num a, Num b);

    /// In the order given (S1.4); in real arithmetic compensated.
    Num sum(List<Num> values);

    /// `Σ wᵢxᵢ`, one rounding.
    Num weightedSum(List<Num> values, List<Num> weights);

    /// `Σ wᵢxᵢ / Σ wᵢ`, one rounding; `null` where the weights sum to zero.
    @Nullable Num weightedMean(List<Num> values, List<Num> weights);

    /// `a·b / c`, one rounding.
    @Nullable Num multiplyDivide(Num a, Num b, Num c);

    /// `y + a·b / c`, one rounding.
    @Nullable Num interpolate(Num y, Num a, Num b, Num c);

    default Num abs(Num a) {
        return a.sign() < 0 ? negate(a) : a;
    }

    default boolean isZero(Num a) {
        return a.sign() == 0;
    }

    /// Half away from zero, to `decimals` from 0 to 12.
    default Num round(Num a, int decimals) {
        Num rounded = of(Rounding.HALF_UP.apply(a, decimals));
        return rounded == null ? a : rounded;
    }

    /// A function of real arithmetic.
    ///
    /// @throws UnsupportedOperationException in exact arithmetic, where a check has refused it before (S3.4)
    @Nullable Num real(RealFunction function, Num... arguments);
}
