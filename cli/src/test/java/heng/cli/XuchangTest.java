package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heng.examples.xuchang.Generate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The example has real names and simulated observations: nothing may leave it without saying so.
class XuchangTest {

    private static final Path HOME = Path.of(System.getProperty("heng.home"));
    private static final String AUTUMN = HOME.resolve("examples/xuchang/autumn.yaml").toString();
    private static final String CHINESE = "全部点位、位置和观察数据均为模拟数据";
    private static final String ENGLISH = "All sites, positions and observations are simulated";
    private static final List<String> OUT = List.of("kernel.json", "report.html", "results.csv", "results.json", "scoreboard.en.txt", "scoreboard.zh.txt");

    @BeforeAll
    static void generate() throws IOException {
        Generate.write(HOME, HOME.resolve("examples/xuchang/generated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "score --level township", "explain @ 411002", "explain @ 411002001 clean-ground --depth 5", "explain @ 4110 change"})
    void saysSoInEveryText(String command) {
        assertThat(run(command, "--lang", "zh")).contains(CHINESE).doesNotContain(ENGLISH);
        assertThat(run(command, "--lang", "en")).contains(ENGLISH).doesNotContain(CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score --as json", "explain @ 411002 --as json", "explain @ 4110 environment --as json"})
    void saysSoInEveryJsonInBothLanguages(String command) {
        assertThat(run(command)).containsOnlyOnce(CHINESE).containsOnlyOnce(ENGLISH).contains("\"notice\": {");
    }

    @Test
    void saysSoInEveryRowOfCsv() {
        List<String> lines = run("score --as csv").lines().toList();
        assertThat(lines).hasSizeGreaterThan(800);
        assertThat(lines.getFirst()).endsWith(",notice");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(CHINESE) && line.contains(ENGLISH));
    }

    /// All that is written but the kernel, which holds no number of any place.
    @Test
    void saysSoInEveryFile(@TempDir Path folder) throws IOException {
        Run demo = Run.heng("demo", "--out", folder.resolve("deep/er").toString(), "--lang", "en");
        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.out()).contains(ENGLISH).contains("./heng explain ");
        try (Stream<Path> files = Files.list(folder.resolve("deep/er"))) {
            List<Path> written = files.sorted().toList();
            assertThat(written).extracting(file -> file.getFileName().toString()).isEqualTo(OUT);
            for (Path file : written.subList(1, written.size())) {
                assertThat(Files.readString(file)).containsAnyOf(CHINESE, ENGLISH);
            }
            assertThat(Files.readString(written.getFirst())).isEqualTo(Run.output("kernel", "heng:civilised-city-field", "--canonical"));
        }
    }

    @Test
    void showsNoPositions() {
        assertThat(run("score", "--lang", "en")).doesNotContain("Position");
        assertThat(run("score --as json")).doesNotContain("\"rank\"");
    }

    /// `@` stands for the campaign, which comes first where it is not named.
    private static String run(String command, String... more) {
        String line = command.contains("@") ? command.replace("@", AUTUMN) : command.replaceFirst(" |$", " " + AUTUMN + " ").strip();
        return Run.output(Stream.concat(Stream.of(line.split(" +")), Stream.of(more)).toArray(String[]::new));
    }
}
