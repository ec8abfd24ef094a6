package heng.server;

import heng.postgres.EmbeddedPostgres;
import heng.postgres.Settings;
import heng.postgres.Start;
import heng.postgres.Watch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of this server: the one that comes with Heng, or one of your own.
record Database(String url, Optional<String> user, Optional<String> password, Runnable end) {

    static final String VARIABLE = "HENG_DB_URL";

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
        return new Database(given, Optional.empty(), Optional.empty(), () -> {});
    }

    private static Database embedded(Path folder) throws Refused {
        try {
            return switch (EmbeddedPostgres.start(Settings.in(folder))) {
                case Start.NotStarted(var refusal) -> throw new Refused(refusal.toString());
                case Start.Running(EmbeddedPostgres postgres, boolean _) -> {
                    Watch watch = postgres.watch(line -> LOG.log(System.Logger.Level.WARNING, line));
                    yield new Database(postgres.url(), Optional.of(postgres.user()), Optional.of(postgres.password()), () -> stop(watch, postgres));
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Stopped while the database was starting.");
        }
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
