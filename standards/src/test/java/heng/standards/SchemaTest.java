package heng.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the program accepts the schemas accept too: an editor must not underline what works.
class SchemaTest {

    private static final int FEWEST_FILES = 55;

    private static final String STANDARD = """
            heng: standard/1
            id: a
            edition: 2026
            arithmetic: exact
            items:
            - {code: A, attribute: mark, weight: 2}
            """;
    private static final String CAMPAIGN = """
            heng: campaign/1
            id: a
            standard: a.yaml
            tree: {file: places.csv, code: [country, year], name: name, level: {all: country}}
            """;

    static List<Path> files() throws IOException {
        return YamlFiles.all();
    }

    @Test
    void scansEnoughFilesOfEitherFormat() throws IOException {
        assertThat(YamlFiles.all()).hasSizeGreaterThanOrEqualTo(FEWEST_FILES);
        assertThat(YamlFiles.all("standard/1")).hasSizeGreaterThan(20);
        assertThat(YamlFiles.all("campaign/1")).hasSizeGreaterThan(20);
        assertThat(YamlFiles.all("standard/1").size() + YamlFiles.all("campaign/1").size()).isEqualTo(YamlFiles.all().size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void acceptsEveryFileOfOurs(Path file) {
        assertThat(Schemas.errors(YamlFiles.text(file))).isEmpty();
    }

    @Test
    void acceptsTheSmallestFiles() {
        assertThat(Schemas.errors(STANDARD)).isEmpty();
        assertThat(Schemas.errors(CAMPAIGN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight: 2}|weigth: 2}", "weight: 2}|weight: -1}", "exact|exactly", "code: A|code: A B", "edition: 2026|edition: [2026]", "id: a|id: a b"})
    void rejectsABrokenStandard(String change) {
        assertThat(Schemas.errors(changed(STANDARD, change))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard: a.yaml|standards: a.yaml", "[country, year]|[]", "level: {all: country}|level: {every: country}", "name: name, |", "id: a|positions: maybe"})
    void rejectsABrokenCampaign(String change) {
        assertThat(Schemas.errors(changed(CAMPAIGN, change))).isNotEmpty();
    }

    private static String changed(String text, String change) {
        int bar = change.indexOf('|');
        assertThat(text).contains(change.substring(0, bar));
        return text.replace(change.substring(0, bar), change.substring(bar + 1));
    }
}
