/// A grid with a head becomes a tree of items. Start at [heng.sheet.table.TableReader].
@org.jspecify.annotations.NullMarked
package heng.sheet.table;
