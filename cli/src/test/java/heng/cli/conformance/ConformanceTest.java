package heng.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import heng.cli.conformance.Results.Cell;
import heng.cli.conformance.Results.Key;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Heng gives what was published, from standards written in YAML alone, through its front door.
class ConformanceTest {

    private static final FrontDoor HENG = FrontDoor.HENG;

    /// 51 countries × (8 pillars, 2 sub-indices, 1 index).
    private static final int ASEM_CELLS = 561;
    private static final int ASEM_COUNTRIES = 51;

    /// How far beyond half a unit of the last published decimal a district may be: the published domain ranks hide the rounding of the domain scores.
    private static final BigDecimal IMD_HIDDEN_ROUNDING = new BigDecimal("0.000005");

    @Test
    void asemBaseAgreesInAllScoresAndRanks() throws IOException {
        Path data = DataFolder.orSkip();
        var comparison = new Comparison(HENG.run(DataFolder.standards().resolve("campaign-asem.yaml"), data));
        Table.of(data.resolve("asem/expected_scores.csv")).forEach("uCode", comparison::value);
        Table.of(data.resolve("asem/expected_ranks.csv")).forEach("uCode", (key, rank) -> comparison.rank(key, Integer.valueOf(rank)));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(2 * ASEM_CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v01", "v02", "v03", "v04", "v05", "v06", "v07", "v09", "v10", "v11", "v12", "v13", "v14", "v15", "v16"})
    void asemVariantAgreesInAllScoresAndInTheRanksOfTheIndex(String variant) throws IOException {
        Path data = DataFolder.orSkip();
        Results results = HENG.run(DataFolder.standards().resolve("campaign-asem-" + variant + ".yaml"), data);
        assertThat(asemVariant(results, variant, data)).isEmpty();
    }

    /// The suite goes red through the front door too: another weight, another rule for ties, another set of weights.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v13 | Goods: {weight: 1.5} | Goods: {weight: 1.5000001}
            v10 | ties: min            | ties: max
            v10 | ties: min            | ties: dense
            v16 | [5, 0]               | [5.0000001, 0]
            v15 | least: 0.75          | least: 0.76
            """)
    void asemVariantDisagreesWhereItsStandardIsDisturbed(String variant, String written, String disturbed, @TempDir Path folder) throws IOException {
        Path data = DataFolder.orSkip();
        Disturbed.copy(folder, written, disturbed, "asem.yaml", "asem-" + variant + ".yaml");
        Results results = HENG.run(folder.resolve("campaign-asem-" + variant + ".yaml"), data);
        assertThat(asemVariant(results, variant, data)).isNotEmpty();
    }

    @Test
    void imdAgreesWithThePublishedDistricts() throws IOException {
        Path data = DataFolder.orSkip();
        Results results = HENG.run(DataFolder.standards().resolve("campaign-imd2019.yaml"), data);
        Table districts = Table.of(data.resolve("imd2019/expected-districts.csv"));
        assertThat(districts.rows()).hasSize(317);
        // South Lakeland's score (12.501504 against 12.501) and Southwark's extent (0.164348 against 0.1644) cannot be had from the published ranks.
        assertDistricts(results, districts, "score", "Score", 3, 316);
        assertDistricts(results, districts, "proportion", "Proportion", 4, 317);
        assertDistricts(results, districts, "extent", "Extent", 4, 316);
        assertRanksOfAreas(results, Table.of(data.resolve("imd2019/domains.csv.xz")));
    }

    private static List<String> asemVariant(Results results, String variant, Path data) throws IOException {
        var comparison = new Comparison(results);
        Table scores = Table.of(variantFile(data, variant, "_scores.csv"));
        scores.forEach("uCode", comparison::value);
        List<String> withoutIndex = new ArrayList<>();
        scores.forEach("uCode", (key, score) -> {
            if (key.column().equals("Index") && score.isEmpty()) withoutIndex.add(key.place());
        });
        // R ranks a missing score last; a place without a score has no position here.
        Table.of(variantFile(data, variant, "_ranks.csv")).forEach("uCode", (key, rank) ->
                comparison.rank(new Key("Index", key.place()), withoutIndex.contains(key.place()) ? null : Integer.valueOf(rank)));
        assertThat(comparison.compared()).isEqualTo(ASEM_CELLS + ASEM_COUNTRIES);
        return comparison.differences();
    }

    private static Path variantFile(Path data, String variant, String ending) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("asem/variants"))) {
            List<Path> found = files.filter(file -> file.getFileName().toString().startsWith(variant + "_") && file.toString().endsWith(ending)).toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    private static void assertDistricts(Results results, Table districts, String column, String published, int decimals, int atLeast) {
        var comparison = new Comparison(results);
        BigDecimal reach = new BigDecimal("0.5").movePointLeft(decimals).add(IMD_HIDDEN_ROUNDING);
        for (Map<String, String> row : districts.rows()) {
            var key = new Key(column, Table.get(row, "ltla19_code"));
            comparison.published(key, Table.get(row, published));
            String value = results.cell(key).value();
            assertThat(value).as("%s", key).isNotNull();
            assertThat(new BigDecimal(value).subtract(new BigDecimal(Table.get(row, published))).abs()).as("%s", key).isLessThanOrEqualTo(reach);
        }
        assertThat(comparison.compared() - comparison.differences().size()).as("%s; %s", column, comparison.differences()).isGreaterThanOrEqualTo(atLeast);
    }

    private static void assertRanksOfAreas(Results results, Table domains) {
        int equal = 0;
        int worst = 0;
        for (Map<String, String> row : domains.rows()) {
            Cell cell = results.cell(new Key("imd", Table.get(row, "LSOA code (2011)")));
            assertThat(cell.rank()).isNotNull();
            int off = Math.abs(cell.rank() - Integer.parseInt(Table.get(row, "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)")));
            worst = Math.max(worst, off);
            if (off == 0) equal++;
        }
        assertThat(domains.rows()).hasSize(32_844);
        assertThat(worst).isLessThanOrEqualTo(2);
        assertThat(equal).isGreaterThanOrEqualTo(32_736);
    }
}
