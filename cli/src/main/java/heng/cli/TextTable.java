package heng.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A table for the terminal. Chinese characters count two columns wide; long heads are wrapped.
final class TextTable {

    private static final int HEAD_WIDTH = 14;

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
        List<List<String>> heads = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < columns; i++) {
            for (List<String> row : rows.subList(1, rows.size())) widths[i] = Math.max(widths[i], width(row.get(i)));
            List<String> head = wrapped(rows.getFirst().get(i), Math.max(HEAD_WIDTH, widths[i]));
            for (String line : head) widths[i] = Math.max(widths[i], width(line));
            heads.add(head);
            lines = Math.max(lines, head.size());
        }
        StringBuilder out = new StringBuilder();
        for (int l = 0; l < lines; l++) {
            List<String> line = new ArrayList<>();
            for (List<String> head : heads) line.add(l < lines - head.size() ? "" : head.get(l - lines + head.size()));
            line(out, line, widths);
        }
        out.append("─".repeat(java.util.Arrays.stream(widths).sum() + 2 * (columns - 1))).append('\n');
        rows.subList(1, rows.size()).forEach(row -> line(out, row, widths));
        return out.toString();
    }

    private void line(StringBuilder out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String space = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : "  ").append(rightAligned.get(i) ? space + cells.get(i) : cells.get(i) + space);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /// Broken at spaces, and between Chinese characters where there are none.
    private static List<String> wrapped(String text, int most) {
        if (width(text) <= most) return List.of(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=[\\p{IsHan}])(?=[\\p{IsHan}])")) {
            if (!line.isEmpty() && width((line + word).stripTrailing()) > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return Collections.unmodifiableList(lines);
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
