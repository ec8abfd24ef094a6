package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S8.6.
class FillTest {

    @Test
    void noEvidenceTakesTheFigureOfTheCohort() {
        Rows.steps("- relate: {fill: mean}", """
                x           =>   cell
                10          =>   10 scored
                20          =>   20 scored
                60 vetoed   =>   60 vetoed
                none        =>   30 scored
                n/a         =>   not applicable
                """);
        Rows.steps("- relate: {fill: median}", """
                x           =>   cell
                10          =>   10 scored
                20          =>   20 scored
                60          =>   60 scored
                none        =>   20 scored
                """);
        Rows.steps("- relate: {fill: median, by: region}", """
                x           region   =>   cell
                10          n        =>   10 scored
                20          n        =>   20 scored
                60          s        =>   60 scored
                none        n        =>   15 scored
                none        s        =>   60 scored
                none        -        =>   no evidence
                """);
    }

    @Test
    void coverageStaysUnseen() {
        Campaign.of("items: [{code: q, attribute: n, steps: [{relate: {fill: mean}}]}]").attributes("""
                place  n
                A1     10
                A2     20
                """).shows("""
                place  q
                B1     15 scored 0/1
                A1     10 scored 1/1
                """);
    }
}
