package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// S9.3, S9.6, S9.7: the groups, the gaps, the ties.
class PositionTest {

    private static Campaign counties(String rank, String decimals) {
        return Campaign.of("""
                items: [{code: q, result: {standard: given}}, {code: goals, attribute: goals}]
                publish: [{column: q, levels: [city, county], %s rank: %s}]
                """.formatted(decimals, rank)).places("""
                code  level     parent
                P     province  -
                R     city      P
                A     county    R
                B     county    R
                C     county    R
                S     city      P
                D     county    S
                E     county    S
                F     county    S
                """).results("given", """
                place  main
                R      80
                A      84.54
                B      84.52
                C      84.54
                D      70.04
                E      99 vetoed
                """).attributes("""
                place  region  cohort    goals
                A      n       newcomer  1
                B      n       holder    2
                C      s       newcomer  2
                D      s       newcomer  3
                """);
    }

    private static Campaign counties(String rank) {
        return counties(rank, "decimals: 1,");
    }

    /// How many there are is told, who they are and how far off is not.
    @Test
    void tellsNothingOfPlacesThatMayNotBeSeen() {
        assertThat(counties("{}").standingsAmong("A", "B")).contains("A 1 of 4 (2 without), below B 0.0 (0.02)\n", "B 3 of 4 (2 without), above A 0.0 (0.02)\n");
        assertThat(counties("{}").standingsAmong("B")).contains("B 3 of 4 (2 without)\n");
    }

    @Test
    void saysTheSizeOfTheGroupTheGapsAndWithWhom() {
        assertThat(counties("{}").standings()).isEqualTo("""
                R no peer data (1 without)
                A 1 of 4 (2 without), with C, below B 0.0 (0.02)
                B 3 of 4 (2 without), above A C 0.0 (0.02), below D 14.5 (14.48)
                C 1 of 4 (2 without), with A, below B 0.0 (0.02)
                S not scored
                D 4 of 4 (2 without), above B 14.5 (14.48)
                E not scored
                F not scored
                """);
    }

    /// On published values the gap is one of published values: 84.5 − 70.0.
    @Test
    void takesGapsInTheBasisOfTheRanking() {
        assertThat(counties("{basis: published}").standings()).contains(
                "A 1 of 4 (2 without), with B C, below D 14.5\n",
                "D 4 of 4 (2 without), above A B C 14.5\n");
        assertThat(counties("{basis: exact}", "").standings()).contains("D 4 of 4 (2 without), above B 14.48\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exact      | min   | 1   | 3   | 1   | 4
            exact      | max   | 2   | 3   | 2   | 4
            exact      | mean  | 1.5 | 3   | 1.5 | 4
            exact      | dense | 1   | 2   | 1   | 3
            published  | min   | 1   | 1   | 1   | 4
            published  | max   | 3   | 3   | 3   | 4
            published  | mean  | 2   | 2   | 2   | 4
            published  | dense | 1   | 1   | 1   | 2
            """)
    void tiesTimesBasis(String basis, String ties, String a, String b, String c, String d) {
        assertThat(counties("{basis: %s, ties: %s}".formatted(basis, ties)).standings()).contains(
                "\nA " + a + " of 4 ", "\nB " + b + " of 4 ", "\nC " + c + " of 4 ", "\nD " + d + " of 4 ");
    }

    @Test
    void saysWhichTieBreakHoldsTwoApart() {
        assertThat(counties("{then: [goals]}").standings()).contains(
                "A 2 of 4 (2 without), above C 0.0 by goals, below B 0.0 (0.02)\n",
                "C 1 of 4 (2 without), below A 0.0 by goals\n");
        assertThat(counties("{then: [{column: goals, best: low}]}").standings()).contains("A 1 of 4 (2 without), below C 0.0 by goals\n");
    }

    @Test
    void turnsTheLadderWhereLowIsBest() {
        assertThat(counties("{best: low}").standings()).contains("D 1 of 4 (2 without), below B 14.5 (14.48)\n", "A 3 of 4 (2 without), with C, above B 0.0 (0.02)\n");
    }

    @Test
    void makesAGroupOfSeveralAttributes() {
        assertThat(counties("{by: [region, cohort]}").standings()).contains(
                "A no peer data\n", "B no peer data\n", "C 1 of 2, below D 14.5\n", "D 2 of 2, above C 14.5\n");
        assertThat(counties("{by: cohort}").standings()).contains("A 1 of 3, with C, below D 14.5\n", "B no peer data\n");
    }

    @Test
    void keepsAGroupWithinOnePlace() {
        assertThat(counties("{within: city}").standings()).contains(
                "R no peer data (1 without)\n", "A 1 of 3, with C, below B 0.0 (0.02)\n", "B 3 of 3, above A C 0.0 (0.02)\n", "D no peer data (2 without)\n");
        assertThat(counties("{by: cohort, within: city}").standings()).contains("A 1 of 2, with C\n", "D no peer data\n");
    }

    @Test
    void namesTheGroup() {
        var found = counties("{by: [region, cohort], within: city}").published(true).stream().filter(one -> one.place().code().text().equals("B")).findFirst().orElseThrow();
        assertThat(found.standing().orElseThrow().group()).hasToString("Group[level=county, within=Optional[R], traits=[Trait[attribute=region, value=Optional[n]], Trait[attribute=cohort, value=Optional[holder]]]]");
    }

    /// Peers whose scores nobody published are not in the tree, or have no value.
    @Test
    void isNotTheFirstOfOne() {
        Campaign alone = Campaign.of("""
                items: [{code: q, attribute: n}]
                publish: [{column: q, levels: city, rank: {}}]
                """).places("""
                code  level   parent
                R     city    -
                A     county  R
                """).attributes("""
                place  n
                R      90
                """);
        assertThat(alone.standings()).isEqualTo("R no peer data\n");
        assertThat(alone.published(true).getFirst().position()).isEmpty();
    }

    @Test
    void givesNothingOfPositionsWhereTheyDoNotLeave() {
        assertThat(counties("{}").published(false)).hasSize(8).allMatch(one -> one.standing().isEmpty());
        assertThat(counties("{}").publisher(Positions.FOR_STUDY, java.util.Optional.empty()).publish()).allMatch(one -> one.standing().isPresent());
    }
}
