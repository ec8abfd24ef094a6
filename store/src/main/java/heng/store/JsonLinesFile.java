package heng.store;

import heng.core.text.Hint;
import heng.core.text.Phrase;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// JSON Lines, packed or not. The head is the union of all members in the order of their first occurrence: a first reading collects the names, a second
/// one gives the rows, so that memory holds one line and the names.
final class JsonLinesFile {

    private JsonLinesFile() {}

    /// @return whether the head was accepted and all rows read
    static boolean read(TextFile file, Rows rows) throws IOException {
        List<String> names = names(file);
        if (!rows.head(1, names)) return false;
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) columns.put(names.get(i), i);
        try (BufferedReader lines = file.open()) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (Row.trim(line).isEmpty()) continue;
                try {
                    String[] cells = new String[names.size()];
                    Arrays.fill(cells, "");
                    JsonLine.read(line).forEach((name, value) -> cells[columns.get(name)] = value);
                    rows.row(number, cells);
                } catch (JsonLine.Broken broken) {
                    rows.broken(number, broken.column(), broken.why(), broken.key(), line);
                }
            }
        }
        return true;
    }

    /// A last line without line end that cannot be read is where the file was cut.
    private static List<String> names(TextFile file) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        JsonLine.@Nullable Broken broken = null;
        int firstBroken = 0;
        try (BufferedReader lines = file.open()) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (Row.trim(line).isEmpty()) continue;
                try {
                    names.addAll(JsonLine.read(line).keySet());
                } catch (JsonLine.Broken e) {
                    if (file.openEnd() && number == file.lines() + 1) throw new Unreadable(Phrase.CUT_OFF, number);
                    if (broken == null) {
                        broken = e;
                        firstBroken = number;
                    }
                }
                if (names.size() > Limits.MOST_COLUMNS) throw new Unreadable(Phrase.MANY_COLUMNS.with(Limits.MOST_COLUMNS), number);
            }
        }
        Hint why = broken == null ? Phrase.EMPTY : broken.why();
        if (names.isEmpty()) throw new Unreadable(why, firstBroken);
        return new ArrayList<>(names);
    }
}
