package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S8.8.
class RelateFormulaTest {

    @Test
    void knowsTheFiguresOfTheCohort() {
        String[][] figures = {{"lo", "10"}, {"hi", "60"}, {"mean", "27.5"}, {"median", "20"}, {"sum", "110"}, {"n", "4"}};
        for (String[] figure : figures) {
            Rows.steps("- relate: {formula: \"" + figure[0] + "\"}", """
                    x      =>   cell
                    10     =>   # scored
                    20     =>   # scored
                    none   =>   no evidence
                    60     =>   # scored
                    20     =>   # scored
                    """.replace("#", figure[1]));
        }
        Rows.steps("- relate: {formula: \"median\"}", """
                x     =>   cell
                10    =>   25 scored
                20    =>   25 scored
                30    =>   25 scored
                60    =>   25 scored
                """);
    }

    @Test
    void setsTheValueAgainstThem() {
        Rows.steps("- relate: {formula: \"100 * (x - lo) / (hi - lo)\", by: region}", """
                x     region   =>   cell
                10    n        =>   0 scored
                15    n        =>   50 scored
                20    n        =>   100 scored
                7     s        =>   no evidence
                """);
        Rows.steps("- relate: {formula: \"x / residents\"}", """
                x           residents   =>   cell
                10          4           =>   2.5 scored
                10          -           =>   no evidence
                10 failed   5           =>   2 failed
                """);
    }

    /// √(((1−2)² + 0 + (3−2)²)/2) = 1.
    @Test
    void knowsTheStandardDeviationInRealArithmetic() {
        Rows.realSteps("- relate: {formula: \"(x - mean) / sd\"}", """
                x     =>   cell
                1     =>   -1 scored
                2     =>   0 scored
                3     =>   1 scored
                """);
        Rows.realSteps("- relate: {formula: \"sd\"}", """
                x     =>   cell
                4     =>   no evidence
                """);
    }
}
