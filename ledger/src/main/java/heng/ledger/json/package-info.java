/// Canonical JSON (RFC 8785) of leaves: read strictly, written in one way only. Its own because the JSON of core has no reader, and because this
/// module depends on nothing of ours (decision 0020). Start at [heng.ledger.json.Json].
@org.jspecify.annotations.NullMarked
package heng.ledger.json;
