package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.Kernel;
import heng.core.number.Arithmetic;
import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import heng.core.plan.Prefixes;
import heng.core.plan.ScorePlan;
import heng.core.plan.Scores;
import heng.core.plan.Sink;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The two evaluators over the same seeds each time: what stood beside what is counted, and a failure names its seed.
class PlanAgreementTest {

    private static final List<String> SOURCES = List.of("records", "records latest", "records of sites", "records of sites latest");
    private static final List<String> STATISTICS = List.of("count", "visits", "number", "sum", "mean", "ratio");
    private static final List<String> POOLS = List.of("sums", "mean", "mean of people", "mean of table", "min", "max");
    private static final List<String> MAPS = List.of("points", "steps", "above", "look-up number", "formula", "case");
    private static final List<String> COMBINES = List.of("mean", "sum", "min", "max", "{best: 2}", "{best: 1, of: sum}", "{sum: full}", "copeland", "{formula:");
    private static final int SEEDS = 1200;

    /// Every legal neighbour of every other.
    private static List<String> wanted() {
        List<String> wanted = new ArrayList<>(List.of("grade by site → look-up", "grade by record → look-up", "grade by site → sums", "grade by record → sums", "sums → look-up"));
        for (String by : List.of(" by site", " by record")) {
            for (String statistic : STATISTICS) {
                SOURCES.forEach(source -> wanted.add(source + " → " + statistic + by));
                POOLS.forEach(pool -> wanted.add(statistic + by + " → " + pool));
                MAPS.forEach(map -> wanted.add(statistic + by + " → " + map));
            }
        }
        for (String pool : POOLS) {
            MAPS.forEach(map -> wanted.addAll(List.of(pool + " → " + map, map + " → " + pool)));
            List.of("skip", "zero", "fail").forEach(missing -> wanted.add(pool + " → missing " + missing));
            wanted.addAll(List.of(pool + " → gate", pool + " → relate", "column at → " + pool));
        }
        for (String combine : COMBINES) List.of("skip", "zero", "fail").forEach(missing -> wanted.add(combine + " → " + missing));
        return wanted;
    }

    @ParameterizedTest
    @EnumSource(RandomWorld.Shape.class)
    void agreesInTreesOfEveryShape(RandomWorld.Shape shape) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var standard = standard(seed, shape);
            World world = RandomWorld.of(seed, isReal(seed) ? Arithmetic.REAL : Arithmetic.EXACT, 12, shape);
            Kernel kernel = standard.kernel();
            Map<Setting.At, Cell> right = Setting.cells(kernel, world);
            Scores scores = Plans.run(kernel, world.shuffled(new Random(seed)).evidence(), 1 << seed % 3, Runnable::run);
            assertThat(PlanAgreementProperties.differences(kernel, right, cells(right, scores))).as("seed %d in %s trees, %s", seed, shape, standard).isEmpty();
        }
    }

    private static RandomStandard.Draft standard(long seed, RandomWorld.Shape shape) {
        return RandomStandard.of(seed + SEEDS * (long) shape.ordinal(), isReal(seed));
    }

    private static boolean isReal(long seed) {
        return seed % 5 == 4;
    }

    /// A floor on what [#agreesInTreesOfEveryShape] compares.
    @Test
    void comparesEveryPair() {
        Set<String> seen = new HashSet<>();
        for (RandomWorld.Shape shape : RandomWorld.Shape.values()) for (long seed = 0; seed < SEEDS; seed++) seen.addAll(standard(seed, shape).pairs());
        assertThat(wanted()).hasSizeGreaterThan(280);
        assertThat(seen).hasSizeGreaterThan(330).containsAll(wanted());
    }

    @Test
    void agreesInThreads() {
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (long seed = 0; seed < 150; seed++) {
                Kernel kernel = RandomStandard.of(seed, false).kernel();
                World world = RandomWorld.of(seed, Arithmetic.EXACT, 30);
                Map<Setting.At, Cell> right = Setting.cells(kernel, world);
                assertThat(PlanAgreementProperties.differences(kernel, right, cells(right, Plans.run(kernel, world.evidence(), 4, executor)))).as("seed %d", seed).isEmpty();
            }
        }
    }

    private static Map<Setting.At, Cell> cells(Map<Setting.At, Cell> right, Scores scores) {
        Map<Setting.At, Cell> cells = new LinkedHashMap<>();
        right.keySet().forEach(at -> cells.put(at, scores.value(at.column(), at.place())));
        return cells;
    }

    /// The comparison itself: each fault in a row of cells turns it red for some seed.
    @Test
    void seesEachFaultPlantedInTheCells() {
        Map<String, ObjIntConsumer<CellBatch>> faults = new LinkedHashMap<>();
        faults.put("one more in the sum", (batch, row) -> batch.over[row]++);
        faults.put("one more under the line", (batch, row) -> batch.under[row]++);
        faults.put("a unit that was not there", (batch, row) -> batch.units[row]++);
        faults.put("an unseen unit lost", (batch, row) -> batch.unseen[row] = 0);
        faults.put("what is not seen is not due", (batch, row) -> batch.due[row] = batch.seen[row]);
        faults.put("a rising state lost", (batch, row) -> batch.risen[row] = 0);
        faults.put("the least forgotten", (batch, row) -> batch.least[row] = 0);
        faults.put("the greatest doubled", (batch, row) -> batch.greatest[row] *= 2);
        faults.put("counted at the next leaf", (batch, row) -> batch.leaf[row] = batch.leaf[row] == 0 ? 0 : batch.leaf[row] - 1);
        faults.forEach((fault, plant) -> assertThat(isSeen(plant)).as(fault).isTrue());
        assertThat(isSeen((_, _) -> {})).as("no fault").isFalse();
    }

    private static boolean isSeen(ObjIntConsumer<CellBatch> plant) {
        for (long seed = 0; seed < 60; seed++) {
            Kernel kernel = RandomStandard.of(seed, false).kernel();
            World world = RandomWorld.of(seed, Arithmetic.EXACT, 12);
            Evidence evidence = world.evidence();
            Map<Setting.At, Cell> right = Setting.cells(kernel, world);
            CellStream spoilt = spoilt(new Prefixes(kernel, evidence).stream(0, evidence.tree().all().size()), plant);
            Scores scores = ScorePlan.of(kernel, evidence).scores(spoilt, Sink.NONE);
            if (!PlanAgreementProperties.differences(kernel, right, cells(right, scores)).isEmpty()) return true;
        }
        return false;
    }

    private static CellStream spoilt(CellStream cells, ObjIntConsumer<CellBatch> plant) {
        return new CellStream() {
            @Override
            public boolean next(CellBatch into) {
                boolean more = cells.next(into);
                for (int row = 0; row < into.size(); row++) plant.accept(into, row);
                return more;
            }

            @Override
            public int scale(int leaf) {
                return cells.scale(leaf);
            }

            @Override
            public void close() {
                cells.close();
            }
        };
    }
}
