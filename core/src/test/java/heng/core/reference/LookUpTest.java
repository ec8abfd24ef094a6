package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S6.3.
class LookUpTest {

    @Test
    void aNumberTakesTheRowThatEqualsIt() {
        Rows.steps("- map: {look-up: {1: 10, 2.50: 20, -3: 30, else: 0}}", """
                x        =>   cell
                1        =>   10 scored
                1.000    =>   10 scored
                2.5      =>   20 scored
                -3       =>   30 scored
                1.0001   =>   0 scored
                none     =>   no evidence
                """);
    }

    @Test
    void theWordMayBeLeftOut() {
        Rows.steps("- map: {1: 10, else: 0}", """
                x   =>   cell
                1   =>   10 scored
                2   =>   0 scored
                """);
    }

    @Test
    void elseMayStandBesideTheRows() {
        Rows.steps("- map: {look-up: {1: 10}, else: 0}", """
                x   =>   cell
                1   =>   10 scored
                2   =>   0 scored
                """);
    }

    @Test
    void withoutARowAndWithoutElseThereIsNoEvidence() {
        Rows.steps("- map: {look-up: {1: 10}}", """
                x          =>   cell
                1          =>   10 scored
                2          =>   no evidence
                """);
    }

    private static Campaign grades(String map, String records) {
        return Campaign.of("""
                site-types: {street: }
                items:
                - code: g
                  records: {sites: street}
                  steps:
                  - measure: {grade: grade, by: site}
                  - pool: sums
                  - map: %s
                """.formatted(map)).sites("""
                code  type    place
                s1    street  A1
                s2    street  A1
                s3    street  A2
                """).records(records);
    }

    /// A A B C: (1 + 1 + 0.6 + 0) / 4.
    @Test
    void aHistogramIsTheMeanOfItsRows() {
        grades("{A: 1, B: 0.6, else: 0}", """
                item  site  grade
                g     s1    A
                g     s1    B
                g     s2    A
                g     s3    C
                """).shows("""
                place  g
                A1     0.866666666667 scored 2/2
                A2     0 scored 1/1
                A      0.65 scored 3/3
                B      not applicable 0/0
                """);
    }

    @Test
    void aGradeWithoutARowHasNoEvidence() {
        grades("{A: 1, B: 0.6}", """
                item  site  grade
                g     s1    A
                g     s3    C
                """).shows("""
                place  g
                A1     1 scored 1/2
                A2     no evidence 1/1
                A      no evidence 2/3
                """);
    }

    /// S6.3: the rows of a histogram are grades, and a grade is text; `01` is not the number 1.
    @Test
    void aGradeThatLooksLikeANumberIsTakenAsWritten() {
        grades("{\"01\": 1, \"02\": 0.5}", """
                item  site  grade
                g     s1    01
                g     s3    02
                """).shows("""
                place  g
                A1     1 scored 1/2
                A2     0.5 scored 1/1
                """);
    }
}
