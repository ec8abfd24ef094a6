package heng.server.score.internal;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A campaign's evidence with the records of the ledger in place of those of its file. A value: [#with] gives another.
final class LedgerEvidence implements Evidence {

    private record ItemAt(PlaceCode place, String item) {}

    private static final Comparator<EvidenceRecord> ORDER = Comparator
            .comparing((EvidenceRecord entry) -> entry.site().map(Object::toString).orElse("")).thenComparing(EvidenceRecord::time).thenComparing(EvidenceRecord::id);

    private final Evidence base;
    private final Map<ItemAt, List<EvidenceRecord>> records;

    private LedgerEvidence(Evidence base, Map<ItemAt, List<EvidenceRecord>> records) {
        this.base = base;
        this.records = records;
    }

    static LedgerEvidence empty(Evidence base) {
        return new LedgerEvidence(base, Map.of());
    }

    LedgerEvidence with(Collection<EvidenceRecord> more) {
        Map<ItemAt, List<EvidenceRecord>> all = new HashMap<>(records);
        Map<ItemAt, List<EvidenceRecord>> touched = new HashMap<>();
        for (EvidenceRecord record : more) {
            ItemAt at = new ItemAt(record.place(), record.item());
            touched.computeIfAbsent(at, key -> new ArrayList<>(records.getOrDefault(key, List.of()))).add(record);
        }
        touched.forEach((at, list) -> all.put(at, list.stream().sorted(ORDER).toList()));
        return new LedgerEvidence(base, all);
    }

    @Override
    public PlaceTree tree() {
        return base.tree();
    }

    @Override
    public List<Site> sites(PlaceCode place) {
        return base.sites(place);
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        return records.getOrDefault(new ItemAt(place, item), List.of());
    }

    @Override
    public Optional<String> attribute(PlaceCode place, String name) {
        return base.attribute(place, name);
    }

    @Override
    public int events(PlaceCode place, String kind, LocalDate from, LocalDate to) {
        return base.events(place, kind, from, to);
    }

    @Override
    public LocalDate date() {
        return base.date();
    }

    @Override
    public List<AnnouncedResult> announced(PlaceCode place) {
        return base.announced(place);
    }

    @Override
    public Optional<Cell> result(String standard, Optional<String> column, PlaceCode place) {
        return base.result(standard, column, place);
    }

    @Override
    public List<Round> earlier() {
        return base.earlier();
    }
}
