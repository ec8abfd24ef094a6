package heng.grid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One sheet as text. Rows and columns count from 0.
///
/// @param cells what is not blank, by row and column; merged areas at each of their cells
/// @param hiddenRows rows that the sheet does not show
public record Grid(String name, boolean hidden, Map<Integer, Map<Integer, Cell>> cells, Set<Integer> hiddenRows) {

    public Grid {
        cells = new TreeMap<>(cells);
        hiddenRows = Set.copyOf(hiddenRows);
    }

    public Cell cell(int row, int column) {
        Cell found = cells.getOrDefault(row, Map.of()).get(column);
        return found == null ? new Cell("", Area.of(row, column)) : found;
    }

    /// Rows with something in them, in order.
    public List<Integer> rows() {
        return List.copyOf(cells.keySet());
    }

    /// The cells of a row that are not blank, from the left.
    public List<Cell> row(int row) {
        return List.copyOf(new TreeMap<>(cells.getOrDefault(row, Map.of())).values());
    }

    public int lastColumn() {
        return cells.values().stream().flatMap(row -> row.keySet().stream()).mapToInt(Integer::intValue).max().orElse(-1);
    }
}
