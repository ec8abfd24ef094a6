package heng.bench.site;

import java.util.Arrays;

/// Times of single calls, all of them kept. For several threads.
final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int count;

    synchronized void add(long time) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = time;
    }

    synchronized int count() {
        return count;
    }

    /// In milliseconds.
    ///
    /// @param share 0 to 1; the longest for 1
    synchronized double millis(double share) {
        if (count == 0) throw new IllegalStateException("Nothing was timed.");
        Arrays.sort(nanos, 0, count);
        return nanos[Math.min(count - 1, (int) (share * count))] / 1e6;
    }

    /// `p50 3.1, p90 …` in milliseconds.
    String text() {
        return String.format(java.util.Locale.ROOT, "p50 %.1f, p90 %.1f, p95 %.1f, p99 %.1f, p99.9 %.1f, most %.1f ms", millis(.5), millis(.9), millis(.95), millis(.99), millis(.999), millis(1));
    }
}
