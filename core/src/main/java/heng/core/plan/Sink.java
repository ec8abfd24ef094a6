package heng.core.plan;

import heng.core.number.Num;

/// Sees the cells of the columns that a plan does not keep, once each. Used by one thread at a time.
public interface Sink {

    /// For whoever does not want them.
    Sink NONE = new Sink() {
        @Override
        public void cell(int place, int column, long value, int code, int seen, int due) {}

        @Override
        public void large(int place, int column, Num value, int code, int seen, int due) {}
    };

    /// @param place index in the preorder of the tree
    /// @param column index in the order of the kernel's columns
    /// @param value where [Code#valued] says so: counts of 1e-12, or in real arithmetic the bits of a double
    /// @param code state and effect, see [Code]
    void cell(int place, int column, long value, int code, int seen, int due);

    /// A cell whose value does not fit into a long of counts of 1e-12, that is beyond ±9.2 million.
    void large(int place, int column, Num value, int code, int seen, int due);
}
