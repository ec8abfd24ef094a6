package heng.ledger.tree;

import java.util.Map;
import java.util.Optional;

/// Where the hashes of full subtrees are kept: a table of the caller, or what one query brought from it.
@FunctionalInterface
public interface Nodes {

    Optional<Hash> find(NodeId id);

    static Nodes of(Map<NodeId, Hash> nodes) {
        return id -> Optional.ofNullable(nodes.get(id));
    }
}
