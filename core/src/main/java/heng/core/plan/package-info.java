/// The score plan: the second evaluator. It takes a sorted stream of cells, walks the tree once, closes a place when the stream leaves it, then runs the
/// columns that need a cohort. Digits are those of the reference evaluator in exact arithmetic, 1e-12 in real. Knows kernel, numbers, places, records and
/// scores; nothing of the reference, no files, no databases. Start at [heng.core.plan.ScorePlan]; what a cell is stands at [heng.core.plan.CellBatch].
@org.jspecify.annotations.NullMarked
package heng.core.plan;
