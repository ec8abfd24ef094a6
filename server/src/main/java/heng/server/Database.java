package heng.server;

import heng.postgres.EmbeddedPostgres;
import heng.postgres.Settings;
import heng.postgres.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of this server: the one that comes with Heng, or one of your own.
record Database(String url, Optional<String> user, Optional<String> password, Runnable end) {

    static final String VARIABLE = "HENG_DB_URL";

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
        return new Database(given, Optional.empty(), Optional.empty(), () -> {});
    }

    /// As [#open], but where the server runs, its database as it runs.
    static Database reach(Path data) throws Refused {
        Path folder = data.resolve("postgres");
        @Nullable String given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank() || !Files.isReadable(folder.resolve("port"))) return open(data);
        try {
            Database running = new Database("jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/heng", Optional.of("heng"), Optional.of(Files.readString(folder.resolve("password")).strip()), () -> {});
            running.connect().close();
            return running;
        } catch (IOException | SQLException _) {
            return open(data); // nobody answers there, or somebody else does
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login());
    }

    Properties login() {
        Properties login = new Properties();
        user.ifPresent(name -> login.put("user", name));
        password.ifPresent(secret -> login.put("password", secret));
        return login;
    }

    private static Database embedded(Path folder) throws Refused {
        try {
            return switch (EmbeddedPostgres.start(Settings.in(folder))) {
                case Start.NotStarted(var refusal) -> throw new Refused(refusal.toString());
                case Start.Running(EmbeddedPostgres postgres, boolean _) -> new Database(postgres.url(), Optional.of(postgres.user()), Optional.of(postgres.password()), () -> stop(postgres));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Stopped while the database was starting.");
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
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
