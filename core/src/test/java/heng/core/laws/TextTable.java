package heng.core.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table as people write it: columns with `|` between them, the names in the first line. An empty cell is empty, a missing one too.
record TextTable(List<String> names, List<Map<String, String>> rows) {

    static TextTable parse(String block) {
        List<String> lines = block.lines().toList();
        List<String> names = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() > names.size()) throw new IllegalArgumentException("More cells than names: " + line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) row.put(names.get(i), cells.get(i));
            rows.add(row);
        }
        return new TextTable(names, rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
