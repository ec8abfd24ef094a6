package heng.store.cells;

import heng.core.kernel.Kernel;
import heng.core.plan.CellBatch;
import java.util.List;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/// A typed leaf at work: records come in as rows of numbers, those of a site together, and leave as the cell of their place.
final class TypedCell {

    private final TypedLeaf leaf;
    private final LeafSums sums;
    private final UnitCells units;
    private final boolean[] types;
    private final boolean[] methods;
    private final boolean additive;
    private final int over;
    private final int under;
    private @Nullable UnitCell unseen;
    private @Nullable UnitCell notApplicable;
    /// The records of the site at hand, those that observed something, and what they amount to.
    private int rows;
    private int observed;
    private long overSum;
    private long underSum;
    /// Sites of the place with records.
    private int touched;

    /// @param types the site types there are, by number
    TypedCell(Kernel kernel, TypedLeaf leaf, RecordTable table, RecordQuery query, List<String> types) {
        this.leaf = leaf;
        this.sums = new LeafSums(Leaves.extremes(leaf.column()));
        this.units = new UnitCells(kernel, leaf, table, leaf.kind() == TypedLeaf.Kind.GRADE ? query.grades(leaf.over()) : List.of());
        this.types = asked(leaf.source().sites(), types);
        this.methods = asked(leaf.source().methods(), query.methods());
        this.additive = leaf.additive();
        this.over = query.fields().indexOf(leaf.over());
        this.under = query.fields().indexOf(leaf.under());
    }

    private static boolean[] asked(List<String> wanted, List<String> all) {
        boolean[] asked = new boolean[wanted.isEmpty() ? 0 : all.size()];
        for (int i = 0; i < asked.length; i++) asked[i] = wanted.contains(all.get(i));
        return asked;
    }

    TypedLeaf leaf() {
        return leaf;
    }

    int scale(RecordTable table) {
        if (!additive) return units.scale();
        return leaf.over().isEmpty() || leaf.kind() == TypedLeaf.Kind.VISITS ? 0 : table.scale(leaf.over()).orElseThrow();
    }

    /// @param type of the record's site, −1 for none
    /// @param fields the columns of numbers
    void row(int type, int method, boolean none, DuckDBReadableVector[] fields, int at) {
        if (types.length > 0 && (type < 0 || !types[type]) || methods.length > 0 && (method < 0 || !methods[method])) return;
        rows++;
        if (none) return;
        observed++;
        long a = leaf.kind() == TypedLeaf.Kind.RECORDS ? 1 : field(fields, over, at);
        long b = 0;
        switch (leaf.kind()) {
            case VISITS -> a = a > 0 ? 1 : 0;
            case RATIO -> b = field(fields, under, at);
            case MEAN -> b = 1;
            case GRADE -> {
                if (!leaf.bySite()) {
                    sums.add(units.grade((int) a), 1);
                    return;
                }
                if (observed > UnitCells.GRADES_AT_MOST) throw new IllegalArgumentException("A site has more than " + UnitCells.GRADES_AT_MOST + " grades of " + leaf.item() + ".");
                b = a < 4 ? 0 : 1L << 16 * (a - 4);
                a = a < 4 ? 1L << 16 * a : 0;
            }
            case COUNT, RECORDS, SUM -> {}
        }
        if (leaf.bySite()) {
            overSum = Math.addExact(overSum, a);
            underSum = Math.addExact(underSum, b);
        } else if (additive) {
            sums.add(a);
        } else {
            sums.add(units.of(a, b), 1);
        }
    }

    private long field(DuckDBReadableVector[] fields, int column, int at) {
        if (fields[column].isNull(at)) throw new IllegalArgumentException("A record of " + leaf.item() + " lacks a field that " + leaf.column().code() + " measures.");
        return fields[column].getLong(at);
    }

    /// After the last row of a site.
    void endSite() {
        if (rows == 0) return;
        touched++;
        sums.seen++;
        if (types.length == 0) sums.due++;
        if (observed == 0) sums.add(notApplicable == null ? notApplicable = units.notApplicable() : notApplicable, 1);
        else if (leaf.bySite() && additive) sums.add(overSum);
        else if (leaf.bySite()) sums.add(units.of(overSum, underSum), 1);
        rows = observed = 0;
        overSum = underSum = 0;
    }

    /// After the last site of a place.
    ///
    /// @param sites how many sites of each type the place has
    void endPlace(int place, int[] sites, CellBatch into) {
        for (int type = 0; type < types.length; type++) if (types[type]) sums.due += sites[type];
        int unvisited = types.length == 0 ? 0 : sums.due - touched;
        if (unvisited > 0) sums.add(unseen == null ? unseen = units.unseen() : unseen, unvisited);
        if (sums.due > 0) sums.emit(place, leaf.leaf(), into);
        touched = 0;
    }
}
