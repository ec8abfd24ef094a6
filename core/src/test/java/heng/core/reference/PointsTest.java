package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S6.1.
class PointsTest {

    @Test
    void drawsStraightLinesAndClampsOutside() {
        Rows.steps("- map: {points: [[0.80, 0], [0.90, 40], [0.95, 100]]}", """
                x        =>   cell
                0.5      =>   0 scored
                0.80     =>   0 scored
                0.85     =>   20 scored
                0.90     =>   40 scored
                0.925    =>   70 scored
                0.95     =>   100 scored
                0.951    =>   100 scored
                7        =>   100 scored
                none     =>   no evidence
                n/a      =>   not applicable
                """);
    }

    @Test
    void mayFallAndTakesNegativeNumbers() {
        Rows.steps("- map: {points: [[-10, 5], [10, -5]]}", """
                x       =>   cell
                -11     =>   5 scored
                -4      =>   2 scored
                0       =>   0 scored
                7.5     =>   -3.75 scored
                11      =>   -5 scored
                """);
    }

    /// One rounding: (x−x₀)(y₁−y₀)/(x₁−x₀) whole. Slope first would give 0.999999999999 at 3.
    @Test
    void roundsOnce() {
        Rows.steps("- map: {points: [[0, 0], [3, 1]]}", """
                x   =>   cell
                1   =>   0.333333333333 scored
                2   =>   0.666666666667 scored
                """);
        Rows.steps("- map: {points: [[0, 0], [7, 3]]}", """
                x       =>   cell
                3.5     =>   1.5 scored
                2.333333333333   =>   1 scored
                """);
    }

    /// S3.3: y₀ takes part in the rounding; 1u + 0.5u is a tie and goes to 2u.
    @Test
    void roundsTheWholePoint() {
        Rows.steps("- map: {points: [[0, 0.000000000001], [2, 0.000000000002]]}", """
                x   =>   cell
                1   =>   0.000000000002 scored
                """);
    }

    @Test
    void oneSupportPointIsAConstant() {
        Rows.steps("- map: {points: [[2, 7]]}", """
                x   =>   cell
                1   =>   7 scored
                2   =>   7 scored
                3   =>   7 scored
                """);
    }

    @Test
    void keepsTheStateOfADecidedCell() {
        Rows.steps("- map: {points: [[0, 0], [1, 100]]}", """
                x                 =>   cell
                0.5 vetoed        =>   50 vetoed
                0.5 failed here   =>   50 failed here
                0.5 barred zero   =>   50 barred zero
                """);
    }
}
