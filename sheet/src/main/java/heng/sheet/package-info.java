/// Standards as the tables that offices keep (docs/spreadsheets.md), and back. It exists so that nobody has to write YAML by hand.
///
/// Uses `core` and `grid`, where workbooks are plain cells. Inside, each package uses only those before it in this list:
/// `yaml` (nodes as text), `table` (a head and rows become a tree of items), `rule` (what a rule says, and a rule said in words),
/// `draft` (items become YAML), `carry` (what a workbook of ours holds besides its table). Start at [heng.sheet.StandardImport] and [heng.sheet.StandardExport].
@org.jspecify.annotations.NullMarked
package heng.sheet;
