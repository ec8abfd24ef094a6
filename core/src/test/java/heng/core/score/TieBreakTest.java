package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S9.3, `then`.
class TieBreakTest {

    private static String ranked(String rank) {
        return Campaign.of("""
                items: [{code: points, result: {standard: given, column: points}}]
                columns:
                - {code: difference, result: {standard: given, column: difference}}
                - {code: lost, result: {standard: given, column: lost}}
                publish: [{column: points, levels: team, rank: %s}]
                """.formatted(rank)).places("""
                code  level  parent
                A     team   -
                B     team   -
                C     team   -
                D     team   -
                E     team   -
                """).results("given", """
                place  points  difference  lost
                A      30      5           4
                B      30      7           9
                C      30      5           3
                D      40      -9          9
                E      30      none        0
                """).publishedText(true);
    }

    @Test
    void decidesBetweenEqualValuesInOrder() {
        assertThat(ranked("{then: [difference, {column: lost, best: low}]}")).isEqualTo("""
                points A 30 scored #4
                points B 30 scored #2
                points C 30 scored #3
                points D 40 scored #1
                points E 30 scored #5
                """);
    }

    /// A place without the value loses the tie; what is still equal shares the position.
    @Test
    void whatIsStillEqualSharesThePosition() {
        assertThat(ranked("{then: difference}")).isEqualTo("""
                points A 30 scored #3
                points B 30 scored #2
                points C 30 scored #3
                points D 40 scored #1
                points E 30 scored #5
                """);
        assertThat(ranked("{then: {column: difference, best: low}, ties: max}")).isEqualTo("""
                points A 30 scored #3
                points B 30 scored #4
                points C 30 scored #3
                points D 40 scored #1
                points E 30 scored #5
                """);
    }

    @Test
    void countsWhereLowIsBestToo() {
        assertThat(ranked("{best: low, then: [{column: lost, best: low}]}")).isEqualTo("""
                points A 30 scored #3
                points B 30 scored #4
                points C 30 scored #2
                points D 40 scored #5
                points E 30 scored #1
                """);
    }
}
