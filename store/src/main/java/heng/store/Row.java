package heng.store;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.Optional;

/// A row of a table with its place in the file.
public final class Row {

    private final String file;
    private final int line;
    private final String[] cells;

    Row(String file, int line, String[] cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    /// The cell without surrounding white space; empty where the column is absent.
    public String text(Column column) {
        return column.present() ? trim(cells[column.index()]) : "";
    }

    /// The cell as a code or another key: letters and digits of half width.
    public String code(Column column) {
        return Typed.code(text(column));
    }

    /// The cell as a value: a number in digits of half width, a percentage as a share; any other text as it stands.
    public String value(Column column) {
        return Typed.value(text(column));
    }

    /// The cell as a code, refused with [RefusalCode#CELL_EMPTY] where there is nothing in it.
    public Optional<String> requiredCode(Column column, Problems problems) {
        return required(column, problems).map(Typed::code);
    }

    /// The cell, refused with [RefusalCode#CELL_EMPTY] where there is nothing in it.
    public Optional<String> required(Column column, Problems problems) {
        String text = text(column);
        if (!text.isEmpty()) return Optional.of(text);
        problems.add(RefusalCode.CELL_EMPTY, spot(column), column.name());
        return Optional.empty();
    }

    /// The line the row begins on, without a column. In Parquet the number of the row, from 1.
    public Spot spot() {
        return new Spot(file, line, 0);
    }

    /// The cell's spot. Its column is the number of the field, from 1, as a spreadsheet counts.
    public Spot spot(Column column) {
        return new Spot(file, line, column.index() + 1);
    }

    boolean blank() {
        for (String cell : cells) if (!trim(cell).isEmpty()) return false;
        return true;
    }

    int size() {
        return cells.length;
    }

    /// `String.strip` leaves the no-break space that spreadsheets write.
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (from < to && isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
