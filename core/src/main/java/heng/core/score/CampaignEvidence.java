package heng.core.score;

import heng.core.place.Attributes;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.record.Event;
import heng.core.record.EvidenceRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The evidence of one campaign, in memory. What it is given has been checked.
public final class CampaignEvidence implements Evidence {

    /// What another standard gave to a place; an absent column asks for its main one.
    @FunctionalInterface
    public interface Results {
        Optional<Cell> find(Optional<String> column, PlaceCode place);
    }

    private record ItemAt(PlaceCode place, String item) {}

    private final PlaceTree tree;
    private final Map<PlaceCode, List<Site>> sites;
    private final Map<ItemAt, List<EvidenceRecord>> records;
    private final Attributes attributes;
    private final Map<PlaceCode, List<Event>> events;
    private final Map<PlaceCode, List<AnnouncedResult>> announced;
    private final LocalDate date;
    private final Map<String, Results> results;
    private final List<Round> earlier;

    /// @param records of the period, in any order
    /// @param announced by authorities, never computed here
    /// @param date the end of look-backs; [LocalDate#MAX] where the campaign states none
    /// @param results by standard
    /// @param earlier oldest first
    public CampaignEvidence(PlaceTree tree, Collection<Site> sites, Collection<EvidenceRecord> records, Attributes attributes,
            Collection<Event> events, Collection<AnnouncedResult> announced, LocalDate date, Map<String, Results> results, List<Round> earlier) {
        this.tree = tree;
        this.sites = sites.stream().sorted(Comparator.comparing(Site::code)).collect(Collectors.groupingBy(Site::place));
        this.records = records.stream().sorted(EvidenceRecord.IN_PLACE).collect(Collectors.groupingBy(entry -> new ItemAt(entry.place(), entry.item())));
        this.attributes = attributes;
        this.events = events.stream().collect(Collectors.groupingBy(Event::place));
        this.announced = announced.stream().collect(Collectors.groupingBy(AnnouncedResult::place));
        this.date = date;
        this.results = Map.copyOf(results);
        this.earlier = List.copyOf(earlier);
    }

    @Override
    public PlaceTree tree() {
        return tree;
    }

    @Override
    public List<Site> sites(PlaceCode place) {
        return sites.getOrDefault(place, List.of());
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        return records.getOrDefault(new ItemAt(place, item), List.of());
    }

    @Override
    public Optional<String> attribute(PlaceCode place, String name) {
        return switch (name) {
            case "code" -> Optional.of(place.text());
            case "year" -> Optional.of(date).filter(day -> !day.equals(LocalDate.MAX)).map(day -> String.valueOf(day.getYear()));
            default -> attributes.find(place, name).map(Attributes.Given::text);
        };
    }

    @Override
    public int events(PlaceCode place, String kind, LocalDate from, LocalDate to) {
        return (int) events.getOrDefault(place, List.of()).stream()
                .filter(event -> event.kind().equals(kind) && !event.date().isAfter(to) && !event.date().isBefore(from)).count();
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public List<AnnouncedResult> announced(PlaceCode place) {
        return announced.getOrDefault(place, List.of());
    }

    @Override
    public Optional<Cell> result(String standard, Optional<String> column, PlaceCode place) {
        return Optional.ofNullable(results.get(standard)).flatMap(given -> given.find(column, place));
    }

    @Override
    public List<Round> earlier() {
        return earlier;
    }
}
