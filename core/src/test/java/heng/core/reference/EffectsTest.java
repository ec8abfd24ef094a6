package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S2.4 to S2.7: what a state does to what is computed from the cell.
class EffectsTest {

    private static final String MEAN = "children: {a: 1, b: 1}";

    @Test
    void risesCountsAsUsualAndTakesTheStateAlong() {
        Rows.item(MEAN, """
                a            b            =>   cell
                50 vetoed    100          =>   75 vetoed
                50 failed    100          =>   75 failed
                50           100          =>   75 scored
                """);
    }

    @Test
    void zeroCountsAsZeroAndTheStateStays() {
        Rows.item(MEAN, """
                a               b     =>   cell
                50 vetoed zero  100   =>   50 scored
                50 barred zero  none  =>   0 scored
                vetoed zero     100   =>   50 scored
                """);
    }

    @Test
    void hereCountsAsUsualAndTheStateStays() {
        Rows.item(MEAN, """
                a               b     =>   cell
                50 vetoed here  100   =>   75 scored
                """);
    }

    @Test
    void theMostSevereStateThatRisesIsTaken() {
        Rows.item(MEAN, """
                a               b               =>   cell
                50 failed       70 vetoed       =>   60 vetoed
                50 suspended    70 vetoed       =>   60 suspended
                50 suspended    70 barred       =>   60 barred
                50 failed       70 barred here  =>   60 failed
                50 failed       70 barred zero  =>   25 failed
                """);
    }

    /// S2.6: then the cell has the state and no value.
    @Test
    void aStateRisesAlsoWhereThereIsNoValue() {
        Rows.item(MEAN, """
                a               b          =>   cell
                vetoed          none       =>   vetoed
                vetoed          n/a        =>   vetoed
                vetoed here     none       =>   no evidence
                vetoed          50         =>   50 vetoed
                """);
        Rows.item("children: [a, b]\ncombine: {formula: \"a / b\"}", """
                a               b          =>   cell
                50 vetoed       0          =>   vetoed
                50 vetoed here  0          =>   no evidence
                """);
        Rows.item("children: [a, b]\ncombine: copeland", """
                a               b          =>   cell
                50 vetoed       none       =>   vetoed
                50              50         =>   0 scored
                """);
    }

    /// Through a pool, a column and a group; S2.5 says every column computed from it.
    @Test
    void aStateRisesThroughEveryColumnAbove() {
        Campaign.of("""
                items:
                - code: top
                  items:
                  - code: pooled
                    column: town
                    at: town
                    steps: [{pool: mean}]
                  - {code: same, column: pooled}
                columns:
                - code: town
                  attribute: n
                  steps: [{gate: {when: "x < 10", state: vetoed}}]
                """).attributes("""
                place  n
                A1     4
                A2     20
                B1     30
                """).shows("""
                place  town              pooled           same             top
                A1     4 vetoed 1/1      4 vetoed 1/1     4 vetoed 1/1     4 vetoed 2/2
                A2     20 scored 1/1     20 scored 1/1    20 scored 1/1    20 scored 2/2
                A      no evidence 0/1   12 vetoed 2/2    12 vetoed 2/2    12 vetoed 4/4
                B      no evidence 0/1   30 scored 1/1    30 scored 1/1    30 scored 2/2
                C      no evidence 0/1   18 vetoed 3/3    18 vetoed 3/3    18 vetoed 6/6
                """);
    }

    /// S2.1 to S2.3: zero is a value, the others are not.
    @Test
    void zeroNoEvidenceAndNotApplicableAreThreeThings() {
        Rows.item(MEAN, """
                a      b      =>   cell
                0      100    =>   50 scored
                none   100    =>   100 scored
                n/a    100    =>   100 scored
                none   none   =>   no evidence
                n/a    n/a    =>   not applicable
                n/a    none   =>   no evidence
                """);
    }

    /// S2.7.
    @Test
    void coverageIsTheSumOverTheParts() {
        Campaign.of("""
                items:
                - code: g
                  items:
                  - {code: a, result: {standard: given, column: a}}
                  - {code: b, result: {standard: given, column: b}, weight: 0}
                """).results("given", """
                place  a                b
                A      50 scored 3/4    70 scored 2/5
                B      n/a              no evidence 0/7
                A1     n/a              n/a
                """).shows("""
                place  g
                A      50 scored 5/9
                B      no evidence 1/8
                A1     not applicable 2/2
                """);
    }
}
