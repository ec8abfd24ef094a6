package heng.core.plan;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A plan that is kept in memory while records come in. One more record makes its cells anew from the records of its place, and with them the way up to the
/// root; columns that need a cohort are marked and computed again, a level together, when somebody next reads one. [#value] is right after any sequence.
///
/// What it keeps for a place grows with the number of leaves: about ten kilobytes for 150 of them where anything was recorded.
public final class LivePlan implements Scores {

    private final Columns columns;
    private final Places places;
    private final Recorded recorded;
    private final Prefixes prefixes;
    private final Kept kept;
    private final CohortColumns cohorts;
    private final Walk walk;
    private final Feeding feeding;
    private final @Nullable Frame[] frames;
    private final @Nullable CellBatch[] cells;
    private final CellBatch fresh;
    private final Map<String, Reach> reaches = new HashMap<>();

    /// @param evidence with the effective records of the period that are there already
    public LivePlan(Kernel kernel, Evidence evidence) {
        places = new Places(evidence.tree());
        recorded = new Recorded(evidence, kernel);
        int[] scales = new int[kernel.columns().size()];
        java.util.Arrays.fill(scales, 12);
        columns = new Columns(kernel, evidence, places, new Known(evidence, places, kernel.arithmetic()), scales);
        prefixes = new Prefixes(columns, recorded);
        boolean[] all = new boolean[columns.all.size()];
        java.util.Arrays.fill(all, true);
        kept = new Kept(columns, all);
        cohorts = new CohortColumns(columns, kept);
        walk = new Walk(columns);
        fresh = new CellBatch(Math.max(1, columns.leaves.size()));
        feeding = new Feeding(columns, kept, prefixes.stream(0, 0));
        frames = new Frame[places.size];
        cells = new CellBatch[places.size];
        Reach everything = Reach.of(columns, _ -> true);
        for (int place = places.size - 1; place >= 0; place--) {
            prefixes.cells(place, fresh);
            if (fresh.size() > 0) cells[place] = replaced(place, everything);
            rise(place, everything);
        }
    }

    /// One more record.
    ///
    /// @throws IllegalArgumentException if a record of an item that some column reads has its id, or its place is not in the tree
    public synchronized void add(EvidenceRecord entry) {
        check(entry);
        recorded.add(entry);
        Reach reach = reach(Set.of(entry.item()));
        int place = places.tree.index(entry.place());
        fresh.clear();
        prefixes.cells(place, reach.leaves(), List.of(entry), fresh);
        changed(place, reach);
    }

    /// Many records at once: a place, and each place above it, is made anew once, however many came for it.
    ///
    /// @throws IllegalArgumentException as [#add], and nothing was added then
    public synchronized void addAll(Collection<EvidenceRecord> entries) {
        Set<String> ids = new HashSet<>();
        for (EvidenceRecord entry : entries) {
            check(entry);
            if (!ids.add(entry.id())) throw new IllegalArgumentException("Record " + entry.id() + " is there twice.");
        }
        Map<Integer, List<EvidenceRecord>> added = new TreeMap<>();
        for (EvidenceRecord entry : entries) {
            recorded.add(entry);
            added.computeIfAbsent(places.tree.index(entry.place()), _ -> new ArrayList<>()).add(entry);
        }
        BitSet ways = new BitSet();
        added.forEach((place, some) -> {
            Reach reach = reach(items(some));
            fresh.clear();
            prefixes.cells(place, reach.leaves(), some, fresh);
            cells[place] = replaced(place, reach);
            for (int at = place; at >= 0; at = places.parent[at]) ways.set(at);
        });
        Reach all = reach(items(entries));
        for (int at = ways.length() - 1; at >= 0; at = ways.previousSetBit(at - 1)) rise(at, all); // a place stands before what lies below it
        for (int column : all.cohorts()) cohorts.forget(column);
    }

    private static Set<String> items(Collection<EvidenceRecord> entries) {
        Set<String> items = new HashSet<>();
        for (EvidenceRecord entry : entries) items.add(entry.item());
        return items;
    }

    private Reach reach(Set<String> items) {
        if (items.size() == 1) return reaches.computeIfAbsent(items.iterator().next(), item -> Reach.of(columns, leaf -> prefixes.reads(leaf, item)));
        return Reach.of(columns, leaf -> items.stream().anyMatch(item -> prefixes.reads(leaf, item)));
    }

