/// Workbooks as plain cells. The only package that sees Apache POI. Start at [heng.sheet.grid.Workbooks].
@org.jspecify.annotations.NullMarked
package heng.sheet.grid;
