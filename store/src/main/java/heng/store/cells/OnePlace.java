package heng.store.cells;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Evidence that shows the records of one place at a time, as a stream brings them.
final class OnePlace implements Evidence {

    private final PlaceTree tree;
    private final Function<PlaceCode, List<Site>> sites;
    private final BiFunction<PlaceCode, String, Optional<String>> attributes;
    private final LocalDate date;
    private PlaceCode place;
    private Map<String, List<EvidenceRecord>> records = Map.of();

    /// A place with these sites and no attributes.
    OnePlace(PlaceTree tree, List<Site> sites) {
        this(tree, _ -> sites, (_, _) -> Optional.empty(), LocalDate.MAX);
    }

    /// With what `whole` knows of places.
    OnePlace(Evidence whole) {
        this(whole.tree(), whole::sites, whole::attribute, whole.date());
    }

    private OnePlace(PlaceTree tree, Function<PlaceCode, List<Site>> sites, BiFunction<PlaceCode, String, Optional<String>> attributes, LocalDate date) {
        this.tree = tree;
        this.sites = sites;
        this.attributes = attributes;
        this.date = date;
        this.place = tree.all().getFirst().code();
    }

    /// @param byItem in canonical order
    void show(PlaceCode now, Map<String, List<EvidenceRecord>> byItem) {
        place = now;
        records = byItem;
    }

    @Override
    public PlaceTree tree() {
        return tree;
    }

    @Override
    public List<Site> sites(PlaceCode asked) {
        return sites.apply(asked);
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode asked, String item) {
        if (!asked.equals(place)) throw new IllegalArgumentException("Records of " + asked + " are not here; those of " + place + " are.");
        return records.getOrDefault(item, List.of());
    }

    @Override
    public Optional<String> attribute(PlaceCode asked, String name) {
        return attributes.apply(asked, name);
    }

    @Override
    public LocalDate date() {
        return date;
    }

    /// No cell depends on what follows.
    @Override
    public int events(PlaceCode asked, String kind, LocalDate from, LocalDate to) {
        throw new IllegalArgumentException("A cell asks for no events.");
    }

    @Override
    public List<AnnouncedResult> announced(PlaceCode asked) {
        throw new IllegalArgumentException("A cell asks for no announced results.");
    }

    @Override
    public Optional<Cell> result(String standard, Optional<String> column, PlaceCode asked) {
        throw new IllegalArgumentException("A cell asks for no results.");
    }

    @Override
    public List<Round> earlier() {
        return List.of();
    }
}
