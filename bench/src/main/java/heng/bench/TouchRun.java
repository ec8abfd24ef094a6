package heng.bench;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.plan.LivePlan;
import heng.core.record.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// `heng bench touch`: one more record comes in and the total is read all the way up; then the standing of its city among all cities.
public final class TouchRun {

    private static final int WARM_UP = 2000;

    private TouchRun() {}

    /// @param villages of each county
    public static boolean run(Settings settings, int villages, int times) {
        settings.progress("making the records of %d villages a county, and the plan", villages);
        NationEvidence evidence = NationEvidence.thin(villages, settings.seed());
        Kernel kernel = NationStandard.kernel();
        long start = System.nanoTime();
        LivePlan plan = new LivePlan(kernel, evidence);
        double making = (System.nanoTime() - start) / 1e9;
        List<Place> all = evidence.tree().all();
        List<Place> ends = all.stream().filter(NationEvidence::isVillage).toList();
        long cities = all.stream().filter(place -> place.level().name().equals("city")).count();
        settings.done();
        settings.say("machine     %s", Machine.text());
        settings.say("data        seed %d: %,d places, %,d villages, %d cities, %d items; plan made in %.1f s", settings.seed(), all.size(), ends.size(), cities, NationStandard.ITEMS, making);
        var random = new Random(settings.seed());
        double[] up = new double[times];
        double[] standing = new double[times];
        for (int i = -WARM_UP; i < times; i++) {
            if (i % 500 == 0) settings.progress("record %d of %d", i, times);
            Place village = ends.get(random.nextInt(ends.size()));
            EvidenceRecord entry = entry(village.code(), random.nextInt(NationStandard.ITEMS), i + WARM_UP, random);
            List<PlaceCode> path = path(evidence, village);
            start = System.nanoTime();
            plan.add(entry);
            for (PlaceCode place : path) plan.value(new ColumnCode("total"), place);
            long middle = System.nanoTime();
            plan.value(new ColumnCode("standing"), path.get(path.size() - 2));
            long end = System.nanoTime();
            if (i < 0) continue;
            up[i] = (middle - start) / 1e6;
            standing[i] = (end - start) / 1e6;
        }
        settings.done();
        say(settings, "touch", "one record, the total of every place above it read", up, 1);
        say(settings, "cohort", "and the standing of its city", standing, 50);
        return true;
    }

    private static void say(Settings settings, String name, String what, double[] millis, int target) {
        java.util.Arrays.sort(millis);
        settings.say("%-11s %s: median %.3f ms, p99 %.3f ms, most %.1f ms of %,d (target %d)", name, what, millis[millis.length / 2], millis[(int) (millis.length * 0.99)], millis[millis.length - 1], millis.length, target);
    }

    private static List<PlaceCode> path(NationEvidence evidence, Place village) {
        List<PlaceCode> path = new ArrayList<>(List.of(village.code()));
        for (Optional<PlaceCode> up = village.parent(); up.isPresent(); up = evidence.tree().get(up.get()).parent()) path.add(up.get());
        return path;
    }

    private static EvidenceRecord entry(PlaceCode village, int item, int number, Random random) {
        NationStandard.Rule rule = NationStandard.rule(item);
        Optional<SiteCode> site = rule == NationStandard.Rule.DEDUCT ? Optional.of(new SiteCode(Observations.site(village.text(), random.nextInt(Observations.SITES)))) : Optional.empty();
        Map<String, String> fields = switch (rule) {
            case YES_NO -> Map.of("passed", String.valueOf(random.nextInt(2)));
            case DEDUCT -> Map.of("faults", String.valueOf(random.nextInt(5)));
            case TIERS -> Map.of("alight", String.valueOf(random.nextInt(10)), "lamps", "10");
            case LINEAR -> Map.of("share", Observations.text(40 + random.nextInt(61)));
            case GRADES, HISTOGRAM -> Map.of("grade", Observations.grade(random.nextInt(4)));
        };
        return new EvidenceRecord("more-" + number, NationStandard.code(item), village, site, NationEvidence.START.plusMinutes(number % Observations.MINUTES), "", "", false, fields);
    }
}
