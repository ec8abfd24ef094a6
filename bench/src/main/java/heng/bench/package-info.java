/// Side-by-side comparisons: how long Heng takes for a nation, an index, one more record, a start, and beside it in the same run what the bare reading of the
/// same data costs and what somebody would write by hand. Data come from a seed. Ratios count; times are those of one machine (docs/performance.md).
/// Start at [heng.bench.NationRun].
@org.jspecify.annotations.NullMarked
package heng.bench;
