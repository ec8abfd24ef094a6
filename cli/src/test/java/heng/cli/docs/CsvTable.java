package heng.cli.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A CSV text without quotes, its rows by the names of the columns.
record CsvTable(List<Map<String, String>> rows) {

    static CsvTable of(String text) {
        List<List<String>> lines = text.lines().map(line -> List.of(line.split(",", -1))).toList();
        return new CsvTable(lines.stream().skip(1).map(cells -> row(lines.getFirst(), cells)).toList());
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) row.put(names.get(i), i < cells.size() ? cells.get(i) : "");
        return row;
    }

    /// The row of the same column and place.
    Optional<Map<String, String>> row(Map<String, String> like) {
        return rows.stream().filter(row -> row.get("column").equals(like.get("column")) && row.get("place").equals(like.get("place"))).findFirst();
    }
}
