package heng.store;

import heng.core.place.Attributes;
import heng.core.place.Attributes.Given;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Reads attributes of places (C4). An empty cell is missing. Refused besides what [Table] refuses: `CELL_EMPTY` (no code), `UNKNOWN_PLACE`,
/// `DUPLICATE_PLACE` where a place gets two different values under one name.
public final class AttributeReader {

    private final Attributes.Builder attributes = new Attributes.Builder();
    private final PlaceTree tree;
    private final Predicate<PlaceCode> outside;
    private final PlaceLookup places;
    private final Problems problems;

    private AttributeReader(PlaceTree tree, Predicate<PlaceCode> outside, Problems problems) {
        this.tree = tree;
        this.outside = outside;
        this.places = new PlaceLookup(tree, problems);
        this.problems = problems;
    }

    /// @param outside true for a place that exists but not in this part of the tree: its rows are passed over
    public static Attributes read(
            List<AttributeSource> sources, PlaceTree tree, Predicate<PlaceCode> outside, DataFolder folder, Problems problems) {
        var reader = new AttributeReader(tree, outside, problems);
        sources.forEach(source -> Table.read(folder, source.file(), problems, head -> reader.rows(source, head)));
        return reader.attributes.build();
    }

    private Consumer<Row> rows(AttributeSource source, Head head) {
        CodeColumns code = CodeColumns.need(source.code(), head);
        Map<String, Column> columns = columns(source, head);
        columns.keySet().forEach(attributes::declare);
        UnaryOperator<String> number = number(source.thousands());
        return row -> code.text(row, problems).ifPresent(text -> {
            var place = new PlaceCode(text);
            if (tree.find(place).isPresent()) columns.forEach((name, column) -> add(place, name, row, column, number));
            else if (!outside.test(place)) places.find(text, row, code.first());
        });
    }

    private static Map<String, Column> columns(AttributeSource source, Head head) {
        Map<String, Column> columns = new LinkedHashMap<>();
        source.columns().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> columns.put(entry.getKey(), head.need(entry.getValue())));
        if (columns.isEmpty()) head.others(source.code().size() == 1 ? source.code() : List.of()).forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    private void add(PlaceCode place, String name, Row row, Column column, UnaryOperator<String> number) {
        String text = number.apply(row.text(column));
        if (text.isEmpty()) return;
        Optional<Given> before = attributes.add(place, name, new Given(text, row.spot(column)));
        before.filter(given -> !given.text().equals(text))
                .ifPresent(given -> problems.add(RefusalCode.DUPLICATE_PLACE, row.spot(column), place, given.spot().toString()));
    }

    /// Only whole groups of three are stripped: `1,23` may be a decimal comma, and a text may hold the separator too.
    private static UnaryOperator<String> number(Optional<String> thousands) {
        if (thousands.isEmpty()) return UnaryOperator.identity();
        String separator = Pattern.quote(thousands.get());
        Pattern grouped = Pattern.compile("[+-]?\\d{1,3}(" + separator + "\\d{3})+(\\.\\d+)?");
        return text -> grouped.matcher(text).matches() ? text.replace(thousands.get(), "") : text;
    }
}
