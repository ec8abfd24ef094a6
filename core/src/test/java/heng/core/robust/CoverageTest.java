package heng.core.robust;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.number.Arithmetic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How often an interval holds what a visit to every site would have given, over many samples from known populations.
class CoverageTest {

    private static final int SAMPLES = 240;
    /// 95 % is promised; of 240 samples the share has a standard error of 1.4 points, and percentile intervals of samples of this size are known to hold a little less.
    private static final double LEAST = 0.90;
    private static final double MOST = 0.99;

    /// The share of intervals that hold the truth, as they are and drawn out by each factor.
    private static double[] held(String standard, int size, int visits, long seed, double... factors) {
        Random random = new Random(seed);
        int[] held = new int[factors.length];
        int shown = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Town.Street> streets = Town.population(size, random);
            double truth = Town.campaign(standard, streets, streets).reference().value(Town.TOTAL, Town.ROOT).value(Arithmetic.EXACT).asDouble();
            List<Town.Street> drawn = new ArrayList<>(streets);
            Collections.shuffle(drawn, random);
            if (!(Town.interval(Town.campaign(standard, streets, drawn.subList(0, visits)), seed + sample) instanceof Interval.Shown(var low, var high, int visited, int due))) continue;
            assertThat(visited).isEqualTo(visits);
            assertThat(due).isEqualTo(size);
            shown++;
            double middle = (low.asDouble() + high.asDouble()) / 2;
            for (int i = 0; i < factors.length; i++) if (Math.abs(truth - middle) <= (high.asDouble() - low.asDouble()) / 2 * factors[i]) held[i]++;
        }
        assertThat(shown).as("samples with an interval").isGreaterThan(SAMPLES * 9 / 10);
        double samples = shown;
        return java.util.Arrays.stream(held).mapToDouble(count -> count / samples).toArray();
    }

    @Test
    void holdsTheTruthAsOftenAsItPromisesAndAnIntervalThatIsTooNarrowDoesNot() {
        double[] held = held(Town.STANDARD, 240, 60, 1, 1, 0.6);
        assertThat(held[0]).as("60 of 240, seed 1").isBetween(LEAST, MOST);
        assertThat(held[1]).as("the same, 0.6 as wide").isLessThan(LEAST);
    }

    @Test
    void holdsTheTruthAlsoWhereNoFullMarkIsStated() {
        double[] held = held(Town.AVERAGED, 240, 60, 4, 1, 0.6);
        assertThat(held[0]).as("60 of 240, seed 4").isBetween(LEAST, MOST);
        assertThat(held[1]).as("the same, 0.6 as wide").isLessThan(LEAST);
    }

    /// Three quarters of the population were visited: without the finite-population correction the interval would be twice as wide and always hold.
    @Test
    void knowsHowManySitesThereAre() {
        double[] held = held(Town.STANDARD, 120, 90, 2, 1, 2);
        assertThat(held[0]).as("90 of 120, seed 2").isBetween(LEAST, MOST);
        assertThat(held[1]).as("the same, as if there were no end of sites").isGreaterThan(MOST);
    }

    @Test
    void theSimulatedScoreIsCombinedOfBothItems() {
        List<Town.Street> streets = Town.population(30, new Random(3));
        double ok = Town.campaign(streets, streets).reference().value(new ColumnCode("ok"), Town.ROOT).value(Arithmetic.EXACT).asDouble();
        double lit = Town.campaign(streets, streets).reference().value(new ColumnCode("lit"), Town.ROOT).value(Arithmetic.EXACT).asDouble();
        assertThat(ok).isBetween(20.0, 59.0);
        assertThat(lit).isBetween(20.0, 39.9);
    }
}
