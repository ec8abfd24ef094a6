package heng.cli;

import heng.core.standard.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The files of the source tree, one of them perhaps with another text. A file's name here is its absolute path.
final class EditedShelf implements Shelf {

    private static final Path STANDARDS = Path.of(System.getProperty("heng.home")).toAbsolutePath().normalize().resolve("standards");
    private static final Map<Path, String> TEXTS = new ConcurrentHashMap<>();

    private final Map<Path, String> edited;
    private final Set<Path> touched = new LinkedHashSet<>();

    EditedShelf(Map<Path, String> edited) {
        this.edited = Map.copyOf(edited);
    }

    static Path file(String reference, Path from) {
        return reference.startsWith("heng:") ? STANDARDS.resolve(reference.substring(5) + ".yaml") : from.toAbsolutePath().resolveSibling(reference).normalize();
    }

    static String text(Path file) {
        return TEXTS.computeIfAbsent(file, path -> {
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Found found(Path file) {
        touched.add(file);
        return new Found(file.toString(), edited.getOrDefault(file, text(file)));
    }

    @Override
    public Optional<Found> find(String reference, String from) {
        return Optional.of(found(file(reference, Path.of(from))));
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    /// Every file that was asked for.
    Set<Path> touched() {
        return touched;
    }
}
