package heng.bench.inner;

import heng.core.number.Arithmetic;
import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import heng.core.text.Problems;
import heng.store.cells.CellFile;
import heng.store.cells.CellHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds that a cell costs from the file to the batch, by one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CellReading {

    private static final int PLACES = 10_000;
    private static final int LEAVES = 100;

    private CellFile file = new CellFile(Path.of(""), head(), false);
    private final CellBatch batch = new CellBatch(2048);

    private static CellHead head() {
        List<CellHead.Leaf> leaves = java.util.stream.IntStream.range(0, LEAVES).mapToObj(i -> new CellHead.Leaf("i" + i, 0)).toList();
        return new CellHead("", Arithmetic.EXACT, "", "", PLACES, 0, 0, List.of(), leaves, false, false);
    }

    /// Writes a million cells.
    @Setup
    public void write() throws IOException {
        Path path = Files.createTempFile("heng-cells", ".parquet");
        CellFile.write(path, head(), new Made());
        file = CellFile.open(path, new Problems()).orElseThrow();
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file.path());
    }

    /// Reads them all and adds them up.
    @Benchmark
    @OperationsPerInvocation(PLACES * LEAVES)
    public long read() throws IOException {
        long sum = 0;
        try (CellStream cells = file.stream(0, PLACES)) {
            while (cells.next(batch)) for (int i = 0; i < batch.size(); i++) sum += batch.over[i] + batch.units[i];
        }
        return sum;
    }

    private static final class Made implements CellStream {

        private final Random random = new Random(1);
        private int place;

        @Override
        public boolean next(CellBatch into) {
            into.clear();
            if (place == PLACES) return false;
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                int row = into.append(place, leaf);
                into.due[row] = into.seen[row] = 1;
                into.units[row] = 1 + random.nextInt(3);
                into.over[row] = random.nextInt(100);
            }
            place++;
            return true;
        }

        @Override
        public int scale(int leaf) {
            return 0;
        }

        @Override
        public void close() {}
    }
}
