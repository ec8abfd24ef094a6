package heng.server.score.internal;

import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Evidence;
import heng.core.score.OtherRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A campaign's evidence with the records of the ledger in place of those of its file. A value: [#with] gives another.
final class LedgerEvidence extends OtherRecords {

    private record ItemAt(PlaceCode place, String item) {}

    private final Evidence base;
    private final Map<ItemAt, List<EvidenceRecord>> records;

    private LedgerEvidence(Evidence base, Map<ItemAt, List<EvidenceRecord>> records) {
        super(base);
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
        touched.forEach((at, list) -> all.put(at, list.stream().sorted(EvidenceRecord.IN_PLACE).toList()));
        return new LedgerEvidence(base, all);
    }

    LedgerEvidence without(EvidenceRecord gone) {
        ItemAt at = new ItemAt(gone.place(), gone.item());
        Map<ItemAt, List<EvidenceRecord>> all = new HashMap<>(records);
        all.put(at, records(gone.place(), gone.item()).stream().filter(record -> !record.id().equals(gone.id())).toList());
        return new LedgerEvidence(base, all);
    }

    boolean has(EvidenceRecord one) {
        return records(one.place(), one.item()).stream().anyMatch(record -> record.id().equals(one.id()));
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        return records.getOrDefault(new ItemAt(place, item), List.of());
    }
}
