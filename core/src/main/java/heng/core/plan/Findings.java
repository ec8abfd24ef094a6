package heng.core.plan;

import heng.core.kernel.Expr;
import heng.core.kernel.Source;
import heng.core.number.Arithmetic;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What leaves find at one place itself: its due sites, or whatever has records, and which records count there (S4.1, S4.2).
final class Findings {

    /// Somewhere that is due: nobody was there, there is none of it, or somebody saw something.
    ///
    /// @param counting the records that count, by time and id
    record Found(State state, List<EvidenceRecord> counting) {

        enum State { UNVISITED, ABSENT, SEEN }
    }

    private static final Comparator<EvidenceRecord> BY_TIME = Comparator.comparing(EvidenceRecord::time).thenComparing(EvidenceRecord::id);

    private final Columns columns;
    private final Evidence evidence;
    private final Arithmetic arithmetic;
    private final @Nullable Term[] conditions;
    private final Scope scope = new Scope();
    private final Map<Integer, Set<String>> charged = new HashMap<>();

    Findings(Columns columns, Evidence evidence) {
        this.columns = columns;
        this.evidence = evidence;
        this.arithmetic = columns.arithmetic;
        conditions = new Term[columns.all.size()];
        Terms terms = Terms.ofFields(arithmetic);
        for (ColumnPlan leaf : columns.leaves) conditions[leaf.index()] = source(leaf).where().map(terms::compile).orElse(null);
    }

    private static Source.Records source(ColumnPlan leaf) {
        return (Source.Records) leaf.column().source();
    }

    /// Another place: what was charged before is forgotten.
    void move() {
        charged.clear();
    }

    List<Found> of(ColumnPlan leaf, PlaceCode place) {
        Source.Records source = source(leaf);
        Map<SiteCode, List<EvidenceRecord>> atSites = new TreeMap<>();
        List<EvidenceRecord> atPlace = new ArrayList<>();
        for (String item : source.items()) {
            for (EvidenceRecord entry : evidence.records(place, item)) {
                if (!source.methods().isEmpty() && !source.methods().contains(entry.method())) continue;
                (entry.site().isPresent() ? atSites.computeIfAbsent(entry.site().get(), _ -> new ArrayList<>()) : atPlace).add(entry);
            }
        }
        List<Found> found = new ArrayList<>();
        if (source.sites().isEmpty()) {
            if (!atPlace.isEmpty()) found.add(found(leaf, place, atPlace));
            for (List<EvidenceRecord> records : atSites.values()) found.add(found(leaf, place, records));
        } else {
            for (Site site : evidence.sites(place)) {
                if (source.sites().contains(site.type())) found.add(found(leaf, place, atSites.getOrDefault(site.code(), List.of())));
            }
        }
        return found;
    }

    private Found found(ColumnPlan leaf, PlaceCode place, List<EvidenceRecord> records) {
        if (records.isEmpty()) return new Found(Found.State.UNVISITED, List.of());
        Source.Records source = source(leaf);
        List<EvidenceRecord> counting = new ArrayList<>();
        boolean observed = false;
        for (EvidenceRecord entry : source.latest() ? latest(records) : sorted(records)) {
            if (entry.notApplicable()) continue;
            observed = true;
            if (counts(leaf, place, entry)) counting.add(entry);
        }
        return observed ? new Found(Found.State.SEEN, counting) : new Found(Found.State.ABSENT, List.of());
    }

    private static List<EvidenceRecord> sorted(List<EvidenceRecord> records) {
        return records.stream().sorted(BY_TIME).toList();
    }

    /// The last of each item, in order.
    private static List<EvidenceRecord> latest(List<EvidenceRecord> records) {
        Map<String, EvidenceRecord> last = new LinkedHashMap<>();
        for (EvidenceRecord entry : records) last.merge(entry.item(), entry, (a, b) -> BY_TIME.compare(a, b) < 0 ? b : a);
        return sorted(List.copyOf(last.values()));
    }

    private boolean counts(ColumnPlan leaf, PlaceCode place, EvidenceRecord entry) {
        Term where = conditions[leaf.index()];
        scope.entry = entry;
        if (where != null && !where.holds(scope, arithmetic)) return false;
        for (var other : source(leaf).unless()) if (charges(columns.index(other), place).contains(entry.id())) return false;
        return true;
    }

    /// One fact is charged once: the records that another column counts here.
    private Set<String> charges(int column, PlaceCode place) {
        Set<String> known = charged.get(column);
        if (known != null) return known;
        Set<String> ids = new HashSet<>();
        ColumnPlan other = columns.all.get(column);
        if (other.isLeaf()) for (Found found : of(other, place)) for (EvidenceRecord entry : found.counting()) ids.add(entry.id());
        charged.put(column, ids);
        return ids;
    }
}
