package heng.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Folders with a PostgreSQL in them. The first is made by a real start, the others are copies of it: making one takes seconds.
final class Kit {

    /// Made when it is asked for: a child process needs none.
    private static final class Room {

        private static final Path FOLDER = room();
    }

    private static int number;

    private Kit() {}

    /// Temporary folders of JUnit are closed to others; the unprivileged user has to pass.
    private static Path room() {
        try {
            Path room = Files.createTempDirectory("heng-pg");
            Layout.makeFolder(room, "rwx--x--x");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Command.run(List.of("rm", "-rf", room.toString()), Duration.ofSeconds(20)); // surefire waits 30 s
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            return room;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized Path empty() throws IOException {
        Path folder = Room.FOLDER.resolve(Integer.toString(number++));
        Layout.makeFolder(folder, "rwx--x--x");
        return folder;
    }

    private static synchronized Path template() throws InterruptedException, IOException {
        Path template = Room.FOLDER.resolve("template");
        if (!Files.exists(template)) started(Settings.in(template)).stop();
        return template;
    }

    /// A stopped data folder of its own.
    static Path stopped() throws IOException, InterruptedException {
        Path folder = empty();
        Path template = template();
        var copied = Command.run(List.of("cp", "-a", template.resolve("data").toString(), template.resolve("password").toString(), folder.toString()), Duration.ofMinutes(1));
        assertThat(copied.code()).as(copied.output()).isZero();
        Files.createSymbolicLink(folder.resolve("binaries"), template.resolve("binaries"));
        return folder;
    }

    static EmbeddedPostgres started(Settings settings) throws InterruptedException {
        return running(EmbeddedPostgres.start(settings)).postgres();
    }

    static Start.Running running(Start start) {
        return switch (start) {
            case Start.Running running -> running;
            case Start.NotStarted(PostgresRefusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    static PostgresRefusal refusal(Start start) throws IOException, InterruptedException {
        switch (start) {
            case Start.NotStarted(PostgresRefusal refusal) -> {
                return refusal;
            }
            case Start.Running(EmbeddedPostgres postgres, boolean _) -> {
                postgres.stop();
                throw new AssertionError("It started.");
            }
        }
    }

    static Connection open(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    static void run(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = open(postgres); Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    static List<String> column(EmbeddedPostgres postgres, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = open(postgres); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }

    static void kill(long pid) throws IOException, InterruptedException {
        assertThat(Command.run(List.of("sh", "-c", "kill -KILL " + pid), Duration.ofSeconds(10)).code()).isZero();
    }

    /// A process of its own that starts PostgreSQL on the folder ([ChildHeng]).
    static Process child(List<String> prefix, String classPath, Path folder, String todo) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, ChildHeng.class.getName(), folder.toString(), todo));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static Process child(Path folder, String todo) throws IOException {
        return child(List.of(), System.getProperty("java.class.path"), folder, todo);
    }
}
