package heng.ledger.tree;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import java.util.ArrayList;
import java.util.List;

/// The leaves from `begin` (included) to `end` (excluded) that make one subtree D[begin:end] of RFC 6962: `begin` is a multiple of the least power
/// of two that is not below their number.
record Range(long begin, long end) {

    Range {
        if (begin < 0 || end <= begin) throw new IllegalArgumentException("No leaves from " + begin + " to " + end);
    }

    long size() {
        return end - begin;
    }

    /// Where RFC 6962 cuts it: the largest power of two below its size.
    long cut() {
        return begin + (Long.highestOneBit(size() - 1));
    }

    /// The full subtrees it consists of, from left to right, the largest first.
    List<NodeId> cover() {
        List<NodeId> nodes = new ArrayList<>();
        long from = begin;
        for (long rest = size(); rest > 0; rest -= Long.highestOneBit(rest)) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(rest));
            nodes.add(new NodeId(level, from >> level));
            from += 1L << level;
        }
        return nodes;
    }

    /// Refuses where a node is not stored.
    Checked<Hash> hash(Nodes nodes) {
        List<Hash> hashes = new ArrayList<>();
        for (NodeId id : cover()) {
            var found = nodes.find(id);
            if (found.isEmpty()) return Checked.refuse(LedgerCode.NODE_MISSING, id);
            hashes.add(found.get());
        }
        return Checked.accept(fold(hashes));
    }

    /// The root over full subtrees that descend in size: the smallest two are joined first.
    static Hash fold(List<Hash> peaks) {
        Hash root = peaks.getLast();
        for (Hash peak : peaks.subList(0, peaks.size() - 1).reversed()) root = Hashing.node(peak, root);
        return root;
    }
}
