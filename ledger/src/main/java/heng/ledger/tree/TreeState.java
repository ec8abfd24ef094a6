package heng.ledger.tree;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import java.util.ArrayList;
import java.util.List;

/// All that is needed to go on appending: the number of leaves and the roots of the full subtrees they make, the largest first (a compact range).
/// A value: it can be kept in one row of a database and is only replaced by a state that grew out of it.
///
/// @param size the number of leaves, from 0
/// @param peaks one for each binary digit 1 of `size`
public record TreeState(long size, List<Hash> peaks) {

    public static final TreeState EMPTY = new TreeState(0, List.of());

    public TreeState {
        peaks = List.copyOf(peaks);
        if (size < 0 || peaks.size() != Long.bitCount(size)) throw new IllegalArgumentException(peaks.size() + " subtrees do not make a tree of " + size);
    }

    /// The state with one more leaf.
    ///
    /// @param leaf the leaf hash ([Hashing#leaf]), not the entry
    /// @param sink is told every node that becomes full
    public TreeState append(Hash leaf, NodeSink sink) {
        List<Hash> grown = new ArrayList<>(peaks);
        Hash hash = leaf;
        sink.put(new NodeId(0, size), hash);
        for (int level = 1; (size >> (level - 1) & 1) == 1; level++) {
            hash = Hashing.node(grown.removeLast(), hash);
            sink.put(new NodeId(level, size >> level), hash);
        }
        grown.add(hash);
        return new TreeState(size + 1, grown);
    }

    /// The Merkle tree hash of all leaves.
    public Hash root() {
        return peaks.isEmpty() ? Hashing.EMPTY : Range.fold(peaks);
    }

    /// The nodes that [#of(long, Nodes)] will ask for.
    public static List<NodeId> nodesOf(long size) {
        return size == 0 ? List.of() : new Range(0, size).cover();
    }

    /// The state the tree had with `size` leaves. Refuses where a node is not stored.
    public static Checked<TreeState> of(long size, Nodes nodes) {
        List<Hash> peaks = new ArrayList<>();
        for (NodeId id : nodesOf(size)) {
            var found = nodes.find(id);
            if (found.isEmpty()) return Checked.refuse(LedgerCode.NODE_MISSING, id);
            peaks.add(found.get());
        }
        return Checked.accept(new TreeState(size, peaks));
    }
}
