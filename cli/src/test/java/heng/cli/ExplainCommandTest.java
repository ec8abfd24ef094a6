package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private SmallCampaign small;

    @BeforeEach
    void write() throws IOException {
        small = SmallCampaign.in(folder);
    }

    @Test
    void explainsTheMainColumnDownToRecords() {
        String text = Run.output("explain", small.campaign(), "A", "--lang", "en");
        assertThat(text).startsWith("Autumn\nThe data are invented.\n").contains("\n东街 A · Total (total): published as 60.0, Position 2\n");
        assertThat(text).containsPattern("term +35 +Litter \\(litter\\) = 70").containsPattern("term +25 +Trees \\(trees\\) = 50");
        assertThat(text).containsPattern("term +40 +s1 一路 = 80 +← r1 faults=2").containsPattern("term +30 +s2 二路 = 60 +← r2 faults=4");
    }

    @Test
    void explainsOneLevelInChinese() {
        String text = Run.output("explain", small.campaign(), "A", "--lang", "zh", "--depth", "1");
        assertThat(text).startsWith("秋季\n数据为虚构。\n").contains("\n东街 A · 总分 (total): 公布为 60.0, 位次 2\n").containsPattern("分项 +35 +垃圾 \\(litter\\) = 70");
        assertThat(text).contains("更多层级：--depth 2").doesNotContain("r1");
    }

    @Test
    void explainsAColumnAsJsonAllTheWay() {
        assertThat(Run.output("explain", small.campaign(), "A", "litter", "--as", "json", "--depth", "1"))
                .startsWith("{\n  \"format\": \"heng-explanation/1\",\n  \"campaign\": \"autumn\",\n")
                .contains("\"notice\": {\"zh\": \"数据为虚构。\", \"en\": \"The data are invented.\"}").contains("\"published\": \"70\"")
                .contains("\"id\": \"r1\"").contains("\"fields\": {\"faults\": \"4\"}").doesNotContain("r3");
    }

    @Test
    void saysThatNobodyLooked() throws IOException {
        small.change("records.csv", "r3,litter,s3,2026-09-06,field,0\n", "");
        assertThat(Run.output("explain", small.campaign(), "B", "litter", "--lang", "en")).contains("Litter (litter) = no evidence").contains("0/1");
        assertThat(Run.output("explain", small.campaign(), "B", "litter", "--lang", "zh")).contains("垃圾 (litter) = 无证据");
    }

    @Test
    void refusesAPlaceThereIsNot() {
        assertThat(Run.refused(small, "explain", small.campaign(), "AA", "--lang", "en")).isEqualTo("""
                campaign.yaml: unknown-place: There is no place AA.
                  Maybe: A
                1 problem
                """);
        assertThat(Run.refused(small, "explain", small.campaign(), "西街", "--lang", "zh")).isEqualTo("""
                campaign.yaml: unknown-place: 没有地方 西街。
                  也许是：B 西街
                1 个问题
                """);
    }

    @Test
    void refusesAColumnThereIsNot() {
        assertThat(Run.refused(small, "explain", small.campaign(), "A", "liter", "--lang", "en")).isEqualTo("""
                campaign.yaml: unknown-column: There is no item or column liter.
                  Maybe: litter
                1 problem
                """);
        assertThat(Run.refused(small, "explain", small.campaign(), "A", "liter", "--lang", "zh", "--as", "json")).isEqualTo("""
                campaign.yaml: unknown-column: 没有项目或列 liter。
                  也许是：litter
                1 个问题
                """);
    }
}
