package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S8.4, S8.5.
class RankTest {

    @Test
    void bestHighGivesOneToTheHighest() {
        String min = """
                x    =>   cell
                90   =>   1 scored
                80   =>   2 scored
                80   =>   2 scored
                70   =>   4 scored
                """;
        Rows.steps("- relate: rank", min);
        Rows.steps("- relate: {rank: best-high}", min);
        Rows.steps("- relate: {rank: best-high, ties: min}", min);
    }

    @Test
    void bestLowGivesOneToTheLowest() {
        Rows.steps("- relate: {rank: best-low}", """
                x    =>   cell
                90   =>   4 scored
                80   =>   2 scored
                80   =>   2 scored
                70   =>   1 scored
                """);
    }

    @Test
    void tiesShareTheirRank() {
        Rows.steps("- relate: {rank: best-high, ties: max}", """
                x    =>   cell
                90   =>   1 scored
                80   =>   3 scored
                80   =>   3 scored
                70   =>   4 scored
                """);
        Rows.steps("- relate: {rank: best-high, ties: mean}", """
                x    =>   cell
                90   =>   1 scored
                80   =>   2.5 scored
                80   =>   2.5 scored
                70   =>   4 scored
                """);
        Rows.steps("- relate: {rank: best-high, ties: dense}", """
                x    =>   cell
                90   =>   1 scored
                80   =>   2 scored
                80   =>   2 scored
                70   =>   3 scored
                """);
        Rows.steps("- relate: {rank: best-low, ties: dense}", """
                x    =>   cell
                90   =>   3 scored
                80   =>   2 scored
                80   =>   2 scored
                70   =>   1 scored
                """);
        Rows.steps("- relate: {rank: best-low, ties: max}", """
                x    =>   cell
                90   =>   4 scored
                80   =>   3 scored
                80   =>   3 scored
                70   =>   1 scored
                """);
    }

    /// (r−1)/(n−1), r the rank that gives 1 to the lowest.
    @Test
    void percentileIsTheShareOfTheOthersBelow() {
        Rows.steps("- relate: percentile", """
                x      =>   cell
                90     =>   1 scored
                80     =>   0.25 scored
                80     =>   0.25 scored
                85     =>   0.75 scored
                70     =>   0 scored
                none   =>   no evidence
                """);
        Rows.steps("- relate: {percentile: {ties: mean}}", """
                x      =>   cell
                90     =>   1 scored
                80     =>   0.5 scored
                80     =>   0.5 scored
                70     =>   0 scored
                """);
        Rows.steps("- relate: {percentile: {ties: max}}", """
                x      =>   cell
                90     =>   1 scored
                90     =>   1 scored
                70     =>   0 scored
                """);
        Rows.steps("- relate: {percentile: , ties: max}", """
                x      =>   cell
                90     =>   1 scored
                90     =>   1 scored
                70     =>   0 scored
                """);
    }

    @Test
    void aPercentileAmongOneIsNoEvidence() {
        Rows.steps("- relate: percentile", """
                x      =>   cell
                90     =>   no evidence
                none   =>   no evidence
                """);
    }
}
