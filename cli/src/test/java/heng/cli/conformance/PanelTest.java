package heng.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import heng.cli.conformance.Results.Key;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Five years at once: places whose code is made of two columns, rows screened out by a prerequisite, cohorts within a year and over all.
class PanelTest {

    private static final List<String> COLUMNS = List.of("Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin", "Conn", "Sust", "Index");
    private static final int ROWS = 255;
    private static final int KEPT = 230;

    @Test
    void asemPanelAgreesInAllScores() throws IOException {
        Path data = DataFolder.orSkip();
        Comparison comparison = compare(DataFolder.standards(), data);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(ROWS * COLUMNS.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            least: 0.9 | least: 0.8
            , by: Time | ''
            + 0 * available | ''
            """)
    void asemPanelDisagreesWhereItsStandardIsDisturbed(String written, String disturbed, @TempDir Path folder) throws IOException {
        Path data = DataFolder.orSkip();
        Disturbed.copy(folder, written, disturbed, "asem-panel.yaml");
        assertThat(compare(folder, data).differences()).isNotEmpty();
    }

    private static Comparison compare(Path standards, Path data) throws IOException {
        Results results = FrontDoor.HENG.run(standards.resolve("campaign-asem-panel.yaml"), data);
        var comparison = new Comparison(results);
        Table expected = Table.of(data.resolve("asem/expected_panel_scores.csv"));
        for (Map<String, String> row : expected.rows()) {
            COLUMNS.forEach(column -> comparison.value(new Key(column, place(row)), Table.get(row, column)));
        }
        List<String> kept = expected.rows().stream().map(PanelTest::place).toList();
        for (Map<String, String> row : Table.of(data.resolve("asem/raw_panel.csv")).rows()) {
            if (!kept.contains(place(row))) COLUMNS.forEach(column -> comparison.value(new Key(column, place(row)), ""));
        }
        assertThat(kept).hasSize(KEPT);
        return comparison;
    }

    private static String place(Map<String, String> row) {
        return Table.get(row, "uCode") + "-" + Table.get(row, "Time");
    }
}
