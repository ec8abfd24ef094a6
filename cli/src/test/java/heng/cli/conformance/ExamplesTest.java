package heng.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import heng.cli.conformance.Results.Key;
import heng.store.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each example gives what was computed for it by hand, by a script that knows nothing of Heng, or by those who published it.
class ExamplesTest {

    private static final int FEWEST_EXAMPLES = 20;
    private static final String SCHEMES = """
            satisfaction | Yingde 2019, 70, 30
            points-106 | Ruzhou, 106
            cycle | 15, 25, 60, inside one year
            accident | G15, suspended, points off, barred
            minors-gate | 85, exact value
            cleanliness-grades | NI 195
            litter-index | Irish, 100.1
            output-tier | sponge-city, veto inside a tier
            model-city | Linyi
            garden | garden, basic and improvement
            forest | rainfall, two thirds
            blocks | Zhengzhou, 62.5
            tidy-towns | TidyTowns, 450
            marks-tree | Swachh Survekshan, 970""";

    static List<Path> examples() throws IOException {
        return Examples.all();
    }

    @Test
    void findsTheExamples() throws IOException {
        assertThat(Examples.all()).hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES);
    }

    /// The schemes that were asked for, found by name and number; and no folder of small examples is left out.
    @Test
    void findsEachSchemeByNameInTheReadme() throws IOException {
        List<String> rows = Files.readAllLines(Examples.FOLDER.resolve("small/README.md")).stream().filter(line -> line.startsWith("| `")).toList();
        SCHEMES.lines().map(line -> line.split(" \\| ")).forEach(scheme -> assertThat(rows).as(scheme[0])
                .anyMatch(row -> row.startsWith("| `" + scheme[0].strip() + "`") && java.util.Arrays.stream(scheme[1].split(", ")).allMatch(row::contains)));
        try (Stream<Path> folders = Files.list(Examples.FOLDER.resolve("small"))) {
            List<String> names = folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
            assertThat(rows.stream().map(row -> row.substring(3, row.indexOf('`', 3))).sorted()).isEqualTo(names).hasSizeGreaterThanOrEqualTo(16);
            assertThat(names).allMatch(name -> Files.isRegularFile(Examples.FOLDER.resolve("small/" + name + "/expected.csv")));
        }
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
