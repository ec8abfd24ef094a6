package heng.sheet.table;

import heng.grid.Cell;
import heng.grid.Grid;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The head of a table: one row or two, with cells merged across or down.
///
/// @param columns what each column holds; columns nobody knows are left out
/// @param unknown columns with a name that means nothing here
public record Head(int top, int bottom, Map<Integer, Heading> columns, List<Cell> unknown) {

    /// How far down a head is looked for: title, notice and blank rows stand above it.
    private static final int LOWEST = 30;

    /// The first row, or pair of rows, that names a level and at least one thing more.
    public static Optional<Head> find(Grid grid) {
        for (int row : grid.rows()) {
            if (row > LOWEST) break;
            Head one = of(grid, row, row);
            if (!one.isHead()) continue;
            int below = row + 1;
            Head two = of(grid, row, below);
            boolean spans = grid.row(row).stream().anyMatch(cell -> cell.area().bottom() == below) || grid.row(row).stream().anyMatch(cell -> cell.area().width() > 1);
            return Optional.of(spans && two.isBetterThan(one, grid) ? two : one);
        }
        return Optional.empty();
    }

    private static Head of(Grid grid, int top, int bottom) {
        Map<Integer, Heading> columns = new TreeMap<>();
        List<Cell> unknown = new ArrayList<>();
        for (int column = 0; column <= grid.lastColumn(); column++) {
            Cell above = grid.cell(top, column);
            Cell below = grid.cell(bottom, column);
            boolean two = !above.area().equals(below.area()) && !below.isBlank() && below.area().height() == 1;
            Optional<Heading> heading = two ? Heading.of(above.text() + below.text()).or(() -> Heading.of(below.text())).or(() -> Heading.of(above.text())) : Heading.of(above.text());
            int at = column;
            heading.ifPresent(found -> columns.put(at, found));
            if (heading.isEmpty() && !(above.isBlank() && below.isBlank())) unknown.add(below.isBlank() ? above : below);
        }
        return new Head(top, bottom, columns, unknown);
    }

    private Set<Heading> kinds() {
        return columns.isEmpty() ? Set.of() : EnumSet.copyOf(columns.values());
    }

    private boolean isHead() {
        Set<Heading> kinds = kinds();
        return kinds.contains(Heading.LEVEL) && kinds.size() > 1 || columns.values().stream().filter(Heading.LEVEL::equals).count() > 1;
    }

    /// The second row belongs to the head if each of its own cells either names a column or lies in a cell of the first; a row of data has texts of its own.
    private boolean isBetterThan(Head one, Grid grid) {
        List<Cell> own = grid.row(bottom).stream().filter(cell -> cell.area().top() == bottom).toList();
        if (own.isEmpty()) return grid.row(top).stream().allMatch(cell -> cell.area().bottom() >= bottom);
        long named = own.stream().filter(cell -> Heading.of(cell.text()).isPresent() || Heading.of(grid.cell(top, cell.area().left()).text() + cell.text()).isPresent()).count();
        return named * 2 > own.size() && columns.size() >= one.columns().size();
    }

    /// Columns of a kind, from the left.
    List<Integer> all(Heading heading) {
        return columns.entrySet().stream().filter(entry -> entry.getValue() == heading).map(Map.Entry::getKey).toList();
    }

    Optional<Integer> first(Heading heading) {
        return all(heading).stream().findFirst();
    }

    /// Whether a row repeats the head, as tables printed on several pages do.
    boolean isRepeatedBy(Grid grid, int row) {
        List<Cell> cells = grid.row(row);
        return !cells.isEmpty() && cells.stream().allMatch(cell -> cell.text().equals(grid.cell(top, cell.area().left()).text())
                || cell.text().equals(grid.cell(bottom, cell.area().left()).text()));
    }
}
