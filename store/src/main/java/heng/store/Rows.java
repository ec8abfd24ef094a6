package heng.store;

import heng.core.text.Hint;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What all formats hand their cells to: the first list of cells is the head, all others are rows. A row is refused if anything is refused while it is read.
final class Rows {

    /// Takes the cells of every row as they stand, also of those that cannot be read.
    @FunctionalInterface
    interface Raw {

        /// @param cells as many as there are; of a line that gives no cells, the line itself
        void row(int line, List<String> head, String[] cells);
    }

    private final FileRef file;
    private final Problems problems;
    private final RefusedRows refused;
    private final Function<Head, Consumer<Row>> reader;
    private @Nullable Head head;
    private @Nullable Consumer<Row> sink;
    private @Nullable Raw raw;
    private int refusedHere;

    Rows(FileRef file, Problems problems, RefusedRows refused, Function<Head, Consumer<Row>> reader) {
        this.file = file;
        this.problems = problems;
        this.refused = refused;
        this.reader = reader;
    }

    /// Hands everything to `raw` and judges nothing.
    static Rows raw(FileRef file, Raw raw) {
        var rows = new Rows(file, new Problems(), new RefusedRows(), _ -> _ -> {});
        rows.raw = raw;
        return rows;
    }

    private boolean taken(int line, String... cells) {
        if (raw == null || head == null) return false;
        raw.row(line, head.names(), cells);
        return true;
    }

    /// @param line 0 where the file has no lines
    /// @return whether rows are wanted: the head has every column that was asked for
    boolean head(int line, List<String> names) {
        if (names.size() > Limits.MOST_COLUMNS) throw new UncheckedIOException(new Unreadable(Phrase.MANY_COLUMNS.with(Limits.MOST_COLUMNS), line));
        head = new Head(new Spot(file.name(), line, 0), names, problems);
        sink = reader.apply(head);
        return head.complete();
    }

    boolean headless() {
        return head == null;
    }

    /// How many columns the head has.
    int width() {
        return head == null ? 0 : head.size();
    }

    void row(int line, String[] cells) {
        if (head == null || sink == null) throw new IllegalStateException("A row before the head of " + file.name());
        Row row = new Row(file.name(), line, cells);
        if (row.blank() || taken(line, cells)) return;
        int before = problems.size();
        if (row.size() == head.size()) sink.accept(row);
        else problems.add(RefusalCode.ROW_LENGTH, row.spot(), row.size(), String.valueOf(head.size()));
        if (problems.size() > before) refuse(line, before, row.size() == head.size() ? head.keyOf(row) : "");
    }

    /// A line that does not even give cells.
    ///
    /// @param key a name that stands there twice; else empty
    void broken(int line, int column, Hint why, String key, String text) {
        if (taken(line, text)) return;
        int before = problems.size();
        var spot = new Spot(file.name(), line, column);
        if (key.isEmpty()) problems.add(RefusalCode.LINE_BROKEN, spot, "", why);
        else problems.add(RefusalCode.DUPLICATE_KEY, spot, key);
        refuse(line, before, "");
    }

    /// A row with a cell whose formula failed.
    void error(int line, int column, String[] cells) {
        if (taken(line, cells)) return;
        String shown = cells[column - 1];
        int before = problems.size();
        problems.add(RefusalCode.CELL_ERROR, new Spot(file.name(), line, column), shown);
        refuse(line, before, "");
    }

    private void refuse(int line, int before, String key) {
        refused.add(new RefusedRow(file, line, key, problems.since(before)));
        if (++refusedHere > Limits.MOST_REFUSED_ROWS) throw new UncheckedIOException(new Unreadable(Phrase.MANY_REFUSED.with(Limits.MOST_REFUSED_ROWS), line));
    }

    /// For a format that does not tell apart which of the two comes.
    boolean headOrRow(int line, String[] cells) {
        if (headless()) return head(line, Arrays.asList(cells));
        row(line, cells);
        return true;
    }
}
