package heng.server.upkeep.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The state as it was last looked at. Several gauges of one reading show the same moment, many who ask at once cost one look, and a database that hangs keeps nobody waiting.
final class Watched {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Watch watch;
    private volatile Watch.State last = Watch.State.UNKNOWN;
    private long lookedNanos = System.nanoTime() - FRESH.toNanos();

    Watched(Watch watch) {
        this.watch = watch;
    }

    /// Not older than a second.
    synchronized Watch.State recent() {
        return System.nanoTime() - lookedNanos < FRESH.toNanos() ? last : look();
    }

    synchronized Watch.State look() {
        CompletableFuture<Watch.State> look = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                look.complete(watch.look());
            } catch (RuntimeException | Error e) {
                look.completeExceptionally(e);
            }
        });
        try {
            last = look.completeOnTimeout(watch.withoutDatabase(), PATIENCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The state cannot be told", e.getCause());
        }
        lookedNanos = System.nanoTime();
        return last;
    }

    Watch.State last() {
        return last;
    }
}
