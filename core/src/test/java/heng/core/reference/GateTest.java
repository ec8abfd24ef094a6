package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S9.1.
class GateTest {

    @Test
    void takesTheStateAndKeepsTheValue() {
        Rows.steps("- gate: {when: \"x < 85\", state: failed}", """
                x                 =>   cell
                84.999999999999   =>   84.999999999999 failed
                85                =>   85 scored
                none              =>   no evidence
                n/a               =>   not applicable
                """);
    }

    @Test
    void takesTheEffect() {
        Rows.steps("- gate: {when: \"x < 85\", state: barred, effect: zero}", """
                x    =>   cell
                84   =>   84 barred zero
                """);
        Rows.steps("- gate: {when: \"x < 85\", state: suspended, effect: here}", """
                x    =>   cell
                84   =>   84 suspended here
                """);
        Rows.steps("- gate: {when: \"x < 85\", state: vetoed, effect: rises}", """
                x    =>   cell
                84   =>   84 vetoed
                """);
    }

    @Test
    void seesAttributes() {
        Rows.steps("- gate: {when: \"status = 'holder' and x < floor_mark\", state: suspended}", """
                x    status   floor_mark   =>   cell
                84   holder   85           =>   84 suspended
                85   holder   85           =>   85 scored
                84   guest    85           =>   84 scored
                84   -        85           =>   84 scored
                84   holder   -            =>   84 scored
                """);
    }

    @Test
    void seesCoverage() {
        Campaign.of("items: [{code: q, result: {standard: given}, steps: [{gate: {when: \"seen < 0.8*due\", state: failed}}]}]").results("given", """
                place  main
                A      90 scored 4/5
                B      90 scored 3/5
                A1     no evidence 0/5
                A2     no evidence 0/0
                """).shows("""
                place  q
                A      90 scored 4/5
                B      90 failed 3/5
                A1     failed 0/5
                A2     no evidence 0/0
                """);
    }

    /// A condition that does not use x judges a cell without a value, any other does not.
    @Test
    void judgesACellWithoutAValueOnlyWithoutX() {
        Rows.steps("- gate: {when: \"status = 'bad'\", state: vetoed}", """
                x      status   =>   cell
                none   bad      =>   vetoed
                n/a    bad      =>   vetoed
                5      bad      =>   5 vetoed
                none   good     =>   no evidence
                """);
        Rows.steps("- gate: {when: \"status = 'bad' or x < 0\", state: vetoed}", """
                x      status   =>   cell
                none   bad      =>   no evidence
                5      bad      =>   5 vetoed
                """);
    }

    @Test
    void theMostSevereOfSeveralGatesStays() {
        Rows.steps("""
                - gate: {when: "x < 50", state: vetoed}
                - gate: {when: "x < 85", state: failed}
                - gate: {when: "x < 10", state: barred}
                """, """
                x    =>   cell
                90   =>   90 scored
                60   =>   60 failed
                40   =>   40 vetoed
                5    =>   5 barred
                """);
    }

    @Test
    void aDecidedCellGoesThroughLaterStepsWithItsState() {
        Rows.steps("""
                - gate: {when: "x < 50", state: vetoed}
                - map: {formula: "x / 2"}
                """, """
                x    =>   cell
                40   =>   20 vetoed
                60   =>   30 scored
                """);
    }
}
