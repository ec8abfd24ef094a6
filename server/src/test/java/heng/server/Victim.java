package heng.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A server on its embedded PostgreSQL, in processes that can be killed, always at the same address.
final class Victim implements AutoCloseable {

    private final Path folder;
    private final Path campaign;
    private final int port;
    private Process server;
    private String device = "";

    /// @param folder a new one, which the user who runs PostgreSQL may pass
    Victim(Path folder) throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        campaign = Town.in(folder.resolve("town"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    /// Starts the server and waits until it is ready. What an earlier one left behind is there.
    void start() throws IOException {
        Path log = folder.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "heng.server.Main", "serve", "--port", Integer.toString(port), "--data", folder.resolve("data").toString(),
                "--campaign", campaign.toString(), "--demo-accounts");
        builder.environment().remove(Database.VARIABLE);
        server = builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); ; line = out.readLine()) {
            if (line == null) throw new AssertionError("The server did not start: " + Files.readString(log));
            if (line.startsWith("  device")) device = line.replaceAll(".*(/d/\\S+)", "$1");
            if (line.startsWith("Heng is ready")) break;
        }
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
    }

    /// Where visits are sent.
    String address() {
        return "http://127.0.0.1:" + port + device + "/c/" + Town.ID + "/records";
    }

    Path key() {
        return folder.resolve("data/ledger.key");
    }

    Connection database() throws SQLException, IOException {
        Path postgres = folder.resolve("data/postgres");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + Files.readString(postgres.resolve("port")).strip() + "/heng", "heng", Files.readString(postgres.resolve("password")).strip());
    }

    void killServer() throws InterruptedException {
        server.destroyForcibly();
        if (!server.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("The server does not die.");
    }

    /// The first process of PostgreSQL; its others see that and end.
    long killPostmaster() throws IOException {
        ProcessHandle postmaster = postmaster().orElseThrow();
        postmaster.destroyForcibly();
        return postmaster.pid();
    }

    Optional<ProcessHandle> postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/data/postmaster.pid")).getFirst().strip()));
    }

    /// A process of PostgreSQL that serves a session of the server.
    void killBackend(Random random) throws IOException {
        List<ProcessHandle> backends = postmaster().orElseThrow().children().filter(Victim::servesHeng).toList();
        if (backends.isEmpty()) throw new AssertionError("No session of the server was found.");
        backends.get(random.nextInt(backends.size())).destroyForcibly();
    }

    private static boolean servesHeng(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")).startsWith("postgres: heng");
        } catch (IOException e) {
            return false; // it has ended meanwhile
        }
    }

    /// Stops the server as an operator would, and PostgreSQL with it.
    @Override
    public void close() throws IOException {
        if (!server.isAlive()) start(); // takes over what is left
        server.destroy();
        try {
            if (!server.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("The server does not stop.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
