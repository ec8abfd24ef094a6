package heng.bench.site;

import heng.bench.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// A folder for one run; the user who runs PostgreSQL has to pass it.
final class Scratch {

    private Scratch() {}

    static Path folder(Settings settings, String name) throws IOException {
        Files.createDirectories(settings.data());
        return Files.createDirectory(settings.data().resolve(name + "-" + ProcessHandle.current().pid()), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    }

    static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
