package heng.bench.inner;

import heng.core.number.LongGrid;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds of a division on the grid of 1e-12, rounded as S3.3 has it: each mean and each weighted mean is one.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Division {

    private static final int PAIRS = 1024;

    private final long[] over = new Random(1).longs(PAIRS, 0, 100 * LongGrid.ONE).toArray();
    private final long[] under = new Random(2).longs(PAIRS, 1, 1000).toArray();

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public long mean() {
        long sum = 0;
        for (int i = 0; i < PAIRS; i++) sum += LongGrid.divide(over[i], under[i]);
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public long quotient() {
        long sum = 0;
        for (int i = 0; i < PAIRS; i++) sum += LongGrid.multiplyDivide(under[i], LongGrid.ONE, under[PAIRS - 1 - i]);
        return sum;
    }
}
