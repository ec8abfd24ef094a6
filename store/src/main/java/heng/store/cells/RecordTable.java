package heng.store.cells;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Files of records (C3) as one relation of DuckDB.
///
/// @param files Parquet, or CSV (plain or gzip), where every column is text
/// @param types of its columns, by name
record RecordTable(List<Path> files, Map<String, String> types) {

    /// The columns of C3; every other is a field.
    private static final Set<String> OWN = Set.of("id", "item", "site", "place", "time", "method", "by", "answer", "kind", "of");

    RecordTable {
        files = List.copyOf(files);
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    static RecordTable of(Connection duck, List<Path> files) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Statement statement = duck.createStatement(); ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + relation(files))) {
            while (columns.next()) types.put(columns.getString("column_name"), columns.getString("column_type"));
        }
        return new RecordTable(files, types);
    }

    String relation() {
        return relation(files);
    }

    /// Each file for itself, with the columns of all.
    List<String> relations() {
        String missing = "(SELECT " + types.entrySet().stream().map(column -> "NULL::" + column.getValue() + " AS " + Duck.name(column.getKey())).collect(Collectors.joining(", ")) + " WHERE false)";
        return files.stream().map(file -> "(FROM " + missing + " UNION ALL BY NAME FROM " + table(file) + ")").toList();
    }

    private static String relation(List<Path> files) {
        if (files.stream().allMatch(RecordTable::isParquet)) {
            return "read_parquet([" + files.stream().map(Duck::path).collect(Collectors.joining(", ")) + "], union_by_name = true)";
        }
        return "(" + files.stream().map(file -> "FROM " + table(file)).collect(Collectors.joining(" UNION ALL BY NAME ")) + ")";
    }

    private static String table(Path file) {
        return isParquet(file) ? Duck.parquet(file) : "read_csv(" + Duck.path(file) + ", all_varchar = true, header = true)";
    }

    static boolean isParquet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    boolean has(String column) {
        return types.containsKey(column);
    }

    List<String> fields() {
        return types.keySet().stream().filter(name -> !OWN.contains(name)).toList();
    }

    /// In how many decimals a field counts; empty where it is not a whole number or a decimal of up to 18 digits.
    Optional<Integer> scale(String field) {
        String type = types.getOrDefault(field, "");
        return switch (type) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" -> Optional.of(0);
            default -> {
                var decimal = java.util.regex.Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)").matcher(type);
                boolean narrow = decimal.matches() && Integer.parseInt(decimal.group(1)) <= 18 && Integer.parseInt(decimal.group(2)) <= 12;
                yield narrow ? Optional.of(Integer.parseInt(decimal.group(2))) : Optional.empty();
            }
        };
    }
}
