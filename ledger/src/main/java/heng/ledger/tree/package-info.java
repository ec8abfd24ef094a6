/// The Merkle tree of RFC 6962 and RFC 9162: hashes, the tree state that grows leaf by leaf, inclusion and consistency proofs. Nodes are kept by
/// the caller ([heng.ledger.tree.Nodes]). Start at [heng.ledger.tree.TreeState].
@org.jspecify.annotations.NullMarked
package heng.ledger.tree;
