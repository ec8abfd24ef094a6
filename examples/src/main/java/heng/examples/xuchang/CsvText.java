package heng.examples.xuchang;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Comma-separated text in the making. Nothing in this example needs quotes, and nothing that would is let in.
final class CsvText {

    private final StringBuilder text = new StringBuilder();
    private final int width;

    CsvText(List<String> head) {
        width = head.size();
        row(head);
    }

    void row(List<String> cells) {
        if (cells.size() != width) throw new IllegalArgumentException("A row of " + cells.size() + " cells in a table of " + width);
        for (String cell : cells) {
            if (cell.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ')) throw new IllegalArgumentException("This cell wants quotes: " + cell);
        }
        text.append(String.join(",", cells)).append('\n');
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
