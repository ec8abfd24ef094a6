package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S9.10: positions leave where the campaign says so; for study they are marked wherever they stand; otherwise nothing of them is anywhere.
class PositionPolicyTest {

    private static final String MARK = "for study, not published";
    private static final String MARKE = "供研究，不得公布";

    @TempDir
    Path folder;

    private SmallCampaign small;

    @BeforeEach
    void write() throws IOException {
        small = SmallCampaign.in(folder);
        small.change("campaign.yaml", "positions: true", "positions: false");
    }

    /// Members, columns and words that belong to positions; the published campaign shows each, so that the test can fail.
    private static List<String> traces(String output) {
        return Stream.of("position", "Position", "位次", "rank", "tied", "gap", "Gap", "no peer data", "无同组数据", "\"of\"", "without").filter(output::contains).toList();
    }

    @Test
    void withoutPolicyNothingOfPositionsIsInAnyForm(@TempDir Path out) throws IOException {
        for (String form : List.of("table", "csv", "json")) {
            for (String lang : List.of("zh", "en")) assertThat(traces(Run.output("score", small.campaign(), "--as", form, "--lang", lang))).as(form).isEmpty();
        }
        Run.output("score", small.campaign(), "--out", out.toString());
        for (String file : List.of("results.csv", "results.json", "scoreboard.en.txt", "scoreboard.zh.txt")) assertThat(traces(Files.readString(out.resolve(file)))).as(file).isEmpty();
        small.change("campaign.yaml", "positions: false", "positions: true");
        assertThat(traces(Run.output("score", small.campaign(), "--as", "json"))).contains("position", "rank", "gap", "no peer data", "\"of\"", "without");
        assertThat(traces(Run.output("score", small.campaign(), "--as", "csv"))).contains("position", "tied", "gap");
    }

    @Test
    void forStudyTheTableIsMarkedInItsHeadInBothLanguages() {
        assertThat(Run.output("score", small.campaign(), "--for-study", "--lang", "en")).contains("Positions for study, not published\n", "no peer data")
                .containsPattern("(?s)Position \\(for.*study, not.*Code +county +Total +published\\) +Of").containsPattern("(?s)Code +township.*published\\) +Of");
        assertThat(Run.output("score", small.campaign(), "--for-study", "--lang", "zh")).contains("位次      " + MARKE + "\n", "无同组数据").containsPattern("(?s)位次.*供研究.*不得公布");
    }

