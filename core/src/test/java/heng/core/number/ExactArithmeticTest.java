package heng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.core.kit.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// S3.1 to S3.4, S3.6. `u` in a table is one unit of the grid, 1e-12.
class ExactArithmeticTest {

    private static final Arithmetic EXACT = Arithmetic.EXACT;

    private static Num num(String text) {
        Num number = EXACT.of(decimal(text));
        if (number == null) throw new AssertionError(text + " is not on the grid");
        return number;
    }

    private static BigDecimal decimal(String text) {
        return text.endsWith("u") ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(12) : new BigDecimal(text);
    }

    private static List<Num> nums(String list) {
        return Stream.of(list.split(" ")).map(ExactArithmeticTest::num).toList();
    }

    /// The number in units where it is smaller than 1000 of them.
    private static String shown(Num number) {
        if (number == null) return "nothing";
        BigDecimal units = number.decimal().movePointRight(12);
        return units.signum() != 0 && units.abs().compareTo(BigDecimal.valueOf(1000)) < 0 ? units.toBigInteger() + "u" : number.text();
    }

    @Test
    void keepsTwelveDecimalsAndRefusesThirteen() {
        Table.check("""
                written            read
                0.123456789012     0.123456789012
                0.1234567890120    0.123456789012
                0.1234567890123    nothing
                -0.0000000000001   nothing
                1e-12              1u
                1e-13              nothing
                1e40               10000000000000000000000000000000000000000
                -0                 0
                007.50             7.5
                """, row -> shown(EXACT.of(new BigDecimal(row.get("written")))));
    }

    @Test
    void addsAndSubtractsExactly() {
        Table.check("""
                a       b       sum    difference
                0.1     0.2     0.3    -0.1
                1u      -1u     0      2u
                1e30    1u      1000000000000000000000000000000.000000000001  999999999999999999999999999999.999999999999
                """, row -> {
            assertThat(shown(EXACT.add(num(row.get("a")), num(row.get("b"))))).isEqualTo(row.get("sum"));
            return shown(EXACT.subtract(num(row.get("a")), num(row.get("b"))));
        });
    }

    @Test
    void roundsAProductOnceHalfToEven() {
        Table.check("""
                a         b      product
                1u        0.5    0
                3u        0.5    2u
                5u        0.5    2u
                7u        0.5    4u
                -1u       0.5    0
                -3u       0.5    -2u
                -5u       0.5    -2u
                1u        0.51   1u
                -1u       0.51   -1u
                1u        0.49   0
                -3u       -0.5   2u
                12.5      8      100
                1e20      1e20   10000000000000000000000000000000000000000
                """, row -> shown(EXACT.multiply(num(row.get("a")), num(row.get("b")))));
    }

    @Test
    void roundsAQuotientOnceHalfToEven() {
        Table.check("""
                a     b     quotient
                1     3     0.333333333333
                2     3     0.666666666667
                -2    3     -0.666666666667
                2     -3    -0.666666666667
                -2    -3    0.666666666667
                1u    2     0
                3u    2     2u
                5u    2     2u
                -5u   2     -2u
                -5u   -2    2u
                3u    -2    -2u
                7     0     nothing
                0     0     nothing
                0     7     0
                """, row -> shown(EXACT.divide(num(row.get("a")), num(row.get("b")))));
    }

    /// Step by step, 1u · 0.5 would be 0 and stay 0.
    @Test
    void roundsAProductOverADivisorOnce() {
        Table.check("""
                a     b      c      result
                1u    0.5    0.5    1u
                1u    1      2      0
                3u    1      2      2u
                10    10     3      33.333333333333
                10    -10    3      -33.333333333333
                1     1      0      nothing
                """, row -> shown(EXACT.multiplyDivide(num(row.get("a")), num(row.get("b")), num(row.get("c")))));
    }

    /// `y + a·b/c`. At 1u the point halfway to 2u is a tie and goes to the even 2u; rounded before it is added, it would stay 1u.
    @Test
    void roundsAPointBetweenTwoOthersOnce() {
        Table.check("""
                y     a     b     c     result
                1u    1     1u    2     2u
                2u    1     1u    2     2u
                -1u   -1    1u    2     -2u
                0     1     1     3     0.333333333333
                10    3     -4    6     8
                10    3     4     -6    8
                10    3     4     0     nothing
                """, row -> shown(EXACT.interpolate(num(row.get("y")), num(row.get("a")), num(row.get("b")), num(row.get("c")))));
    }

    @Test
    void roundsAWeightedSumOnce() {
        Table.check("""
                values    weights    result
                1u 1u     0.5 0.5    1u
                1u 1u     0.5 1      2u
                1u -1u    0.5 0.5    0
                80 90     3 2        420
                """, row -> shown(EXACT.weightedSum(nums(row.get("values")), nums(row.get("weights")))));
    }

    @Test
    void roundsAWeightedMeanOnce() {
        Table.check("""
                values     weights   result
                1u 1u 0    1 1 1     1u
                80 90      3 2       84
                80 90      0 2       90
                -80 -90    1 1       -85
                1 2        1 2       1.666666666667
                80 90      0 0       nothing
                80 90      1 -1      nothing
                """, row -> shown(EXACT.weightedMean(nums(row.get("values")), nums(row.get("weights")))));
    }

    @Test
    void sumsExactlyAndNothingToZero() {
        assertThat(EXACT.sum(nums("0.1 0.2 0.3 -0.6")).text()).isEqualTo("0");
        assertThat(EXACT.sum(List.of()).text()).isEqualTo("0");
    }

    @Test
    void roundsHalfAwayFromZeroOnDemand() {
        Table.check("""
                number    decimals   rounded
                2.5       0          3
                -2.5      0          -3
                2.445     2          2.45
                2.4449    2          2.44
                -0.005    2          -0.01
                1u        12         1u
                """, row -> shown(EXACT.round(num(row.get("number")), Integer.parseInt(row.get("decimals")))));
    }

    @Test
    void knowsSignsAndAbsoluteValues() {
        assertThat(EXACT.abs(num("-3")).text()).isEqualTo("3");
        assertThat(EXACT.abs(num("3")).text()).isEqualTo("3");
        assertThat(EXACT.isZero(num("0"))).isTrue();
        assertThat(EXACT.isZero(num("1u"))).isFalse();
        assertThat(EXACT.negate(num("-1u")).sign()).isEqualTo(1);
        assertThat(List.of(num("-5").sign(), num("0").sign(), num("5").sign())).containsExactly(-1, 0, 1);
        assertThat(num("2")).isGreaterThan(num("-10")).isEqualByComparingTo(num("2.0"));
    }

    @Test
    void bringsForeignDecimalsToTheGridHalfToEven() {
        assertThat(shown(EXACT.nearest(new BigDecimal("0.0000000000005")))).isEqualTo("0");
        assertThat(shown(EXACT.nearest(new BigDecimal("0.0000000000015")))).isEqualTo("2u");
        assertThat(shown(EXACT.nearest(new BigDecimal("-0.0000000000025")))).isEqualTo("-2u");
    }

    @Test
    void hasNoRealFunctions() {
        assertThatThrownBy(() -> EXACT.real(RealFunction.LN, num("1"))).isInstanceOf(UnsupportedOperationException.class).hasMessage("LN in exact arithmetic");
        assertThat(EXACT.isExact()).isTrue();
        assertThat(EXACT.word()).isEqualTo("exact");
    }
}
