package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S7.5.
class CopelandTest {

    /// p beats q and r on two of three; q beats r on two of three.
    @Test
    void countsPairsWonLessPairsLost() {
        Rows.item("children: [a, b, c]\ncombine: copeland", """
                a   b   c   =>   cell
                3   3   1   =>   2 scored
                2   2   2   =>   0 scored
                1   1   3   =>   -2 scored
                """);
    }

    /// Half the weight wins nothing; more than half does.
    @Test
    void moreThanHalfTheWeightWins() {
        Rows.item("children: {a: 2, b: 2}\ncombine: copeland", """
                a   b   =>   cell
                2   1   =>   0 scored
                1   2   =>   0 scored
                """);
        Rows.item("children: {a: 2.1, b: 2}\ncombine: copeland", """
                a   b   =>   cell
                2   1   =>   1 scored
                1   2   =>   -1 scored
                """);
    }

    /// Equal gives half to each: 1 + ½ of 2 is more than half.
    @Test
    void equalChildrenGiveHalf() {
        Rows.item("children: [a, b]\ncombine: copeland", """
                a   b   =>   cell
                2   5   =>   1 scored
                1   5   =>   -1 scored
                """);
        Rows.item("children: [a, b]\ncombine: copeland", """
                a   b   =>   cell
                2   5   =>   0 scored
                2   5   =>   0 scored
                """);
    }

    @Test
    void placesThatLackAChildDoNotCompete() {
        Rows.item("children: [a, b]\ncombine: copeland", """
                a      b      =>   cell
                3      3      =>   1 scored
                2      2      =>   -1 scored
                9      none   =>   no evidence
                9      n/a    =>   no evidence
                """);
    }

    @Test
    void statesRiseAndZeroCountsAsZero() {
        Rows.item("children: [a, b]\ncombine: copeland", """
                a               b      =>   cell
                3 vetoed        3      =>   2 vetoed
                2               2      =>   0 scored
                9 barred zero   1      =>   -2 scored
                """);
    }

    @Test
    void theCohortIsTheLevelAndCoverageTheSum() {
        Campaign.of("""
                items:
                - code: duel
                  combine: copeland
                  items:
                  - {code: a, attribute: n}
                  - {code: b, attribute: m}
                """).attributes("""
                place  n  m
                C      9  9
                A      1  5
                B      2  6
                A1     4  4
                A2     3  3
                """).shows("""
                place  duel
                C      0 scored 2/2
                A      -1 scored 2/2
                B      1 scored 2/2
                A1     1 scored 2/2
                A2     -1 scored 2/2
                B1     no evidence 0/2
                """);
    }
}
