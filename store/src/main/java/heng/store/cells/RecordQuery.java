package heng.store.cells;

import heng.core.kernel.Column;
import heng.core.kernel.Source;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Records to effective records in numbers: one row each with the indices of place, item and site. SQL does what it does best: it leaves out what was
/// superseded or retracted (an anti join on `of`), what lies outside the period and what was seen at a site that was not drawn, and looks up the codes.
final class RecordQuery {

    /// The columns in front of the fields: index of the place, the item, the number of the site within the place or −1, whether *not applicable*, number of the method or −1.
    static final List<String> HEAD = List.of("place", "item", "site", "na", "method");
    /// What a general leaf needs besides all fields as text.
    static final List<String> GENERAL = List.of("id", "time", "method_text", "by_text", "site_text");

    private final RecordInput input;
    private final RecordTable table;
    private final List<String> items;
    private final List<String> methods;
    private final Map<String, Integer> typed = new LinkedHashMap<>();
    private final Map<String, List<String>> grades = new LinkedHashMap<>();
    private final boolean general;

    /// @param leaves what is measured on numbers
    /// @param found the grades that occur, by field
    /// @param general whether another leaf needs whole records
    RecordQuery(RecordInput input, RecordTable table, List<TypedLeaf> leaves, Map<String, List<String>> found, boolean general) {
        this.input = input;
        this.table = table;
        this.general = general;
        List<Source.Records> sources = Leaves.of(input.kernel()).stream().map(Column::source).map(Source.Records.class::cast).toList();
        items = List.copyOf(sources.stream().flatMap(source -> source.items().stream()).collect(Collectors.toCollection(TreeSet::new)));
        methods = List.copyOf(sources.stream().flatMap(source -> source.methods().stream()).collect(Collectors.toCollection(TreeSet::new)));
        for (TypedLeaf leaf : leaves) {
            if (leaf.kind() == TypedLeaf.Kind.GRADE) grades.put(leaf.over(), found.get(leaf.over()));
            else List.of(leaf.over(), leaf.under()).stream().filter(field -> !field.isEmpty()).forEach(field -> typed.put(field, table.scale(field).orElseThrow()));
        }
    }

    List<String> items() {
        return items;
    }

    List<String> methods() {
        return methods;
    }

    List<String> grades(String field) {
        return grades.get(field);
    }

    /// Every field that comes as a number, in the order of the columns: numbers, then grades.
    List<String> fields() {
        List<String> fields = new ArrayList<>(typed.keySet());
        fields.addAll(grades.keySet());
        return fields;
    }

    /// The fields that come as text, for general leaves.
    List<String> texts() {
        return general ? table.fields() : List.of();
    }

    boolean isGeneral() {
        return general;
    }

    /// Fills the tables that the query joins.
    void prepare(Connection duck) throws SQLException {
        codes(duck, "item_of", items);
        for (var field : grades.entrySet()) if (!field.getValue().isEmpty()) Duck.execute(duck, "CREATE TEMP TYPE " + grade(field.getKey()) + " AS ENUM (" + field.getValue().stream().map(Duck::text).collect(Collectors.joining(", ")) + ")");
        if (table.has("of")) Duck.execute(duck, "CREATE TEMP TABLE superseded AS SELECT DISTINCT \"of\" AS id FROM " + table.relation() + " WHERE \"of\" IS NOT NULL AND CAST(\"of\" AS VARCHAR) <> ''");
    }

    private static void codes(Connection duck, String name, List<String> codes) throws SQLException {
        String rows = codes.isEmpty() ? "('', -1)" : IntStream.range(0, codes.size()).mapToObj(i -> "(" + Duck.text(codes.get(i)) + ", " + i + ")").collect(Collectors.joining(", "));
        Duck.execute(duck, "CREATE TEMP TABLE " + name + " AS SELECT code, idx::INTEGER AS idx FROM (VALUES " + rows + ") AS t(code, idx)");
    }

    private static String grade(String field) {
        return Duck.name("grade of " + field);
    }

