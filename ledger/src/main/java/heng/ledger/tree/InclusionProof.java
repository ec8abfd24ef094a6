package heng.ledger.tree;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import java.util.ArrayList;
import java.util.List;

/// Shows that a leaf is in a tree (RFC 6962, 2.1.1): the hashes beside its way to the root, the leaf's sibling first.
///
/// @param index of the leaf, from 0
/// @param size of the tree
public record InclusionProof(long index, long size, List<Hash> hashes) {

    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /// The nodes that [#make] will ask for, so that one query can bring them.
    public static List<NodeId> nodesOf(long index, long size) {
        return path(index, size).stream().flatMap(range -> range.cover().stream()).toList();
    }

    /// Refuses an index outside the tree, and a tree whose nodes are not all stored.
    public static Checked<InclusionProof> make(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) return Checked.refuse(LedgerCode.INDEX_OUTSIDE, index, size);
        return Proofs.hashes(path(index, size), nodes).map(hashes -> new InclusionProof(index, size, hashes));
    }

    /// PATH(m, D[n]) of RFC 6962.
    private static List<Range> path(long index, long size) {
        List<Range> beside = new ArrayList<>();
        Range range = new Range(0, size);
        while (range.size() > 1) {
            Range left = new Range(range.begin(), range.cut());
            Range right = new Range(range.cut(), range.end());
            beside.addFirst(index < range.cut() ? right : left);
            range = index < range.cut() ? left : right;
        }
        return beside;
    }

    /// How many hashes the proof of a leaf has.
    static int length(long index, long size) {
        int common = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        return common + Long.bitCount(index >> common);
    }

    /// The root that this proof gives the leaf (RFC 9162, 2.1.3.2). Refuses an index outside the tree and a proof of the wrong length.
    public Checked<Hash> root(Hash leaf) {
        if (index < 0 || index >= size) return Checked.refuse(LedgerCode.INDEX_OUTSIDE, index, size);
        if (hashes.size() != length(index, size)) return Checked.refuse(LedgerCode.PROOF_LENGTH, hashes.size(), length(index, size));
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : hashes) {
            if ((node & 1) == 1 || node == last) {
                hash = Hashing.node(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashing.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return Checked.accept(hash);
    }

    /// Whether the leaf is in the tree with this root: the index, or the refusal that says why not.
    ///
    /// @param leaf the leaf hash, computed from the entry by who verifies
    /// @param root from a checkpoint that who verifies trusts
    public Checked<Long> verify(Hash leaf, Hash root) {
        return root(leaf).then(found -> found.equals(root) ? Checked.accept(index) : Checked.refuse(LedgerCode.ROOT_DIFFERS, found, root));
    }
}
