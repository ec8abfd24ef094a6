package heng.store;

import heng.core.text.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The refused rows of one kind of table as CSV that can be mended and named in the campaign as one more file: the columns of the files they stand in, and
/// two that no reader takes for data. The rows are read from their files once more, so that no reading has to keep what it refuses.
final class RefusalsFile {

    private static final String AT = "refused-at";
    private static final String BECAUSE = "refused-because";
    /// What a row has more of than its head, or a line that gives no cells.
    private static final String REST = "refused-rest";

    /// Columns that tables of data do not have; [Head#others] passes them over.
    static final Set<String> ADDED = Set.of(AT, BECAUSE, REST);

    private final Locale locale;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    private RefusalsFile(Locale locale) {
        this.locale = locale;
    }

    /// The text of the file; its head alone where nothing was refused.
    ///
    /// @param refused rows of one kind of table
    /// @param folders where the file of a row lies
    static String csv(List<RefusedRow> refused, Function<RefusedRow, DataFolder> folders, Locale locale) {
        return of(refused, folders, locale).text();
    }

    /// The same as cells: the head, then the rows.
    static List<List<String>> cells(List<RefusedRow> refused, Function<RefusedRow, DataFolder> folders, Locale locale) {
        return of(refused, folders, locale).lines();
    }

    private static RefusalsFile of(List<RefusedRow> refused, Function<RefusedRow, DataFolder> folders, Locale locale) {
        var file = new RefusalsFile(locale);
        Map<FileRef, List<RefusedRow>> byFile = refused.stream().collect(Collectors.groupingBy(RefusedRow::file, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((ref, rows) -> file.add(ref, folders.apply(rows.getFirst()), rows));
        return file;
    }

    private void add(FileRef file, DataFolder folder, List<RefusedRow> refused) {
        Map<Integer, List<RefusedRow>> lines = refused.stream().collect(Collectors.groupingBy(RefusedRow::line));
        Map<Integer, Map<String, String>> found = new LinkedHashMap<>();
        Table.raw(folder, file, (line, head, cells) -> {
            if (lines.containsKey(line)) found.put(line, cells(head, cells));
        });
        lines.keySet().stream().sorted().forEach(line -> {
            Map<String, String> row = found.getOrDefault(line, new LinkedHashMap<>());
            columns.addAll(row.keySet());
            List<RefusedRow> same = lines.get(line);
            row.put(AT, same.getFirst().refusals().getFirst().spot().toString());
            row.put(BECAUSE, same.stream().flatMap(one -> one.refusals().stream()).distinct().map(this::reason).collect(Collectors.joining(" / ")));
            rows.add(row);
        });
    }

    private static Map<String, String> cells(List<String> head, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        boolean line = cells.length == 1 && head.size() > 1;
        if (line) head.stream().filter(name -> !name.isEmpty() && !ADDED.contains(name)).forEach(name -> row.put(name, ""));
        for (int i = 0; i < cells.length; i++) {
            String name = line || i >= head.size() ? "" : head.get(i);
            if (ADDED.contains(name)) continue;
            if (!name.isEmpty() && !row.containsKey(name)) row.put(name, Row.trim(cells[i]));
            else if (!Row.trim(cells[i]).isEmpty()) rest.add(cells[i]);
        }
        if (!rest.isEmpty()) row.put(REST, String.join(" | ", rest));
        return row;
    }

    /// The message without the place, which has its own column, on one line.
    private String reason(Refusal refusal) {
        String message = refusal.message(locale);
        return message.substring(message.indexOf(refusal.code().id())).replaceAll("\\s*\\R\\s*", " ");
    }

    private List<List<String>> lines() {
        List<String> all = new ArrayList<>(columns);
        if (all.remove(REST)) all.add(REST);
        all.add(AT);
        all.add(BECAUSE);
        List<List<String>> lines = new ArrayList<>(List.of(all));
        rows.forEach(row -> lines.add(all.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return lines;
    }

    private String text() {
        return lines().stream().map(cells -> CsvCell.line(cells) + "\n").collect(Collectors.joining());
    }
}
