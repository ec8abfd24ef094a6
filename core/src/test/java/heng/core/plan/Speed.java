package heng.core.plan;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kit.Standards;
import heng.core.place.Attributes;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.CampaignEvidence;
import heng.core.score.Evidence;
import heng.core.text.Spot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How long a plan takes over cells that cost nothing to read. Run by hand: `java -cp … heng.core.plan.Speed nation|index|touch`. `heng bench` measures the whole way.
public final class Speed {

    private static final List<Level> LEVELS = List.of(new Level("nation"), new Level("province"), new Level("city"), new Level("county"), new Level("township"), new Level("village"));
    private static final int LEAVES = 150;

    private Speed() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        switch (arguments[0]) {
            case "nation" -> nation(Integer.parseInt(arguments[1]), arguments.length > 2 ? Integer.parseInt(arguments[2]) : 31);
            case "index" -> index();
            case "touch" -> touch();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void nation(int threads, int provinces) throws Exception {
        Kernel kernel = Standards.read(standard("")).kernel();
        long begin = System.nanoTime();
        PlaceTree tree = tree(new int[] {provinces, 11, 8, 15, 15});
        Evidence evidence = new CampaignEvidence(tree, List.of(), List.of(), Attributes.none(), List.of(), List.of(), LocalDate.of(2026, 9, 30), Map.of(), List.of());
        Set<ColumnCode> kept = kernel.columns().keySet().stream().filter(code -> !code.text().startsWith("leaf")).collect(Collectors.toSet());
        ScorePlan plan = ScorePlan.of(kernel, evidence, kept);
        System.out.printf("%,d places, %d columns kept, tree and plan %.2f s%n", tree.all().size(), kept.size(), seconds(begin));
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int round = 0; round < 4; round++) {
                long start = System.nanoTime();
                double processor = processor();
                int[] cuts = plan.cuts(threads);
                List<Digest> digests = new ArrayList<>();
                List<Part> parts = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    digests.add(new Digest());
                    parts.add(new Part(cuts[i], cuts[i + 1], new Made(cuts[i], cuts[i + 1]), digests.get(i)));
                }
                Scores scores = plan.scores(parts, executor);
                double took = seconds(start);
                double worked = processor() - processor;
                if (round == 3) System.gc();
                long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
                System.out.printf("round %d: %.2f s (processors %.2f s), %d threads, leaf cells seen %,d, digest %x, total %s, heap after %,d MB%n", round, took, worked, threads, digests.stream().mapToLong(digest -> digest.count).sum(),
                        digests.stream().mapToLong(digest -> digest.sum).sum(), scores.value(kernel.main(), tree.roots().getFirst().code()), used >> 20);
            }
        }
        long start = System.nanoTime();
        double processor = processor();
        Made alone = new Made(0, tree.all().size());
        CellBatch batch = new CellBatch(2048);
        long sum = 0;
        while (alone.next(batch)) sum += batch.over[0];
        System.out.printf("the stream alone %.2f s (processors %.2f s) %x%n", seconds(start), processor() - processor, sum);
    }

    /// Of all threads of this process.
    private static double processor() {
        return java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /// Mixed rules: ratio of sums with linear points, deduction with a floor per site, tiers, linear points of a mean, grades; five groups above them, and a total.
    static String standard(String last) {
        StringBuilder yaml = new StringBuilder("site-types: {s1: s1}\nitems:\n- {code: total, children: {" + codes("group", 5, 0, 4) + "}, combine: mean}\n");
        for (int i = 0; i < 5; i++) yaml.append("- {code: group").append(i).append(", children: {").append(codes("part", 1, 5 * i, 5 * i + 4)).append("}, combine: sum}\n");
        for (int i = 0; i < 25; i++) yaml.append("- {code: part").append(i).append(", children: {").append(codes("leaf", 2, 6 * i, 6 * i + 5)).append("}, combine: mean}\n");
        for (int i = 0; i < LEAVES; i++) {
            String steps = switch (i % 5) {
                case 0 -> "{measure: {ratio: a/b, by: site}}, {pool: sums}, {map: {points: [[0.80, 0], [0.95, 100]]}}";
                case 1 -> "{measure: {count: n, by: site}}, {map: {formula: \"max(0, 100 - 7.5*x)\"}}, {pool: mean}";
                case 2 -> "{measure: {mean: value, by: site}}, {map: {steps: [[0, 0], [10, 33.3], [20, 66.6], [30, 100]]}}, {pool: mean}";
                case 3 -> "{measure: {mean: value, by: site}}, {pool: mean}, {map: {points: [[0, 0], [7, 55], [40, 100]]}}";
                default -> "{measure: {grade: grade, by: site}}, {pool: sums}, {map: {look-up: {A: 100, B: 60, C: 0}}}";
            };
            yaml.append("- {code: leaf").append(i).append(", records: {items: i").append(i).append(", sites: s1}, steps: [").append(steps).append("]}\n");
        }
        return yaml + last;
    }

    private static String codes(String name, int heaviest, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> name + i + ": " + (1 + i % heaviest)).collect(Collectors.joining(", "));
    }

    private static PlaceTree tree(int[] widths) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(new PlaceCode("0"), "nation", LEVELS.getFirst(), Optional.empty()));
        int begin = 0;
        for (int depth = 1; depth <= widths.length; depth++) {
            int end = places.size();
            for (int parent = begin; parent < end; parent++) {
                for (int child = 0; child < widths[depth - 1]; child++) {
                    places.add(new Place(new PlaceCode(places.get(parent).code() + String.format("%02d", child)), "p" + places.size(), LEVELS.get(depth), Optional.of(places.get(parent).code())));
                }
            }
            begin = end;
        }
        return new PlaceTree("speed", LEVELS, places);
    }

    private static final class Digest implements Sink {
        long sum;
        long count;

        @Override
        public void cell(int place, int column, long value, int code, int seen, int due) {
            sum = sum * 31 + value + code;
            count++;
        }

        @Override
        public void large(int place, int column, heng.core.number.Num value, int code, int seen, int due) {
            throw new IllegalStateException();
        }
    }

    /// Cells of villages without a source: one to three sites, 5 % without a record, 2 % not applicable.
    private static final class Made implements CellStream {
        private final int to;
        private int place;
        private int leaf;

        Made(int from, int to) {
            this.place = from;
            this.to = to;
        }

        @Override
        public boolean next(CellBatch into) {
            into.clear();
            while (!into.isFull() && place < to) {
                make(into, into.append());
                if (++leaf == LEAVES) {
                    leaf = 0;
                    place++;
                }
            }
            return into.size() > 0;
        }

        private void make(CellBatch into, int row) {
            int chance = (place * LEAVES + leaf) * 0x9E3779B9 >>> 8;
            int sites = 1 + chance % 3;
            boolean missing = chance / 3 % 20 == 0;
            boolean absent = chance / 60 % 50 == 0;
            into.place[row] = place;
            into.leaf[row] = leaf;
            into.due[row] = sites;
            into.seen[row] = missing ? sites - 1 : sites;
            into.notApplicable[row] = absent ? 1 : 0;
            int units = into.seen[row] - into.notApplicable[row];
            into.units[row] = Math.max(0, units);
            into.unseen[row] = missing ? 1 : 0;
            into.risen[row] = 0;
            if (units <= 0) {
                into.over[row] = into.under[row] = 0;
                return;
            }
            switch (leaf % 5) {
                case 0 -> {
                    into.under[row] = 10L * units;
                    into.over[row] = 10L * units - chance / 3000 % 6;
                }
                case 1 -> into.over[row] = 75_000_000_000_00L * units - chance / 3000 % 4 * 7_500_000_000_00L;
                case 2 -> into.over[row] = 33_300_000_000_000L * (chance / 3000 % 4);
                case 3 -> into.over[row] = 1_234_567_890_123L * (chance / 3000 % 20);
                default -> {
                    into.tally(into.grade("A"), 1);
                    if (units > 1) into.tally(into.grade("B"), units - 1);
                }
            }
        }

        @Override
        public int scale(int leaf) {
            return leaf % 5 == 0 ? 0 : 12;
        }

        @Override
        public void close() {}
    }

    private static void index() throws Exception {
        String columns = IntStream.range(0, 49).mapToObj(i -> "- {code: n" + i + ", attribute: a" + i + ", steps: [{relate: {" + (i % 2 == 0 ? "min-max: [0, 100]" : "z-score: {mean: 50, sd: 10}") + "}}]}\n").collect(Collectors.joining());
        String groups = IntStream.range(0, 7).mapToObj(i -> "- {code: g" + i + ", children: {" + codes("n", 3, 7 * i, 7 * i + 6) + "}, combine: mean}\n").collect(Collectors.joining());
        Kernel kernel = Standards.read("arithmetic: real\nitems:\n- {code: index, children: {" + codes("g", 3, 0, 6) + "}, combine: mean}\n" + groups + columns).kernel();
        List<Place> places = IntStream.range(0, 50_000).mapToObj(i -> new Place(new PlaceCode(String.valueOf(100_000 + i)), "p", LEVELS.getLast(), Optional.empty())).toList();
        PlaceTree tree = new PlaceTree("speed", LEVELS, places);
        Attributes.Builder attributes = new Attributes.Builder();
        Random random = new Random(1);
        for (Place place : places) for (int i = 0; i < 49; i++) if (random.nextInt(50) > 0) attributes.add(place.code(), "a" + i, new Attributes.Given(String.format("%.3f", random.nextGaussian() * 10 + i), Spot.of("a.csv")));
        Evidence evidence = new CampaignEvidence(tree, List.of(), List.of(), attributes.build(), List.of(), List.of(), LocalDate.of(2026, 9, 30), Map.of(), List.of());
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            double processor = processor();
            ScorePlan plan = ScorePlan.of(kernel, evidence);
            double made = seconds(start);
            start = System.nanoTime();
            Scores scores = plan.scores(new Made(0, 0), Sink.NONE);
            double walked = seconds(start);
            scores.complete();
            System.out.printf("round %d: plan %.3f s, walk %.3f s, all %.3f s (processors with the plan %.3f s), %s%n", round, made, walked, seconds(start), processor() - processor, scores.value(kernel.main(), places.getFirst().code()));
        }
    }

    private static void touch() {
        Kernel kernel = Standards.read(standard("- {code: normal, column: total, steps: [{relate: {min-max: [0, 100]}}]}\n- {code: standing, children: {normal: 1, total: 1}, combine: mean}\n")).kernel();
        PlaceTree tree = tree(new int[] {1, 342, 8, 0, 0});
        Random random = new Random(2);
        List<Site> sites = new ArrayList<>();
        List<Place> counties = tree.all().stream().filter(place -> place.level().name().equals("county")).toList();
        for (Place place : counties) sites.add(new Site(new SiteCode("s" + place.code()), "s1", "s", place.code(), Optional.empty()));
        LivePlan live = new LivePlan(kernel, new CampaignEvidence(tree, sites, List.of(), Attributes.none(), List.of(), List.of(), LocalDate.of(2026, 9, 30), Map.of(), List.of()));
        ColumnCode standing = new ColumnCode("standing");
        PlaceCode nation = tree.roots().getFirst().code();
        double up = 0;
        double read = 0;
        for (int i = 1; i <= 20_000; i++) {
            Place place = counties.get(random.nextInt(counties.size()));
            int under = 1 + random.nextInt(9);
            EvidenceRecord entry = new EvidenceRecord("r" + i, "i" + random.nextInt(LEAVES), place.code(), Optional.of(new SiteCode("s" + place.code())), LocalDateTime.of(2026, 9, 1, 8, 0).plusSeconds(i), "", "", false,
                    Map.of("a", String.valueOf(under - 1), "b", String.valueOf(under), "n", "2", "value", "12.5", "grade", "B"));
            long start = System.nanoTime();
            live.add(entry);
            live.value(kernel.main(), nation);
            up += seconds(start);
            if (i % 20 == 0) {
                start = System.nanoTime();
                live.value(standing, tree.children(tree.children(nation).getFirst().code()).getFirst().code());
                read += seconds(start);
            }
            if (i % 5_000 == 0) {
                System.out.printf("%d places, %d cities: a record up the tree %.4f ms, a column with a cohort read again %.3f ms%n", tree.all().size(), 342, up / 5, read / 0.25);
                up = read = 0;
            }
        }
    }
}
