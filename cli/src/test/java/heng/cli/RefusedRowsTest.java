package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A bad row does not count, is said and counted, can be mended and read again; whatever else is bad stops (C6).
class RefusedRowsTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private SmallCampaign small;

    private record Ran(int status, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        small = SmallCampaign.in(folder);
    }

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    @Test
    void scoresWithoutTheRowAndSaysSoEverywhere() throws IOException {
        small.change("records.csv", "field,4", "field,four");
        String out = folder.resolve("out").toString();
        Ran ran = run("score", small.campaign(), "--lang", "en", "--out", out);
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).contains("records.csv:3:6: bad-value: The field faults is “four”.").contains("1 row was refused and does not count.");
        assertThat(ran.out()).contains(", 1 refused,");
        assertThat(Files.readString(folder.resolve("out/results.json"))).contains("\"refused\": 1");
        assertThat(Files.readAllLines(folder.resolve("out/results.csv")).getFirst()).contains(",refused");
        assertThat(Files.readString(folder.resolve("out/scoreboard.zh.txt"))).contains("1 行被拒收");
    }

    @Test
    void saysNothingOfRefusalsWhereThereAreNone() {
        Ran ran = run("score", small.campaign(), "--lang", "en");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).doesNotContain("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "check", "report"})
    void stopsWhereItIsAskedToAndWritesNothing(String command) throws IOException {
        small.change("records.csv", "field,4", "field,four");
        Path out = folder.resolve("out");
        List<String> arguments = switch (command) {
            case "score" -> List.of("score", small.campaign(), "--strict", "--out", out.toString());
            case "report" -> List.of("report", small.campaign(), "--strict", "--out", out.resolve("a.html").toString());
            default -> List.of("check", small.campaign());
        };
        Ran ran = run(arguments.toArray(String[]::new));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("records.csv:3:6: bad-value");
        assertThat(out).doesNotExist();
    }

    /// The mended file stands beside the first one; what both say counts once.
    @Test
    void readsRefusedRowsAgainOnceTheyAreMended() throws IOException {
        String before = run("score", small.campaign(), "--as", "csv").out();
        small.change("records.csv", "field,4", "field,four").change("sites.csv", "s3,street", "s3,stret");
        String file = folder.resolve("refused/bad.csv").toString();
        assertThat(run("check", small.campaign(), "--lang", "en", "--refusals", file).err()).contains("Wrote " + file, "site-refused");
        assertThat(folder.resolve("refused/bad.csv")).content().isEqualTo("""
                id,item,site,time,method,faults,refused-at,refused-because
                r2,litter,s2,2026-09-05T10:20,field,four,records.csv:3:6,bad-value: The field faults is “four”. Maybe it should be a number.
                """);
        small.change("refused/bad.csv", ",four,", ",4,").change("refused/bad-sites.csv", ",stret,", ",street,");
        small.change("campaign.yaml", "[records.csv]", "[records.csv, refused/bad.csv]").change("campaign.yaml", "sites: sites.csv", "sites: [sites.csv, refused/bad-sites.csv]");
        Ran after = run("score", small.campaign(), "--as", "csv", "--lang", "en");
        assertThat(after.out()).isEqualTo(before);
        assertThat(after.err()).contains("bad.csv: warning rows-mended", "bad-sites.csv: warning rows-mended").doesNotContain("were refused");
        assertThat(run("check", small.campaign()).status()).isZero();
    }

    @Test
    void saysTheLineOfASiteOnceAndCountsItsRecords() throws IOException {
        small.change("sites.csv", "s1,street", "s1,stret");
        Ran ran = run("score", small.campaign(), "--lang", "en");
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).contains("sites.csv:2:2: unknown-site-type: There is no site type stret.", "sites.csv:2:2: site-refused: Records of the site s1").doesNotContain("unknown-site:");
    }

    @Test
    void saysWhatEncodingItTookAFileFor() throws IOException {
        Path sites = folder.resolve("sites.csv");
        Files.write(sites, Files.readString(sites).getBytes(GBK));
        assertThat(run("score", small.campaign(), "--lang", "en").err()).contains("sites.csv: warning encoding-detected: The file was read as GB18030.");
        assertThat(run("check", small.campaign(), "--lang", "zh").err()).contains("sites.csv: 提醒 encoding-detected: 文件按 GB18030 编码读取。");
        small.change("campaign.yaml", "sites: sites.csv", "sites: {file: sites.csv, encoding: GBK}");
        assertThat(run("score", small.campaign()).err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard.yaml", "campaign.yaml"})
    void saysThatAStandardOrCampaignIsNotUtf8(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, Files.readString(file).getBytes(GBK));
        Ran ran = run("check", small.campaign(), "--lang", "en");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(name + ":", "text-encoding: This text is not UTF-8 from here on.", "save it again with the encoding UTF-8").doesNotContain("file-missing");
    }
}
