package heng.server.people.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Lines as somebody pastes them, from a spreadsheet, a message, a text, made into a table with a head.
final class PastedLines {

    private static final Pattern ROWS = Pattern.compile("\\R");
    private static final Pattern CELLS = Pattern.compile("\\s*[,，;；|]\\s*");

    private PastedLines() {}

    /// Rows that have something in them, cells in their order; the first is the head.
    static List<List<String>> table(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : ROWS.split(text)) {
            if (line.isBlank()) continue;
            List<String> cells = List.of(line.contains("\t") ? line.split("\t", -1) : CELLS.split(line.strip(), 4)); // what follows the third cell are places, by the same signs
            rows.add(cells.stream().map(String::strip).toList());
        }
        if (!rows.isEmpty() && !isHead(rows.getFirst())) rows.addFirst(List.of("name", "phone", "role", "place"));
        return rows;
    }

    private static boolean isHead(List<String> row) {
        return row.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).anyMatch(PeopleColumns.PHONE::contains);
    }
}
