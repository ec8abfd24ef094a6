package heng.core.plan;

/// Where the cells of any part of the tree can be read from.
@FunctionalInterface
public interface CellSource {

    /// May be called on several threads at once.
    ///
    /// @param from the first place, an index in the preorder
    /// @param to the place after the last
    CellStream open(int from, int to);
}
