package heng.standards;

import heng.core.standard.Shelf;
import heng.core.text.Problems;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every YAML file of ours, and a shelf that finds them in the source tree.
final class YamlFiles implements Shelf {

    static final Path HOME = Path.of(System.getProperty("heng.home")).toAbsolutePath().normalize();
    static final Path STANDARDS = HOME.resolve("standards");

    /// Standards, campaigns and libraries, whatever their names: what a file is stands in it.
    static List<Path> all() throws IOException {
        try (Stream<Path> ours = Files.list(STANDARDS);
                Stream<Path> examples = Files.walk(HOME.resolve("examples"));
                Stream<Path> suite = Files.walk(HOME.resolve("cli/src/test/resources"))) {
            return Stream.of(ours, examples, suite).flatMap(files -> files).filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !HOME.relativize(file).toString().contains("target")).sorted().toList();
        }
    }

    static List<Path> all(String format) throws IOException {
        return all().stream().filter(file -> dict(file).find("heng").orElseThrow().shown().equals(format)).toList();
    }

    static YamlNode.Dict dict(Path file) {
        return YamlReader.read(file.toString(), text(file), new Problems()).orElseThrow();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Shelf.Found found(Path file) {
        return new Shelf.Found(file.toString(), text(file));
    }

    @Override
    public Optional<Found> find(String reference, String from) {
        Path file = reference.startsWith("heng:") ? STANDARDS.resolve(reference.substring(5) + ".yaml") : Path.of(from).resolveSibling(reference);
        return Optional.of(file).filter(Files::isRegularFile).map(YamlFiles::found);
    }

    @Override
    public List<String> names() {
        return text(STANDARDS.resolve("shelf.txt")).lines().toList();
    }
}
