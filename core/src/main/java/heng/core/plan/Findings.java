package heng.core.plan;

import heng.core.kernel.Source;
import heng.core.number.Arithmetic;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What leaves find at one place itself: its due sites, or whatever has records, and which records count there (S4.1, S4.2).
final class Findings {

    /// Somewhere that is due: nobody was there, there is none of it, or somebody saw something.
    ///
    /// @param counting the records that count, by time and id
    record Found(State state, List<EvidenceRecord> counting) {

        enum State { UNVISITED, ABSENT, SEEN }
    }

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

    static Source.Records source(ColumnPlan leaf) {
        return (Source.Records) leaf.column().source();
    }

    /// Another place: what was charged before is forgotten.
    void move() {
        charged.clear();
    }

    List<Found> of(ColumnPlan leaf, PlaceCode place) {
        Source.Records source = source(leaf);
        List<EvidenceRecord> records = records(source, place);
        List<Found> found = new ArrayList<>();
        Map<SiteCode, List<EvidenceRecord>> atSites = new HashMap<>();
        for (List<EvidenceRecord> there : bySite(records)) {
            if (source.sites().isEmpty()) found.add(found(leaf, place, there));
            else there.getFirst().site().ifPresent(code -> atSites.put(code, there));
        }
        if (source.sites().isEmpty()) return found;
        for (Site site : evidence.sites(place)) {
            if (source.sites().contains(site.type())) found.add(found(leaf, place, atSites.getOrDefault(site.code(), List.of())));
        }
        return found;
    }

    /// @param records in canonical order
    /// @return those of one site together, those without one first
    static List<List<EvidenceRecord>> bySite(List<EvidenceRecord> records) {
        List<List<EvidenceRecord>> sites = new ArrayList<>();
        for (int from = 0; from < records.size();) {
            Optional<SiteCode> site = records.get(from).site();
            int to = from + 1;
            while (to < records.size() && records.get(to).site().equals(site)) to++;
            sites.add(records.subList(from, to));
            from = to;
        }
        return sites;
    }

    boolean reads(Source.Records source, EvidenceRecord entry) {
        return source.items().contains(entry.item()) && (source.methods().isEmpty() || source.methods().contains(entry.method()));
    }

    /// In canonical order, as the evidence gives those of one item.
    List<EvidenceRecord> records(Source.Records source, PlaceCode place) {
        if (source.items().size() == 1 && source.methods().isEmpty()) return evidence.records(place, source.items().iterator().next());
        List<EvidenceRecord> all = new ArrayList<>();
        for (String item : source.items()) {
            for (EvidenceRecord entry : evidence.records(place, item)) if (source.methods().isEmpty() || source.methods().contains(entry.method())) all.add(entry);
        }
        if (source.items().size() > 1) all.sort(EvidenceRecord.IN_PLACE);
        return all;
    }

    /// @param records of one site, or without one, by time and id
    Found found(ColumnPlan leaf, PlaceCode place, List<EvidenceRecord> records) {
        if (records.isEmpty()) return new Found(Found.State.UNVISITED, List.of());
        List<EvidenceRecord> counting = new ArrayList<>();
        boolean observed = false;
        for (EvidenceRecord entry : source(leaf).latest() ? latest(records) : records) {
            if (entry.notApplicable()) continue;
            observed = true;
            if (counts(leaf, place, entry)) counting.add(entry);
        }
        return observed ? new Found(Found.State.SEEN, counting) : new Found(Found.State.ABSENT, List.of());
    }

    /// The last of each item, in order.
    private static Collection<EvidenceRecord> latest(List<EvidenceRecord> records) {
        SequencedMap<String, EvidenceRecord> last = new LinkedHashMap<>();
        for (EvidenceRecord entry : records) last.putLast(entry.item(), entry);
        return last.values();
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
