package heng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// S3.5, S3.6.
class RealArithmeticTest {

    private static final Arithmetic REAL = Arithmetic.REAL;

    private static Num num(double value) {
        return new Num.Real(value);
    }

    private static List<Num> nums(double... values) {
        return DoubleStream.of(values).mapToObj(RealArithmeticTest::num).toList();
    }

    /// A plain sum gives 0 for the first (Neumaier 1974) and 0.9999999999999999 for the second.
    @Test
    void sumsWithCompensation() {
        assertThat(REAL.sum(nums(1, 1e100, 1, -1e100))).isEqualTo(num(2));
        assertThat(REAL.sum(nums(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1))).isEqualTo(num(1));
        assertThat(REAL.sum(nums(1e100, 1, -1e100))).isEqualTo(num(1));
        assertThat(REAL.sum(List.of())).isEqualTo(num(0));
    }

    @Test
    void weighsWithCompensation() {
        assertThat(REAL.weightedSum(nums(1, 1e50, 1, -1e50), nums(1, 1e50, 1, 1e50))).isEqualTo(num(2));
        assertThat(REAL.weightedMean(nums(80, 90), nums(3, 2))).isEqualTo(num(84));
        assertThat(REAL.weightedMean(nums(80, 90), nums(1, -1))).isNull();
    }

    @Test
    void computesWithDoubles() {
        assertThat(REAL.add(num(0.1), num(0.2))).isEqualTo(num(0.30000000000000004));
        assertThat(REAL.subtract(num(1), num(3))).isEqualTo(num(-2));
        assertThat(REAL.negate(num(3))).isEqualTo(num(-3));
        assertThat(REAL.multiply(num(3), num(4))).isEqualTo(num(12));
        assertThat(REAL.divide(num(1), num(4))).isEqualTo(num(0.25));
        assertThat(REAL.multiplyDivide(num(3), num(4), num(6))).isEqualTo(num(2));
        assertThat(REAL.interpolate(num(10), num(3), num(-4), num(6))).isEqualTo(num(8));
        assertThat(REAL.of(7)).isEqualTo(num(7));
        assertThat(REAL.of(new BigDecimal("0.1234567890123"))).isEqualTo(num(0.1234567890123));
        assertThat(REAL.round(num(-2.345), 2)).isEqualTo(num(-2.35));
    }

    @Test
    void yieldsNothingWhereTheResultIsNotFinite() {
        assertThat(REAL.divide(num(1), num(0))).isNull();
        assertThat(REAL.divide(num(0), num(0))).isNull();
        assertThat(REAL.multiplyDivide(num(1), num(1), num(0))).isNull();
        assertThat(REAL.interpolate(num(1), num(1), num(1), num(0))).isNull();
        assertThat(REAL.multiply(num(1e200), num(1e200))).isNull();
        assertThat(REAL.of(new BigDecimal("1e400"))).isNull();
        assertThatThrownBy(() -> REAL.nearest(new BigDecimal("1e400"))).isInstanceOf(ArithmeticException.class).hasMessageContaining("Beyond a double");
    }

    @Test
    void hasFunctions() {
        assertThat(REAL.real(RealFunction.LN, num(1))).isEqualTo(num(0));
        assertThat(REAL.real(RealFunction.LN, num(0))).isNull();
        assertThat(REAL.real(RealFunction.EXP, num(0))).isEqualTo(num(1));
        assertThat(REAL.real(RealFunction.SQRT, num(2.25))).isEqualTo(num(1.5));
        assertThat(REAL.real(RealFunction.SQRT, num(-1))).isNull();
        assertThat(REAL.real(RealFunction.POWER, num(2), num(10))).isEqualTo(num(1024));
        assertThat(REAL.isExact()).isFalse();
        assertThat(REAL.word()).isEqualTo("real");
    }

    @Test
    void hasOneZero() {
        assertThat(num(-0.0)).isEqualTo(num(0.0)).isEqualByComparingTo(num(0.0));
        assertThat(num(-0.0).text()).isEqualTo("0");
        assertThat(List.of(num(-1e-300).sign(), num(0).sign(), num(1e-300).sign())).containsExactly(-1, 0, 1);
    }

    @Test
    void isNeverNotANumber() {
        assertThatThrownBy(() -> num(Double.NaN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> num(Double.NEGATIVE_INFINITY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesPlainDigits() {
        assertThat(num(1e21).text()).isEqualTo("1000000000000000000000");
        assertThat(num(1e-7)).hasToString("0.0000001");
        assertThat(num(0.1).decimal()).isEqualTo("0.1");
        assertThat(num(2.50).text()).isEqualTo("2.5");
        assertThat(Arithmetic.EXACT.of(new BigDecimal("2.50"))).hasToString("2.5");
        assertThat(Arithmetic.EXACT.of(3).asDouble()).isEqualTo(3.0);
    }
}
