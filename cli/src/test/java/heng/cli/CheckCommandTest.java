package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    private SmallCampaign small;

    @BeforeEach
    void write() throws IOException {
        small = SmallCampaign.in(folder);
    }

    @Test
    void findsNothingWrongWithGoodFiles() {
        String hash = Run.heng("kernel", small.standard()).err().strip();
        assertThat(Run.output("check", small.campaign(), small.standard(), "--lang", "en").replace(folder + "/", "")).isEqualTo("""
                campaign.yaml: No problems found. 3 records, 4 files
                standard.yaml: No problems found. 3 items and columns, %s
                """.formatted(hash));
        assertThat(Run.output("check", small.campaign(), "--lang", "zh")).endsWith("campaign.yaml: 未发现问题。 3 条记录, 4 个文件\n");
    }

    @Test
    void saysAllThatIsWrongInAllFilesOfACampaign() throws IOException {
        small.change("sites.csv", "s2,street", "s2,stret").change("records.csv", "r1,litter", "r1,liter").change("records.csv", "2026-09-06", "6.9.2026").change("towns.csv", "C,60", "D,60");
        assertThat(Run.refused(small, "check", small.campaign(), "--lang", "en")).isEqualTo("""
                records.csv:2:2: unknown-item: No item reads records of liter.
                  Maybe: litter
                records.csv:4:4: bad-date: “6.9.2026” is not a date.
                  Maybe write year-month-day: 2026-09-05
                sites.csv:3:2: unknown-site-type: There is no site type stret.
                  Maybe: street
                sites.csv:3:2: site-refused: Records of the site s2 that do not count, because this line was refused: 1.
                  Maybe mend this line; the records need nothing.
                towns.csv:4:1: unknown-place: There is no place D.
                  Maybe: A
                5 problems
                """);
    }

    @Test
    void goesOnWithTheOtherFilesAfterABadOne() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "heng: standard/1\nitems: [");
        Files.writeString(folder.resolve("other.yaml"), "heng: standard/1\nid: b\nedition: 1\nitems:\n- {code: A, attribute: a, wieght: 2}\n- {code: A, attribute: b}\n");
        Run run = Run.heng("check", small.file("broken.yaml"), small.file("nosuch.yaml"), small.standard(), small.file("other.yaml"), "--lang", "zh");
        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).startsWith(small.standard() + ": 未发现问题。 3 项指标, sha256:").hasLineCount(1);
        assertThat(run.err().replace(folder + "/", "").lines().filter(line -> !line.startsWith("  "))).satisfiesExactly(
                line -> assertThat(line).startsWith("broken.yaml:2:9: yaml-broken: 这不是 YAML："),
                line -> assertThat(line).startsWith("nosuch.yaml: file-missing: 找不到文件"),
                line -> assertThat(line).startsWith("other.yaml:5:27: unknown-key: 此处不能写“wieght”。"),
                line -> assertThat(line).startsWith("other.yaml:6:10: duplicate-code: 代码 A 重复，首次出现在 other.yaml:5:10"),
                line -> assertThat(line).isEqualTo("4 个问题"));
    }

    @Test
    void knowsALibraryFromAStandard() throws IOException {
        Files.writeString(folder.resolve("library.yaml"), """
                heng: standard/1
                literals: {most: {value: 5, certainty: our default}}
                templates: {figure: {parameters: {of: }, attribute: $of}}
                """);
        assertThat(Run.output("check", small.file("library.yaml"), "heng:rules", "--lang", "en").replace(folder + "/", "")).isEqualTo("""
                library.yaml: No problems found. A library of templates; nothing to compute.
                heng:rules: No problems found. A library of templates; nothing to compute.
                """);
        assertThat(Run.output("check", "heng:rules", "--lang", "zh")).isEqualTo("heng:rules: 未发现问题。 模板库，本身不计分。\n");
    }

    @Test
    void refusesALibraryThatNobodyCouldUse() throws IOException {
        Files.writeString(folder.resolve("library.yaml"), """
                heng: standard/1
                use: nosuch.yaml
                methods: [field]
                templates:
                  figure: {parameters: [of], atribute: $of}
                  other: attribute
                """);
        assertThat(Run.refused(small, "check", small.file("library.yaml"), "--lang", "en").lines().filter(line -> line.startsWith("library"))).satisfiesExactly(
                line -> assertThat(line).startsWith("library.yaml:2:6: file-missing: There is no file nosuch.yaml."),
                line -> assertThat(line).startsWith("library.yaml:3:10: wrong-shape: “[field]” is not a map of keys."),
                line -> assertThat(line).startsWith("library.yaml:5:24: wrong-shape: “[of]” is not a map of keys."),
                line -> assertThat(line).startsWith("library.yaml:5:30: unknown-key: The key “atribute”"),
                line -> assertThat(line).startsWith("library.yaml:6:10: wrong-shape: “attribute” is not a map of keys."));
    }

    /// A standard whose items were forgotten is no library just because it has none.
    @Test
    void refusesAStandardWithoutItems() throws IOException {
        Files.writeString(folder.resolve("empty.yaml"), "heng: standard/1\nid: a\nedition: 1\n");
        assertThat(Run.refused(small, "check", small.file("empty.yaml"), "--lang", "en")).startsWith("empty.yaml:1:1: missing-key: “items” is missing here.");
    }
}
