package heng.core.plan;

import heng.core.kernel.Column;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Evidence;
import heng.core.score.OtherRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Evidence whose records change. Everything else is as it was given.
final class Recorded extends OtherRecords {

    private record At(PlaceCode place, String item) {}

    private final Map<String, EvidenceRecord> byId = new HashMap<>();
    private final Map<At, List<EvidenceRecord>> byItem = new HashMap<>();

    Recorded(Evidence given, Kernel kernel) {
        super(given);
        Set<String> items = new TreeSet<>();
        for (Column column : kernel.columns().values()) if (column.source() instanceof Source.Records source) items.addAll(source.items());
        for (Place place : given.tree().all()) for (String item : items) given.records(place.code(), item).forEach(this::add);
    }

    void add(EvidenceRecord entry) {
        byId.put(entry.id(), entry);
        List<EvidenceRecord> there = byItem.computeIfAbsent(new At(entry.place(), entry.item()), _ -> new ArrayList<>());
        there.add(place(there, entry), entry);
    }

    /// Where a record stands, or would.
    private static int place(List<EvidenceRecord> there, EvidenceRecord entry) {
        boolean last = there.isEmpty() || EvidenceRecord.IN_PLACE.compare(there.getLast(), entry) < 0;
        int found = last ? there.size() : Collections.binarySearch(there, entry, EvidenceRecord.IN_PLACE);
        return found < 0 ? -found - 1 : found;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    Optional<EvidenceRecord> remove(String id) {
        Optional<EvidenceRecord> found = Optional.ofNullable(byId.remove(id));
        found.ifPresent(entry -> {
            List<EvidenceRecord> there = Objects.requireNonNull(byItem.get(new At(entry.place(), entry.item())));
            there.remove(place(there, entry));
        });
        return found;
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        return byItem.getOrDefault(new At(place, item), List.of());
    }
}
