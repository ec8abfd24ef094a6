package heng.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Where things lie below the folder of the settings (docs/operations.md).
record Layout(Path folder) {

    private static final String UNFINISHED = "data.unfinished-";

    Path data() {
        return folder.resolve("data");
    }

    /// Where the data folder is made before it gets its name: each time elsewhere, as a killed process may have left an initdb that still writes.
    Path unfinishedData(String attempt) {
        return folder.resolve(UNFINISHED + attempt);
    }

    void deleteUnfinishedData() throws IOException {
        try (var folders = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path unfinished : folders) delete(unfinished);
        }
    }

    Path run() {
        return folder.resolve("run");
    }

    Path log() {
        return folder.resolve("log");
    }

    /// What the server says before its own log is open.
    Path startLog() {
        return log().resolve("start.log");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path port() {
        return folder.resolve("port");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path binaries(String name) {
        return folder.resolve("binaries").resolve(name);
    }

    boolean hasData() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /// Makes a folder with exactly these permissions, such as `rwx--x--x`; sets them where it is there.
    static void makeFolder(Path folder, String permissions) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    /// Writes a file that only its owner reads, whole or not at all, and durably.
    static void writeSecret(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, text);
        sync(next);
        Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        sync(file.getParent());
    }

    /// Waits until a file or the names in a folder are on the disk.
    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Deletes a folder and what is in it; symbolic links are not followed.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
