/// Workbooks as plain cells, for standards (`heng.sheet`) and for tables of data (`heng.store`): one reader with one set of limits (decision 0011).
/// The only package that sees Apache POI; otherwise it uses `heng.core.text`. Start at [heng.grid.Workbooks].
@org.jspecify.annotations.NullMarked
package heng.grid;
