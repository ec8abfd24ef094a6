package heng.server.ledger;

import heng.ledger.leaf.Leaf;
import java.util.List;

/// The ledger has grown, and what it has grown by is durable. Events may come late, never before their leaves can be read; one can be missing where the outcome of a commit was unknown.
///
/// @param from the index of the first new leaf; how many there were before
/// @param leaves the new ones, in their order
public record Appended(long from, List<Leaf> leaves) {

    public Appended {
        leaves = List.copyOf(leaves);
    }

    /// How many leaves the ledger has now.
    public long size() {
        return from + leaves.size();
    }
}
