package heng.server;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of this server.
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
        if (given == null || given.isBlank()) throw new Refused(VARIABLE + " is not set.\nMaybe set it to jdbc:postgresql://HOST/DB?user=…&password=…");
        if (!given.startsWith("jdbc:postgresql:")) throw new Refused(VARIABLE + " is not the address of a PostgreSQL database.\nMaybe write jdbc:postgresql://HOST/DB?user=…&password=…");
        return new Database(given, Optional.empty(), Optional.empty(), () -> {});
    }

    void stop() {
        end.run();
    }
}
