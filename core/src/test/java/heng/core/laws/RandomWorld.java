package heng.core.laws;

import heng.core.kernel.Effect;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import heng.core.record.Event;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Small worlds in which everything happens: unvisited sites, *not applicable*, records of a place as a whole, missing and zero attributes, several roots.
final class RandomWorld {

    private static final LocalDateTime START = LocalDateTime.of(2026, 9, 1, 8, 0);

    private final Random random;
    private final Arithmetic arithmetic;
    private final int most;
    private final Shape shape;
    private final List<Place> places = new ArrayList<>();

    /// How the levels of a tree follow each other: each one, some left out, or in any order as a tree from a file may have them.
    enum Shape { EVEN, RAGGED, CROOKED }

    private RandomWorld(Random random, Arithmetic arithmetic, int most, Shape shape) {
        this.shape = shape;
        this.random = random;
        this.arithmetic = arithmetic;
        this.most = most;
    }

    /// @param most number of places, about
    static World of(long seed, Arithmetic arithmetic, int most) {
        return of(seed, arithmetic, most, Shape.EVEN);
    }

    static World of(long seed, Arithmetic arithmetic, int most, Shape shape) {
        return new RandomWorld(new Random(seed * RandomStandard.SCATTER), arithmetic, most, shape).world();
    }

    private World world() {
        int top = random.nextInt(World.LEVELS.size());
        for (int root = random.nextInt(4) == 0 ? 2 : 1; root > 0; root--) grow(Optional.empty(), top, String.valueOf(root));
        List<Site> sites = new ArrayList<>();
        for (Place place : places) {
            for (int i = random.nextInt(4); i > 0; i--) {
                var code = new SiteCode("S" + random.nextInt(1000) + "-" + sites.size());
                sites.add(new Site(code, random.nextInt(3) == 0 ? "s2" : "s1", code.text(), place.code(), Optional.empty()));
            }
        }
        List<World.Known> attributes = attributes();
        World now = new World(places, sites, records(sites), attributes, events(), announced(), results(), List.of());
        List<World> earlier = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) earlier.add(now.withRecords(records(sites)));
        return new World(places, sites, now.records(), attributes, now.events(), now.announced(), now.results(), earlier);
    }

    private void grow(Optional<PlaceCode> parent, int level, String code) {
        var own = new PlaceCode(code);
        places.add(new Place(own, "P" + code, World.LEVELS.get(level), parent));
        if (level + 1 == World.LEVELS.size() && shape != Shape.CROOKED || code.length() > 12) return;
        int first = 10 + random.nextInt(60);
        for (int i = parent.isEmpty() ? 3 : random.nextInt(4); i > 0 && places.size() < most; i--) grow(Optional.of(own), below(level), code + (first + 7 * i));
    }

    private int below(int level) {
        return switch (shape) {
            case EVEN -> level + 1;
            case RAGGED -> level + 1 + random.nextInt(World.LEVELS.size() - level - 1);
            case CROOKED -> random.nextInt(World.LEVELS.size());
        };
    }

    private List<EvidenceRecord> records(List<Site> sites) {
        List<EvidenceRecord> records = new ArrayList<>();
        for (String item : List.of("i1", "i2")) {
            for (Site site : sites) visit(records, item, site.place(), Optional.of(site.code()));
            for (Place place : places) if (random.nextInt(3) == 0) visit(records, item, place.code(), Optional.empty());
        }
        return records;
    }

    private void visit(List<EvidenceRecord> records, String item, PlaceCode place, Optional<SiteCode> site) {
        if (random.nextInt(4) == 0) return;
        boolean absent = random.nextInt(6) == 0;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            boolean notApplicable = absent || random.nextInt(8) == 0;
            records.add(new EvidenceRecord("r" + random.nextInt(100) + "-" + records.size(), item, place, site, START.plusHours(random.nextInt(20)),
                    random.nextBoolean() ? "m1" : "m2", "", notApplicable, notApplicable ? Map.of() : fields()));
        }
    }

    /// Where `b` is 0 (nothing to count), `a` is 0 too, as a checked form would have it.
    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        int under = random.nextInt(6);
        fields.put("b", String.valueOf(under));
        fields.put("a", String.valueOf(under == 0 ? 0 : random.nextInt(under + 2)));
        fields.put("n", String.valueOf(random.nextInt(4)));
        fields.put("value", decimal(-20, 80).toPlainString());
        fields.put("grade", List.of("A", "B", "C").get(random.nextInt(3)));
        if (random.nextInt(5) > 0) fields.put("tag", random.nextBoolean() ? "p" : "q");
        return fields;
    }

    private BigDecimal decimal(int low, int high) {
        return BigDecimal.valueOf(10L * low + random.nextInt(10 * (high - low)), 1 + random.nextInt(2));
    }

    private List<World.Known> attributes() {
        List<World.Known> known = new ArrayList<>();
        for (Place place : places) {
            if (random.nextInt(5) > 0) known.add(new World.Known(place.code(), "people", random.nextInt(5) == 0 ? "0" : String.valueOf(1 + random.nextInt(900))));
            if (random.nextInt(5) > 0) known.add(new World.Known(place.code(), "rain", decimal(-5, 40).toPlainString()));
            if (random.nextInt(4) > 0) known.add(new World.Known(place.code(), "kind", random.nextBoolean() ? "urban" : "rural"));
            if (random.nextInt(3) > 0) known.add(new World.Known(place.code(), "status", random.nextBoolean() ? "nominee" : "holder"));
            if (random.nextInt(3) > 0) known.add(new World.Known(place.code(), "applied", World.DATE.minusDays(random.nextInt(300)).toString()));
        }
        return known;
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (Place place : places) {
            if (random.nextInt(3) == 0) events.add(new Event("e" + events.size(), "fire", place.code(), World.DATE.minusDays(random.nextInt(500) - 20L)));
        }
        return events;
    }

    private List<AnnouncedResult> announced() {
        List<AnnouncedResult> announced = new ArrayList<>();
        for (Place place : places) {
            if (random.nextInt(3) == 0) announced.add(title("Clean City", place.code(), World.DATE.minusDays(random.nextInt(1500))));
        }
        return announced;
    }

    static AnnouncedResult title(String name, PlaceCode place, LocalDate date) {
        return new AnnouncedResult(place, name, name, Optional.empty(), Optional.empty(), "", "Ministry", "No. 1", date);
    }

    private Map<PlaceCode, Cell> results() {
        Map<PlaceCode, Cell> results = new TreeMap<>();
        for (Place place : places) {
            Amount amount = new Amount.Plain(arithmetic.of(decimal(0, 100)) instanceof heng.core.number.Num number ? number : arithmetic.of(0));
            switch (random.nextInt(5)) {
                case 0 -> results.put(place.code(), Cell.notApplicable(Coverage.SEEN));
                case 1 -> results.put(place.code(), new Cell(amount, State.VETOED, Effect.RISES, Coverage.SEEN));
                case 2, 3 -> results.put(place.code(), Cell.scored(amount, Coverage.SEEN));
                default -> {}
            }
        }
        return results;
    }
}
