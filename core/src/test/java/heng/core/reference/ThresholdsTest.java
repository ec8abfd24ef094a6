package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S6.2.
class ThresholdsTest {

    @Test
    void stepsTakeTheLastRowReached() {
        Rows.steps("- map: {steps: [[0, 0], [60, 1], [85, 2]]}", """
                x                =>   cell
                -5               =>   0 scored
                0                =>   0 scored
                59.999999999999  =>   0 scored
                60               =>   1 scored
                84.999999999999  =>   1 scored
                85               =>   2 scored
                100              =>   2 scored
                none             =>   no evidence
                """);
    }

    @Test
    void aboveTakesTheLastRowPassed() {
        Rows.steps("- map: {above: [[0, 0], [60, 1], [85, 2]]}", """
                x                =>   cell
                0                =>   0 scored
                60               =>   0 scored
                60.000000000001  =>   1 scored
                85               =>   1 scored
                85.000000000001  =>   2 scored
                """);
    }

    @Test
    void belowTheFirstRowTheFirstRowHolds() {
        Rows.steps("- map: {steps: [[10, 7], [20, 9]]}", """
                x    =>   cell
                3    =>   7 scored
                10   =>   7 scored
                20   =>   9 scored
                """);
    }

    @Test
    void aRowMayCarryAState() {
        Rows.steps("- map: {steps: [[0, vetoed], [1, 5, failed], [2, 10], [3, not applicable], [4, no evidence]], effect: zero}", """
                x      =>   cell
                0.5    =>   0.5 vetoed zero
                1      =>   5 failed zero
                2      =>   10 scored
                3      =>   not applicable
                4      =>   no evidence
                """);
    }
}
