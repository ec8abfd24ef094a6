package heng.store;

import heng.core.place.Attributes;
import heng.core.place.Attributes.Given;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Reads attributes of places (C4). An empty cell is missing. Refused besides what [Table] refuses: `CELL_EMPTY` (no code), `UNKNOWN_PLACE`,
/// `DUPLICATE_PLACE` where a place gets two different values under one name in one file. What a later file gives replaces what an earlier one gave.
public final class AttributeReader {

    private final Attributes.Builder attributes = new Attributes.Builder();
    private final Map<PlaceCode, Map<String, Given>> values = new LinkedHashMap<>();
    private final PlaceTree tree;
    private final Predicate<PlaceCode> outside;
    private final PlaceLookup places;
    private final DataFolder folder;
    private final Problems problems;

    /// What one file gave so far.
    private final class Here {

        private final FileRef file;
        private final Map<PlaceCode, Map<String, Given>> given = new HashMap<>();
        private int repeated;
        private int updated;
        private int mended;

        Here(FileRef file) {
            this.file = file;
        }

        void add(PlaceCode place, Map<String, Given> row) {
            Map<String, Given> before = given.computeIfAbsent(place, _ -> new HashMap<>());
            boolean twice = false;
            for (var entry : row.entrySet()) {
                Given first = before.get(entry.getKey());
                if (first == null || first.text().equals(entry.getValue().text())) continue;
                problems.add(RefusalCode.DUPLICATE_PLACE, entry.getValue().spot(), place, first.spot().toString());
                twice = true;
            }
            if (twice) return;
            boolean again = before.isEmpty() && !row.isEmpty();
            row.forEach(before::putIfAbsent);
            count(place, row, again);
        }

        /// @param first whether this file says nothing of the place so far: what it says twice itself is no repetition of another file
        private void count(PlaceCode place, Map<String, Given> row, boolean first) {
            Map<String, Given> old = values.computeIfAbsent(place, _ -> new HashMap<>());
            boolean other = row.entrySet().stream().anyMatch(entry -> old.containsKey(entry.getKey()) && !old.get(entry.getKey()).text().equals(entry.getValue().text()));
            if (other) updated++;
            else if (first && old.keySet().containsAll(row.keySet())) repeated++;
            row.forEach((name, value) -> old.merge(name, value, (was, now) -> was.text().equals(now.text()) ? was : now));
            mended += folder.refused().mend(file, place.text());
        }

        void end() {
            ByKey.note(folder, file, repeated, updated, mended);
        }
    }

    private AttributeReader(PlaceTree tree, Predicate<PlaceCode> outside, DataFolder folder, Problems problems) {
        this.tree = tree;
        this.outside = outside;
        this.places = new PlaceLookup(tree, problems);
        this.folder = folder;
        this.problems = problems;
    }

    /// @param outside true for a place that exists but not in this part of the tree: its rows are passed over
    public static Attributes read(
            List<AttributeSource> sources, PlaceTree tree, Predicate<PlaceCode> outside, DataFolder folder, Problems problems) {
        var reader = new AttributeReader(tree, outside, folder, problems);
        for (AttributeSource source : sources) {
            Here here = reader.new Here(source.file());
            Table.read(folder, source.file(), problems, head -> reader.rows(source, head, here));
            here.end();
        }
        reader.values.forEach((place, given) -> given.forEach((name, value) -> reader.attributes.add(place, name, value)));
        return reader.attributes.build();
    }

    private Consumer<Row> rows(AttributeSource source, Head head, Here here) {
        CodeColumns code = CodeColumns.need(source.code(), head);
        if (source.code().size() == 1) head.key(code.first());
        Map<String, Column> columns = columns(source, head);
        columns.keySet().forEach(attributes::declare);
        UnaryOperator<String> number = number(source.thousands());
        return row -> code.text(row, problems).ifPresent(text -> {
            var place = new PlaceCode(text);
            if (tree.find(place).isPresent()) here.add(place, given(row, columns, number));
            else if (!outside.test(place)) places.find(text, row, code.first());
        });
    }

    private static Map<String, Column> columns(AttributeSource source, Head head) {
        Map<String, Column> columns = new LinkedHashMap<>();
        source.columns().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> columns.put(entry.getKey(), head.need(entry.getValue())));
        if (columns.isEmpty()) head.others(source.code().size() == 1 ? source.code() : List.of()).forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    private static Map<String, Given> given(Row row, Map<String, Column> columns, UnaryOperator<String> number) {
        Map<String, Given> given = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            String text = number.apply(row.text(column));
            if (!text.isEmpty()) given.put(name, new Given(text, row.spot(column)));
        });
        return given;
    }

    /// Only whole groups of three are stripped: `1,23` may be a decimal comma, and a text may hold the separator too.
    private static UnaryOperator<String> number(Optional<String> thousands) {
        if (thousands.isEmpty()) return Typed::value;
        String separator = Pattern.quote(thousands.get());
        Pattern grouped = Pattern.compile("[+-]?\\d{1,3}(" + separator + "\\d{3})+(\\.\\d+)?");
        return text -> {
            String half = Typed.half(text);
            return grouped.matcher(half).matches() ? half.replace(thousands.get(), "") : Typed.value(text);
        };
    }
}
