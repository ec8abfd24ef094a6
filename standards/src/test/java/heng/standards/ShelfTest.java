package heng.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.standard.LibraryReader;
import heng.core.standard.StandardReader;
import heng.core.text.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every standard of ours can be read, and the shelf holds what its list says.
class ShelfTest {

    static List<Path> standards() throws IOException {
        return YamlFiles.all("standard/1");
    }

    @ParameterizedTest
    @MethodSource("standards")
    void readsEveryStandardWithoutAProblem(Path file) {
        var problems = new Problems();
        if (LibraryReader.isLibrary(YamlFiles.dict(file))) new LibraryReader(new YamlFiles(), problems).check(YamlFiles.found(file));
        else assertThat(new StandardReader(new YamlFiles(), problems).read(YamlFiles.found(file))).isPresent();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void tellsLibrariesFromStandards() throws IOException {
        assertThat(standards().stream().filter(file -> LibraryReader.isLibrary(YamlFiles.dict(file)))).containsExactly(YamlFiles.STANDARDS.resolve("rules.yaml"));
    }

    @Test
    void listsExactlyWhatIsOnTheShelf() throws IOException {
        try (Stream<Path> files = Files.list(YamlFiles.STANDARDS)) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")).map(name -> name.replace(".yaml", "")).sorted().toList();
            assertThat(new YamlFiles().names()).isEqualTo(names).isNotEmpty();
        }
    }

    /// The shelf of the program lies in the jar.
    @Test
    void bringsEveryListedFileAndTheSchemas() throws IOException {
        for (String name : new YamlFiles().names()) assertThat(resource(name + ".yaml")).isEqualTo(YamlFiles.text(YamlFiles.STANDARDS.resolve(name + ".yaml")));
        assertThat(resource("shelf.txt")).isEqualTo(YamlFiles.text(YamlFiles.STANDARDS.resolve("shelf.txt")));
        assertThat(resource("schema/standard.schema.json")).contains("Heng standard");
        assertThat(resource("schema/campaign.schema.json")).contains("Heng campaign");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ShelfTest.class.getClassLoader().getResourceAsStream("heng/standards/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
