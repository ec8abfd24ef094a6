package heng.cli;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all. A folder that is not there is refused with `FILE_MISSING`.
final class WholeFile {

    private WholeFile() {}

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The file, if its folder is there.
    static Path inFolder(Path file) {
        Path beside = file.toAbsolutePath().getParent();
        if (beside != null && Files.isDirectory(beside)) return file;
        var problems = new Problems();
        problems.add(RefusalCode.FILE_MISSING, Spot.of(file.toString()), beside, Path.of("").toAbsolutePath().toString());
        throw new Refused(problems);
    }

    static void write(Path file, byte[] bytes) {
        Path part = inFolder(file).resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
