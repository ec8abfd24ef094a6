/// The tamper-evident ledger: what a leaf is, the Merkle tree over the leaves, signed checkpoints, proofs. It keeps nothing itself: who uses
/// it stores leaves and nodes, and hands in time, salts and keys. Uses the JDK alone, so that a stranger can check a receipt with this module
/// and nothing else (decision 0020). Start at `docs/ledger.md`, then [heng.ledger.leaf.Leaf] and [heng.ledger.note.Receipt].
@org.jspecify.annotations.NullMarked
package heng.ledger;
