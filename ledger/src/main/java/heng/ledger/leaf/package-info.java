/// What one entry of the ledger says (docs/formats.md, F6): its kind, its three times, its members, and commitments in the place of persons.
/// May use `json` and `tree`. Start at [heng.ledger.leaf.Leaf].
@org.jspecify.annotations.NullMarked
package heng.ledger.leaf;
