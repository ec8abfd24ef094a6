/// The reference evaluator: says what is right, a definition of docs/scoring.md at a time, and is made to be read rather than to be fast.
/// Start at [heng.core.reference.Reference]; each other class is one section of the document. Knows kernel, numbers, places and records; no files.
@org.jspecify.annotations.NullMarked
package heng.core.reference;
