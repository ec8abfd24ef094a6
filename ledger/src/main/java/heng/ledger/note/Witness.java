package heng.ledger.note;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.tree.ConsistencyProof;

/// Another level (county, province) that watches a ledger: it cosigns a checkpoint only where the ledger has grown from the one it saw last.
///
/// @param trust the ledger it watches; needs no witnesses
/// @param key of type [KeyType#COSIGNATURE]
public record Witness(Trust trust, SignerKey key) {

    /// What a witness has to keep of what it saw, durably before it hands out the note.
    public record Seen(Checkpoint checkpoint, Note cosigned) {}

    /// Refuses a note that is not the ledger's, one that is smaller than the last, and one whose tree does not extend the last.
    ///
    /// @param last the checkpoint it saw last; at the first time one of size 0 with the root [heng.ledger.tree.Hashing#EMPTY]
    /// @param proof from the size of `last` to that of the note
    /// @param seconds since 1970, now
    public Checked<Seen> cosign(Checkpoint last, Note note, ConsistencyProof proof, long seconds) {
        return trust.open(note, seconds).then(believed -> {
            Checkpoint next = believed.checkpoint();
            if (next.size() == last.size() && !next.root().equals(last.root())) {
                return Checked.refuse(LedgerCode.SAME_SIZE_OTHER_ROOT, next.size(), last.root(), next.root());
            }
            if (next.size() < last.size() || proof.from() != last.size() || proof.to() != next.size()) {
                return Checked.refuse(LedgerCode.SIZE_OUTSIDE, last.size(), next.size());
            }
            return proof.verify(last.root(), next.root()).map(_ -> new Seen(next, note.with(key.cosign(note.text(), seconds))));
        });
    }
}
