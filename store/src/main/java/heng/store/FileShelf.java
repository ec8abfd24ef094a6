package heng.store;

import heng.core.standard.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Standards from files, and from Heng's own shelf on the class path (`heng:NAME`).
public final class FileShelf implements Shelf {

    private static final String SHELF = "heng/standards/";

    private final Optional<Path> fence;

    public FileShelf() {
        this(Optional.empty());
    }

    /// @param fence absolute; no file outside it is seen
    FileShelf(Optional<Path> fence) {
        this.fence = fence;
    }

    @Override
    public Optional<Found> find(String reference, String from) {
        return reference.startsWith("heng:") ? shelf(reference.substring(5)) : file(reference, from);
    }

    /// A file named on a command line or in a campaign.
    public Optional<Found> file(Path path) {
        if (!Files.isRegularFile(path) || !fence.map(path.toAbsolutePath().normalize()::startsWith).orElse(true)) return Optional.empty();
        try {
            return Optional.of(new Found(path.toString(), decoded(Files.readAllBytes(path))));
        } catch (IOException e) {
            return Optional.empty(); // not readable: the caller refuses it by name
        }
    }

    /// Bytes that are no UTF-8 become signs of replacement, at which [heng.core.yaml.YamlReader] refuses the text and says where.
    private static String decoded(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        boolean utf16 = first == 0xFFFE || first == 0xFEFF;
        String text = new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<Found> file(String reference, String from) {
        try {
            Path base = from.startsWith("heng:") ? Path.of("") : Path.of(from).toAbsolutePath().getParent();
            return base == null ? Optional.empty() : file(shortened(base.resolve(reference).normalize()));
        } catch (InvalidPathException _) {
            return Optional.empty(); // what cannot be a path is the path of no file
        }
    }

    /// Relative to where the user stands, if that is shorter.
    static Path shortened(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private static Optional<Found> shelf(String name) {
        try (InputStream in = FileShelf.class.getClassLoader().getResourceAsStream(SHELF + name.replace(".yaml", "") + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(new Found("heng:" + name.replace(".yaml", ""), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> names() {
        try (InputStream in = FileShelf.class.getClassLoader().getResourceAsStream(SHELF + "shelf.txt")) {
            return in == null ? List.of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
