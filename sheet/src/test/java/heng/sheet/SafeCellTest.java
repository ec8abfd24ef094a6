package heng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a standard says never becomes a formula, and comes back letter for letter.
class SafeCellTest {

    private static final String EVIL = """
            heng: standard/1
            id: evil
            edition: "1"
            title: {zh: "=HYPERLINK(\\"http://x\\")", en: "+1"}
            arithmetic: exact
            items:
            - {code: a, title: {zh: "=1+1", en: "@SUM(A1)"}, attribute: "=cmd|' /C calc'!A0", bodies: {lead: "-2+3", responsible: ["_x0041_", "甲_x0042_乙"]}}
            - {code: b, title: "  空格  两端 ", attribute: "tab\\there"}
            - {code: "1.10", title: "1.10", attribute: x}
            """;

    @TempDir
    Path folder;

    @Test
    void writesNoFormulaAndLosesNothing() throws IOException {
        Shelf.Found found = new Shelf.Found("evil.yaml", EVIL);
        Path file = Standards.export(found, folder.resolve("evil.xlsx"));
        int[] quoted = {0};
        Workbook.edit(file, first -> first.getWorkbook().forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().matches("(?s)[=+@-].*")) {
                assertThat(((XSSFCell) cell).getCellStyle().getQuotePrefixed()).isTrue();
                quoted[0]++;
            }
        }))));
        assertThat(quoted[0]).isGreaterThan(2);
        Standard before = Standards.read(found);
        Standard after = Standards.read(Standards.importFrom(file));
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.title()).isEqualTo(before.title());
        ColumnCode a = new ColumnCode("a");
        assertThat(after.items().get(a).bodies()).isEqualTo(before.items().get(a).bodies());
        assertThat(after.items().get(a).title()).isEqualTo(before.items().get(a).title());
        assertThat(after.items()).containsKey(new ColumnCode("1.10"));
    }
}
