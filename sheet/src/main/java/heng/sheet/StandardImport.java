package heng.sheet;

import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.standard.Title;
import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.sheet.carry.Carried;
import heng.sheet.carry.Restore;
import heng.sheet.draft.DraftFile;
import heng.sheet.draft.Drafter;
import heng.sheet.draft.Item;
import heng.sheet.draft.Vocabulary;
import heng.grid.Cell;
import heng.grid.Grid;
import heng.grid.Workbooks;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import heng.sheet.table.Amounts;
import heng.sheet.table.Head;
import heng.sheet.table.Heading;
import heng.sheet.table.TableItem;
import heng.sheet.table.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `heng import standard`: a responsibility matrix becomes a draft, an exported table the standard it was.
///
/// Refused: what [Workbooks] refuses; `SHEET_MISSING`; `HEAD_MISSING` where no sheet holds a table; `CARRIED_BROKEN`.
public final class StandardImport {

    private final Shelf shelf;
    private final Locale locale;
    private final Problems problems;

    /// @param locale language of the comments in the draft
    public StandardImport(Shelf shelf, Locale locale, Problems problems) {
        this.shelf = shelf;
        this.locale = locale;
        this.problems = problems;
    }

    /// @param sheet the sheet to read; empty: the first that holds a table
    public Optional<Imported> read(Path file, Optional<String> sheet) {
        Optional<List<Grid>> grids = Workbooks.read(file, problems);
        if (grids.isEmpty()) return Optional.empty();
        List<Grid> visible = grids.get().stream().filter(grid -> !grid.hidden()).toList();
        List<String> names = visible.stream().map(Grid::name).toList();
        if (sheet.isPresent() && !names.contains(sheet.get())) {
            problems.add(RefusalCode.SHEET_MISSING, Spot.of(file.toString()), sheet.get(), Nearest.hint(sheet.get(), names));
            return Optional.empty();
        }
        List<Grid> tables = visible.stream().filter(grid -> Head.find(grid).isPresent()).toList();
        Optional<Grid> table = tables.stream().filter(grid -> sheet.isEmpty() || grid.name().equals(sheet.get())).findFirst();
        if (table.isPresent()) {
            List<Note> notes = new ArrayList<>();
            if (sheet.isEmpty()) tables.stream().skip(1).forEach(other -> notes.add(Note.of(Remark.SHEET_UNREAD, "", "", other.name())));
            return read(file, grids.get(), table.get(), Head.find(table.get()).orElseThrow(), notes);
        }
        String known = Stream.of(Heading.LEVEL, Heading.POINTS, Heading.RULE, Heading.METHODS, Heading.LEAD, Heading.RESPONSIBLE).map(Heading::chinese).collect(Collectors.joining(", "));
        problems.add(RefusalCode.HEAD_MISSING, Spot.of(file.toString()), sheet.orElse(String.join(", ", names)), known);
        return Optional.empty();
    }

    private Optional<Imported> read(Path file, List<Grid> grids, Grid grid, Head head, List<Note> notes) {
        if (head.columns().containsValue(Heading.PATH) && Carried.isIn(grids)) {
            return Carried.read(grids, file.toString(), problems).flatMap(carried -> restored(carried, grid, head, file, notes));
        }
        return Optional.of(drafted(file, grid, head, notes));
    }

    private Optional<Imported> restored(Carried carried, Grid grid, Head head, Path file, List<Note> notes) {
        var reader = new TableReader(grid, head, true);
        List<TableItem> items = reader.read();
        notes.addAll(reader.notes());
        String yaml = new Restore(carried, shelf, notes, locale).text(items);
        Optional<Standard> standard = check(yaml, file, notes);
        boolean changed = notes.stream().anyMatch(note -> note.remark() != Remark.ROW_OUTSIDE);
        standard.filter(_ -> !changed).map(Standard::hash).ifPresent(hash -> notes.add(hash.equals(carried.hash()) ? Note.of(Remark.SAME, "", "", hash)
                : Note.of(Remark.NOT_SAME, "", "", hash, carried.hash())));
        return Optional.of(new Imported(yaml, notes));
    }

    private Imported drafted(Path file, Grid grid, Head head, List<Note> notes) {
        var reader = new TableReader(grid, head, false);
        List<TableItem> items = reader.read();
        notes.addAll(reader.notes());
        boolean byWeight = items.stream().noneMatch(StandardImport::hasPoints) && head.columns().containsValue(Heading.WEIGHT);
        var vocabulary = new Vocabulary(Map.of(), shelfTypes(), notes);
        var drafter = new Drafter(vocabulary, notes, new HashSet<>(), byWeight, locale);
        List<Item> sections = new ArrayList<>();
        for (TableItem item : items) sections.add(drafter.draft(item, String.valueOf(sections.size() + 1)));
        if (!byWeight) notes.add(Note.of(Remark.FULL_SUM, "", ""));
        String origin = file.getFileName() + " / " + grid.name();
        String yaml = DraftFile.text(origin, id(file), title(grid, head), sections, vocabulary, byWeight, notes, locale);
        check(yaml, file, notes);
        return new Imported(yaml, notes);
    }

    private static boolean hasPoints(TableItem item) {
        return !item.text(Heading.POINTS).isEmpty() || Amounts.marked(item.title().line()).points().isPresent() || item.children().stream().anyMatch(StandardImport::hasPoints);
    }

    /// What is still wrong with a text is noted, not refused: a draft may be unfinished.
    private Optional<Standard> check(String yaml, Path file, List<Note> notes) {
        var found = new Problems();
        Path beside = file.toAbsolutePath().resolveSibling("import.yaml");
        Optional<Standard> standard = new StandardReader(shelf, found).read(new Shelf.Found(beside.toString(), yaml));
        found.list().forEach(problem -> notes.add(Note.of(Remark.DRAFT_PROBLEM, "", "", problem.message(locale).replace(beside + ":", ""))));
        return standard;
    }

    private Map<String, Title> shelfTypes() {
        return shelf.find("heng:civilised-city-field", "").flatMap(found -> new StandardReader(shelf, new Problems()).read(found)).map(Standard::siteTypes).orElse(Map.of());
    }

    /// The widest text above the head, else the name of the sheet.
    private static String title(Grid grid, Head head) {
        return grid.rows().stream().filter(row -> row < head.top()).flatMap(row -> grid.row(row).stream()).distinct()
                .max(Comparator.comparingInt((Cell cell) -> cell.area().width()).thenComparing(cell -> -cell.area().top())).map(Cell::line).orElse(grid.name());
    }

    private static String id(Path file) {
        String name = file.getFileName().toString().replaceFirst("(?i)\\.xlsx$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "imported" : name;
    }
}
