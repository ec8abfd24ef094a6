package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.text.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A campaign with everything it names: rounds, results, events, and the period that decides which records count.
class CampaignReaderTest {

    private static final String TREE = "tree: {file: places.csv, code: code, name: name, level: {all: town}}\n";

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void write() {
        files = new Written(path);
        files.file("places.csv", "code,name\nA,东街\nB,西街\n");
    }

    @Test
    void countsTheRecordsOfThePeriodBothDaysIncluded() {
        files.file("records.csv", "id,item,place,time,value\n1,a,A,2026-08-31T23:59:59,1\n2,a,A,2026-09-01,10\n3,a,A,2026-09-30T23:59,100\n4,a,A,2026-10-01,1000\n");
        standard("records: {}\n  steps: [{measure: sum}, {pool: sums}]");
        Campaign campaign = read("records: records.csv\nperiod: {from: 2026-09-01, to: 2026-09-30}\n").orElseThrow();
        assertThat(value(campaign, "A")).isEqualTo("110");
        assertThat(List.of(campaign.records(), campaign.outside())).containsExactly(2, 2);
    }

    @Test
    void countsEveryRecordWhereThereIsNoPeriod() {
        files.file("records.csv", "id,item,place,time,value\n1,a,A,1999-08-31,1\n2,a,A,2026-09-01,10\n");
        standard("records: {}\n  steps: [{measure: sum}, {pool: sums}]");
        assertThat(value(read("records: records.csv\n").orElseThrow(), "A")).isEqualTo("11");
    }

    /// S4.5: both ends of the look-back count.
    @Test
    void looksBackFromTheDateOfTheCampaign() {
        files.file("events.csv", "id,kind,place,date\n1,G15,A,2025-09-29\n2,G15,A,2025-09-30\n3,G15,A,2026-09-30\n4,G15,A,2026-10-01\n5,G16,A,2026-09-30\n");
        standard("events: {kind: G15, look-back: 12 months}");
        Campaign campaign = read("events: events.csv\nperiod: {from: 2026-09-01, to: 2026-09-30}\n").orElseThrow();
        assertThat(value(campaign, "A")).isEqualTo("2");
        assertThat(value(campaign, "B")).isEqualTo("0");
        assertThat(value(read("events: events.csv\ndate: 2026-09-29\n").orElseThrow(), "A")).isEqualTo("2");
        assertThat(read("events: events.csv\n")).isEmpty();
        assertThat(refused()).isEqualTo("""
                campaign.yaml:1:1: missing-key: “date” is missing here.
                  Maybe add: date: 2026-09-30""");
    }

    @Test
    void takesResultsFromACsvOfOurs() {
        files.file("minors.csv", "column,place,value,state\ntotal,A,7.5,scored\nother,A,9,scored\ntotal,B,,no evidence\n");
        standard("result: {standard: minors}");
        Campaign campaign = read("results: {minors: minors.csv}\n").orElseThrow();
        assertThat(value(campaign, "A")).isEqualTo("7.5");
        assertThat(cell(campaign, "B").state().word()).isEqualTo("no evidence");
        assertThat(campaign.inputs()).extracting(InputFile::name).containsExactly("places.csv", "minors.csv");
    }

    @Test
    void takesResultsFromACampaign() {
        files.file("marks.csv", "code,mark\nA,3\nB,4\n");
        files.file("minors-standard.yaml", "heng: standard/1\nid: minors\nedition: 1\nitems: [{code: m, attribute: mark}]\n");
        files.file("minors.yaml", "heng: campaign/1\nid: minors-1\nstandard: minors-standard.yaml\n" + TREE + "attributes: [{file: marks.csv}]\n");
        standard("result: {standard: minors}");
        assertThat(value(read("results: {minors: minors.yaml}\n").orElseThrow(), "B")).isEqualTo("4");
    }

    @Test
    void rejectsResultsThatAreNone() {
        files.file("minors.csv", "column,place,value,state\ntotal,A,much,scored\ntotal,B,1,good\n,,,\n");
        standard("result: {standard: minors}");
        assertThat(read("results: {minors: minors.csv}\n")).isEmpty();
        assertThat(refused()).isEqualTo("""
                minors.csv:2:3: bad-value: The field value is “much”.
                  Maybe it should be a number.
                minors.csv:3:4: bad-value: The field state is “good”.
                  Maybe it should be scored.""");
        assertThat(files.problems.list().getFirst().message(Locale.CHINESE)).isEqualTo("""
                minors.csv:2:3: bad-value: 字段 value 的内容是“much”。
                  也许应是：数字""");
    }

