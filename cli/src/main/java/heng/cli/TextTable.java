package heng.cli;

import java.util.ArrayList;
import java.util.List;

/// A table for the terminal. Chinese characters count two columns wide.
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> rightAligned;

    /// @param rightAligned for each column whether it holds numbers
    TextTable(List<Boolean> rightAligned) {
        this.rightAligned = rightAligned;
    }

    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    /// The first row is the head; a line is drawn under it.
    String text() {
        int columns = rightAligned.size();
        int[] widths = new int[columns];
        for (List<String> row : rows) for (int i = 0; i < columns; i++) widths[i] = Math.max(widths[i], width(row.get(i)));
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = rows.get(r).get(i);
                String space = " ".repeat(widths[i] - width(cell));
                line.append(i == 0 ? "" : "  ").append(rightAligned.get(i) ? space + cell : cell + space);
            }
            out.append(line.toString().stripTrailing()).append('\n');
            if (r == 0) out.append("─".repeat(java.util.Arrays.stream(widths).sum() + 2 * (columns - 1))).append('\n');
        }
        return out.toString();
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /// East Asian wide and full-width forms (UAX #11), in the blocks that names and titles use.
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x20000 && c <= 0x3FFFD;
    }
}
