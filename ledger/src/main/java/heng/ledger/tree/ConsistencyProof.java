package heng.ledger.tree;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import java.util.ArrayList;
import java.util.List;

/// Shows that a tree is an older one with leaves appended, nothing changed and nothing removed (RFC 6962, 2.1.2).
///
/// @param from size of the older tree, from 0
/// @param to size of the newer tree, not below `from`
public record ConsistencyProof(long from, long to, List<Hash> hashes) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /// The nodes that [#make] will ask for.
    public static List<NodeId> nodesOf(long from, long to) {
        return path(from, to).stream().flatMap(range -> range.cover().stream()).toList();
    }

    /// Refuses sizes in the wrong order, and a tree whose nodes are not all stored.
    public static Checked<ConsistencyProof> make(long from, long to, Nodes nodes) {
        if (from < 0 || from > to) return Checked.refuse(LedgerCode.SIZE_OUTSIDE, from, to);
        return Proofs.hashes(path(from, to), nodes).map(hashes -> new ConsistencyProof(from, to, hashes));
    }

    /// PROOF(m, D[n]) of RFC 6962; empty where nothing is to be shown: from a tree without leaves, or of the same size.
    private static List<Range> path(long from, long to) {
        List<Range> shown = new ArrayList<>();
        if (from == 0 || from == to) return shown;
        Range range = new Range(0, to);
        boolean known = true; // the older root stands for the part on the left edge
        while (range.end() != from) {
            Range left = new Range(range.begin(), range.cut());
            Range right = new Range(range.cut(), range.end());
            if (from <= range.cut()) {
                shown.addFirst(right);
                range = left;
            } else {
                shown.addFirst(left);
                range = right;
                known = false;
            }
        }
        if (!known) shown.addFirst(range);
        return shown;
    }

    /// Whether the newer root extends the older one: the newer size, or the refusal that says why not (RFC 9162, 2.1.4.2).
    /// A tree without leaves has one root only ([Hashing#EMPTY]); every tree extends it, and the proof is empty.
    public Checked<Long> verify(Hash older, Hash newer) {
        if (from < 0 || from > to) return Checked.refuse(LedgerCode.SIZE_OUTSIDE, from, to);
        int needed = path(from, to).size();
        if (hashes.size() != needed) return Checked.refuse(LedgerCode.PROOF_LENGTH, hashes.size(), needed);
        if (from == 0 && !older.equals(Hashing.EMPTY)) return Checked.refuse(LedgerCode.OLD_ROOT_DIFFERS, Hashing.EMPTY, older);
        if (from == to && !older.equals(newer)) return Checked.refuse(LedgerCode.ROOT_DIFFERS, older, newer);
        if (from == 0 || from == to) return Checked.accept(to);
        List<Hash> steps = new ArrayList<>(hashes);
        if (Long.bitCount(from) == 1) steps.addFirst(older);
        return climb(steps, older, newer);
    }

    private Checked<Long> climb(List<Hash> steps, Hash older, Hash newer) {
        int full = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> full;
        long last = (to - 1) >> full;
        Hash toOlder = steps.getFirst();
        Hash toNewer = steps.getFirst();
        for (Hash step : steps.subList(1, steps.size())) {
            if ((node & 1) == 1 || node == last) {
                toOlder = Hashing.node(step, toOlder);
                toNewer = Hashing.node(step, toNewer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                toNewer = Hashing.node(toNewer, step);
            }
            node >>= 1;
            last >>= 1;
        }
        if (!toOlder.equals(older)) return Checked.refuse(LedgerCode.OLD_ROOT_DIFFERS, toOlder, older);
        if (!toNewer.equals(newer)) return Checked.refuse(LedgerCode.ROOT_DIFFERS, toNewer, newer);
        return Checked.accept(to);
    }
}
