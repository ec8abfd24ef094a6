package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S9.3.
class RankingTest {

    private static String ranked(String rank, boolean positions) {
        return Campaign.of("""
                items: [{code: q, result: {standard: given}}]
                publish: [{column: q, levels: [county, town], decimals: 1, rank: %s}]
                """.formatted(rank)).places("""
                code  level   parent
                R     city    -
                A     county  R
                B     county  R
                C     county  R
                D     county  R
                E     county  R
                A1    town    A
                A2    town    A
                """).results("given", """
                place  main
                R      99
                A      84.54
                B      84.52
                C      84.54
                D      70 vetoed
                A1     3
                A2     5
                """).attributes("""
                place  region
                A      n
                B      n
                C      s
                E      s
                """).publishedText(positions);
    }

    @Test
    void positionsAreOffUnlessTheCampaignSaysSo() {
        assertThat(ranked("{}", false)).isEqualTo("""
                q A 84.5 scored
                q A1 3.0 scored
                q A2 5.0 scored
                q B 84.5 scored
                q C 84.5 scored
                q D 70.0 vetoed
                q E no evidence
                """);
    }

    /// Only scored places have a position; each level is ranked on its own.
    @Test
    void ranksTheScoredPlacesOfALevelOnTheExactValue() {
        String expected = """
                q A 84.5 scored #1
                q A1 3.0 scored #2
                q A2 5.0 scored #1
                q B 84.5 scored #3
                q C 84.5 scored #1
                q D 70.0 vetoed
                q E no evidence
                """;
        assertThat(ranked("{}", true)).isEqualTo(expected);
        assertThat(ranked("{basis: exact, ties: min, best: high}", true)).isEqualTo(expected);
    }

    @Test
    void ranksOnThePublishedValueWhereAsked() {
        assertThat(ranked("{basis: published}", true)).contains("q A 84.5 scored #1", "q B 84.5 scored #1", "q C 84.5 scored #1");
    }

    @Test
    void tiesAndDirection() {
        assertThat(ranked("{ties: max}", true)).contains("q A 84.5 scored #2", "q B 84.5 scored #3", "q C 84.5 scored #2");
        assertThat(ranked("{ties: mean}", true)).contains("q A 84.5 scored #1.5", "q B 84.5 scored #3", "q C 84.5 scored #1.5");
        assertThat(ranked("{ties: dense}", true)).contains("q A 84.5 scored #1", "q B 84.5 scored #2", "q C 84.5 scored #1");
        assertThat(ranked("{best: low}", true)).contains("q A 84.5 scored #2", "q B 84.5 scored #1", "q C 84.5 scored #2", "q A1 3.0 scored #1");
    }

    @Test
    void byAnAttributeEachGroupIsRankedOnItsOwn() {
        assertThat(ranked("{by: region}", true)).contains("q A 84.5 scored #1\n", "q B 84.5 scored #2\n").as("C is alone in its region").contains("q C 84.5 scored\n");
    }

    @Test
    void withoutARankThereAreNoPositions() {
        String text = Campaign.of("""
                items: [{code: q, attribute: n}]
                publish: [{column: q, levels: county}]
                """).attributes("""
                place  n
                A      1
                """).publishedText(true);
        assertThat(text).isEqualTo("""
                q A 1 scored
                q B no evidence
                """);
    }
}
