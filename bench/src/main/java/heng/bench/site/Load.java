package heng.bench.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// The same work on several threads at once until time is up, each call timed.
final class Load {

    /// One call of one thread.
    interface Call {
        void run(int number) throws Exception;
    }

    /// What one thread works with.
    interface Opening {
        Call open() throws Exception;
    }

    /// @param seconds how long it took
    record Result(Latencies latencies, double seconds) {

        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    private Load() {}

    /// @param from the number of the first call; each number is called once
    static Result run(int threads, double seconds, AtomicInteger from, Opening opening) throws IOException {
        List<Call> calls = new ArrayList<>();
        Latencies latencies = new Latencies();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) calls.add(opening.open());
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<?>> running = new ArrayList<>();
            for (Call call : calls) running.add(pool.submit(() -> {
                while (System.nanoTime() < end) {
                    long before = System.nanoTime();
                    call.run(from.getAndIncrement());
                    latencies.add(System.nanoTime() - before);
                }
                return null;
            }));
            for (Future<?> one : running) one.get();
            return new Result(latencies, (System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (IOException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted");
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
