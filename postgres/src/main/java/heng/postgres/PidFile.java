package heng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` says: the server writes it when it starts and removes it when it stops.
///
/// @param port 0 where the file does not go so far
record PidFile(long pid, String data, int port) {

    static Path of(Path data) {
        return data.resolve("postmaster.pid");
    }

    /// Empty where there is none, or nothing in it that could be read: the server itself then says what it thinks of it.
    static Optional<PidFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(of(data));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 2 || !lines.getFirst().strip().matches("[0-9]{1,9}")) return Optional.empty();
        int port = lines.size() > 3 && lines.get(3).strip().matches("[0-9]{1,5}") ? Integer.parseInt(lines.get(3).strip()) : 0;
        return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), lines.get(1), port));
    }
}
