package heng.sheet.table;

import heng.grid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A node of the tree while rows are read into it.
final class Knot {

    final Cell cell;
    final int level;
    /// Rows whose deepest cell this is.
    final List<Integer> rows = new ArrayList<>();
    final List<Knot> children = new ArrayList<>();

    Knot(Cell cell, int level) {
        this.cell = cell;
        this.level = level;
    }

    /// Its own rows and those below it.
    TreeSet<Integer> span() {
        TreeSet<Integer> span = new TreeSet<>(rows);
        children.forEach(child -> span.addAll(child.span()));
        return span;
    }
}
