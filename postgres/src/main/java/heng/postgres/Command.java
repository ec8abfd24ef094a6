package heng.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program to its end. What it prints goes through a file: a pipe would stay open as long as a server that it started.
final class Command {

    /// @param code of the program; -1 where it took too long and was ended
    record Result(int code, String output) {

        /// The last lines, for a message.
        String lastLines() {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
        }
    }

    private Command() {}

    static Result run(List<String> command, Duration patience) throws IOException, InterruptedException {
        Path output = Files.createTempFile("heng-postgres", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(Path.of("/dev/null").toFile());
            builder.directory(Path.of("/").toFile()); // the own folder may be closed to the user who runs it
            // nothing of the user's own PostgreSQL may leak in: PGDATA, PGPORT, PGOPTIONS…
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG") || name.equals("LANGUAGE"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) process.destroyForcibly().waitFor();
            return new Result(ended ? process.exitValue() : -1, Files.readString(output, StandardCharsets.ISO_8859_1));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /// Whether a program is on the PATH of the system.
    static boolean exists(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin") + ":/usr/sbin:/sbin:/usr/bin:/bin";
        return List.of(path.split(":")).stream().filter(folder -> !folder.isEmpty()).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
