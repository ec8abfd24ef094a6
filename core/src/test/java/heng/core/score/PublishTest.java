package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S9.2, S9.4: what leaves, and how it is written.
class PublishTest {

    private static Campaign published(String publish) {
        return Campaign.of("""
                items:
                - {code: a, attribute: n}
                - {code: b, column: a, steps: [{gate: {when: "x < 0", state: failed}}]}
                publish:
                """ + publish.indent(2)).attributes("""
                place  n
                C      2.345
                A      -2.345
                B      84.5
                """);
    }

    @Test
    void listsColumnsByLevelInTheOrderOfTheTree() {
        assertThat(published("- {column: b, levels: [county]}\n- {column: a, levels: [city, county], decimals: 1}").publishedText(false)).isEqualTo("""
                b A -2.345 failed
                b B 84.5 scored
                a C 2.3 scored
                a A -2.3 scored
                a B 84.5 scored
                """);
    }

    @Test
    void withoutLevelsEveryPlaceIsListed() {
        String every = """
                b C 2.35 scored
                b A -2.35 failed
                b A1 no evidence
                b A2 no evidence
                b B 84.50 scored
                b B1 no evidence
                """;
        assertThat(published("- {column: b, decimals: 2}").publishedText(false)).isEqualTo(every);
        assertThat(published("- {column: b, decimals: 2, levels: all}").publishedText(false)).isEqualTo(every);
    }

    @Test
    void roundsOnceAsTheModeSays() {
        assertThat(published("- {column: a, levels: [city, county], decimals: 2, rounding: half-up}").publishedText(false)).isEqualTo("""
                a C 2.35 scored
                a A -2.35 scored
                a B 84.50 scored
                """);
        assertThat(published("- {column: a, levels: [city, county], decimals: 2, rounding: half-even}").publishedText(false)).isEqualTo("""
                a C 2.34 scored
                a A -2.34 scored
                a B 84.50 scored
                """);
        assertThat(published("- {column: a, levels: [city, county], decimals: 2, rounding: down}").publishedText(false)).isEqualTo("""
                a C 2.34 scored
                a A -2.34 scored
                a B 84.50 scored
                """);
        assertThat(published("- {column: a, levels: county, decimals: 0, rounding: half-even}").publishedText(false)).isEqualTo("""
                a A -2 scored
                a B 84 scored
                """);
    }

    @Test
    void severalColumnsMayBePublishedAtOnce() {
        assertThat(published("- {columns: [b, a], levels: city}").publishedText(false)).isEqualTo("""
                b C 2.345 scored
                a C 2.345 scored
                """);
        assertThat(published("- {columns: all, levels: city}").publishedText(false)).isEqualTo("""
                a C 2.345 scored
                b C 2.345 scored
                """);
    }

    @Test
    void theMainColumnIsTheFirstPublishedElseTheFirstItem() {
        assertThat(published("- {column: b, levels: city}\n- {column: a, levels: city}").standard().kernel().main()).hasToString("b");
        Campaign silent = Campaign.of("items: [{code: a, attribute: n}, {code: b, column: a}]").places("""
                code  level  parent
                A     town   -
                """).attributes("""
                place  n
                A      1.25
                """);
        assertThat(silent.standard().kernel().main()).hasToString("a");
        assertThat(silent.publishedText(true)).isEqualTo("a A 1.25 scored\n");
    }
}
