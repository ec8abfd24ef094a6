package heng.sheet.table;

import heng.grid.Area;
import heng.grid.Cell;
import heng.grid.Grid;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the rows below a head into a tree of items. The deepest cell of a row is its item; a cell merged downwards, left blank, or repeated word for word is the group of
/// all its rows. Sums, notes, sections and repeated heads are known for what they are.
public final class TableReader {

    private final Grid grid;
    private final Head head;
    private final List<Integer> levels;
    private final boolean readHidden;
    private final List<Note> notes = new ArrayList<>();
    private final List<Knot> roots = new ArrayList<>();
    private final List<Knot> open = new ArrayList<>();
    private final Set<Area> counted = new HashSet<>();
    private BigDecimal sinceSum = BigDecimal.ZERO;
    private BigDecimal all = BigDecimal.ZERO;
    private boolean sections;

    /// @param readHidden whether hidden rows are items like others; else they are passed over, with a note
    public TableReader(Grid grid, Head head, boolean readHidden) {
        this.grid = grid;
        this.head = head;
        this.levels = head.all(Heading.LEVEL);
        this.readHidden = readHidden;
    }

    public List<Note> notes() {
        return notes;
    }

    public List<TableItem> read() {
        head.unknown().forEach(cell -> notes.add(Note.of(Remark.COLUMN_UNKNOWN, cell.area().address(), "", cell.text())));
        for (int row : grid.rows()) if (row > head.bottom()) row(row);
        var maker = new ItemMaker(grid, head, notes);
        return roots.stream().flatMap(root -> maker.items(root).stream()).toList();
    }

    private void row(int row) {
        if (grid.hiddenRows().contains(row) && !readHidden) {
            notes.add(Note.of(Remark.ROW_HIDDEN, address(row), "", text(row)));
            return;
        }
        switch (RowKind.of(grid, head, row)) {
            case HEAD -> {}
            case SUM -> sum(row);
            case OUTSIDE -> notes.add(Note.of(Remark.ROW_OUTSIDE, address(row), "", text(row)));
            case SECTION -> section(grid.row(row).getFirst());
            case ITEM -> item(row);
        }
    }

    private void section(Cell cell) {
        open.clear();
        Knot section = new Knot(cell, 0);
        roots.add(section);
        open.add(section);
        sections = true;
    }

    private void item(int row) {
        List<Cell> path = path(row);
        if (path.isEmpty()) {
            notes.add(Note.of(Remark.ROW_OUTSIDE, address(row), "", text(row)));
            return;
        }
        int shift = sections ? 1 : 0;
        int depth = 0;
        while (depth < path.size() && depth + shift < open.size() && isSame(open.get(depth + shift), path.get(depth), depth == path.size() - 1)) depth++;
        while (open.size() > depth + shift) open.removeLast();
        for (; depth < path.size(); depth++) {
            Knot knot = new Knot(path.get(depth), depth + shift);
            (open.isEmpty() ? roots : open.getLast().children).add(knot);
            open.add(knot);
        }
        open.getLast().rows.add(row);
        count(row);
    }

    /// The cells of the levels, blank ones above a filled one taken from the row before.
    private List<Cell> path(int row) {
        List<Cell> cells = new ArrayList<>();
        for (int column : levels) {
            Cell cell = grid.cell(row, column);
            if (cell.isBlank() || !cells.contains(cell)) cells.add(cell);
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
        int shift = sections ? 1 : 0;
        if (cells.isEmpty()) return open.size() > shift && !grid.row(row).isEmpty() && hasRuleOrPoints(row) ? open.subList(shift, open.size()).stream().map(knot -> knot.cell).toList() : List.of();
        List<Cell> path = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) path.add(cells.get(i));
            else if (i + shift < open.size()) path.add(open.get(i + shift).cell);
        }
        return path;
    }

    private boolean hasRuleOrPoints(int row) {
        return head.columns().entrySet().stream().anyMatch(entry -> (entry.getValue() == Heading.RULE || entry.getValue() == Heading.POINTS) && !grid.cell(row, entry.getKey()).isBlank());
    }

    /// The same cell, or a group written again in every row. An item written again is another item.
    private static boolean isSame(Knot knot, Cell cell, boolean deepest) {
        return knot.cell.equals(cell) || !deepest && knot.cell.text().equals(cell.text());
    }

    private void count(int row) {
        for (int column : head.all(Heading.POINTS).reversed()) {
            Cell cell = grid.cell(row, column);
            if (cell.isBlank() || !counted.add(cell.area())) continue;
            BigDecimal amount = Amounts.amount(cell.text()).orElse(BigDecimal.ZERO);
            sinceSum = sinceSum.add(amount);
            all = all.add(amount);
            return;
        }
    }

    private void sum(int row) {
        for (int column : head.all(Heading.POINTS)) {
            Amounts.amount(grid.cell(row, column).text()).ifPresent(said -> {
                if (said.compareTo(sinceSum) != 0 && said.compareTo(all) != 0) {
                    notes.add(Note.of(Remark.SUM_DIFFERS, grid.cell(row, column).area().address(), "", Amounts.shown(said), Amounts.shown(sinceSum)));
                }
            });
        }
        sinceSum = BigDecimal.ZERO;
    }

    private String address(int row) {
        return grid.row(row).isEmpty() ? "" : Area.of(row, grid.row(row).getFirst().area().left()).address();
    }

    private String text(int row) {
        return grid.row(row).stream().distinct().map(Cell::line).collect(Collectors.joining(" | "));
    }
}
