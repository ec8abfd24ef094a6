package heng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Longs give what whole numbers without limit give, or say that it does not fit.
class LongGridProperties {

    /// Of every length, ties and borders among them.
    @Provide
    Arbitrary<Long> numbers() {
        Arbitrary<Long> lengths = Arbitraries.longs().flatMap(number -> Arbitraries.integers().between(0, 62).map(shift -> number >> shift));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, lengths), net.jqwik.api.Tuple.of(1, Arbitraries.of(0L, 1L, -1L, 2L, -2L, LongGrid.ONE, -LongGrid.ONE, LongGrid.ONE / 2, Long.MAX_VALUE, -Long.MAX_VALUE)))
                .filter(number -> number != LongGrid.NONE).withoutEdgeCases();
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static void equal(long found, BigInteger right) {
        if (found != LongGrid.NONE) assertThat(found).isEqualTo(right.longValueExact());
        else assertThat(right.bitLength()).as("what does not fit: " + right).isGreaterThan(62);
    }

    @Property(tries = 4000)
    void divides(@ForAll("numbers") long over, @ForAll("numbers") long under) {
        if (under != 0) equal(LongGrid.divide(over, under), Grid.divide(big(over), big(under)));
    }

    @Property(tries = 6000)
    void multipliesAndDivides(@ForAll("numbers") long a, @ForAll("numbers") long b, @ForAll("numbers") long c) {
        if (c != 0) equal(LongGrid.multiplyDivide(a, b, c), Grid.divide(big(a).multiply(big(b)), big(c)));
    }

    @Property(tries = 6000)
    void interpolates(@ForAll("numbers") long y, @ForAll("numbers") long a, @ForAll("numbers") long b, @ForAll("numbers") long c) {
        if (c == 0 || big(y).multiply(big(c)).add(big(a).multiply(big(b))).bitLength() > 126) return;
        equal(LongGrid.interpolate(y, a, b, c), Grid.divide(big(y).multiply(big(c)).add(big(a).multiply(big(b))), big(c)));
    }

    @Property(tries = 2000)
    void addsAndSubtracts(@ForAll("numbers") long a, @ForAll("numbers") long b) {
        equal(LongGrid.add(a, b), big(a).add(big(b)));
        equal(LongGrid.subtract(a, b), big(a).subtract(big(b)));
    }
}
