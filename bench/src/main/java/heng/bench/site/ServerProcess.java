package heng.bench.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `heng serve` as a process of its own, with its embedded PostgreSQL and a heap of 1 GiB.
final class ServerProcess implements AutoCloseable {

    /// The options of every server, as the launcher says them.
    private static final String PACE = "heng.pace";

    private final Process process;
    private final Path data;
    private final List<String> lines = new ArrayList<>();
    private final double seconds;

    /// Starts it and waits until it is ready.
    ///
    /// @param folder a new one, for everything the server keeps
    /// @param options more options for java
    ServerProcess(Path home, Path folder, Path campaign, List<String> options) throws IOException {
        data = folder.resolve("data");
        Path jar = home.resolve("server/target/heng-server.jar");
        if (!Files.exists(jar)) throw new IOException(jar + " is missing.\nMaybe build it: ./heng --version");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "-Dheng.home=" + home));
        command.addAll(List.of(System.getProperty(PACE, "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "serve", "--port", "0", "--data", data.toString(), "--campaign", campaign.toString(), "--demo-accounts"));
        long start = System.nanoTime();
        Path log = folder.resolve("server.log");
        process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        while (lines.stream().noneMatch(line -> line.startsWith("Heng is ready"))) {
            String line = out.readLine();
            if (line == null) throw new IOException("The server did not start: " + Files.readString(log));
            lines.add(line);
        }
        seconds = (System.nanoTime() - start) / 1e9;
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {})); // what nobody reads would hold the server up
    }

    double startSeconds() {
        return seconds;
    }

    int port() {
        return Integer.parseInt(found("Heng is ready", ".*http://[^/]+:(\\d+)/ .*"));
    }

    /// The path of the inspector's device.
    String device() {
        return found("  device", ".*(/d/\\S+)");
    }

    String password(String account) {
        return found("  " + account + " ", ".* (\\S+)");
    }

    private String found(String start, String pattern) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow(() -> new IllegalStateException("The server did not print: " + start)).replaceAll(pattern, "$1");
    }

    /// A connection to the server's own database.
    Connection database() throws SQLException, IOException {
        Path postgres = data.resolve("postgres");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + Files.readString(postgres.resolve("port")).strip() + "/heng", "heng", Files.readString(postgres.resolve("password")).strip());
    }

    /// Time of processors that the server has used.
    Duration used() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// What the process holds, in MiB; −1 where the system does not tell.
    long residentMiB() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) return -1;
        try (var all = Files.lines(status)) {
            return all.filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElse(-1);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while the server stops");
        }
    }
}
