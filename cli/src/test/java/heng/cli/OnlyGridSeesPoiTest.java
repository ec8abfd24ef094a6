package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One module reads workbooks (decision 0011): sources of no other one name Apache POI.
class OnlyGridSeesPoiTest {

    private static final Path HOME = Path.of(System.getProperty("heng.home", ".."));
    private static final String POI = "org.apache.poi";

    private static List<Path> sources(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home, 20)) {
            return files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("src/main/java")).toList();
        }
    }

    private static List<String> seeing(Path home) throws IOException {
        List<String> seeing = new java.util.ArrayList<>();
        for (Path file : sources(home)) if (Files.readString(file).contains(POI)) seeing.add(home.relativize(file).getName(0).toString());
        return seeing;
    }

    @Test
    void noOtherModuleNamesPoi() throws IOException {
        assertThat(sources(HOME)).hasSizeGreaterThan(250);
        assertThat(seeing(HOME)).hasSizeGreaterThanOrEqualTo(3).containsOnly("grid");
    }

    @Test
    void findsAModuleThatDoes(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("store/src/main/java"));
        Files.writeString(folder.resolve("Bad.java"), "import " + POI + ".ss.usermodel.Sheet;");
        assertThat(seeing(home)).containsExactly("store");
    }
}
