package heng.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S8.7.
class WinsoriseTest {

    /// Type 7 over 0, 10, 20, 30, 100: at 0.1 it is 0 + 0.4·10, at 0.9 it is 30 + 0.6·70.
    @Test
    void quantilesClamp() {
        Rows.steps("- relate: {winsorise: {quantiles: [0.1, 0.9]}}", """
                x      =>   cell
                100    =>   72 scored
                0      =>   4 scored
                10     =>   10 scored
                30     =>   30 scored
                20     =>   20 scored
                none   =>   no evidence
                """);
        Rows.steps("- relate: {winsorise: {quantiles: [0, 0.75]}}", """
                x      =>   cell
                100    =>   30 scored
                0      =>   0 scored
                10     =>   10 scored
                30     =>   30 scored
                20     =>   20 scored
                """);
        Rows.steps("- relate: {winsorise: {quantiles: [0.25, 1]}}", """
                x      =>   cell
                100    =>   100 scored
                0      =>   10 scored
                10     =>   10 scored
                30     =>   30 scored
                20     =>   20 scored
                """);
    }

    /// Computed with scipy.stats.skew and kurtosis, bias=False.
    @Test
    void skewnessAndKurtosisAreSampleAdjusted() {
        double[] values = {1, 2, 3, 4, 100};
        assertThat(Winsorising.skewness(values)).isCloseTo(2.232395911636458, within(1e-12));
        assertThat(Winsorising.kurtosis(values)).isCloseTo(4.986865957200654, within(1e-12));
    }

    @Test
    void theLargestTakesTheNextUntilTheShapeIsFine() {
        Rows.realSteps("- relate: {winsorise: {skewness: 2, kurtosis: 3.5, most: 5}}", """
                x          =>   cell
                1          =>   1 scored
                2          =>   2 scored
                100        =>   5 scored
                3          =>   3 scored
                4          =>   4 scored
                none       =>   no evidence
                5 vetoed   =>   5 vetoed
                """);
    }

    @Test
    void theSmallestTakesTheNextWhereSkewnessIsNegative() {
        Rows.realSteps("- relate: {winsorise: {skewness: 2, kurtosis: 3.5, most: 5}}", """
                x       =>   cell
                -1      =>   -1 scored
                -2      =>   -2 scored
                -100    =>   -4 scored
                -3      =>   -3 scored
                -4      =>   -4 scored
                """);
    }

    @Test
    void allEqualToTheLargestTakeTheNext() {
        Rows.realSteps("- relate: {winsorise: {skewness: 0.9, kurtosis: -3, most: 1}}", """
                x      =>   cell
                1      =>   1 scored
                2      =>   2 scored
                3      =>   3 scored
                4      =>   4 scored
                5      =>   5 scored
                6      =>   6 scored
                100    =>   6 scored
                100    =>   6 scored
                """);
    }

    /// The kurtosis of these values is 4.99.
    @Test
    void bothSkewnessAndKurtosisMustFail() {
        Rows.realSteps("- relate: {winsorise: {skewness: 2, kurtosis: 5, most: 5}}", """
                x      =>   cell
                1      =>   1 scored
                2      =>   2 scored
                3      =>   3 scored
                4      =>   4 scored
                100    =>   100 scored
                """);
    }

    /// 200 takes 60, then both take 20, then all three take 7: five changes of three cells.
    @Test
    void eachCellThatEverChangedCountsOnce() {
        String values = """
                x      =>   cell
                1      =>   1 scored
                2      =>   2 scored
                3      =>   3 scored
                4      =>   4 scored
                5      =>   5 scored
                6      =>   6 scored
                7      =>   7 scored
                20     =>   # scored
                60     =>   # scored
                200    =>   # scored
                """;
        Rows.realSteps("- relate: {winsorise: {skewness: 0.5, kurtosis: -3, most: 2}}", values.replace("#", "20"));
        Rows.realSteps("- relate: {winsorise: {skewness: 0.5, kurtosis: -3, most: 3}}", values.replace("#", "7"));
    }

    /// ln(x − 1 + 0.99) of the values before.
    @Test
    void logTakesTheValuesBeforeWhereItStillFails() {
        Rows.realSteps("- relate: {winsorise: {skewness: 1, kurtosis: -3, most: 1}}", """
                x      =>   cell
                1      =>   1 scored
                2      =>   2 scored
                3      =>   3 scored
                4      =>   4 scored
                5      =>   5 scored
                40     =>   40 scored
                100    =>   40 scored
                """);
        Rows.realSteps("- relate: {winsorise: {skewness: 1, kurtosis: -3, most: 1, else: log}}", """
                x      =>   cell
                1      =>   -0.0100503358535 scored
                2      =>   0.688134638736 scored
                3      =>   1.0952733874 scored
                4      =>   1.3837912309 scored
                5      =>   1.60743590976 scored
                40     =>   3.68862942286 scored
                100    =>   4.60507018099 scored
                """);
        Rows.realSteps("- relate: {winsorise: {skewness: 1, kurtosis: -3, most: 2, else: log}}", """
                x      =>   cell
                1      =>   1 scored
                2      =>   2 scored
                3      =>   3 scored
                4      =>   4 scored
                5      =>   5 scored
                40     =>   5 scored
                100    =>   5 scored
                """);
    }

    /// Skewness is exactly 0: that reaches a limit of 0, and counts as not negative.
    @Test
    void theLimitItselfFails() {
        Rows.realSteps("- relate: {winsorise: {skewness: 0, kurtosis: -2, most: 1}}", """
                x      =>   cell
                0      =>   0 scored
                1      =>   1 scored
                2      =>   2 scored
                3      =>   2 scored
                """);
    }

    @Test
    void aCohortOfThreeIsLeftAlone() {
        Rows.realSteps("- relate: {winsorise: {skewness: 0.1, kurtosis: -9, most: 5}}", """
                x       =>   cell
                1       =>   1 scored
                2       =>   2 scored
                100     =>   100 scored
                """);
    }
}
