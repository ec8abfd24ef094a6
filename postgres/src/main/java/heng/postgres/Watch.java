package heng.postgres;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks after a running PostgreSQL, several times a second: where its first process has died, it is started again, and what had been committed is there. A single session that
/// dies is no business of this: PostgreSQL itself ends the others and goes on.
public final class Watch implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;
    private static final long PAUSE_MILLIS = 3_000;

    private final EmbeddedPostgres postgres;
    private final Consumer<String> said;
    private final Thread thread;

    /// @param said told in a line what was done, and what keeps it from starting again
    Watch(EmbeddedPostgres postgres, Consumer<String> said) {
        this.postgres = postgres;
        this.said = said;
        thread = Thread.ofPlatform().name("postgres-watch").daemon().start(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                if (!look()) Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the end
        }
    }

    /// @return whether it runs
    private boolean look() throws InterruptedException {
        try {
            if (postgres.pid().isPresent()) return true;
            said.accept("PostgreSQL has ended; it is started again.");
            Optional<PostgresRefusal> refusal = postgres.revive();
            said.accept(refusal.map(PostgresRefusal::toString).orElse("PostgreSQL runs again."));
            return refusal.isEmpty();
        } catch (IOException | RuntimeException e) {
            said.accept("PostgreSQL could not be looked after: " + e);
            return false;
        }
    }

    /// Ends the looking; PostgreSQL stays as it is.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
