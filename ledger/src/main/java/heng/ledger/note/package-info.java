/// Signed notes, checkpoints, cosignatures and receipts as C2SP describes them (signed-note, tlog-checkpoint, tlog-cosignature v1, tlog-proof v1),
/// with the Ed25519 of the JDK. May use `tree`. Start at [heng.ledger.note.Note].
@org.jspecify.annotations.NullMarked
package heng.ledger.note;
