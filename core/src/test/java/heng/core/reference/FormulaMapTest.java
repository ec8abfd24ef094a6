package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S6.4.
class FormulaMapTest {

    @Test
    void xIsTheValue() {
        Rows.steps("- map: {formula: \"max(0, 100 - 10*x)\"}", """
                x      =>   cell
                0      =>   100 scored
                2.5    =>   75 scored
                12     =>   0 scored
                none   =>   no evidence
                n/a    =>   not applicable
                """);
    }

    @Test
    void aConditionYieldsOneOrZero() {
        Rows.steps("- map: {formula: \"x >= 60\"}", """
                x                =>   cell
                60               =>   1 scored
                59.999999999999  =>   0 scored
                """);
    }

    @Test
    void namesAreAttributesOfThePlace() {
        Rows.steps("- map: {formula: \"1000 * x / residents\"}", """
                x   residents   =>   cell
                3   1500        =>   2 scored
                3   0           =>   no evidence
                3   -           =>   no evidence
                """);
    }

    @Test
    void aCaseMayYieldAState() {
        Rows.steps("- map: {formula: \"case(x = 0: vetoed, x = 1: not_applicable, x = 2: no_evidence, x < 5: failed, else: 2*x)\", effect: here}", """
                x   =>   cell
                0   =>   0 vetoed here
                1   =>   not applicable
                2   =>   no evidence
                4   =>   4 failed here
                5   =>   10 scored
                """);
    }

    @Test
    void everyProductAndQuotientIsRoundedOnItsOwn() {
        Rows.steps("- map: {formula: \"x/3*3\"}", """
                x    =>   cell
                1    =>   0.999999999999 scored
                2    =>   2.000000000001 scored
                """);
        Rows.steps("- map: {formula: \"mean(x, x, 0)\"}", """
                x               =>   cell
                0.000000000001  =>   0.000000000001 scored
                """);
    }
}
