package heng.core.laws;

import static heng.core.number.Arithmetic.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import heng.core.number.Num;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// S3.1 to S3.3: sums are exact, and a product, a quotient, a mean is rounded once. The oracle is `BigDecimal` with all digits.
class ArithmeticProperties {

    @Provide
    Arbitrary<Num> numbers() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-1e9"), new BigDecimal("1e9")).ofScale(12).map(ArithmeticProperties::num);
    }

    @Provide
    Arbitrary<Num> weights() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.001"), new BigDecimal("1000")).ofScale(3).map(ArithmeticProperties::num);
    }

    private static Num num(BigDecimal decimal) {
        return Objects.requireNonNull(EXACT.of(decimal));
    }

    private static BigDecimal once(BigDecimal over, BigDecimal under) {
        return over.setScale(40, RoundingMode.UNNECESSARY).divide(under, new MathContext(200, RoundingMode.HALF_EVEN)).setScale(12, RoundingMode.HALF_EVEN);
    }

    @Property
    void aMeanOfEqualValuesIsTheValue(@ForAll("numbers") Num value, @ForAll @Size(min = 1, max = 9) List<@From("weights") Num> weights) {
        assertThat(EXACT.weightedMean(Collections.nCopies(weights.size(), value), weights)).isEqualTo(value);
    }

    @Property
    void scalingAllWeightsChangesNothing(@ForAll @Size(min = 3, max = 3) List<@From("numbers") Num> values, @ForAll @Size(min = 3, max = 3) List<@From("weights") Num> weights,
            @ForAll @IntRange(min = -9, max = 9) int power) {
        List<Num> scaled = weights.stream().map(weight -> num(weight.decimal().scaleByPowerOfTen(power))).toList();
        assertThat(EXACT.weightedMean(values, scaled)).isEqualTo(EXACT.weightedMean(values, weights));
    }

    @Property
    void aWeightedMeanIsOneDivision(@ForAll @Size(min = 3, max = 3) List<@From("numbers") Num> values, @ForAll @Size(min = 3, max = 3) List<@From("weights") Num> weights) {
        BigDecimal over = BigDecimal.ZERO;
        BigDecimal under = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            over = over.add(values.get(i).decimal().multiply(weights.get(i).decimal()));
            under = under.add(weights.get(i).decimal());
        }
        assertThat(Objects.requireNonNull(EXACT.weightedMean(values, weights)).decimal()).isEqualByComparingTo(once(over, under));
        assertThat(EXACT.weightedSum(values, weights).decimal()).isEqualByComparingTo(once(over, BigDecimal.ONE));
    }

    @Property
    void productsAndQuotientsAreRoundedOnceHalfToEven(@ForAll("numbers") Num a, @ForAll("numbers") Num b, @ForAll("numbers") Num c) {
        assertThat(Objects.requireNonNull(EXACT.multiply(a, b)).decimal()).isEqualByComparingTo(once(a.decimal().multiply(b.decimal()), BigDecimal.ONE));
        if (c.sign() == 0) assertThat(EXACT.multiplyDivide(a, b, c)).isNull();
        else assertThat(Objects.requireNonNull(EXACT.multiplyDivide(a, b, c)).decimal()).isEqualByComparingTo(once(a.decimal().multiply(b.decimal()), c.decimal()));
    }

    /// The ties that random numbers never meet: halves of one step of the grid.
    @Property
    void tiesGoToTheEvenStep(@ForAll @IntRange(min = -1000, max = 1000) int steps) {
        Num value = num(BigDecimal.valueOf(steps, 12));
        BigDecimal even = BigDecimal.valueOf(steps, 12).divide(BigDecimal.TWO, 12, RoundingMode.HALF_EVEN);
        assertThat(Objects.requireNonNull(EXACT.divide(value, EXACT.of(2))).decimal()).isEqualByComparingTo(even);
        assertThat(Objects.requireNonNull(EXACT.weightedMean(List.of(value, EXACT.of(0)), List.of(EXACT.of(1), EXACT.of(1)))).decimal()).isEqualByComparingTo(even);
    }

    @Property
    void theOrderOfASumDoesNotMatter(@ForAll @Size(max = 20) List<@From("numbers") Num> values, @ForAll Random random) {
        List<Num> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        assertThat(EXACT.sum(shuffled)).isEqualTo(EXACT.sum(values));
        assertThat(EXACT.sum(values).decimal()).isEqualByComparingTo(values.stream().map(Num::decimal).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
