package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class TableProperties {

    private static Path path;

    @BeforeContainer
    static void folder() throws IOException {
        path = Files.createTempDirectory("heng-store");
    }

    @AfterContainer
    static void clean() throws IOException {
        for (String name : new String[] {"a.csv", "a.jsonl", "a.xlsx"}) Files.deleteIfExists(path.resolve(name));
        Files.delete(path);
    }

    @Property(tries = 300)
    void readingGivesWhatWasWritten(@ForAll("rows") List<List<String>> rows, @ForAll boolean mark, @ForAll("ends") String end) {
        var files = new Written(path);
        String text = (mark ? "\uFEFF" : "") + "id,b,c" + end
                + rows.stream().map(row -> row.stream().map(TableProperties::quoted).collect(Collectors.joining(","))).collect(Collectors.joining(end));
        List<List<String>> read = new ArrayList<>();
        boolean whole = Table.read(files.folder, files.file("a.csv", text), files.problems, head -> {
            List<Column> columns = head.others(List.of());
            return row -> read.add(columns.stream().map(row::text).toList());
        });
        assertThat(whole).isTrue();
        assertThat(files.refused()).isEmpty();
        assertThat(read).isEqualTo(rows);
    }

    /// The same table as CSV, JSON Lines and a workbook gives the same rows. Line ends inside a cell are the same everywhere in a workbook.
    @Property(tries = 100)
    void allFormatsGiveTheSameRows(@ForAll("rows") List<List<String>> written) {
        List<List<String>> rows = written.stream().map(row -> row.stream().map(TableProperties::printable).toList()).toList();
        List<List<String>> table = new ArrayList<>(List.of(List.of("id", "b", "c")));
        table.addAll(rows);
        String csv = table.stream().map(row -> row.stream().map(TableProperties::quoted).collect(Collectors.joining(",")) + "\n").collect(Collectors.joining());
        String json = rows.stream().map(row -> "{\"id\":" + json(row.get(0)) + ",\"b\":" + json(row.get(1)) + ",\"c\":" + json(row.get(2)) + "}\n").collect(Collectors.joining());
        assertThat(read("a.csv", csv.getBytes(StandardCharsets.UTF_8))).isEqualTo(rows);
        if (!rows.isEmpty()) assertThat(read("a.jsonl", json.getBytes(StandardCharsets.UTF_8))).isEqualTo(rows);
        assertThat(read("a.xlsx", Sheets.texts(table))).isEqualTo(rows);
    }

    private static List<List<String>> read(String name, byte[] bytes) {
        var files = new Written(path);
        List<List<String>> read = new ArrayList<>();
        Table.read(files.folder, files.file(name, bytes), files.problems, head -> {
            List<Column> columns = head.others(List.of());
            return row -> read.add(columns.stream().map(row::text).toList());
        });
        assertThat(files.refused()).isEmpty();
        return read;
    }

    /// What XML can hold, trimmed as a workbook trims.
    private static String printable(String cell) {
        return cell.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Z}\\x{FEFF}]", "");
    }

    private static String json(String cell) {
        return '"' + cell.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// Also for what no cell of a table can begin with, because reading trims.
    @Property(tries = 1000)
    void anApostropheBeforeAFormulaIsTakenOffAgain(@ForAll("texts") String text) {
        String cell = CsvCell.guarded(text);
        assertThat(cell).isIn(text, "'" + text);
        assertThat(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 || Typed.isNumber(cell)).isTrue();
        assertThat(CsvCell.read(cell)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("''=+-@\t\r\n5.e,a").ofMaxLength(5);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings().withChars(",\"\n\r;'\t \u00A0\u3000\uFEFF#=+-@5县é").all().ofMaxLength(8)
                .filter(text -> text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) // no text holds NUL
                .map(Row::trim); // reading trims, so only trimmed cells can come back
        Arbitrary<String> id = cell.map(text -> "i" + text).map(Row::trim);
        return cell.list().ofSize(2).flatMap(rest -> id.map(first -> List.of(first, rest.get(0), rest.get(1)))).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    private static String quoted(String cell) {
        return '"' + CsvCell.guarded(cell).replace("\"", "\"\"") + '"';
    }
}
