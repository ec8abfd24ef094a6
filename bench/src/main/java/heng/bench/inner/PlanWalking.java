package heng.bench.inner;

import heng.bench.NationEvidence;
import heng.bench.NationStandard;
import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import heng.core.plan.Prefixes;
import heng.core.plan.ScorePlan;
import heng.core.plan.Scores;
import heng.core.plan.Sink;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds that a cell costs from the batch to the scores of its place and all places above it, by one thread: the rules of `heng bench nation`, one village of each county, nothing read.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlanWalking {

    private static final int CELLS = 400_000;

    private final NationEvidence evidence = NationEvidence.thin(1, 42);
    private final ScorePlan plan = ScorePlan.of(NationStandard.kernel(), evidence, NationStandard.kept());
    private final Prefixes prefixes = new Prefixes(NationStandard.kernel(), evidence);
    private final List<CellBatch> batches = new ArrayList<>();

    /// Makes the cells; the last places get none.
    @Setup
    public void make() {
        int left = CELLS;
        try (CellStream stream = prefixes.stream(0, evidence.tree().all().size())) {
            CellBatch batch = new CellBatch(2048);
            while (left > 0 && stream.next(batch)) {
                CellBatch kept = new CellBatch(2048);
                for (int row = 0; row < batch.size() && left > 0; row++, left--) batch.copy(row, kept);
                batches.add(kept);
            }
        }
        if (left > 0) throw new IllegalStateException("There are " + left + " cells too few.");
    }

    @Benchmark
    @OperationsPerInvocation(CELLS)
    public Scores walk() {
        return plan.scores(new Again(), Sink.NONE);
    }

    /// The same cells once more.
    private final class Again implements CellStream {

        private int next;

        @Override
        public boolean next(CellBatch into) {
            into.clear();
            if (next == batches.size()) return false;
            CellBatch batch = batches.get(next++);
            for (int row = 0; row < batch.size(); row++) batch.copy(row, into);
            return true;
        }

        @Override
        public int scale(int leaf) {
            return prefixes.scale(leaf);
        }

        @Override
        public void close() {}
    }
}
