package heng.ledger.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The full nodes of a tree of which every fourth level is kept, the leaves being level 0: a fifteenth as many as there are. The others are made from the kept ones below them, at most eight.
public final class SparseNodes implements Nodes {

    private static final int STEP = 4;

    private final Nodes kept;

    public SparseNodes(Nodes kept) {
        this.kept = kept;
    }

    public static boolean keeps(NodeId id) {
        return id.level() % STEP == 0;
    }

    /// The kept nodes that these are made from; of a kept one itself.
    public static List<NodeId> under(Collection<NodeId> ids) {
        Set<NodeId> under = new LinkedHashSet<>();
        for (NodeId id : ids) {
            int down = id.level() % STEP;
            for (long i = 0; i < 1L << down; i++) under.add(new NodeId(id.level() - down, (id.index() << down) + i));
        }
        return new ArrayList<>(under);
    }

    /// Empty where a node is missing that it is made from.
    @Override
    public Optional<Hash> find(NodeId id) {
        if (keeps(id)) return kept.find(id);
        Optional<Hash> left = find(new NodeId(id.level() - 1, 2 * id.index()));
        return left.flatMap(one -> find(new NodeId(id.level() - 1, 2 * id.index() + 1)).map(other -> Hashing.node(one, other)));
    }
}
