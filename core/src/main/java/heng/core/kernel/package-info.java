/// The kernel: what a standard means, once everything people write has been desugared (docs/scoring.md S1 to S10). Columns, sources, steps, states,
/// formulas, and their canonical JSON with its hash. Plain data; nothing here computes. Both evaluators share these types and no others.
/// Start at [heng.core.kernel.Kernel].
@org.jspecify.annotations.NullMarked
package heng.core.kernel;
