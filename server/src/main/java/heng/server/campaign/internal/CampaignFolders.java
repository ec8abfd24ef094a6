package heng.server.campaign.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the files of campaigns lie that were made in the site: `campaigns/ID/REVISION/` in the data folder. A revision is never changed: a new one is made beside it.
@Component
class CampaignFolders {

    private static final String INCOMING = ".incoming";

    private final Path data;
    private final Path root;

    CampaignFolders(@Value("${heng.data}") Path data) throws IOException {
        this.data = data;
        root = data.resolve("campaigns");
        Files.createDirectories(root.resolve(INCOMING));
        try (Stream<Path> left = Files.list(root.resolve(INCOMING))) { // what a stopped server was unpacking
            left.toList().forEach(CampaignFolders::remove);
        }
    }

    /// An empty folder that nobody else knows.
    Path incoming() throws IOException {
        return Files.createTempDirectory(root.resolve(INCOMING), "new");
    }

    Path revision(String id, int revision) {
        return root.resolve(id).resolve(String.valueOf(revision));
    }

    /// As the database keeps it, so that the data folder can be moved.
    String relative(Path file) {
        return data.relativize(file).toString();
    }

    Path absolute(String relative) {
        return data.resolve(relative);
    }

    /// Makes a folder the revision, durably: all its files are on the disk before it has the name.
    Path keep(Path incoming, String id, int revision) throws IOException {
        Path kept = revision(id, revision);
        settle(incoming, kept);
        force(root);
        return kept;
    }

    private static void settle(Path incoming, Path kept) throws IOException {
        Files.createDirectories(kept.getParent());
        remove(kept); // of a server that stopped before anything named it
        sync(incoming);
        Files.move(incoming, kept, StandardCopyOption.ATOMIC_MOVE);
        force(kept.getParent());
    }

    Path edition(String id, int edition) {
        return root.resolve(id).resolve("editions").resolve(String.valueOf(edition));
    }

    /// Keeps the files of an edition, durably.
    void keep(String id, int edition, Map<String, String> files) throws IOException {
        Path incoming = incoming();
        for (Map.Entry<String, String> file : files.entrySet()) write(incoming.resolve(file.getKey()), file.getValue());
        settle(incoming, edition(id, edition));
        force(root.resolve(id));
    }

    /// SHA-256 over what `sha256sum` prints of every file, sorted by name: hash, two blanks, the path from the folder, a line feed.
    static String definition(Path folder) {
        String lines = files(folder).stream().map(file -> sha256(file) + "  " + folder.relativize(file).toString().replace('\\', '/') + "\n").collect(Collectors.joining());
        return sha256(lines);
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /// A folder with the same files; they share their bytes on the disk where that is possible, because nobody writes into a file that is there.
    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            try {
                Files.createLink(target, file);
            } catch (UnsupportedOperationException | IOException _) {
                Files.copy(file, target); // another file system, or one without links
            }
        }
    }

    /// A file anew, whatever shared its bytes before.
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted(Comparator.comparing(path -> folder.relativize(path).toString())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) force(path);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String sha256(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
