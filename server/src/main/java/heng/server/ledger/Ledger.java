package heng.server.ledger;

import heng.ledger.leaf.Leaf;
import heng.ledger.note.Receipt;
import heng.ledger.note.VerifierKey;
import heng.ledger.tree.ConsistencyProof;
import java.util.List;
import java.util.Optional;

/// The append-only ledger of this server.
public interface Ledger {

    /// A leaf and where it stands.
    record Kept(long index, Leaf leaf) {}

    /// Shows that a ledger only grew.
    ///
    /// @param older the signed checkpoint of the smaller size; empty text for the size 0, which has none
    record Extension(ConsistencyProof proof, String older, String newer) {}

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

    /// Whether the writer lives. Where not, nothing is accepted until the next start.
    boolean isWriting();

    /// That the ledger of one size begins with the ledger of a smaller one, and its checkpoint; empty where a size has no checkpoint, or the sizes are in the wrong order.
    Optional<Extension> extension(long from, long to);

    /// What checkpoints are verified with.
    VerifierKey verifier();
}
