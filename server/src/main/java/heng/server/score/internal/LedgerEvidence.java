package heng.server.score.internal;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Evidence;
import heng.core.score.OtherRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A campaign's evidence with the records of the ledger in place of those of its file. A value: [#with] gives another, which shares with it all places that
/// got nothing new.
final class LedgerEvidence extends OtherRecords {

    private final Evidence base;
    /// By the index of the place and by item, in canonical order; `null` where nothing was recorded.
    private final @Nullable Map<String, List<EvidenceRecord>>[] records;

    /// By the index of the place: how often records came there or went.
    private final int[] changes;

    private LedgerEvidence(Evidence base, @Nullable Map<String, List<EvidenceRecord>>[] records, int[] changes) {
        super(base);
        this.base = base;
        this.records = records;
        this.changes = changes;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static LedgerEvidence empty(Evidence base) {
        return new LedgerEvidence(base, new Map[base.tree().all().size()], new int[base.tree().all().size()]);
    }

    LedgerEvidence with(Collection<EvidenceRecord> more) {
        Map<Integer, Map<String, List<EvidenceRecord>>> fresh = new HashMap<>();
        for (EvidenceRecord record : more) {
            fresh.computeIfAbsent(base.tree().index(record.place()), _ -> new HashMap<>()).computeIfAbsent(record.item(), _ -> new ArrayList<>()).add(record);
        }
        var all = records.clone();
        int[] changed = changes.clone();
        fresh.forEach((place, items) -> {
            all[place] = merged(records[place], items);
            changed[place]++;
        });
        return new LedgerEvidence(base, all, changed);
    }

    LedgerEvidence without(EvidenceRecord gone) {
        int place = base.tree().index(gone.place());
        Map<String, List<EvidenceRecord>> items = new HashMap<>(java.util.Objects.requireNonNull(records[place]));
        items.put(gone.item(), records(gone.place(), gone.item()).stream().filter(record -> !record.id().equals(gone.id())).toList());
        var all = records.clone();
        all[place] = items;
        int[] changed = changes.clone();
        changed[place]++;
        return new LedgerEvidence(base, all, changed);
    }

    boolean has(EvidenceRecord one) {
        return records(one.place(), one.item()).stream().anyMatch(record -> record.id().equals(one.id()));
    }

    /// How often records came or went in a place or below it. It only grows: where it is the same in two states of the evidence, the records are.
    long changes(PlaceCode place) {
        return base.tree().within(place).stream().mapToLong(part -> changes[base.tree().index(part.code())]).sum();
    }

    /// How many records a place and all below it have.
    int count(PlaceCode place) {
        int count = 0;
        for (Place part : base.tree().within(place)) {
            Map<String, List<EvidenceRecord>> items = records[base.tree().index(part.code())];
            if (items != null) for (List<EvidenceRecord> some : items.values()) count += some.size();
        }
        return count;
    }

    private static Map<String, List<EvidenceRecord>> merged(@Nullable Map<String, List<EvidenceRecord>> before, Map<String, List<EvidenceRecord>> fresh) {
        Map<String, List<EvidenceRecord>> all = before == null ? new HashMap<>() : new HashMap<>(before);
        fresh.forEach((item, more) -> all.merge(item, sorted(List.of(), more), (there, _) -> sorted(there, more)));
        return all;
    }

    private static List<EvidenceRecord> sorted(List<EvidenceRecord> there, List<EvidenceRecord> more) {
        List<EvidenceRecord> all = new ArrayList<>(there.size() + more.size());
        all.addAll(there);
        all.addAll(more);
        if (more.size() == 1 && !there.isEmpty()) {
            EvidenceRecord one = all.removeLast();
            int found = Collections.binarySearch(all, one, EvidenceRecord.IN_PLACE);
            all.add(found < 0 ? -found - 1 : found, one);
        } else {
            all.sort(EvidenceRecord.IN_PLACE);
        }
        return List.copyOf(all);
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        Map<String, List<EvidenceRecord>> items = records[base.tree().index(place)];
        return items == null ? List.of() : items.getOrDefault(item, List.of());
    }
}
