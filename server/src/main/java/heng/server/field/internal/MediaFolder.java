package heng.server.field.internal;

import heng.server.field.Photos;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The files of photos: `originals/ab/abcd…` by their SHA-256, sealed (only the server's user reads them), and `copies/ab/abcd….jpg`. Bytes go to `arriving/` first and get
/// their place by a rename after file and folder are synced, so that a file that has its place is whole.
@Component
class MediaFolder {

    /// No photo takes longer than this.
    static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int BUFFER = 32 << 10;
    private static final int LOOK_EVERY = 8 << 20;
    private static final System.Logger LOG = System.getLogger(MediaFolder.class.getName());

    private final Path arriving;
    private final Path data;
    private final Path copies;
    private final long spare;
    private final Turns turns = new Turns(); // by hash: a file comes, is given a name, or goes

    /// What became of a stream.
    sealed interface Written {
        record Done(String sha256, long bytes, ImageKind kind) implements Written {}

        record TooLarge() implements Written {}

        record NoPhoto() implements Written {}

        record NoRoom() implements Written {}

        record Fault() implements Written {}

        record TooSlow() implements Written {}

        record Unwanted() implements Written {}
    }

    /// The sender has gone; what was written is removed.
    static final class SenderGone extends IOException {
        SenderGone(IOException cause) {
            super(cause);
        }
    }

    /// @param spare bytes that stay free on the disk, which the database shares
    MediaFolder(@Value("${heng.data}") Path data, @Value("${heng.media.spare:209715200}") long spare) throws IOException {
        this.data = data;
        this.spare = spare;
        Path media = folder(data.resolve("media"));
        arriving = folder(media.resolve("arriving"));
        folder(media.resolve("originals"));
        copies = folder(media.resolve("copies"));
        try (var left = Files.list(arriving)) {
            for (Path file : left.toList()) Files.deleteIfExists(file); // of a process that was killed: nobody has a receipt for them
        }
    }

    private static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return folder;
        Path made = Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        sync(folder.getParent());
        return made;
    }

    /// @param length as announced; −1 where it was not
    /// @param wanted asked when all bytes are there, before the file gets its place
    /// @param arrived told when it has its place; until it returns nobody removes the file
    Written write(InputStream in, long length, Predicate<Written.Done> wanted, Consumer<Written.Done> arrived) throws SenderGone {
        if (length > Photos.MOST_BYTES) return new Written.TooLarge();
        Path part = null;
        try {
            if (!hasRoom(Math.max(length, 0))) return new Written.NoRoom();
            part = Files.createTempFile(arriving, "photo", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Written written = stream(in, part);
            if (!(written instanceof Written.Done done)) return written;
            if (!wanted.test(done)) return new Written.Unwanted();
            force(part);
            Path whole = part;
            return turns.take(done.sha256(), () -> {
                place(whole, original(done.sha256()));
                arrived.accept(done);
                return done;
            });
        } catch (SenderGone e) {
            throw e;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "A photo could not be kept in " + arriving, e);
            return isFull(e) ? new Written.NoRoom() : new Written.Fault();
        } finally {
            remove(part);
        }
    }

    private Written stream(InputStream in, Path part) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        int read = read(in, buffer, ImageKind.HEAD);
        Optional<ImageKind> kind = ImageKind.of(Arrays.copyOf(buffer, Math.max(read, 0)));
        if (kind.isEmpty()) return new Written.NoPhoto();
        long bytes = 0;
        long looked = 0;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
            while (read > 0) {
                bytes += read;
                if (bytes > Photos.MOST_BYTES) return new Written.TooLarge();
                if (System.nanoTime() > end) return new Written.TooSlow();
                if (bytes - looked > LOOK_EVERY) {
                    looked = bytes;
                    if (!hasRoom(0)) return new Written.NoRoom();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                read = read(in, buffer, 1);
            }
        }
        return new Written.Done(HexFormat.of().formatHex(digest.digest()), bytes, kind.get());
    }

    /// At least so many bytes, or all that there are.
    private static int read(InputStream in, byte[] buffer, int least) throws SenderGone {
        int read = 0;
        try {
            while (read < least) {
                int more = in.read(buffer, read, buffer.length - read);
                if (more < 0) break;
                read += more;
            }
        } catch (IOException e) {
            throw new SenderGone(e);
        }
        return read;
    }

    private static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void place(Path part, Path place) throws IOException {
        folder(place.getParent());
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE); // where it is there already, it has the same bytes
        sync(place.getParent());
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Gives a copy its place.
    void keepCopy(String sha256, byte[] jpeg) throws IOException {
        Path part = Files.createTempFile(arriving, "copy", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(part, jpeg);
            force(part);
            place(part, copy(sha256));
        } finally {
            remove(part);
        }
    }

    /// Removes an original that nobody needs; whether there was one.
    ///
    /// @param isNeeded asked while no file of this hash can come
    boolean removeUnneeded(String sha256, Predicate<String> isNeeded) {
        return turns.take(sha256, () -> {
            try {
                return !isNeeded.test(sha256) && Files.deleteIfExists(original(sha256));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, original(sha256) + " is not needed and stays", e);
                return false;
            }
        });
    }

    /// Whether there is an original or a copy.
    boolean has(String sha256) {
        return Files.exists(original(sha256)) || Files.exists(copy(sha256));
    }

    /// Deletes original and copy.
    void erase(String sha256) throws IOException {
        turns.take(sha256, () -> {
            for (Path file : List.of(original(sha256), copy(sha256))) if (Files.deleteIfExists(file)) sync(file.getParent());
            return true;
        });
    }

    Path original(String sha256) {
        return Photos.original(data, sha256);
    }

    Path copy(String sha256) {
        return copies.resolve(sha256.substring(0, 2)).resolve(sha256 + ".jpg");
    }

    private boolean hasRoom(long bytes) throws IOException {
        return Files.getFileStore(arriving).getUsableSpace() - bytes >= spare;
    }

    private static boolean isFull(IOException fault) {
        String reason = fault instanceof FileSystemException files ? files.getReason() : fault.getMessage();
        return reason != null && (reason.contains("No space left") || reason.contains("quota") || reason.contains("File too large"));
    }

    private static void remove(@org.jspecify.annotations.Nullable Path part) {
        try {
            if (part != null) Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, part + " is left behind; the next start removes it", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
