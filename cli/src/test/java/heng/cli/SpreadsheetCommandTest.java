package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `heng import standard` and `heng export standard` from the outside: what they print, what they write, how they end.
class SpreadsheetCommandTest {

    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void exportsAndImportsAStandard() throws IOException {
        String workbook = folder.resolve("field.xlsx").toString();
        String yaml = folder.resolve("field.yaml").toString();
        assertThat(run("export", "standard", "heng:civilised-city-field", "--out", workbook, "--lang", "en")).isZero();
        assertThat(run("import", "standard", workbook, "--out", yaml, "--lang", "en")).isZero();
        assertThat(err.toString()).contains("Wrote " + workbook).contains("nothing was changed; the standard is the one exported").contains("Wrote " + yaml);
        assertThat(run("check", yaml)).isZero();
        assertThat(files()).containsExactly("field.xlsx", "field.yaml");
    }

    @Test
    void printsTheStandardWhereNoFileIsNamed() throws IOException {
        String workbook = folder.resolve("field.xlsx").toString();
        run("export", "standard", "heng:civilised-city-field", "--out", workbook);
        assertThat(run("import", "standard", workbook, "--lang", "zh")).isZero();
        assertThat(out.toString()).contains("heng: standard/1");
        assertThat(err.toString()).contains("已采用：");
    }

    @Test
    void endsWithTwoAndWritesNothingWhereAWorkbookIsRefused() throws IOException {
        Path cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0});
        Path yaml = Files.writeString(folder.resolve("kept.yaml"), "kept");
        assertThat(run("import", "standard", cut.toString(), "--out", yaml.toString(), "--lang", "zh")).isEqualTo(Main.REFUSED);
        assertThat(err.toString()).contains("file-unreadable").contains("文件没有完整结束").contains("1 个问题");
        assertThat(yaml).hasContent("kept");
        assertThat(files()).containsExactly("cut.xlsx", "kept.yaml");
    }

    @Test
    void endsWithTwoAndWritesNothingWhereAStandardIsRefused() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "heng: standard/1\nid: a\n");
        assertThat(run("export", "standard", broken.toString(), "--out", folder.resolve("a.xlsx").toString())).isEqualTo(Main.REFUSED);
        assertThat(files()).containsExactly("broken.yaml");
    }

    @Test
    void refusesAFolderThatIsNotThere() throws IOException {
        Path nowhere = folder.resolve("none/a.xlsx");
        assertThat(run("export", "standard", "heng:civilised-city-field", "--out", nowhere.toString(), "--lang", "en")).isEqualTo(Main.REFUSED);
        assertThat(err.toString()).contains("file-missing");
        assertThat(files()).isEmpty();
    }
}
