package heng.server;

import heng.postgres.EmbeddedPostgres;
import heng.postgres.Settings;
import heng.postgres.Start;
import heng.postgres.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of this server: the one that comes with Heng, or one of your own. Two roles log in: the owner for migrations, and the [ApplicationRole] for all else.
record Database(DatabaseAddress owner, Runnable end) {

    static final String VARIABLE = "HENG_DB_URL";

    /// For one process that appends all the time: what it changes stays in memory until others write it to the disk, and not the one that everybody waits for (decision 0053).
    private static final Map<String, String> PACE = Map.of("shared_buffers", "256MB", "bgwriter_lru_maxpages", "1000", "max_wal_size", "2GB");

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    /// No database can be had; the message says why.
    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    /// @param data the folder of the server
    static Database open(Path data) throws Refused {
        @Nullable String given = System.getenv(VARIABLE);
        if (given == null || given.isBlank()) return embedded(data.resolve("postgres"));
        if (!given.startsWith("jdbc:postgresql:")) throw new Refused(VARIABLE + " is not the address of a PostgreSQL database.\nMaybe write jdbc:postgresql://HOST/DB?user=…&password=…");
        return given(given);
    }

    /// One that runs already.
    static Database given(String url) {
        return new Database(DatabaseAddress.of(url), () -> {});
    }

    /// As [#open], but where the server runs, its database as it runs.
    static Database reach(Path data) throws Refused {
        Path folder = data.resolve("postgres");
        @Nullable String given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank() || !Files.isReadable(folder.resolve("port"))) return open(data);
        try {
            Database running = new Database(new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/heng", Optional.of("heng"), Optional.of(Files.readString(folder.resolve("password")).strip())), () -> {});
            running.connect().close();
            return running;
        } catch (IOException | SQLException _) {
            return open(data); // nobody answers there, or somebody else does
        }
    }

    /// As the owner. Where he is no superuser he sees no commitments else.
    Connection connect() throws SQLException {
        Connection db = DriverManager.getConnection(owner.url(), login());
        try (var statement = db.createStatement()) {
            statement.execute("set heng.keeper = on");
        }
        return db;
    }

    Properties login() {
        Properties login = new Properties();
        owner.user().ifPresent(name -> login.put("user", name));
        owner.password().ifPresent(secret -> login.put("password", secret));
        return login;
    }

    private static Database embedded(Path folder) throws Refused {
        try {
            return switch (EmbeddedPostgres.start(Settings.in(folder).with(PACE))) {
                case Start.NotStarted(var refusal) -> throw new Refused(refusal.toString());
                case Start.Running(EmbeddedPostgres postgres, boolean _) -> {
                    Watch watch = postgres.watch(line -> LOG.log(System.Logger.Level.WARNING, line));
                    yield new Database(new DatabaseAddress(postgres.url(), Optional.of(postgres.user()), Optional.of(postgres.password())), () -> stop(watch, postgres));
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Stopped while the database was starting.");
        }
    }

    /// What Spring is told: the pool logs in as the role that owns nothing, Flyway as the owner.
    Map<String, Object> settings(Path data, Map<String, String> environment) throws Refused {
        ApplicationRole role = ApplicationRole.prepare(owner, data, environment);
        Map<String, Object> settings = new HashMap<>(Map.of("spring.datasource.url", owner.url(), "spring.datasource.username", role.name(), "spring.datasource.password", role.password(),
                "spring.flyway.url", owner.url(), "spring.flyway.placeholders.app", role.name()));
        owner.user().ifPresent(user -> settings.put("spring.flyway.user", user));
        owner.password().ifPresent(password -> settings.put("spring.flyway.password", password));
        return settings;
    }

    private static void stop(Watch watch, EmbeddedPostgres postgres) {
        watch.close();
        try {
            postgres.stop().ifPresent(System.err::println);
        } catch (IOException | InterruptedException e) {
            System.err.println("The database could not be stopped: " + e.getMessage() + "\nMaybe it is gone already; the next start takes over what is left.");
        }
    }

    void stop() {
        end.run();
    }
}
