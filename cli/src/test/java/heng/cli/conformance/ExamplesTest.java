package heng.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import heng.cli.conformance.Results.Key;
import heng.store.Campaign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each example gives what was computed for it by hand, by a script that knows nothing of Heng, or by those who published it.
class ExamplesTest {

    private static final int FEWEST_EXAMPLES = 8;

    static List<Path> examples() throws IOException {
        return Examples.all();
    }

    @Test
    void findsTheExamples() throws IOException {
        assertThat(Examples.all()).hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agreesWithItsIndependentComputation(Path example) throws IOException {
        Table expected = Table.of(example.resolve("expected.csv"));
        Comparison comparison = Examples.compare(Examples.campaign(example), expected);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(2 * expected.rows().size()).isPositive();
    }

    /// Another last digit, another state, a value where there is none.
    @ParameterizedTest
    @CsvSource({
        "small/satisfaction, satisfaction, A1, 89.400000000001, scored", "small/satisfaction, satisfaction, A1, 89.40, scored", "small/blocks, b5, EX, 0, no evidence",
        "small/output-tier, output, C, 0, scored", "published/hdi, hdi, AUS, 0.950663595382, scored"})
    void disagreesWithAnotherComputation(String example, String column, String place, String value, String state) {
        Table wrong = Table.parse("column,place,value,state\n" + String.join(",", column, place, value, state) + "\n");
        assertThat(Examples.compare(Examples.campaign(Examples.FOLDER.resolve(example)), wrong).differences()).hasSize(1);
    }

    @Test
    void hdiIsTheFigureOfTheReport() throws IOException {
        Path folder = Examples.FOLDER.resolve("published/hdi");
        var comparison = new Comparison(Examples.published(Examples.campaign(folder)));
        for (Map<String, String> row : Table.of(folder.resolve("countries.csv")).rows()) {
            String figure = Table.get(row, "published_hdi");
            if (!figure.isEmpty()) comparison.published(new Key("hdi", Table.get(row, "code")), figure);
        }
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(14);
    }

    @Test
    void leaguePlacesItsTeamsWithinTheGroup() throws IOException {
        Path folder = Examples.FOLDER.resolve("published/league");
        Campaign campaign = Examples.campaign(folder);
        var comparison = new Comparison(Examples.published(campaign));
        for (Map<String, String> row : Table.of(folder.resolve("expected-ranks.csv")).rows()) {
            comparison.rank(Examples.key(row), Integer.valueOf(Table.get(row, "rank")));
        }
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(campaign.tree().all().size()).isEqualTo(8);
    }
}
