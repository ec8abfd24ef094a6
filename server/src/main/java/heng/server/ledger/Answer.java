package heng.server.ledger;

import heng.ledger.LedgerRefusal;
import heng.ledger.tree.Hash;
import java.util.List;

/// What the ledger says to a submission. It is said only after what it says is durable.
public sealed interface Answer {

    /// Where one leaf stands.
    ///
    /// @param index from 0
    record Entry(long index, Hash leaf) {}

    /// It is in the ledger.
    ///
    /// @param entries in the order of the drafts, with consecutive indexes
    /// @param checkpoint the signed note of the group it was committed with
    /// @param again whether it had been in the ledger before; then the answer is that of the first time
    record Accepted(List<Entry> entries, String checkpoint, boolean again) implements Answer {}

    /// Other content is in the ledger under this name. Nothing was added.
    record Changed(String instance) implements Answer {}

    /// A leaf of it is none (docs/formats.md, F6). Nothing was added.
    record Refused(LedgerRefusal refusal) implements Answer {}
}
