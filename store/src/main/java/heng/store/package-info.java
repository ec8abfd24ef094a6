/// Files in: tables (CSV, JSON Lines, Parquet, workbooks) become places, sites, records, attributes and events of `heng.core`, and the national tree lies here as a
/// resource. This package exists so that `core` knows no files: whatever a file can have wrong is found here and said with its place in the file.
/// May use `heng.core`'s `text`, `place` and `record`, FastCSV, XZ, `heng.grid` for workbooks and, for Parquet only, DuckDB; what streams a nation lies in `heng.store.cells`. Start at [heng.store.Table].
@org.jspecify.annotations.NullMarked
package heng.store;
