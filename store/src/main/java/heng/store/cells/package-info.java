/// Cells: what the score plan reads. Records of any order become the effective ones, sorted by place and item; those become cells; those a cell file
/// (docs/formats.md F7). Everything here streams: neither records nor cells of a nation stand in memory. Start at [heng.store.cells.CellFile] and
/// [heng.store.cells.RecordCells]. Uses `heng.core` without the reference evaluator, and DuckDB.
@org.jspecify.annotations.NullMarked
package heng.store.cells;
