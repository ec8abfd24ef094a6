package heng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.standard.LibraryReader;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.text.Problems;
import heng.core.yaml.YamlReader;
import heng.store.FileShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Every standard in the project, and reading, exporting and importing one with nothing refused.
final class Standards {

    static final Path HOME = Path.of(System.getProperty("heng.home"));
    private static final int FEWEST = 25;

    private Standards() {}

    /// The shelf, the examples, and those of the conformance tests, which inherit from each other.
    static List<Path> all() throws IOException {
        try (Stream<Path> shelf = Files.walk(HOME.resolve("standards")); Stream<Path> examples = Files.walk(HOME.resolve("examples"));
                Stream<Path> conformance = Files.walk(HOME.resolve("cli/src/test/resources/conformance"))) {
            List<Path> found = Stream.of(shelf, examples, conformance).flatMap(files -> files).filter(file -> file.toString().endsWith(".yaml") && !file.toString().contains("/target/"))
                    .filter(Standards::isStandard).sorted().toList();
            assertThat(found).hasSizeGreaterThan(FEWEST);
            return found;
        }
    }

    private static boolean isStandard(Path file) {
        var dict = YamlReader.read(file.toString(), text(file), new Problems()).orElseThrow();
        return dict.find("heng").orElseThrow().shown().equals("standard/1") && !LibraryReader.isLibrary(dict);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Shelf.Found found(Path file) {
        return new Shelf.Found(file.toString(), text(file));
    }

    static Standard read(Shelf.Found file) {
        var problems = new Problems();
        Optional<Standard> standard = new StandardReader(new FileShelf(), problems).read(file);
        assertThat(problems.list()).isEmpty();
        return standard.orElseThrow();
    }

    static Path export(Shelf.Found file, Path to) throws IOException {
        var problems = new Problems();
        Optional<byte[]> bytes = new StandardExport(new FileShelf(), problems).workbook(file);
        assertThat(problems.list()).isEmpty();
        return Files.write(to, bytes.orElseThrow());
    }

    static Imported importFrom(Path file) {
        return importFrom(file, Optional.empty());
    }

    static Imported importFrom(Path file, Optional<String> sheet) {
        var problems = new Problems();
        Optional<Imported> imported = new StandardImport(new FileShelf(), Locale.ENGLISH, problems).read(file, sheet);
        assertThat(problems.list()).isEmpty();
        return imported.orElseThrow();
    }

    static Standard read(Imported imported) {
        return read(new Shelf.Found(HOME.resolve("imported.yaml").toString(), imported.yaml()));
    }
}
