package heng.server;

import heng.postgres.EmbeddedPostgres;
import heng.postgres.Settings;
import heng.postgres.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL for all tests of a run, a database for each that asks.
final class Postgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres running;

    private Postgres() {}

    static synchronized EmbeddedPostgres start() throws IOException, InterruptedException {
        if (running != null) return running;
        Path folder = Files.createTempDirectory("heng-server-test");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        running = switch (EmbeddedPostgres.start(Settings.in(folder.resolve("postgres")))) {
            case Start.Running(EmbeddedPostgres postgres, boolean _) -> postgres;
            case Start.NotStarted(var refusal) -> throw new AssertionError(refusal);
        };
        EmbeddedPostgres started = running;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
        return started;
    }

    private static void end(EmbeddedPostgres postgres, Path folder) {
        try {
            postgres.stop();
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("The database of the tests is left behind in " + folder + ": " + e);
        }
    }

    /// The address of a new, empty database, with user and password in it.
    static String database() throws Exception {
        EmbeddedPostgres postgres = start();
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection db = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password()); var statement = db.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.url().replaceAll("/[^/?]+(\\?|$)", "/" + name + "$1") + (postgres.url().contains("?") ? "&" : "?") + "user=" + postgres.user() + "&password=" + postgres.password();
    }

    static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(database);
    }
}
