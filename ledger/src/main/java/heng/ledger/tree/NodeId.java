package heng.ledger.tree;

/// A node whose subtree is full: at `level` 0 the leaf `index`, at level h the 2^h leaves from `index` · 2^h on. Such a node never changes again.
///
/// @param level 0 to 62
/// @param index from 0
public record NodeId(int level, long index) {

    public NodeId {
        if (level < 0 || level > 62 || index < 0 || index > Long.MAX_VALUE >> level) throw new IllegalArgumentException("No node " + level + "/" + index);
    }

    /// The first leaf below it.
    public long first() {
        return index << level;
    }

    /// `level/index`
    @Override
    public String toString() {
        return level + "/" + index;
    }
}
