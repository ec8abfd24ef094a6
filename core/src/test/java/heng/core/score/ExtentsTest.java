package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S9.8: two entries of one place count once.
class ExtentsTest {

    private static String ranked(String publish) {
        return Campaign.of("""
                items: [{code: q, attribute: n}]
                publish: [%s]
                """.formatted(publish)).places("""
                code    level   parent
                44      prov    -
                4401    city    44
                440103  county  4401
                440104  county  4401
                4419    city    44
                441900  county  4419
                a       town    441900
                b       town    441900
                4420    city    44
                442000  county  4420
                c       town    442000
                """).attributes("""
                place   n
                4401    80
                440103  70
                440104  90
                4419    85
                441900  85
                a       1
                b       2
                4420    60
                442000  60
                c       3
                """).standings();
    }

    @Test
    void countsACityThatIsItsOwnOnlyChildAtTheHigherLevel() {
        assertThat(ranked("{column: q, levels: [city, county], rank: {}}")).isEqualTo("""
                4401 2 of 3, above 4419 5, below 4420 20
                440103 2 of 2, above 440104 20
                440104 1 of 2, below 440103 20
                4419 1 of 3, below 4401 5
                441900 counted as 4419
                4420 3 of 3, above 4401 20
                442000 counted as 4420
                """);
    }

    @Test
    void twoEntriesOfPublishAreOneLeague() {
        assertThat(ranked("{column: q, levels: city, rank: {}}, {column: q, levels: county, rank: {}}")).contains("441900 counted as 4419\n", "440104 1 of 2");
    }

    @Test
    void countsItAtTheOnlyLevelThatIsRanked() {
        assertThat(ranked("{column: q, levels: county, rank: {}}")).contains("441900 2 of 4, above 440104 5, below 440103 15\n", "442000 4 of 4");
        assertThat(ranked("{column: q, levels: city}, {column: q, levels: county, rank: {}}")).contains("441900 2 of 4");
    }

    /// c is the only town of 442000, which is the only county of 4420: all three are one.
    @Test
    void goesUpAsFarAsThereAreOnlyChildren() {
        assertThat(ranked("{column: q, levels: [city, town], rank: {}}")).contains("c counted as 4420\n", "a 2 of 2, above b 1\n");
        assertThat(ranked("{column: q, levels: [county, town], rank: {}}")).contains("c counted as 442000\n");
        assertThat(ranked("{column: q, levels: town, rank: {}}")).contains("c 1 of 3, below b 1\n");
    }

    @Test
    void aDoubleOnTheSameLevelCountsOnce() {
        String text = Campaign.of("""
                items: [{code: q, attribute: n}]
                publish: [{column: q, rank: {}}]
                """).places("""
                code  level  parent
                P     prov   -
                A     city   P
                A0    city   A
                B     city   P
                """).attributes("""
                place  n
                A      2
                A0     2
                B      1
                """).standings();
        assertThat(text).isEqualTo("""
                P not scored
                A 1 of 2, below B 1
                A0 counted as A
                B 2 of 2, above A 1
                """);
    }
}
