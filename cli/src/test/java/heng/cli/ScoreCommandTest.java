package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    @TempDir
    Path folder;

    private SmallCampaign small;

    @BeforeEach
    void write() throws IOException {
        small = SmallCampaign.in(folder);
    }

    /// S4.0: what was corrected or taken back is counted, and does not count.
    @Test
    void countsWhatWasCorrectedAndTakenBack() throws IOException {
        Files.writeString(folder.resolve("more.csv"), "id,kind,of,item,site,time,method,faults\nc1,correction,r1,litter,s1,2026-09-05,field,2\nr9,,,litter,s1,2026-09-05,field,9\nt1,retraction,r9,,,,,\n");
        String before = Run.output("score", small.campaign(), "--as", "csv");
        small.change("records.csv", "field,2", "field,7").change("campaign.yaml", "[records.csv]", "[more.csv, records.csv]");
        assertThat(Run.output("score", small.campaign(), "--as", "csv")).isEqualTo(before);
        assertThat(Run.output("score", small.campaign(), "--as", "json")).contains("\"records\": 3,\n    \"outsidePeriod\": 1,\n    \"corrected\": 1,\n    \"retracted\": 1,");
        assertThat(Run.output("score", small.campaign(), "--lang", "en")).contains("3 records, 1 outside the period, 1 corrected, 1 retracted, 5 files");
        assertThat(Run.output("score", small.campaign(), "--lang", "zh")).contains("1 条已被更正, 1 条已被撤回");
    }

    @Test
    void printsATableOfTheTopTwoLevels() {
        assertThat(Run.output("score", small.campaign(), "--lang", "en")).isEqualTo("""
                Autumn
                The data are invented.
                Standard  Clean streets, edition 1, sha256:0f9ec9319615
                Tree      sha256:0c87c3634d0a7d60, 许县 C
                Period    2026-09-01 – 2026-09-30
                Data      3 records, 1 outside the period, 4 files

                Code  county  Total      Position  Of  Gap above  Gap below  Seen/due
                ─────────────────────────────────────────────────────────────────────
                C     许县     70.0  no peer data   —          —          —       4/4

                Code  township  Total  Litter  Trees  Position  Of  Gap above  Gap below  Seen/due
                ──────────────────────────────────────────────────────────────────────────────────
                A     东街       60.0      70     50         2   2       25.0          —       3/3
                B     西街       85.0     100     70         1   2          —       25.0       2/2

                The data are invented.
                """);
    }

    @Test
    void printsTheTableInChineseAndOneLevelOnly() {
        assertThat(Run.output("score", small.campaign(), "--lang", "zh", "--level", "township")).isEqualTo("""
                秋季
                数据为虚构。
                测评标准  街道整洁, 版本 1, sha256:0f9ec9319615
                区划      sha256:0c87c3634d0a7d60, 许县 C
                测评期    2026-09-01 – 2026-09-30
                数据      3 条记录, 1 条不在测评期内, 4 个文件

                代码  乡级  总分  垃圾  树木  位次  共  距上一位  距下一位  已看/应看
                ─────────────────────────────────────────────────────────────────────
                A     东街  60.0    70    50     2   2      25.0         —        3/3
                B     西街  85.0   100    70     1   2         —      25.0        2/2

                数据为虚构。
                """);
    }

    @Test
    void showsNoPositionsUnlessTheCampaignSaysSo() throws IOException {
        small.change("campaign.yaml", "positions: true", "positions: false");
        assertThat(Run.output("score", small.campaign(), "--lang", "en")).doesNotContain("Position");
        assertThat(Run.output("score", small.campaign(), "--as", "json")).doesNotContain("rank");
    }

    @Test
    void printsCsvWithTheNoticeInEachRow() {
        assertThat(Run.output("score", small.campaign(), "--as", "csv", "--level", "county,township")).isEqualTo("""
                column,place,name,level,state,value,published,position,band,seen,due,group,of,without,tied,above,gap-above,below,gap-below,position-then,position-change,position-note,notice
                total,C,许县,county,scored,70,70.0,,,4,4,county,,0,,,,,,,,no peer data,数据为虚构。 / The data are invented.
                total,A,东街,township,scored,60,60.0,2,,3,3,township,2,0,,B,25.0,,,,,no earlier round,数据为虚构。 / The data are invented.
                total,B,西街,township,scored,85,85.0,1,,2,2,township,2,0,,,,A,25.0,,,no earlier round,数据为虚构。 / The data are invented.
                litter,A,东街,township,scored,70,70,,,2,2,,,,,,,,,,,,数据为虚构。 / The data are invented.
                litter,B,西街,township,scored,100,100,,,1,1,,,,,,,,,,,,数据为虚构。 / The data are invented.
                trees,A,东街,township,scored,50,50,,,1,1,,,,,,,,,,,,数据为虚构。 / The data are invented.
                trees,B,西街,township,scored,70,70,,,1,1,,,,,,,,,,,,数据为虚构。 / The data are invented.
                """);
    }

    @Test
    void saysWhereNobodyLooked() throws IOException {
        small.change("records.csv", "r3,litter,s3,2026-09-06,field,0\n", "");
        assertThat(Run.output("score", small.campaign(), "--as", "csv")).contains("\nlitter,B,西街,township,no evidence,,,,,0,1,");
        assertThat(Run.output("score", small.campaign(), "--lang", "en")).containsPattern("B +西街 +70\\.0 +no evidence +70 +1 +2 +— +10\\.0 +1/2");
        assertThat(Run.output("score", small.campaign(), "--lang", "zh")).containsPattern("B +西街 +70\\.0 +无证据 +70 +1 +2 +— +10\\.0 +1/2");
    }

    @Test
    void printsJsonWithTheDataCut() {
        assertThat(Run.output("score", small.campaign(), "--as", "json"))
                .startsWith("{\n  \"format\": \"heng-results/1\",\n  \"campaign\": \"autumn\",\n")
                .contains("\"notice\": {\"zh\": \"数据为虚构。\", \"en\": \"The data are invented.\"}")
                .contains("\"records\": 3,\n    \"outsidePeriod\": 1,")
                .contains("{\"name\": \"towns.csv\", \"sha256\": \"a616f559406a7804a0d64f396bba16c30f805a1c1288c6e9fbd9a0578f5b1b99\"}")
                .contains("\"column\": \"litter\",\n      \"place\": \"A\",\n      \"state\": \"scored\",\n      \"value\": \"70\",\n      \"published\": \"70\",\n      \"coverage\": [2, 2]")
                .endsWith("}\n");
    }

    @Test
    void doesNotDependOnTheOrderOfRows() throws IOException {
        String before = Run.output("score", small.campaign(), "--as", "csv");
        for (String file : List.of("places.csv", "sites.csv", "records.csv", "towns.csv")) {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            Files.writeString(folder.resolve(file), lines.getFirst() + "\n" + String.join("\n", lines.subList(1, lines.size()).reversed()) + "\n");
        }
        assertThat(Run.output("score", small.campaign(), "--as", "csv")).isEqualTo(before);
    }

    @Test
    void findsDataInAnotherFolder(@TempDir Path data) throws IOException {
        Files.move(folder.resolve("records.csv"), data.resolve("records.csv"));
        assertThat(Run.output("score", small.campaign(), "--as", "csv", "--data", data.toString())).contains("\nlitter,A,东街,township,scored,70,");
    }

    @Test
    void writesEachFileWhole(@TempDir Path out) throws IOException {
        Files.writeString(out.resolve("results.csv"), "of an earlier run, and longer".repeat(1000));
        Run run = Run.heng("score", small.campaign(), "--out", out.toString(), "--lang", "en");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEqualTo("Wrote " + out + "\n");
        assertThat(files(out)).containsOnlyKeys("kernel.json", "results.csv", "results.json", "scoreboard.en.txt", "scoreboard.zh.txt")
                .containsEntry("results.csv", Run.output("score", small.campaign(), "--as", "csv"))
                .containsEntry("results.json", Run.output("score", small.campaign(), "--as", "json"))
                .containsEntry("kernel.json", Run.output("kernel", small.standard(), "--canonical"))
                .containsEntry("scoreboard.en.txt", run.out())
                .containsEntry("scoreboard.zh.txt", Run.output("score", small.campaign(), "--lang", "zh"));
    }

    @Test
    void writesNothingWhereAFileIsRefused(@TempDir Path out) throws IOException {
        Run.output("score", small.campaign(), "--out", out.toString());
        Map<String, String> before = files(out);
        small.change("records.csv", "field,4", "field,\"4");
        assertThat(Run.refused(small, "score", small.campaign(), "--out", out.toString())).contains("file-unreadable");
        assertThat(files(out)).isEqualTo(before);
        assertThat(Run.refused(small, "score", small.campaign(), "--out", out.resolve("new").toString())).contains("file-unreadable");
        assertThat(out.resolve("new")).doesNotExist();
    }

    @Test
    void writesNothingForALevelThereIsNot(@TempDir Path out) throws IOException {
        assertThat(Run.refused(small, "score", small.campaign(), "--level", "county,townshop", "--out", out.toString(), "--lang", "en")).isEqualTo("""
                --level: unknown-level: There is no level townshop.
                  Maybe: township
                1 problem
                """);
        assertThat(Run.refused(small, "score", small.campaign(), "--level", "townshop", "--lang", "zh")).isEqualTo("""
                --level: unknown-level: 没有层级 townshop。
                  也许是：township
                1 个问题
                """);
        assertThat(files(out)).isEmpty();
    }

    /// Hidden files too: a part that was left behind would be one.
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) contents.put(file.getFileName().toString(), Files.readString(file));
        }
        return contents;
    }
}
