package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S9.9: a change of position within the same cohort, or the reason there is none.
class PositionChangeTest {

    private static Campaign round(String table) {
        return round(table, """
                code  level  parent
                P     prov   -
                A     city   P
                B     city   P
                C     city   P
                D     city   P
                """);
    }

    private static Campaign round(String table, String places) {
        return round(table, places, "city");
    }

    private static Campaign round(String table, String places, String levels) {
        return Campaign.of("""
                items: [{code: q, attribute: n}]
                publish: [{column: q, levels: %s, rank: {by: cohort}}]
                """.formatted(levels)).places(places).attributes(table);
    }

    private static final String SPRING = """
            place  n   cohort
            A      90  holder
            B      80  holder
            C      70  newcomer
            D      60  newcomer
            """;

    @Test
    void showsTheMoveWithinTheSameCohort() {
        assertThat(round("""
                place  n   cohort
                A      85  holder
                B      86  holder
                C      70  newcomer
                D      70  newcomer
                """).standingsAfter(round(SPRING), Positions.PUBLISHED)).isEqualTo("""
                A 2 of 2, above B 1, was 1 +1
                B 1 of 2, below A 1, was 2 -1
                C 1 of 2, with D, was 1 0
                D 1 of 2, with C, was 2 -1
                """);
    }

    /// C was a newcomer once and is a holder now. A, B and D have other company than then.
    @Test
    void comparesNoPositionAcrossCohortsNorAmongOtherMembers() {
        assertThat(round("""
                place  n   cohort
                A      90  holder
                B      80  holder
                C      95  holder
                D      60  newcomer
                """).standingsAfter(round(SPRING), Positions.PUBLISHED)).isEqualTo("""
                A 2 of 3, above C 5, below B 10, other places in the group then
                B 3 of 3, above A 10, other places in the group then
                C 1 of 3, below A 5, another cohort then
                D no peer data
                """);
    }

    @Test
    void saysThatThereWasNoPositionThen() {
        Campaign spring = round("""
                place  n   cohort
                A      90  holder
                B      80  holder
                D      60  newcomer
                C      -   newcomer
                """);
        assertThat(round(SPRING).standingsAfter(spring, Positions.PUBLISHED)).contains("A 1 of 2, below B 10, was 1 0\n", "C 1 of 2, below D 10, no position then\n", "D 2 of 2, above C 10, no position then\n");
    }

    @Test
    void saysThatThePlaceWasNotInTheTree() {
        Campaign spring = round("""
                place  n   cohort
                A      90  holder
                B      80  holder
                D      60  newcomer
                """, """
                code  level  parent
                P     prov   -
                A     city   P
                B     city   P
                D     city   P
                """);
        assertThat(round(SPRING).standingsAfter(spring, Positions.PUBLISHED)).contains("C 1 of 2, below D 10, not in the tree then\n");
    }

    /// C was a town then; ranked or not, it was not among cities.
    @Test
    void anotherLevelIsAnotherCohort() {
        String places = """
                code  level  parent
                P     prov   -
                A     city   P
                B     city   P
                C     town   P
                D     city   P
                """;
        String now = places.replace("C     town", "C     city") + "E     town   P\n";
        assertThat(round(SPRING, now, "[city, town]").standingsAfter(round(SPRING, places, "[city, town]"), Positions.PUBLISHED)).contains("C 1 of 2, below D 10, another cohort then\n");
        assertThat(round(SPRING, now, "city").standingsAfter(round(SPRING, places, "city"), Positions.PUBLISHED)).contains("C 1 of 2, below D 10, no position then\n");
    }

    /// A round whose positions did not leave must not give them away through a later one.
    @Test
    void keepsWhatTheLastRoundDidNotPublish() {
        assertThat(round(SPRING).standingsAfter(round(SPRING), Positions.OFF)).contains("A 1 of 2, below B 10, not published then\n");
    }

    @Test
    void withoutARoundThereIsNothingToCompare() {
        assertThat(round(SPRING).published(true)).filteredOn(one -> one.standing().orElseThrow() instanceof Position.Placed)
                .hasSize(4).allMatch(one -> ((Position.Placed) one.standing().orElseThrow()).since() == Since.None.NO_ROUND);
    }
}
