package heng.store.cells;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.place.PlaceCode;
import heng.core.plan.CellBatch;
import heng.core.plan.Prefixes;
import heng.core.record.EvidenceRecord;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The leaves that need whole records, a place at a time through [Prefixes].
final class GeneralLeaves {

    private final List<Integer> numbers;
    private final Set<String> items = new HashSet<>();
    private final OnePlace evidence;
    private final Prefixes prefixes;
    private final CellBatch cells;
    private final Map<String, List<EvidenceRecord>> records = new HashMap<>();
    private int at;

    /// @param columns by the number of the leaf; with each the columns that charge records before it
    GeneralLeaves(Kernel kernel, Evidence whole, Map<Integer, Column> columns) {
        numbers = List.copyOf(columns.keySet());
        Map<ColumnCode, Column> own = new LinkedHashMap<>();
        columns.values().forEach(column -> own.put(column.code(), column));
        columns.values().forEach(column -> items.addAll(((Source.Records) column.source()).items()));
        evidence = new OnePlace(whole);
        prefixes = new Prefixes(new Kernel(kernel.id(), kernel.edition(), kernel.arithmetic(), own, List.of(), own.keySet().iterator().next()), evidence);
        cells = new CellBatch(columns.size());
    }

    boolean asks(String item) {
        return items.contains(item);
    }

    int scale(int leaf) {
        return prefixes.scale(numbers.indexOf(leaf));
    }

    void add(EvidenceRecord entry) {
        records.computeIfAbsent(entry.item(), _ -> new ArrayList<>()).add(entry);
    }

    void endPlace(int place, PlaceCode code) {
        records.values().forEach(list -> list.sort(EvidenceRecord.IN_PLACE));
        evidence.show(code, records);
        cells.clear();
        prefixes.cells(place, cells);
        records.clear();
        at = 0;
    }

    /// Copies the cell of a leaf, if the place has one. Leaves are asked for in their order.
    void emit(int leaf, CellBatch into) {
        if (at == cells.size() || numbers.get(cells.leaf[at]) != leaf) return;
        cells.copy(at, into);
        into.leaf[into.size() - 1] = leaf;
        at++;
    }
}
