package heng.store;

import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.Spot;
import heng.grid.Area;
import heng.grid.Cell;
import heng.grid.Grid;
import heng.grid.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A sheet of a workbook. The only class here that knows `heng.grid`, which loads much: most campaigns have no workbook.
///
/// Rows above the head with one text in them are titles. The head is the first row with more; it goes on for one more row as long as one of its cells is merged
/// over several columns. A column's name is what stands in its head from the top, each text once, joined by ` / `.
final class ExcelFile {

    private static final int MOST_HEAD_ROWS = 4;

    private ExcelFile() {}

    /// @return the SHA-256 of the file's bytes; empty if the file or its head was refused
    static Optional<String> read(Path path, FileRef file, Rows rows, Problems problems) throws IOException {
        String sha256 = Sha256.of(path);
        Optional<Grid> grid = Workbooks.table(path, file.sheet(), Spot.of(file.name()), problems);
        if (grid.isEmpty()) return Optional.empty();
        List<Integer> filled = grid.get().rows();
        int head = firstOfHead(grid.get(), filled);
        if (head < 0) throw new Unreadable(filled.isEmpty() ? Phrase.EMPTY : Phrase.NO_HEAD);
        int last = head;
        while (last + 1 < filled.size() && last - head + 1 < MOST_HEAD_ROWS && spans(grid.get(), filled.get(last))) last++;
        List<Integer> heads = filled.subList(head, last + 1);
        int columns = grid.get().lastColumn() + 1;
        List<String> names = IntStream.range(0, columns).mapToObj(column -> name(grid.get(), heads, column)).toList();
        if (!rows.head(heads.getLast() + 1, names)) return Optional.empty();
        for (int row : filled.subList(last + 1, filled.size())) give(grid.get(), row, names, rows);
        return Optional.of(sha256);
    }

    private static void give(Grid grid, int row, List<String> names, Rows rows) {
        List<Cell> cells = IntStream.range(0, names.size()).mapToObj(column -> grid.cell(row, column)).toList();
        String[] texts = cells.stream().map(Cell::text).toArray(String[]::new);
        int error = IntStream.range(0, names.size()).filter(column -> cells.get(column).error() && !names.get(column).isEmpty()).findFirst().orElse(-1);
        if (error < 0) rows.row(row + 1, texts);
        else rows.error(row + 1, error + 1, texts);
    }

    /// The place in `filled` of the first row of the head; −1 if there is none.
    private static int firstOfHead(Grid grid, List<Integer> filled) {
        for (int i = 0; i < filled.size(); i++) {
            if (texts(grid, filled.get(i)) > 1) return i;
        }
        return filled.isEmpty() ? -1 : 0; // a table of one column has a head of one text
    }

    private static int texts(Grid grid, int row) {
        return grid.row(row).stream().map(Cell::area).collect(Collectors.toSet()).size();
    }

    /// Whether a cell of this row, ending in it, lies over several columns.
    private static boolean spans(Grid grid, int row) {
        return grid.row(row).stream().map(Cell::area).anyMatch(area -> area.width() > 1 && area.bottom() == row);
    }

    private static String name(Grid grid, List<Integer> heads, int column) {
        Set<Area> seen = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        for (int row : heads) {
            Cell cell = grid.cell(row, column);
            if (!cell.isBlank() && seen.add(cell.area())) texts.add(cell.line());
        }
        return String.join(" / ", texts);
    }
}
