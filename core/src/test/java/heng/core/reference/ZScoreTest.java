package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S8.3.
class ZScoreTest {

    /// Mean 5, sd with n−1: √(32/7) = 2.13808993529939.
    @Test
    void measuresInStandardDeviations() {
        Rows.realSteps("- relate: z-score", """
                x   =>   cell
                2   =>   -1.40312152004 scored
                4   =>   -0.467707173347 scored
                4   =>   -0.467707173347 scored
                4   =>   -0.467707173347 scored
                5   =>   0 scored
                5   =>   0 scored
                7   =>   0.935414346693 scored
                9   =>   1.87082869339 scored
                """);
    }

    @Test
    void mayHaveAnotherMeanAndDeviation() {
        Rows.realSteps("- relate: {z-score: {mean: 50, sd: 10}}", """
                x   =>   cell
                1   =>   40 scored
                2   =>   50 scored
                3   =>   60 scored
                """);
        Rows.realSteps("- relate: {z-score: {mean: 50}}", """
                x   =>   cell
                1   =>   49 scored
                3   =>   51 scored
                2   =>   50 scored
                """);
    }

    @Test
    void twoValuesAreEnough() {
        Rows.realSteps("- relate: z-score", """
                x   =>   cell
                1   =>   -0.707106781187 scored
                3   =>   0.707106781187 scored
                """);
    }

    @Test
    void oneValueOrAllEqualIsNoEvidence() {
        Rows.realSteps("- relate: {z-score: {}}", """
                x      =>   cell
                4      =>   no evidence
                none   =>   no evidence
                """);
        Rows.realSteps("- relate: z-score", """
                x      =>   cell
                4      =>   no evidence
                4      =>   no evidence
                """);
    }
}
