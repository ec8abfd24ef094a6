package heng.ledger.tree;

/// Takes the nodes that became full while leaves were appended, children before parents, each once: the leaf itself first.
@FunctionalInterface
public interface NodeSink {

    void put(NodeId id, Hash hash);
}
