package heng.store;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.text.Spot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Real files in a folder, and what reading them refused.
final class Written {

    static final Vocabulary WORDS = new Vocabulary(Set.of("market", "street"), Set.of("lamps", "litter"), Set.of("field"));

    final Path path;
    final DataFolder folder;
    final Problems problems = new Problems();

    Written(Path path) {
        this.path = path;
        this.folder = new DataFolder(path);
    }

    /// Named on line 3 of a campaign.
    static FileRef ref(String name) {
        return new FileRef(name, new Spot("campaign.yaml", 3, 8));
    }

    /// A county 4110 with the townships A and B.
    static PlaceTree tree() {
        var county = new PlaceCode("4110");
        var town = new Level("township");
        return new PlaceTree("test", List.of(new Level("county"), town), List.of(
                new Place(county, "许昌", new Level("county"), Optional.empty()),
                new Place(new PlaceCode("A"), "东街", town, Optional.of(county)),
                new Place(new PlaceCode("B"), "西街", town, Optional.of(county))));
    }

    FileRef file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    FileRef file(String name, byte[] bytes) {
        try {
            Files.write(path.resolve(name), bytes);
            return ref(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileRef gz(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return ref(name);
    }

    FileRef xz(String name, String text) throws IOException {
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(path.resolve(name)), new LZMA2Options(1))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return ref(name);
    }

    /// The rows as their cells joined by `|`, each before its spot.
    List<String> rows(FileRef file, String... columns) {
        List<String> rows = new ArrayList<>();
        Table.read(folder, file, problems, head -> {
            List<Column> wanted = java.util.Arrays.stream(columns).map(head::need).toList();
            return row -> rows.add(wanted.stream().map(row::text).collect(Collectors.joining("|")) + " @" + row.spot(wanted.getLast()));
        });
        return rows;
    }

    /// All messages, one after the other.
    String refused() {
        return problems.list().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /// What is to be said of the files: place, code, value.
    List<String> noted() {
        return folder.notes().list().stream().map(note -> note.spot() + " " + note.code().id() + " " + note.value()).toList();
    }
}
