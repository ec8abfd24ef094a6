package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S8.2.
class MinMaxTest {

    @Test
    void spreadsTheCohortBetweenTwoNumbers() {
        Rows.steps("- relate: {min-max: [0, 100]}", """
                x      =>   cell
                10     =>   0 scored
                15     =>   25 scored
                30     =>   100 scored
                none   =>   no evidence
                """);
        Rows.steps("- relate: {min-max: [1, 7]}", """
                x      =>   cell
                -1     =>   1 scored
                0      =>   3 scored
                2      =>   7 scored
                """);
    }

    @Test
    void mayTurnTheDirection() {
        Rows.steps("- relate: {min-max: [100, 0]}", """
                x      =>   cell
                10     =>   100 scored
                12.5   =>   75 scored
                20     =>   0 scored
                """);
    }

    @Test
    void roundsOnce() {
        Rows.steps("- relate: {min-max: [0, 3]}", """
                x      =>   cell
                0      =>   0 scored
                1      =>   0.428571428571 scored
                7      =>   3 scored
                """);
    }

    @Test
    void allEqualIsNoEvidence() {
        Rows.steps("- relate: {min-max: [0, 100]}", """
                x      =>   cell
                10     =>   no evidence
                10.0   =>   no evidence
                none   =>   no evidence
                """);
    }
}
