package heng.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which processes of the machine work in a data folder. A number in a file may long belong to another program, so each is looked at.
final class Postmaster {

    private static final Path PROC = Path.of("/proc");

    private Postmaster() {}

    /// The server of this data folder, if it lives: its process is a `postgres`, and it works there.
    static Optional<ProcessHandle> of(PidFile file, Path data) {
        return ProcessHandle.of(file.pid()).filter(ProcessHandle::isAlive).filter(process -> isPostgres(process.pid()) && worksIn(process, data));
    }

    private static boolean isPostgres(long pid) {
        return link(PROC.resolve(Long.toString(pid)).resolve("exe")).map(program -> program.getFileName().toString().startsWith("postgres"))
                .orElseGet(() -> ProcessHandle.of(pid).flatMap(process -> process.info().command()).filter(program -> program.endsWith("/postgres")).isPresent());
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        return link(PROC.resolve(Long.toString(process.pid())).resolve("cwd")).map(folder -> folder.equals(real(data)))
                .orElseGet(() -> process.info().arguments().stream().flatMap(Stream::of).anyMatch(argument -> argument.equals(data.toString())));
    }

    /// Where `/proc` is not there or may not be looked at: empty.
    private static Optional<Path> link(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All processes that work in the data folder, found by `/proc`; none where there is no `/proc`.
    static List<ProcessHandle> workers(Path data) {
        Path real = real(data);
        return ProcessHandle.allProcesses().filter(process -> link(PROC.resolve(Long.toString(process.pid())).resolve("cwd")).filter(real::equals).isPresent()
                && isPostgres(process.pid())).toList();
    }
}
