/// Tests of cells and their files.
@org.jspecify.annotations.NullMarked
package heng.store.cells;
