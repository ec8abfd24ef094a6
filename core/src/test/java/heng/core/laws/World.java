package heng.core.laws;

import heng.core.place.Attributes;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import heng.core.record.Event;
import heng.core.score.CampaignEvidence;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.text.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything a campaign brings, as lists in the order of some file. Prints itself so that a failing property can be read.
///
/// @param results what the standard `minors` gave
/// @param earlier oldest first
record World(List<Place> places, List<Site> sites, List<EvidenceRecord> records, List<Known> attributes, List<Event> events,
        List<AnnouncedResult> announced, Map<PlaceCode, Cell> results, List<World> earlier) {

    static final List<Level> LEVELS = Stream.of("province", "city", "county", "township").map(Level::new).toList();
    static final LocalDate DATE = LocalDate.of(2026, 9, 30);

    /// What is known of a place by a name.
    record Known(PlaceCode place, String name, String text) {}

    Evidence evidence() {
        Attributes.Builder known = new Attributes.Builder();
        attributes.forEach(one -> known.add(one.place(), one.name(), new Attributes.Given(one.text(), Spot.of("attributes.csv"))));
        List<Evidence.Round> rounds = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) rounds.add(new Evidence.Round("round" + i, earlier.get(i).evidence()));
        return new CampaignEvidence(tree(), sites, records, known.build(), events, announced, DATE,
                Map.of("minors", (_, place) -> Optional.ofNullable(results.get(place))), rounds);
    }

    PlaceTree tree() {
        return new PlaceTree("law", LEVELS, places);
    }

    /// The same rows in another order.
    World shuffled(Random random) {
        return new World(shuffled(places, random), shuffled(sites, random), shuffled(records, random), shuffled(attributes, random), shuffled(events, random),
                shuffled(announced, random), results, earlier.stream().map(world -> world.shuffled(random)).toList());
    }

    World withRecords(List<EvidenceRecord> changed) {
        return new World(places, sites, changed, attributes, events, announced, results, earlier);
    }

    World withAttributes(List<Known> changed) {
        return new World(places, sites, records, changed, events, announced, results, earlier);
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Override
    public String toString() {
        return Stream.of(places.stream().map(place -> place.level() + " " + place.code() + " in " + place.parent().map(PlaceCode::text).orElse("nothing")),
                        sites.stream().map(site -> "site " + site.code() + " " + site.type() + " in " + site.place()),
                        records.stream().map(World::shown),
                        attributes.stream().map(one -> one.name() + " of " + one.place() + " = " + one.text()),
                        events.stream().map(event -> event.kind() + " in " + event.place() + " on " + event.date()),
                        announced.stream().map(one -> one.what() + " announced for " + one.place() + " on " + one.date()),
                        results.entrySet().stream().map(result -> "minors gave " + result.getKey() + " " + result.getValue()),
                        earlier.stream().map(world -> "earlier:\n" + world.toString().indent(2)))
                .flatMap(lines -> lines).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String shown(EvidenceRecord one) {
        return "record %s of %s at %s%s, %s %s: %s".formatted(one.id(), one.item(), one.place(), one.site().map(site -> "/" + site).orElse(""), one.time(), one.method(),
                one.notApplicable() ? "not applicable" : one.fields());
    }
}
