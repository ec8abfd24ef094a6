package heng.bench;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.place.Attributes;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import heng.core.plan.ScorePlan;
import heng.core.plan.Scores;
import heng.core.plan.Sink;
import heng.core.reference.Reference;
import heng.core.score.CampaignEvidence;
import heng.core.score.Cell;
import heng.core.text.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// `heng bench index`: a composite index. Indicators are normalised by min–max over all units, combined in groups and the groups to one figure, in doubles.
public final class IndexRun {

    private static final int TIMES = 7;
    private static final int GROUPS = 7;

    private IndexRun() {}

    /// @return whether a unit came out as the reference evaluator has it
    public static boolean run(Settings settings, int units, int indicators) {
        Kernel kernel = Standards.kernel(yaml(indicators));
        settings.progress("making %d units", units);
        var evidence = evidence(units, indicators, settings.seed());
        settings.say("machine     %s", Machine.text());
        settings.say("data        seed %d: %,d units, %d indicators, in memory", settings.seed(), units, indicators);
        ColumnCode total = new ColumnCode("total");
        double[] making = new double[TIMES];
        double[] scoring = new double[TIMES];
        double[] again = new double[TIMES];
        Scores scores = null;
        for (int i = 0; i < TIMES; i++) {
            settings.progress("run %d of %d", i + 1, TIMES);
            long start = System.nanoTime();
            ScorePlan plan = ScorePlan.of(kernel, evidence, Set.of(total));
            making[i] = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            scores = plan.scores(nothing(), Sink.NONE);
            scoring[i] = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            scores = plan.scores(nothing(), Sink.NONE);
            again[i] = (System.nanoTime() - start) / 1e9;
        }
        settings.done();
        settings.say("index       plan made, median %.3f s; texts to numbers, normalise and aggregate: first %.2f s, median %.2f s of %d", NationRun.median(making), scoring[0], NationRun.median(scoring), TIMES);
        settings.say("index       normalise and aggregate, the numbers known: median %.2f s of %d (target 0.5; the issue gives 6.6 s for COINr in R, not run here)", NationRun.median(again), TIMES);
        return compared(settings, kernel, evidence, java.util.Objects.requireNonNull(scores), total, units);
    }

    private static boolean compared(Settings settings, Kernel kernel, CampaignEvidence evidence, Scores scores, ColumnCode total, int units) {
        if (units > 2000) return true; // the reference needs the whole cohort for every indicator
        var reference = new Reference(kernel, evidence);
        double most = 0;
        for (Place place : evidence.tree().all()) {
            double expected = number(reference.value(total, place.code()), kernel);
            most = Math.max(most, Math.abs(number(scores.value(total, place.code()), kernel) - expected) / Math.abs(expected));
        }
        settings.say("reference   %,d units compared, greatest relative difference %.1e", units, most);
        return most <= 1e-12;
    }

    private static double number(Cell cell, Kernel kernel) {
        return java.util.Objects.requireNonNull(cell.value(kernel.arithmetic())).asDouble();
    }

    private static String yaml(int indicators) {
        StringBuilder yaml = new StringBuilder("""
                heng: standard/1
                id: bench-index
                edition: "1"
                title: {zh: 指数, en: An index}
                status: ours
                arithmetic: real
                items:
                - code: total
                  items:
                """);
        for (int group = 0; group < GROUPS; group++) {
            yaml.append("  - code: g").append(group).append("\n    items:\n");
            for (int i = group; i < indicators; i += GROUPS) yaml.append("    - {code: i").append(i).append(", weight: ").append(1 + i % 3).append(", attribute: a").append(i).append(", steps: [{relate: {min-max: [0, 100]}}]}\n");
        }
        return yaml.toString();
    }

    private static CampaignEvidence evidence(int units, int indicators, long seed) {
        Level level = new Level("unit");
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < units; i++) places.add(new Place(new PlaceCode("u" + (1_000_000 + i)), "", level, Optional.empty()));
        var random = new Random(seed);
        var attributes = new Attributes.Builder();
        Spot spot = Spot.of("bench");
        for (int k = 0; k < indicators; k++) {
            for (Place place : places) attributes.add(place.code(), "a" + k, new Attributes.Given(Double.toString(Math.exp(random.nextGaussian())), spot));
        }
        return new CampaignEvidence(new PlaceTree("bench", List.of(level), places), List.of(), List.of(), attributes.build(), List.of(), List.of(), LocalDate.MAX, Map.of(), List.of());
    }

    private static CellStream nothing() {
        return new CellStream() {
            @Override
            public boolean next(CellBatch into) {
                into.clear();
                return false;
            }

            @Override
            public int scale(int leaf) {
                return 0;
            }

            @Override
            public void close() {}
        };
    }
}
