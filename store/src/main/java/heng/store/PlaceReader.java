package heng.store;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a tree of places from tables (C2). Refused besides what [Table] refuses: `BAD_CODE` (white space inside), `CELL_EMPTY`,
/// `DUPLICATE_PLACE`, `PLACE_WITHOUT_PARENT`, `PLACE_IN_ITSELF`, `TREE_TOO_DEEP` (more than 100 places above one another).
public final class PlaceReader {

    private final Map<PlaceCode, PlaceRow> places = new LinkedHashMap<>();
    private final Problems problems;

    private PlaceReader(Problems problems) {
        this.problems = problems;
    }

    /// The tree; empty if anything of it was refused, since half a tree would make good sites and records look wrong.
    /// Its edition is `sha256:` and 16 hex digits: of the file, or, if there are several, of their hashes one a line.
    public static Optional<PlaceTree> read(List<TreeSource> sources, DataFolder folder, Problems problems) {
        var found = new Problems();
        var reader = new PlaceReader(found);
        boolean all = true;
        for (TreeSource source : sources) all &= Table.read(folder, source.file(), found, head -> reader.rows(source, head));
        List<Level> levels = all ? new TreeShape(reader.places, found).check() : List.of();
        problems.addAll(found);
        if (!found.none()) return Optional.empty();
        return Optional.of(new PlaceTree(edition(sources, folder), levels, reader.places.values().stream().map(PlaceRow::place).toList()));
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
            Optional<PlaceCode> above = row.text(parent).isEmpty() ? Optional.empty() : code(row.text(parent), row, parent);
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
        PlaceRow first = places.putIfAbsent(row.place().code(), row);
        if (first == null || distinct && first.place().equals(row.place())) return;
        problems.add(RefusalCode.DUPLICATE_PLACE, row.code(), row.place().code(), first.code().toString());
    }

    private static String edition(List<TreeSource> sources, DataFolder folder) {
        List<String> hashes = sources.stream().flatMap(source -> folder.input(source.file()).stream()).map(InputFile::sha256).distinct().toList();
        String hash = hashes.size() == 1 ? hashes.getFirst() : Sha256.of(String.join("\n", hashes));
        return "sha256:" + hash.substring(0, 16);
    }
}