    /// Effective records of all files in any order, with the indices of their codes. One of a site that was not drawn is none.
    String select() {
        List<String> columns = new ArrayList<>(List.of(place() + " AS place", "i.idx AS item", (table.has("site") ? "coalesce(s.idx, -1)" : "-1::INTEGER") + " AS site"));
        columns.addAll(rest());
        return "SELECT " + String.join(", ", columns) + " FROM " + table.relation() + " r JOIN item_of i ON r.item = i.code"
                + (table.has("site") ? " LEFT JOIN site_of s ON r.site = s.code" : "")
                + (table.has("place") ? " LEFT JOIN place_of p ON r.place = p.code" : "") + superseded()
                + " WHERE " + String.join(" AND ", conditions(table.has("site") ? List.of(place() + " IS NOT NULL", "(coalesce(CAST(r.site AS VARCHAR), '') = '' OR s.idx IS NOT NULL)") : List.of(place() + " IS NOT NULL")));
    }

    /// Effective records of one sorted file as they lie there, with hashes in place of indices: a join would bring the rows whose key collides with another
    /// one late, and put the rows of an outer join that found nothing behind the others. An anti join keeps the order.
    ///
    /// @param places the lowest and highest code asked for, for the statistics of row groups; empty for all
    String hashed(String relation, Optional<List<String>> places) {
        List<String> columns = new ArrayList<>(List.of(hash("place"), hash("item"), hash("site")));
        columns.addAll(rest());
        return "SELECT " + String.join(", ", columns) + " FROM " + relation + " r" + superseded() + " WHERE " + String.join(" AND ",
                conditions(places.map(range -> List.of("r.place BETWEEN " + Duck.text(range.getFirst()) + " AND " + Duck.text(range.getLast()))).orElse(List.of("r.item IS NOT NULL"))));
    }

    /// 63 bits of DuckDB's hash of a code; −1 where there is none.
    private String hash(String column) {
        return (table.has(column) ? "coalesce(" + hashOf("CAST(r." + column + " AS VARCHAR)") + ", -1)" : "-1::BIGINT") + " AS " + column;
    }

    static String hashOf(String text) {
        return "CASE WHEN " + text + " <> '' THEN (hash(" + text + ") >> 1)::BIGINT END";
    }

    private List<String> rest() {
        List<String> columns = new ArrayList<>(List.of((table.has("answer") ? "(coalesce(r.answer, '') <> '')::TINYINT" : "0::TINYINT") + " AS na", method() + " AS method"));
        typed.forEach((field, scale) -> columns.add("CAST(r." + Duck.name(field) + (scale == 0 ? "" : " * " + java.math.BigInteger.TEN.pow(scale)) + " AS BIGINT) AS " + Duck.name("n " + field)));
        grades.forEach((field, known) -> columns.add((known.isEmpty() ? "NULL::BIGINT" : "enum_code(CAST(r." + Duck.name(field) + " AS " + grade(field) + "))::BIGINT") + " AS " + Duck.name("n " + field)));
        if (general) {
            columns.addAll(List.of("CAST(r.id AS VARCHAR) AS id", time() + " AS time", text("method") + " AS method_text", text("by") + " AS by_text", text("site") + " AS site_text"));
            table.fields().forEach(field -> columns.add("CAST(r." + Duck.name(field) + " AS VARCHAR) AS " + Duck.name("t " + field)));
        }
        return columns;
    }

    private String superseded() {
        return table.has("of") ? " ANTI JOIN superseded d ON r.id = d.id" : "";
    }

    private String method() {
        if (methods.isEmpty() || !table.has("method")) return "-1::INTEGER";
        return IntStream.range(0, methods.size()).mapToObj(i -> " WHEN " + Duck.text(methods.get(i)) + " THEN " + i).collect(Collectors.joining("", "(CASE r.method", " ELSE -1 END)::INTEGER"));
    }

    private String place() {
        if (!table.has("site")) return "p.idx";
        return table.has("place") ? "coalesce(s.place, p.idx)" : "s.place";
    }

    private String text(String column) {
        return table.has(column) ? "coalesce(CAST(r." + Duck.name(column) + " AS VARCHAR), '')" : "''";
    }

    private String time() {
        return "CAST(r.time AS TIMESTAMP)";
    }

    private List<String> conditions(List<String> first) {
        List<String> conditions = new ArrayList<>(first);
        if (table.has("kind")) conditions.add("coalesce(r.kind, '') NOT IN ('retraction', '撤回', 'event', '事件')");
        input.from().ifPresent(day -> conditions.add(time() + " >= TIMESTAMP '" + day + "'"));
        input.to().ifPresent(day -> conditions.add(time() + " < TIMESTAMP '" + day.plusDays(1) + "'"));
        return conditions;
    }
}
