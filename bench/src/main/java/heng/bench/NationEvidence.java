package heng.bench;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.store.Divisions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The nation as evidence: a share of the built-in tree, two streets in each village, and records made on demand. So the reference evaluator can be asked
/// for any place, from the seed and not from the files that are timed.
public final class NationEvidence implements Evidence {

    static final LocalDateTime START = LocalDate.of(2026, 9, 1).atStartOfDay();

    private final PlaceTree tree;
    private final long seed;

    NationEvidence(double share, long seed) {
        this(tree(share, seed), seed);
    }

    private NationEvidence(PlaceTree tree, long seed) {
        this.tree = tree;
        this.seed = seed;
    }

    /// Every province, city and county, and of each county the first township with its first villages.
    public static NationEvidence thin(int villages, long seed) {
        PlaceTree whole = Divisions.all();
        Set<PlaceCode> kept = new HashSet<>();
        for (Place place : whole.all()) {
            if (place.code().text().length() <= 6) kept.add(place.code());
            if (!place.level().name().equals("county") || whole.children(place.code()).isEmpty()) continue;
            Place township = whole.children(place.code()).getFirst();
            kept.add(township.code());
            whole.children(township.code()).stream().limit(villages).forEach(village -> kept.add(village.code()));
        }
        return new NationEvidence(new PlaceTree(Divisions.EDITION, Divisions.LEVELS, whole.all().stream().filter(place -> kept.contains(place.code())).toList()), seed);
    }

    /// Whole counties, so that townships stay whole.
    private static PlaceTree tree(double share, long seed) {
        PlaceTree whole = Divisions.all();
        if (share >= 1) return whole;
        Set<PlaceCode> kept = new HashSet<>();
        for (Place place : whole.all()) {
            boolean county = place.level().name().equals("county");
            if (!county || (Observations.mix(seed + Long.parseLong(place.code().text())) >>> 11) * 0x1p-53 >= share) continue;
            whole.within(place.code()).forEach(below -> kept.add(below.code()));
            for (Optional<PlaceCode> up = place.parent(); up.isPresent(); up = whole.get(up.get()).parent()) kept.add(up.get());
        }
        return new PlaceTree(Divisions.EDITION, Divisions.LEVELS, whole.all().stream().filter(place -> kept.contains(place.code())).toList());
    }

    static boolean isVillage(Place place) {
        return place.code().text().length() == 12;
    }

    @Override
    public PlaceTree tree() {
        return tree;
    }

    @Override
    public List<Site> sites(PlaceCode place) {
        if (place.text().length() != 12) return List.of();
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < Observations.SITES; i++) sites.add(new Site(new SiteCode(Observations.site(place.text(), i)), NationStandard.SITES, "", place, Optional.empty()));
        return sites;
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        if (place.text().length() != 12) return List.of();
        int number = Integer.parseInt(item.substring(1)) - 1000;
        int index = tree.index(place);
        var made = new Observations(seed);
        made.cell(index, number);
        List<EvidenceRecord> records = new ArrayList<>();
        for (int row = 0; row < made.count; row++) {
            if (made.of[row] >= 0 || takenBack(made, row)) continue;
            Optional<SiteCode> site = made.site[row] < 0 ? Optional.empty() : Optional.of(new SiteCode(Observations.site(place.text(), made.site[row])));
            records.add(new EvidenceRecord(String.valueOf(Observations.id(index, number, row)), item, place, site, START.plusMinutes(made.minute[row]), "", "",
                    made.notApplicable[row], made.notApplicable[row] ? Map.of() : fields(made, row, NationStandard.rule(number))));
        }
        records.sort(EvidenceRecord.IN_PLACE);
        return records;
    }

    private static boolean takenBack(Observations made, int row) {
        for (int i = 0; i < made.count; i++) if (made.of[i] == row) return true;
        return false;
    }

    private static Map<String, String> fields(Observations made, int row, NationStandard.Rule rule) {
        Map<String, String> fields = new TreeMap<>();
        switch (rule) {
            case YES_NO -> fields.put("passed", String.valueOf(made.value[row]));
            case DEDUCT -> fields.put("faults", String.valueOf(made.value[row]));
            case TIERS -> {
                fields.put("alight", String.valueOf(made.value[row]));
                fields.put("lamps", String.valueOf(made.lamps[row]));
            }
            case LINEAR -> fields.put("share", Observations.text(made.value[row]));
            case GRADES, HISTOGRAM -> fields.put("grade", Observations.grade(made.value[row]));
        }
        return fields;
    }

    @Override
    public Optional<String> attribute(PlaceCode place, String name) {
        return Optional.empty();
    }

    @Override
    public int events(PlaceCode place, String kind, LocalDate from, LocalDate to) {
        return 0;
    }

    @Override
    public LocalDate date() {
        return LocalDate.of(2026, 9, 30);
    }

    @Override
    public List<AnnouncedResult> announced(PlaceCode place) {
        return List.of();
    }

    @Override
    public Optional<Cell> result(String standard, Optional<String> column, PlaceCode place) {
        return Optional.empty();
    }

    @Override
    public List<Round> earlier() {
        return List.of();
    }
}
