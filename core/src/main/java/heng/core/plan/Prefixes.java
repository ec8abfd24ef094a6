package heng.core.plan;

import heng.core.kernel.Kernel;
import heng.core.score.Evidence;

/// From the sites and effective records of one place to its cells: the steps of each leaf before its first pool (S4.1, S4.2, S5.1). Not for several threads.
public final class Prefixes {

    /// @param evidence gives sites, records and attributes of a place itself, as [Evidence] says; whoever streams records may give a view of one place
    public Prefixes(Kernel kernel, Evidence evidence) {
        throw new UnsupportedOperationException(kernel + " " + evidence);
    }

    /// Appends the cells of a place, in the order of the leaves. The batch has room for one of each leaf.
    public void cells(int place, CellBatch into) {
        throw new UnsupportedOperationException(place + " " + into);
    }

    /// The scale in which [#cells] counts the numbers of a leaf (exact arithmetic).
    public int scale(int leaf) {
        throw new UnsupportedOperationException("" + leaf);
    }

    /// The cells of the places from `from` (included) to `to` (excluded).
    public CellStream stream(int from, int to) {
        throw new UnsupportedOperationException(from + " " + to);
    }
}
