package heng.store;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What both formats hand their cells to: the first list of cells is the head, all others are rows.
final class Rows {

    private final String file;
    private final Problems problems;
    private final Function<Head, Consumer<Row>> reader;
    private @Nullable Head head;
    private @Nullable Consumer<Row> sink;

    Rows(String file, Problems problems, Function<Head, Consumer<Row>> reader) {
        this.file = file;
        this.problems = problems;
        this.reader = reader;
    }

    /// @param line 0 where the file has no lines
    /// @return whether rows are wanted: the head has every column that was asked for
    boolean head(int line, List<String> names) {
        head = new Head(new Spot(file, line, 0), names, problems);
        sink = reader.apply(head);
        return head.complete();
    }

    boolean headless() {
        return head == null;
    }

    void row(int line, String[] cells) {
        if (head == null || sink == null) throw new IllegalStateException("A row before the head of " + file);
        Row row = new Row(file, line, cells);
        if (row.blank()) return;
        if (row.size() == head.size()) sink.accept(row);
        else problems.add(RefusalCode.ROW_LENGTH, row.spot(), row.size(), String.valueOf(head.size()));
    }

    /// For a format that does not tell apart which of the two comes.
    boolean headOrRow(int line, String[] cells) {
        if (headless()) return head(line, Arrays.asList(cells));
        row(line, cells);
        return true;
    }
}
