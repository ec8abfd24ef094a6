package heng.store;

import heng.core.place.Level;
import heng.core.place.Place;
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

/// Reads a tree of places from tables (C2). Refused besides what [Table] refuses: `BAD_CODE` (white space inside), `CELL_EMPTY`,
/// `DUPLICATE_PLACE` (in one file; a later file's row replaces that of an earlier one), `PLACE_WITHOUT_PARENT`, `PLACE_IN_ITSELF`, `TREE_TOO_DEEP` (more than 100 places above one another).
public final class PlaceReader {

    private final ByKey<PlaceCode, Place> places;
    private final Map<PlaceCode, PlaceRow> rows = new HashMap<>();
    private final Map<PlaceCode, PlaceRow> here = new HashMap<>();
    private final Problems problems;

    private PlaceReader(DataFolder folder, Problems problems) {
        this.places = new ByKey<>(folder);
        this.problems = problems;
    }

    /// The tree; empty if anything of it was refused, since half a tree would make good sites and records look wrong.
    /// Its edition is `sha256:` and 16 hex digits: of the file, or, if there are several, of their hashes one a line.
    public static Optional<PlaceTree> read(List<TreeSource> sources, DataFolder folder, Problems problems) {
        var found = new Problems();
        var reader = new PlaceReader(folder, found);
        boolean all = true;
        for (TreeSource source : sources) {
            reader.places.begin(source.file());
            reader.here.clear();
            all &= Table.read(folder, source.file(), found, new RefusedRows(), head -> reader.rows(source, head));
        }
        reader.places.end();
        List<Level> levels = all ? new TreeShape(reader.byCode(), found).check() : List.of();
        problems.addAll(found);
        if (!found.none()) return Optional.empty();
        return Optional.of(new PlaceTree(edition(sources, folder), levels, reader.places.values()));
    }

    private Consumer<Row> rows(TreeSource source, Head head) {
        CodeColumns code = CodeColumns.need(source.code(), head);
        Column name = head.need(source.name());
        Column parent = source.parent().map(head::need).orElse(new Column("parent", -1));
        Column level = switch (source.level()) {
            case TreeSource.InColumn in -> head.need(in.column());
            case TreeSource.All _ -> new Column("level", -1);
        };
        return row -> {
            Optional<PlaceCode> itself = code.text(row, problems).flatMap(text -> code(text, row, code.first()));
            Optional<String> called = row.required(name, problems);
            Optional<PlaceCode> above = row.text(parent).isEmpty() ? Optional.empty() : code(row.code(parent), row, parent);
            Optional<String> at = switch (source.level()) {
                case TreeSource.InColumn _ -> row.required(level, problems);
                case TreeSource.All given -> Optional.of(given.level());
            };
            if (itself.isEmpty() || called.isEmpty() || at.isEmpty()) return;
            var place = new Place(itself.get(), called.get(), new Level(at.get()), above);
            add(new PlaceRow(place, row.spot(code.first()), row.spot(parent)), source.distinct());
        };
    }

    private Optional<PlaceCode> code(String text, Row row, Column column) {
        if (text.chars().noneMatch(Character::isWhitespace)) return Optional.of(new PlaceCode(text));
        problems.add(RefusalCode.BAD_CODE, row.spot(column), text);
        return Optional.empty();
    }

    private void add(PlaceRow row, boolean distinct) {
        Place place = row.place();
        PlaceRow first = here.putIfAbsent(place.code(), row);
        if (first != null) {
            if (!distinct || !first.place().equals(place)) problems.add(RefusalCode.DUPLICATE_PLACE, row.code(), place.code(), first.code().toString());
            return;
        }
        places.put(place.code(), place, row.code());
        rows.put(place.code(), row);
    }

    private Map<PlaceCode, PlaceRow> byCode() {
        Map<PlaceCode, PlaceRow> ordered = new LinkedHashMap<>();
        places.values().forEach(place -> ordered.put(place.code(), rows.get(place.code())));
        return ordered;
    }

    private static String edition(List<TreeSource> sources, DataFolder folder) {
        List<String> hashes = sources.stream().flatMap(source -> folder.input(source.file()).stream()).map(InputFile::sha256).distinct().toList();
        String hash = hashes.size() == 1 ? hashes.getFirst() : Sha256.of(String.join("\n", hashes));
        return "sha256:" + hash.substring(0, 16);
    }
}
