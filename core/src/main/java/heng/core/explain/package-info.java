/// Why a number is what it is (docs/scoring.md S11): a tree of nodes from the published number down to the record. It walks the reference evaluator and
/// computes nothing but shares of a sum. Start at [heng.core.explain.Explainer].
@org.jspecify.annotations.NullMarked
package heng.core.explain;
