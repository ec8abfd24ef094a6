package heng.bench.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Calls at a fixed rate, whether earlier ones have been answered or not. Each is timed from the moment it was to begin, so that a server that keeps everybody waiting cannot hide it.
final class OpenLoop implements AutoCloseable {

    private final Latencies latencies = new Latencies();
    private final List<Future<?>> running = new ArrayList<>();
    private final java.util.concurrent.ExecutorService pool;

    /// Begins at once.
    ///
    /// @param connections how many calls may be under way
    OpenLoop(double perSecond, double seconds, int connections, Load.Opening opening) throws IOException {
        pool = Executors.newFixedThreadPool(connections);
        List<Load.Call> calls = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) calls.add(opening.open());
        } catch (Exception e) {
            throw new IOException(e);
        }
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        for (Load.Call call : calls) running.add(pool.submit(() -> {
            while (true) {
                int number = next.getAndIncrement();
                long intended = start + (long) (number * 1e9 / perSecond);
                if (intended - start > seconds * 1e9) return null;
                long wait = intended - System.nanoTime();
                if (wait > 0) Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                call.run(number);
                latencies.add(System.nanoTime() - intended);
            }
        }));
    }

    /// Waits for the end.
    Latencies result() throws IOException {
        try {
            for (Future<?> one : running) one.get();
            return latencies;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted");
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
