package heng.server.ledger;

import heng.ledger.leaf.Leaf;
import heng.ledger.note.Receipt;
import heng.ledger.note.VerifierKey;
import java.util.List;
import java.util.Optional;

/// The append-only ledger of this server.
public interface Ledger {

    /// A leaf and where it stands.
    record Kept(long index, Leaf leaf) {}

    /// Waits until the submission is durable, and answers then.
    ///
    /// @throws LedgerUnavailable where the database gives no answer in time
    Answer append(Submission submission);

    /// The same for many at once; one answer for each, in their order. A refused one keeps no other out.
    List<Answer> append(List<Submission> submissions);

    /// How many leaves there are.
    long size();

    /// The latest signed checkpoint; empty while there are no leaves.
    Optional<String> checkpoint();

    /// Leaves from an index on, in order.
    List<Kept> leaves(long from, int limit);

    Optional<Kept> find(String id);

    /// The proof that a leaf is in the ledger of the latest checkpoint; empty for an index that is not there.
    Optional<Receipt> receipt(long index);

    /// A value that the leaf holds as a commitment only; empty where it was erased or never there.
    Optional<String> personal(long index, String member);

    /// What checkpoints are verified with.
    VerifierKey verifier();
}
