package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in a cell of CSV that Heng writes, and what is read from it.
class CsvCellTest {

    @TempDir
    Path path;

    @Test
    void guardsWhatASpreadsheetWouldTakeForAFormulaAndTakesThatOffAlone() {
        String table = """
                text     | written
                =1+1     | '=1+1
                +cmd     | '+cmd
                -2+3     | '-2+3
                -        | '-
                @SUM(A1) | '@SUM(A1)
                '=1+1    | ''=1+1
                ''-a     | '''-a
                'tis     | 'tis
                '        | '
                '-5      | '-5
                ''5      | ''5
                -5       | -5
                +3.25    | +3.25
                -.5      | -.5
                -1.5e-7  | -1.5e-7
                a=b      | a=b
                一       | 一
                """;
        List<String> rows = table.lines().skip(1).toList();
        for (String row : rows) {
            String[] cells = row.split("\\|");
            assertThat(CsvCell.of(cells[0].strip())).isEqualTo(cells[1].strip());
            assertThat(CsvCell.read(cells[1].strip())).isEqualTo(cells[0].strip());
        }
        for (String text : List.of("\t=1", "\tx", "\r=1", "\rx")) {
            assertThat(CsvCell.guarded(text)).isEqualTo("'" + text);
            assertThat(CsvCell.read("'" + text)).isEqualTo(text);
        }
    }

    @Test
    void putsInQuotesWhatNeedsThem() {
        assertThat(CsvCell.line(List.of("a", "b,c", "\"d\"", "e\nf", "=G(\"h\")", "\rx", ""))).isEqualTo("a,\"b,c\",\"\"\"d\"\"\",\"e\nf\",\"'=G(\"\"h\"\")\",\"'\rx\",");
    }

    @Test
    void isReadFromCsvAndLeftAloneInJsonLines() {
        var files = new Written(path);
        assertThat(files.rows(files.file("a.csv", "code,'=name\n1,'=1+1\n2,''=1+1\n3,'tis\n4,\"'-a, b\"\n"), "code", "=name"))
                .containsExactly("1|=1+1 @a.csv:2:2", "2|'=1+1 @a.csv:3:2", "3|'tis @a.csv:4:2", "4|-a, b @a.csv:5:2");
        assertThat(files.rows(files.file("a.jsonl", "{\"code\":\"1\",\"name\":\"'=1+1\"}\n"), "code", "name")).containsExactly("1|'=1+1 @a.jsonl:1:2");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void keepsRefusedRowsAsTheyWereUntilTheyAreReadAgain() {
        var files = new Written(path);
        Table.read(files.folder, files.file("a.csv", "code,name,note\n,=1+1,''=2\n"), files.problems, head -> {
            Column code = head.need("code");
            return row -> row.required(code, files.problems);
        });
        String refusals = RefusalsFile.csv(files.folder.refused().list(), _ -> files.folder, Locale.ENGLISH);
        assertThat(refusals).contains("\n,'=1+1,''=2,");
        assertThat(files.rows(files.file("again.csv", refusals), "name", "note")).containsExactly("=1+1|'=2 @again.csv:2:3");
    }
}
