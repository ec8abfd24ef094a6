package heng.core.laws;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import heng.core.record.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The evidence of a worked example from its tables: `place`, `site`, `record`, `event`, `announced`.
final class GoldenWorld {

    private static final String USUAL_PLACES = """
            place | level    | parent
            A     | county   |
            A1    | township | A
            A2    | township | A
            """;
    private static final Set<String> PLACE = Set.of("place", "level", "parent");
    private static final Set<String> RECORD = Set.of("record", "item", "site", "place", "day", "method", "answer");

    private final List<Place> places = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<EvidenceRecord> records = new ArrayList<>();
    private final List<World.Known> attributes = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<AnnouncedResult> announced = new ArrayList<>();

    private GoldenWorld() {}

    /// @param tables by the name of their first column
    static World of(Map<String, TextTable> tables) {
        var world = new GoldenWorld();
        tables.getOrDefault("place", TextTable.parse(USUAL_PLACES)).rows().forEach(world::place);
        var none = new TextTable(List.of(), List.of());
        tables.getOrDefault("site", none).rows().forEach(world::site);
        tables.getOrDefault("record", none).rows().forEach(world::record);
        tables.getOrDefault("event", none).rows().forEach(world::event);
        tables.getOrDefault("announced", none).rows().forEach(row ->
                world.announced.add(RandomWorld.title(row.get("announced"), new PlaceCode(row.get("place")), LocalDate.parse(row.get("day")))));
        return new World(world.places, world.sites, world.records, world.attributes, world.events, world.announced, Map.of(), List.of());
    }

    private void place(Map<String, String> row) {
        var code = new PlaceCode(row.get("place"));
        String parent = row.getOrDefault("parent", "");
        places.add(new Place(code, code.text(), new Level(row.get("level")), parent.isEmpty() ? Optional.empty() : Optional.of(new PlaceCode(parent))));
        row.forEach((name, text) -> {
            if (!PLACE.contains(name) && !text.isEmpty()) attributes.add(new World.Known(code, name, text));
        });
    }

    private void site(Map<String, String> row) {
        sites.add(new Site(new SiteCode(row.get("site")), row.getOrDefault("type", "s1"), row.get("site"), new PlaceCode(row.get("place")), Optional.empty()));
    }

    private void record(Map<String, String> row) {
        String site = row.getOrDefault("site", "");
        Optional<SiteCode> visited = site.isEmpty() ? Optional.empty() : Optional.of(new SiteCode(site));
        PlaceCode place = visited.isPresent() ? sites.stream().filter(one -> one.code().equals(visited.get())).findFirst().orElseThrow().place() : new PlaceCode(row.get("place"));
        LocalDate day = LocalDate.parse("2026-" + row.getOrDefault("day", "09-01"));
        Map<String, String> fields = new TreeMap<>();
        row.forEach((name, text) -> {
            if (!RECORD.contains(name) && !text.isEmpty()) fields.put(name, text);
        });
        boolean notApplicable = row.getOrDefault("answer", "").equals("not applicable");
        records.add(new EvidenceRecord(row.get("record"), row.get("item"), place, visited, day.atTime(10, 0), row.getOrDefault("method", "m1"), "", notApplicable, fields));
    }

    private void event(Map<String, String> row) {
        events.add(new Event(row.get("event"), row.get("kind"), new PlaceCode(row.get("place")), LocalDate.parse(row.get("day"))));
    }
}
