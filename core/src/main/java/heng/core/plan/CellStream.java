package heng.core.plan;

/// Cells sorted by place, then leaf; each place and leaf at most once. Read by one thread.
public interface CellStream extends AutoCloseable {

    /// Clears the batch and fills it with the next cells.
    ///
    /// @return false where there are none left; then the batch is empty
    boolean next(CellBatch into);

    /// In how many decimals the numbers of a leaf are counted, 0 to 12; the same for the whole stream. Not asked in real arithmetic.
    int scale(int leaf);

    @Override
    void close();
}