    @Test
    void forStudyEachRowOfCsvIsMarked() {
        List<String> lines = Run.output("score", small.campaign(), "--for-study", "--as", "csv").lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).endsWith(",position-note,positions,notice");
        assertThat(lines.subList(1, 8)).allMatch(line -> line.contains("," + MARKE + " / \"" + MARK + "\",") || line.contains(",\"" + MARKE + " / " + MARK + "\","));
    }

    @Test
    void forStudyJsonSaysSoAtTheTopAndInEachPosition() {
        String json = Run.output("score", small.campaign(), "--for-study", "--as", "json");
        assertThat(json).contains("\n  \"positions\": \"for study\",\n");
        assertThat(json.split("\"position\": ", -1)).hasSize(4);
        assertThat(json.split("\"positions\": \"for study\"", -1)).hasSize(5);
    }

    @Test
    void writesTheMarkIntoEachFile(@TempDir Path out) throws IOException {
        Run.output("score", small.campaign(), "--for-study", "--out", out.toString());
        assertThat(Files.readString(out.resolve("results.csv"))).isEqualTo(Run.output("score", small.campaign(), "--for-study", "--as", "csv"));
        assertThat(Files.readString(out.resolve("results.json"))).contains("\"positions\": \"for study\"");
        assertThat(Files.readString(out.resolve("scoreboard.en.txt"))).contains(MARK);
        assertThat(Files.readString(out.resolve("scoreboard.zh.txt"))).contains(MARKE);
    }

    /// What may be published is no secret: the wish to study it adds no mark.
    @Test
    void whereThePolicyAllowsThemNothingIsMarked() throws IOException {
        small.change("campaign.yaml", "positions: false", "positions: true");
        for (String form : List.of("table", "csv", "json")) {
            assertThat(Run.output("score", small.campaign(), "--for-study", "--as", form)).isEqualTo(Run.output("score", small.campaign(), "--as", form)).doesNotContain("for study", MARKE);
        }
        assertThat(Run.output("score", small.campaign(), "--as", "json")).contains("\"positions\": \"published\"");
    }

    @Test
    void theReportIsMarkedToo(@TempDir Path out) throws IOException {
        Run.output("report", small.campaign(), "--out", out.resolve("plain.html").toString(), "--at", "2026-10-08T09:00+08:00");
        Run.output("report", small.campaign(), "--for-study", "--out", out.resolve("study.html").toString(), "--at", "2026-10-08T09:00+08:00");
        assertThat(Files.readString(out.resolve("plain.html"))).contains("\"positions\":false").doesNotContain("\"study\":true", "\"standings\"");
        assertThat(Files.readString(out.resolve("study.html"))).contains("\"study\":true", "\"standings\":[", "<p class=\"notice\">本文件中的位次供研究，不得公布。 <span lang=\"en\">Positions in this file are for study, not published.");
    }

    /// The computed position is no peer data; what the authority said stands below, with its source.
    @Test
    void anAnnouncedPositionStandsBesideTheComputedOne() throws IOException {
        small.change("campaign.yaml", "positions: false", "positions: true\nannounced: announced.csv");
        Files.writeString(Path.of(small.campaign()).resolveSibling("announced.csv"), """
                place,what,value,position,cohort,issuer,document,date
                C,total,,3,全市各县,市文明办,文明办〔2026〕1号,2026-10-20
                """);
        assertThat(Run.output("score", small.campaign(), "--lang", "en")).contains("C     许县     70.0  no peer data ", """

                Announced by authorities, not computed here
                  许县 C: Total, Position 3 (全市各县); 市文明办, 文明办〔2026〕1号, 2026-10-20
                """);
        assertThat(Run.output("score", small.campaign(), "--as", "json")).contains("\"announced\": [", "\"none\": \"no peer data\"").doesNotContain("\"rank\": \"3\"");
        assertThat(Run.output("score", small.campaign(), "--as", "csv")).contains("total,C,许县,county,scored,70,70.0,,,4,4,county,,0,,,,,,,,no peer data,");
        small.change("campaign.yaml", "positions: true", "positions: false");
        assertThat(traces(Run.output("score", small.campaign(), "--as", "json"))).isEmpty();
    }

    @Test
    void refusesAGroupWithinALevelThatIsNotThere() throws IOException {
        small.change("standard.yaml", "rank: {}", "rank: {within: countty}");
        assertThat(Run.refused(small, "score", small.campaign(), "--lang", "en")).contains("unknown-level: There is no level countty.", "Maybe: county");
    }

    @Test
    void explainsWhoStandsAboveAndBelow() throws IOException {
        small.change("campaign.yaml", "positions: false", "positions: true");
        assertThat(Run.output("explain", small.campaign(), "A", "total", "--lang", "en")).contains("published as 60.0, Position 2\nPosition 2 of 2 in the group township; 25.0 behind 西街.\n");
        assertThat(Run.output("explain", small.campaign(), "C", "total", "--lang", "zh")).contains("无位次：“县级”组没有同组数据。\n");
        assertThat(Run.output("explain", small.campaign(), "A", "total", "--as", "json")).contains("\"rank\": \"2\"").containsPattern("\"above\": \\{\\s+\"places\": \\[\"B\"],\\s+\"gap\": \"25\",\\s+\"shown\": \"25.0\"\\s+}");
        small.change("campaign.yaml", "positions: true", "positions: false");
        assertThat(traces(Run.output("explain", small.campaign(), "A", "total", "--as", "json"))).doesNotContain("position", "rank", "tied", "gap");
    }
}
