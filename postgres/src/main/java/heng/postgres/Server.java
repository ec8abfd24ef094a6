package heng.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Starts and stops the server process of a data folder.
record Server(Cluster cluster) {

    private static final int TRIES = 3;
    private static final int LOG_BYTES = 2000;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 100;

    private Layout layout() {
        return cluster.layout();
    }

    /// The server that runs on this data folder: of this process, or left behind by one that was killed.
    Optional<PidFile> running() throws IOException {
        return PidFile.read(layout().data()).filter(file -> Postmaster.of(file, layout().data()).isPresent());
    }

    /// Starts it on a free port and waits until it answers.
    ///
    /// @return the port
    int start() throws IOException, InterruptedException, Refused {
        clearAway();
        Attempt attempt = new Attempt(false, false, "");
        for (int i = 0; i < TRIES; i++) {
            int port = freePort(i == 0);
            attempt = attempt(port);
            if (attempt.runs()) return port;
            // somebody may have taken the port in between; everything else will not get better
            if (!attempt.portTaken()) break;
        }
        throw failed(attempt);
    }

    /// Starts it on this port, which others know.
    void startOn(int port) throws IOException, InterruptedException, Refused {
        clearAway();
        Attempt attempt = attempt(port);
        if (!attempt.runs()) throw failed(attempt);
    }

    /// @param said its last words where it does not run
    private record Attempt(boolean runs, boolean portTaken, String said) {}

    private Attempt attempt(int port) throws IOException, InterruptedException, Refused {
        cluster.configure(port);
        if (Files.exists(layout().startLog())) Files.move(layout().startLog(), layout().log().resolve("start.log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var result = cluster.runAs().run(List.of(cluster.binaries().program("pg_ctl"), "start", "-D", layout().data().toString(), "-w", "-t", seconds(),
                "-l", layout().startLog().toString(), "-o", Cluster.arguments()), cluster.settings().patience().plus(GRACE));
        if (result.code() != 0) {
            String log = newestLog();
            return new Attempt(false, log.contains("could not bind"), new Command.Result(result.code(), result.output() + log).lastLines());
        }
        Files.writeString(layout().port(), port + "\n");
        return new Attempt(true, false, "");
    }

    private Refused failed(Attempt attempt) throws IOException, InterruptedException, Refused {
        stop(); // one that is still starting when patience has ended
        return new Refused(PostgresCode.START_FAILED, attempt.said(), layout().log());
    }

    /// The end of what the server said last: in its own log, or before that was open.
    private String newestLog() throws IOException {
        try (var files = Files.list(layout().log())) {
            Optional<Path> newest = files.max(Comparator.comparing(file -> file.toFile().lastModified()));
            return newest.isEmpty() ? "" : end(newest.get());
        }
    }

    private static String end(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LOG_BYTES));
            channel.position(channel.size() - bytes.capacity());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    private String seconds() {
        return Long.toString(cluster.settings().patience().toSeconds());
    }

    /// The port of the last time if it is free, so that addresses written down stay right.
    private int freePort(boolean asBefore) throws IOException {
        if (asBefore && Files.exists(layout().port())) {
            String before = Files.readString(layout().port()).strip();
            if (before.matches("[1-9][0-9]{3,4}") && isFree(Integer.parseInt(before))) return Integer.parseInt(before);
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Fast shutdown: sessions are ended, what they had not committed is undone, and the data folder is left clean.
    void stop() throws IOException, InterruptedException, Refused {
        Optional<PidFile> running = running();
        if (running.isEmpty()) return;
        cluster.runAs().run(List.of(cluster.binaries().program("pg_ctl"), "stop", "-D", layout().data().toString(), "-m", "fast", "-w", "-t", seconds()),
                cluster.settings().patience().plus(GRACE));
        if (running().isPresent()) throw new Refused(PostgresCode.ORPHAN_STAYS, running.get().pid());
    }

    /// What a dead server left: its children end by themselves, and must have, before another server may touch the data. Then the files that name it can go
    /// where its number is still taken, by another program or by a dead process that nobody has asked after (a container without init has such);
    /// PostgreSQL would take either for a living server.
    private void clearAway() throws IOException, InterruptedException, Refused {
        Path data = layout().data();
        for (long waited = 0; !Postmaster.workers(data).isEmpty(); waited += LOOK_MILLIS) {
            List<ProcessHandle> left = Postmaster.workers(data);
            if (waited == GRACE.toMillis() / 2) left.forEach(ProcessHandle::destroy);
            if (waited >= GRACE.toMillis() && !left.isEmpty()) {
                throw new Refused(PostgresCode.PROCESSES_LEFT, data, left.stream().map(process -> Long.toString(process.pid())).collect(Collectors.joining(" ")));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        Optional<PidFile> file = PidFile.read(data);
        if (file.isPresent() && ProcessHandle.of(file.get().pid()).isPresent()) Files.delete(PidFile.of(data));
        try (var sockets = Files.newDirectoryStream(layout().run(), ".s.PGSQL.*")) {
            for (Path socket : sockets) Files.delete(socket);
        }
    }
}
