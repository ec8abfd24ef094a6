package heng.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A text table: columns stand at least two spaces apart, the first line names them, `-` is an empty cell.
public record Table(List<String> head, List<Map<String, String>> rows) {

    public static Table of(String text) {
        List<List<String>> lines = text.lines().filter(line -> !line.isBlank()).map(line -> Arrays.asList(line.strip().split("\\s{2,}"))).toList();
        List<String> head = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != head.size()) throw new IllegalArgumentException("A row of " + line.size() + " cells under a head of " + head.size() + ": " + line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) row.put(head.get(i), line.get(i));
            rows.add(row);
        }
        if (rows.isEmpty()) throw new IllegalArgumentException("A table without rows proves nothing.");
        return new Table(head, rows);
    }

    /// The row without its empty cells.
    static Map<String, String> filled(Map<String, String> row) {
        Map<String, String> filled = new LinkedHashMap<>(row);
        filled.values().removeIf("-"::equals);
        return filled;
    }

    /// Computes the columns named in `computed` anew, and compares the whole table.
    ///
    /// @param cell number of the row and name of the column to text
    void check(List<String> computed, BiFunction<Integer, String, String> cell) {
        List<String> actual = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> again = new LinkedHashMap<>(rows.get(i));
            for (String name : computed) again.put(name, cell.apply(i, name));
            expected.add(String.join("  ", rows.get(i).values()));
            actual.add(String.join("  ", again.values()));
        }
        assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
    }

    /// Computes the last column anew from the others.
    public static void check(String text, Function<Map<String, String>, String> last) {
        Table table = of(text);
        table.check(List.of(table.head().getLast()), (row, _) -> last.apply(table.rows().get(row)));
    }
}
