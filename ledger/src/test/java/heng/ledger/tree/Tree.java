package heng.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tree of the leaves "0", "1", "2"…, all nodes kept, and the definition of RFC 6962 (2.1) beside it as an oracle: it cuts and recurses, nothing else.
final class Tree {

    final List<Hash> leaves = new ArrayList<>();
    final List<TreeState> states = new ArrayList<>(List.of(TreeState.EMPTY));
    final Map<NodeId, Hash> kept = new HashMap<>();

    Tree(int size) {
        for (int i = 0; i < size; i++) {
            Hash leaf = Hashing.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            states.add(states.getLast().append(leaf, kept::put));
        }
    }

    Nodes nodes() {
        return Nodes.of(kept);
    }

    Hash root(int size) {
        return states.get(size).root();
    }

    Hash leaf(long index) {
        return leaves.get((int) index);
    }

    InclusionProof inclusion(long index, long size) {
        return InclusionProof.make(index, size, nodes()).get();
    }

    ConsistencyProof consistency(long from, long to) {
        return ConsistencyProof.make(from, to, nodes()).get();
    }

    static Hash definition(List<Hash> leaves) {
        if (leaves.isEmpty()) return Hashing.EMPTY;
        if (leaves.size() == 1) return leaves.getFirst();
        int cut = 1;
        while (cut * 2 < leaves.size()) cut *= 2;
        return Hashing.node(definition(leaves.subList(0, cut)), definition(leaves.subList(cut, leaves.size())));
    }
}