    @Test
    void rejectsAResultThatNobodyProvides() {
        standard("result: {standard: minors}");
        assertThat(read("")).isEmpty();
        assertThat(refused()).isEqualTo("""
                campaign.yaml:1:1: unknown-result: The campaign says nothing of the standard minors.
                  Maybe add: results: {minors: minors.yaml}""");
    }

    /// C5: an earlier round is read with this campaign's standard.
    @Test
    void judgesEarlierRoundsByItsOwnStandard() {
        files.file("old.csv", "code,mark\nA,3\nB,4\n");
        files.file("new.csv", "code,mark\nA,8\nB,4\n");
        files.file("spring.yaml", "heng: campaign/1\nid: spring\nstandard: long-gone.yaml\n" + TREE + "attributes: [{file: old.csv}]\n");
        standard("attribute: mark\n  steps: [{map: {formula: 2 * x}}, {relate: {trend: {of: change}}}]");
        Campaign campaign = read("attributes: [{file: new.csv}]\nearlier: spring.yaml\n").orElseThrow();
        assertThat(value(campaign, "A")).isEqualTo("10");
        assertThat(value(campaign, "B")).isEqualTo("0");
        assertThat(campaign.inputs()).extracting(InputFile::name).contains("old.csv", "new.csv");
    }

    @Test
    void rejectsRoundsThatNameEachOther() {
        files.file("spring.yaml", "heng: campaign/1\nid: spring\nstandard: standard.yaml\n" + TREE + "earlier: [campaign.yaml]\n");
        standard("table: {key: code, rows: {A: 1}}");
        assertThat(read("earlier: [spring.yaml, winter.yaml]\n")).isEmpty();
        assertThat(refused().lines().filter(line -> !line.startsWith("  "))).containsExactly(
                "campaign.yaml:5:24: file-missing: There is no file winter.yaml.", "spring.yaml:5:11: inherits-itself: campaign.yaml extends or uses itself.");
    }

    @Test
    void rejectsARoundThatIsNotNamed() {
        files.file("spring.yaml", "heng: campaign/1\nid: spring\nstandard: standard.yaml\n" + TREE);
        standard("result: {round: sprint}");
        assertThat(read("earlier: [spring.yaml]\n")).isEmpty();
        assertThat(refused()).isEqualTo("""
                campaign.yaml:5:10: unknown-round: There is no round sprint.
                  Maybe name it under earlier: spring""");
    }

    @Test
    void rejectsATreeOfNothing() {
        standard("table: {key: code, rows: {A: 1}}");
        files.file("campaign.yaml", "heng: campaign/1\nid: a\nstandard: standard.yaml\ntree: []\n");
        assertThat(new CampaignReader(Optional.empty(), files.problems).read(path.resolve("campaign.yaml"))).isEmpty();
        assertThat(refused()).startsWith("campaign.yaml:4:7: wrong-shape: “[]” is not a tree.\n  Maybe write: tree: divisions-2023 | {file: places.csv");
    }

    /// One item `a` with this source.
    private void standard(String source) {
        files.file("standard.yaml", "heng: standard/1\nid: s\nedition: 1\nitems:\n- code: a\n  " + source + "\n");
    }

    private Optional<Campaign> read(String more) {
        files.file("campaign.yaml", "heng: campaign/1\nid: c\nstandard: standard.yaml\n" + TREE + more);
        var problems = new Problems();
        Optional<Campaign> campaign = new CampaignReader(Optional.empty(), problems).read(path.resolve("campaign.yaml"));
        files.problems.addAll(problems);
        return campaign;
    }

    private String refused() {
        return files.refused().replace(path + "/", "");
    }

    private static Cell cell(Campaign campaign, String place) {
        return campaign.value(new ColumnCode("a"), new PlaceCode(place));
    }

    private static String value(Campaign campaign, String place) {
        return String.valueOf(cell(campaign, place).value(campaign.standard().kernel().arithmetic()));
    }
}
