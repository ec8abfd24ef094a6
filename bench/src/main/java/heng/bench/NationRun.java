package heng.bench;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.State;
import heng.core.place.Place;
import heng.core.plan.CellSource;
import heng.core.plan.CellStream;
import heng.core.plan.ScorePlan;
import heng.core.plan.Scores;
import heng.core.text.Problems;
import heng.store.cells.CellFile;
import heng.store.cells.CellHead;
import heng.store.cells.RecordInput;
import heng.store.cells.RecordPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// `heng bench nation`: every village, every item and all five levels, from cells, from sorted records and from records in the order of arrival; beside it the
/// bare reading of the same data and a query written by hand. 1,000 places are compared with the reference evaluator.
public final class NationRun {

    private static final int SAMPLE = 1000;

    /// What is timed besides the way from cells, which always is.
    public enum Way { sorted, arrival, hand }

    private final Settings settings;
    private final NationEvidence evidence;
    private final Kernel kernel = NationStandard.kernel();
    private final NationData data;
    private final Set<Integer> sample;
    private final long before;
    private final ScorePlan plan;
    private @Nullable Scores scores;
    private @Nullable Digest digest;

    /// Opens the cells of a part.
    private interface Opener {
        CellStream open(int from, int to) throws IOException;

        default CellSource source() {
            return (from, to) -> {
                try {
                    return open(from, to);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        }
    }

    private NationRun(Settings settings) throws IOException {
        this.settings = settings;
        before = Machine.residentMiB().orElse(0L);
        settings.progress("reading the tree");
        evidence = new NationEvidence(settings.share(), settings.seed());
        data = NationData.of(settings, evidence);
        int places = evidence.tree().all().size();
        sample = new HashSet<>(new Random(settings.seed()).ints(0, places).distinct().limit(Math.min(SAMPLE, places)).boxed().toList());
        plan = ScorePlan.of(kernel, evidence, NationStandard.kept());
    }

    /// @return whether everything that was compared was equal
    public static boolean run(Settings settings, Set<Way> ways) throws IOException {
        return new NationRun(settings).run(ways);
    }

    private boolean run(Set<Way> ways) throws IOException {
        List<Place> places = evidence.tree().all();
        long villages = places.stream().filter(NationEvidence::isVillage).count();
        settings.say("machine     %s", Machine.text());
        settings.say("data        seed %d, share %s: %,d places, %,d villages, %d items; %d threads", settings.seed(), settings.share(), places.size(), villages, NationStandard.ITEMS, settings.threads());
        RecordPlan records = RecordPlan.of(new RecordInput(kernel, evidence, data.sorted(), Optional.of(LocalDate.of(2026, 9, 1)), Optional.of(LocalDate.of(2026, 9, 30))));
        Path cells = cellFile(records);
        CellFile file = CellFile.open(cells, new Problems()).orElseThrow();
        boolean equal = fromCells(file);
        long sum = digest().sum();
        equal &= checked();
        if (ways.contains(Way.sorted)) equal &= fromSorted(records, sum);
        if (ways.contains(Way.arrival)) equal &= fromArrival(sum);
        if (ways.contains(Way.hand)) byHand(cells);
        settings.done();
        return equal;
    }

    private Path cellFile(RecordPlan records) throws IOException {
        Path cells = data.folder().resolve("cells.parquet");
        if (Files.exists(cells)) return cells;
        settings.progress("making the cell file");
        long start = System.nanoTime();
        int places = evidence.tree().all().size();
        try (CellStream stream = records.sorted(0, places)) {
            List<Integer> scales = IntStream.range(0, plan.leaves().size()).map(stream::scale).boxed().toList();
            CellFile.write(cells, CellHead.of(kernel, evidence.tree(), scales, 0, 0, List.of()), stream);
        }
        settings.done();
        settings.say("cell file   made in %.1f s by one thread", (System.nanoTime() - start) / 1e9);
        return cells;
    }

    private Digest digest() {
        if (digest == null) throw new IllegalStateException("Not run yet");
        return digest;
    }

    /// Scores the nation once.
    ///
    /// @param parts of the tree
    /// @return seconds
    private double scored(Opener opener, int parts) {
        List<Digest> digests = IntStream.range(0, parts).mapToObj(_ -> new Digest(sample)).toList();
        scores = null;
        System.gc(); // what the round before has left is not this one's to clear away
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(settings.threads())) {
            scores = plan.scores(opener.source(), digests, threads);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        digest = new Digest(Set.of());
        digests.forEach(digest::add);
        return seconds;
    }

    private boolean fromCells(CellFile file) throws IOException {
        String relation = NationData.relation(List.of(file.path()));
        long rows = Scan.rows(relation);
        Machine.forgetPeak();
        double[] scan = new double[3];
        double[] ours = new double[3];
        long[] sums = new long[3];
        settings.progress("from cells, the first time");
        double first = scored(file::stream, ScorePlan.PARTS * settings.threads());
        memory();
        settings.say("first       %.2f s from cells, while Java still compiles; not counted", first);
        for (int i = 0; i < ours.length; i++) {
            settings.progress("from cells, run %d of %d", i + 1, ours.length);
            ours[i] = scored(file::stream, ScorePlan.PARTS * settings.threads());
            sums[i] = digest().sum();
            scan[i] = Scan.seconds(relation, settings.threads(), 1);
        }
        settings.done();
        settings.say("cells       %,d cells, %.0f MiB; %,d leaves went by", rows, NationData.mib(List.of(file.path())), digest().count());
        ratio("from cells", ours, scan, 5);
        return Arrays.stream(sums).distinct().count() == 1;
    }

    private void memory() {
        settings.done();
        Optional<Long> peak = Machine.peakMiB();
        settings.say("memory      peak %s MiB, %d MiB at the start: %s MiB over it (target 1024)", peak.map(String::valueOf).orElse("?"), before,
                peak.map(mib -> String.valueOf(mib - before)).orElse("?"));
    }

    private void ratio(String what, double[] ours, double[] scan, int target) {
        settings.say("%-11s %s s; bare scan-and-sum %s s; ratio of the medians %.2f (target %d)", what, seconds(ours), seconds(scan), median(ours) / median(scan), target);
    }

    private static String seconds(double[] times) {
        return String.join(" ", Arrays.stream(times).mapToObj(time -> String.format(java.util.Locale.ROOT, "%.2f", time)).toList());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private boolean fromSorted(RecordPlan records, long sum) throws IOException {
        long rows = Scan.rows(data.relation());
        double[] scan = new double[2];
        double[] ours = new double[2];
        boolean equal = true;
        for (int i = 0; i < ours.length; i++) {
            settings.progress("from sorted records, run %d of %d", i + 1, ours.length);
            ours[i] = scored(records::sorted, settings.threads());
            equal &= digest().sum() == sum;
            scan[i] = Scan.seconds(data.relation(), settings.threads(), 1);
        }
        settings.done();
        settings.say("records     %,d records, %.0f MiB; cells the same: %s", rows, NationData.mib(data.sorted()), equal);
        ratio("from sorted", ours, scan, 8);
        return equal;
    }

    private boolean fromArrival(long sum) throws IOException {
        RecordPlan arrival = RecordPlan.of(new RecordInput(kernel, evidence, List.of(data.arrival()), Optional.of(LocalDate.of(2026, 9, 1)), Optional.of(LocalDate.of(2026, 9, 30))));
        Path effective = data.folder().resolve("effective.parquet");
        Path spill = data.folder().resolve("spill");
        settings.progress("from the order of arrival");
        long start = System.nanoTime();
        arrival.sort(effective, settings.threads(), 3000, spill);
        double sorting = (System.nanoTime() - start) / 1e9;
        double scoring = scored((from, to) -> arrival.effective(effective, from, to), settings.threads());
        Files.delete(effective);
        settings.progress("the sort alone");
        double alone = Sort.seconds(data.arrival(), effective, settings.threads(), 3000, spill);
        Files.delete(effective);
        boolean equal = digest().sum() == sum;
        settings.done();
        settings.say("arrival     sorting %.1f s, scoring %.1f s, together %.1f s; the sort of the file alone %.1f s; ratio %.2f (target 2); cells the same: %s", sorting, scoring, sorting + scoring, alone,
                (sorting + scoring) / alone, equal);
        return equal;
    }

    private void byHand(Path cells) throws IOException {
        double all = 0;
        Scores kept = java.util.Objects.requireNonNull(scores);
        for (HandWritten.Level level : HandWritten.run(kernel, evidence.tree(), cells, settings)) {
            settings.done();
            double ours = evidence.tree().all().stream().filter(place -> place.level().name().equals(level.name()))
                    .map(place -> kept.value(new ColumnCode("total"), place.code())).filter(cell -> cell.state() == State.SCORED)
                    .mapToDouble(cell -> java.util.Objects.requireNonNull(cell.value(kernel.arithmetic())).asDouble()).sum();
            settings.say("by hand     %-9s %6.2f s, %,d totals, their sum %.6f, ours %.6f", level.name(), level.seconds(), level.count(), level.sum(), ours);
            all += level.seconds();
        }
        settings.say("by hand     all levels %.2f s", all);
    }

    private boolean checked() {
        settings.progress("comparing with the reference evaluator");
        var check = new ReferenceCheck(kernel, evidence, java.util.Objects.requireNonNull(scores), digest().cells());
        List<String> differences = check.differences(sample);
        settings.done();
        differences.stream().limit(10).forEach(difference -> settings.say("different   %s", difference));
        settings.say("reference   %,d cells of %,d places compared, %,d differ", check.compared(), sample.size(), differences.size());
        return differences.isEmpty();
    }
}
