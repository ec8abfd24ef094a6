package heng.core.plan;

import heng.core.kernel.Column;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Evidence whose records change. Everything else is as it was given.
final class Recorded implements Evidence {

    private record At(PlaceCode place, String item) {}

    private final Evidence given;
    private final Map<String, EvidenceRecord> byId = new HashMap<>();
    private final Map<At, List<EvidenceRecord>> byItem = new HashMap<>();

    Recorded(Evidence given, Kernel kernel) {
        this.given = given;
        Set<String> items = new TreeSet<>();
        for (Column column : kernel.columns().values()) if (column.source() instanceof Source.Records source) items.addAll(source.items());
        for (Place place : given.tree().all()) for (String item : items) given.records(place.code(), item).forEach(this::add);
    }

    void add(EvidenceRecord entry) {
        if (byId.putIfAbsent(entry.id(), entry) != null) throw new IllegalArgumentException("Record " + entry.id() + " is there already.");
        byItem.computeIfAbsent(new At(entry.place(), entry.item()), _ -> new ArrayList<>()).add(entry);
    }

    Optional<EvidenceRecord> remove(String id) {
        Optional<EvidenceRecord> found = Optional.ofNullable(byId.remove(id));
        found.ifPresent(entry -> byItem.get(new At(entry.place(), entry.item())).remove(entry));
        return found;
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        return byItem.getOrDefault(new At(place, item), List.of());
    }

    @Override
    public PlaceTree tree() {
        return given.tree();
    }

    @Override
    public List<Site> sites(PlaceCode place) {
        return given.sites(place);
    }

    @Override
    public Optional<String> attribute(PlaceCode place, String name) {
        return given.attribute(place, name);
    }

    @Override
    public int events(PlaceCode place, String kind, LocalDate from, LocalDate to) {
        return given.events(place, kind, from, to);
    }

    @Override
    public LocalDate date() {
        return given.date();
    }

    @Override
    public List<AnnouncedResult> announced(PlaceCode place) {
        return given.announced(place);
    }

    @Override
    public Optional<Cell> result(String standard, Optional<String> column, PlaceCode place) {
        return given.result(standard, column, place);
    }

    @Override
    public List<Round> earlier() {
        return given.earlier();
    }
}
