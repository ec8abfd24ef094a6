package heng.sheet.table;

import heng.grid.Area;
import heng.grid.Cell;
import heng.grid.Grid;
import heng.grid.Texts;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Gives each node of the tree what the other columns say of its rows.
final class ItemMaker {

    private static final List<Heading> OTHERS = List.of(Heading.RULE, Heading.METHODS, Heading.SITES, Heading.LEAD, Heading.RESPONSIBLE, Heading.SUPPORTING, Heading.REMARKS);
    private static final List<Heading> AMOUNTS = List.of(Heading.POINTS, Heading.WEIGHT);

    private final Grid grid;
    private final Head head;
    private final List<Note> notes;

    ItemMaker(Grid grid, Head head, List<Note> notes) {
        this.grid = grid;
        this.head = head;
        this.notes = notes;
    }

    /// One item; several where one cell stands beside several rows with points of their own.
    List<TableItem> items(Knot knot) {
        if (!knot.children.isEmpty()) return List.of(group(knot));
        List<Cell> points = cells(knot.rows, amountColumns(Heading.POINTS, knot.level));
        if (knot.rows.size() == 1 || points.size() < 2 || points.size() != knot.rows.size()) return List.of(leaf(knot.cell, knot.rows, knot.level));
        List<TableItem> parts = new ArrayList<>();
        for (int row : knot.rows) {
            Cell rule = cells(List.of(row), head.all(Heading.RULE)).stream().findFirst().orElse(knot.cell);
            parts.add(leaf(rule, List.of(row), knot.level + 1));
        }
        return List.of(new TableItem("", List.of(), knot.cell, Map.of(), false, parts));
    }

    private TableItem group(Knot knot) {
        Map<Heading, Cell> cells = new EnumMap<>(Heading.class);
        TreeSet<Integer> span = knot.span();
        for (Heading heading : AMOUNTS) groupAmount(heading, knot, span).ifPresent(cell -> cells.put(heading, cell));
        if (!knot.rows.isEmpty()) {
            cells(knot.rows, head.all(Heading.RULE)).stream().filter(cell -> isWithin(cell.area(), new TreeSet<>(knot.rows)))
                    .forEach(cell -> notes.add(Note.of(Remark.GROUP_RULE, cell.area().address(), "", cell.text())));
        }
        return new TableItem("", path(span.first()), knot.cell, cells, false, knot.children.stream().flatMap(child -> items(child).stream()).toList());
    }

    /// Points or a weight in the column of its own level, or in a cell merged over exactly its rows.
    private Optional<Cell> groupAmount(Heading heading, Knot knot, TreeSet<Integer> span) {
        List<Integer> columns = head.all(heading);
        for (int column : columns) {
            Cell cell = grid.cell(span.first(), column);
            boolean own = columns.size() > 1 && level(column) == knot.level;
            boolean exact = cell.area().height() > 1 && cell.area().top() <= span.first() && cell.area().bottom() >= span.last() && isWithin(cell.area(), span) && knot.children.stream().noneMatch(child -> child.span().equals(span));
            if (!cell.isBlank() && (own || exact)) return Optional.of(cell);
        }
        return Optional.empty();
    }

    private TableItem leaf(Cell title, List<Integer> rows, int level) {
        Map<Heading, Cell> cells = new EnumMap<>(Heading.class);
        for (Heading heading : OTHERS) joined(cells(rows, head.all(heading))).ifPresent(cell -> cells.put(heading, cell));
        TreeSet<Integer> span = new TreeSet<>(rows);
        boolean shared = false;
        for (Heading heading : AMOUNTS) {
            List<Cell> amounts = cells(rows, amountColumns(heading, level));
            shared |= !amounts.isEmpty() && amounts.stream().noneMatch(cell -> isWithin(cell.area(), span));
            joined(amounts).ifPresent(cell -> cells.put(heading, cell));
        }
        Optional<Cell> code = cells(rows, head.all(Heading.CODE)).stream().filter(cell -> isWithin(cell.area(), span)).findFirst();
        code.ifPresent(cell -> cells.put(Heading.CODE, cell));
        return new TableItem(code.map(Cell::line).orElse(""), path(rows.getFirst()), title, cells, shared, List.of());
    }

    private List<String> path(int row) {
        return head.first(Heading.PATH).map(column -> grid.cell(row, column).text()).filter(text -> !text.isEmpty()).map(text -> List.of(text.split("/"))).orElse(List.of());
    }

    /// Of several columns of points or weights, the one that stand behind the item's level.
    private List<Integer> amountColumns(Heading heading, int level) {
        List<Integer> columns = head.all(heading);
        if (columns.size() < 2) return columns;
        List<Integer> own = columns.stream().filter(column -> level(column) >= level).toList();
        return own.isEmpty() ? List.of(columns.getLast()) : List.of(own.getLast());
    }

    /// The level whose column stands before a column of points.
    private int level(int column) {
        return (int) head.all(Heading.LEVEL).stream().filter(level -> level < column).count() - 1;
    }

    /// Different cells that are not blank, in order.
    private List<Cell> cells(Collection<Integer> rows, List<Integer> columns) {
        return rows.stream().flatMap(row -> columns.stream().map(column -> grid.cell(row, column))).filter(cell -> !cell.isBlank()).distinct().toList();
    }

    private static Optional<Cell> joined(List<Cell> cells) {
        if (cells.size() < 2) return cells.stream().findFirst();
        List<String> texts = cells.stream().map(Cell::text).distinct().toList();
        boolean same = texts.stream().map(Texts::plain).distinct().count() == 1;
        return Optional.of(new Cell(same ? texts.getFirst() : texts.stream().collect(Collectors.joining("；")), cells.getFirst().area()));
    }

    private static boolean isWithin(Area area, TreeSet<Integer> rows) {
        return area.top() >= rows.first() && area.bottom() <= rows.last();
    }
}