    private void check(EvidenceRecord entry) {
        if (places.tree.find(entry.place()).isEmpty()) throw new IllegalArgumentException("No place " + entry.place());
        if (recorded.has(entry.id())) throw new IllegalArgumentException("Record " + entry.id() + " is there already.");
    }

    /// A record no longer counts. Without effect where there is none with the id (one outside the period, say).
    public synchronized void retract(String id) {
        recorded.remove(id).ifPresent(gone -> {
            Reach reach = reach(Set.of(gone.item()));
            int place = places.tree.index(gone.place());
            fresh.clear();
            prefixes.cells(place, reach.leaves(), fresh);
            changed(place, reach);
        });
    }

    /// A record takes the place of another, if need be at another place.
    public synchronized void correct(String id, EvidenceRecord by) {
        if (!by.id().equals(id)) check(by);
        retract(id);
        add(by);
    }

    /// The columns whose cell at a place may change by a record elsewhere: they need a cohort or earlier rounds, or are computed from one that does. All others change
    /// at the place of a record and above it only.
    public Set<ColumnCode> cohortColumns() {
        return columns.all.stream().filter(plan -> !plan.walks()).map(plan -> plan.column().code()).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized Cell value(ColumnCode column, PlaceCode place) {
        int at = places.tree.index(places.tree.get(place).code());
        return cohorts.at(columns.index(column), places.level[at]).get(at);
    }

    /// The one unit that a column measured at places or sites has at a place after some of its steps, its pool among them; with its statistic, as pooled. Empty for other
    /// columns and steps, and for a place where nothing was collected.
    ///
    /// @param steps how many, as in [heng.core.kernel.Column#steps]
    public synchronized Optional<Cell> after(ColumnCode column, int steps, PlaceCode place) {
        ColumnPlan plan = columns.all.get(columns.index(column));
        int at = places.tree.index(places.tree.get(place).code());
        return frames[at] instanceof Frame frame ? walk.after(plan, frame, steps, at) : Optional.empty();
    }

    @Override
    public synchronized void complete() {
        for (ColumnPlan plan : columns.ordered) for (int level = 0; level < places.byLevel.length; level++) cohorts.at(plan.index(), level);
    }

    /// Takes the fresh cells of a place.
    private void changed(int place, Reach reach) {
        cells[place] = replaced(place, reach);
        for (int at = place; at >= 0; at = places.parent[at]) rise(at, reach);
        for (int column : reach.cohorts()) cohorts.forget(column);
    }

    /// The cells of a place with the fresh ones in place of those of the same leaves.
    private CellBatch replaced(int place, Reach reach) {
        CellBatch before = cells[place];
        int kept = 0;
        for (int row = 0; before != null && row < before.size(); row++) kept += reach.takes(before.leaf[row]) ? 0 : 1;
        CellBatch after = new CellBatch(Math.max(1, kept + fresh.size()));
        for (int row = 0; before != null && row < before.size(); row++) if (!reach.takes(before.leaf[row])) before.copy(row, after);
        for (int row = 0; row < fresh.size(); row++) fresh.copy(row, after);
        fresh.clear();
        return after;
    }

    /// Collects again what a record reaches at one place, and closes it.
    private void rise(int place, Reach reach) {
        Frame frame = frames[place] instanceof Frame known ? known : new Frame(columns.walked, columns.arithmetic);
        for (int slot : reach.slots()) frame.clear(slot);
        for (int leaf : reach.leaves()) if (kept.own[leaf] instanceof Map<Integer, Frame> alone) alone.remove(place);
        CellBatch own = cells[place];
        for (int row = 0; own != null && row < own.size(); row++) if (reach.takes(own.leaf[row])) feeding.take(frame, own, row);
        boolean empty = own == null;
        for (int below = place + 1; below < places.end[place]; below = places.end[below]) {
            if (!(frames[below] instanceof Frame child)) continue;
            empty = false;
            for (int slot : reach.slots()) frame.merge(slot, child, slot);
        }
        for (ColumnPlan plan : reach.walked()) {
            for (int used : plan.uses()) if (kept.cells[used] instanceof CellArray cells) walk.closed.copy(used, cells, place);
            walk.close(plan, frame, place);
            java.util.Objects.requireNonNull(kept.walked(plan)).copy(place, walk.closed, plan.index());
        }
        if (!empty || reach.fillsLevels()) frames[place] = frame;
    }
}
