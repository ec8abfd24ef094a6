package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S8.1: who is compared with whom.
class CohortTest {

    @Test
    void isAllPlacesOfTheSameLevel() {
        Campaign.of("items: [{code: q, attribute: n, steps: [{relate: rank}]}]").attributes("""
                place  n
                C      1
                A      2
                B      3
                A1     10
                A2     30
                B1     20
                """).shows("""
                place  q
                C      1 scored 1/1
                A      2 scored 1/1
                B      1 scored 1/1
                A1     3 scored 1/1
                A2     1 scored 1/1
                B1     2 scored 1/1
                """);
    }

    /// Places without the attribute are a group of their own.
    @Test
    void byAnAttributeIsThoseThatShareIt() {
        Rows.steps("- relate: {rank: best-high, by: region}", """
                x      region   =>   cell
                10     north    =>   2 scored
                20     north    =>   1 scored
                5      south    =>   1 scored
                30     -        =>   1 scored
                3      -        =>   2 scored
                """);
    }

    @Test
    void onlyCellsWithAValueEnterAndTheOthersStay() {
        Rows.steps("- relate: rank", """
                x           =>   cell
                10          =>   2 scored
                none        =>   no evidence
                n/a         =>   not applicable
                20 vetoed   =>   1 vetoed
                5 barred zero  =>   3 barred zero
                suspended   =>   suspended
                """);
    }
}
