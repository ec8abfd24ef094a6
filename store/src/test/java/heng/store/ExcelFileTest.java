package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelFileTest {

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /// Numbers, dates, percentages, a formula, numbers as text, empty rows at the end.
    private static void typed(Workbook workbook, Sheet sheet) {
        Sheets.fill(sheet, List.of(List.of("code", "count", "share", "day", "time", "sum", "text")));
        var row = sheet.createRow(1);
        row.createCell(0).setCellValue(411002);
        row.createCell(1).setCellValue(1234.5);
        row.createCell(2).setCellValue(0.955);
        row.getCell(2).setCellStyle(style(workbook, "0.0%"));
        row.createCell(3).setCellValue(LocalDateTime.of(2026, 9, 5, 0, 0));
        row.getCell(3).setCellStyle(style(workbook, "yyyy/m/d"));
        row.createCell(4).setCellValue(LocalDateTime.of(2026, 9, 5, 10, 20, 30));
        row.getCell(4).setCellStyle(style(workbook, "yyyy\"年\"m\"月\"d\"日\" h:mm"));
        row.createCell(5).setCellFormula("B2*2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        row.createCell(6).setCellValue(" ００7 ");
        for (int empty = 2; empty < 40; empty++) sheet.createRow(empty).createCell(3).setCellValue("  ");
    }

    @Test
    void readsTypedCellsOfBothKindsOfWorkbook() {
        String expected = "411002|1234.5|0.955|2026-09-05|2026-09-05T10:20:30|2469|００7";
        String[] columns = {"code", "count", "share", "day", "time", "sum", "text"};
        assertThat(files.rows(files.file("a.xlsx", Sheets.xlsx(ExcelFileTest::typed)), columns)).containsExactly(expected + " @a.xlsx:2:7");
        assertThat(files.rows(files.file("a.xls", Sheets.xls(ExcelFileTest::typed)), columns)).containsExactly(expected + " @a.xls:2:7");
        assertThat(files.refused()).isEmpty();
        assertThat(files.folder.inputs()).extracting(InputFile::name).containsExactly("a.xlsx", "a.xls");
    }

    /// A title over all, a head of two rows, a place merged over its rows.
    @Test
    void readsMergedHeadsAndCells() {
        byte[] bytes = Sheets.xlsx((_, sheet) -> {
            Sheets.fill(sheet, List.of(List.of("2026年点位登记表", "", "", ""), List.of("code", "place", "observation", ""), List.of("", "", "count", "share"),
                    List.of("s1", "A", "3", "0.5"), List.of("s2", "", "4", "0.6")));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
        });
        assertThat(files.rows(files.file("a.xlsx", bytes), "code", "place", "observation / count", "observation / share"))
                .containsExactly("s1|A|3|0.5 @a.xlsx:4:4", "s2|A|4|0.6 @a.xlsx:5:4");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void readsTheSheetThatIsNamed() {
        byte[] bytes = Sheets.xlsx((workbook, sheet) -> {
            Sheets.fill(sheet, List.of(List.of("code", "x"), List.of("1", "")));
            Sheets.fill(workbook.createSheet("二 期"), List.of(List.of("code", "x"), List.of("2", "")));
        });
        files.file("a.xlsx", bytes);
        assertThat(files.rows(Written.ref("a.xlsx"), "code")).containsExactly("1 @a.xlsx:2:1");
        assertThat(files.rows(Written.ref("a.xlsx#二 期"), "code")).containsExactly("2 @a.xlsx#二 期:2:1");
        assertThat(files.rows(Written.ref("a.xlsx#二期"), "code")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                a.xlsx#二期: sheet-missing: There is no sheet 二期.
                  Maybe it is called: 二 期""");
    }

    @Test
    void rejectsRowsWithFormulasThatFailedAndReadsTheOthers() {
        byte[] bytes = Sheets.xlsx((workbook, sheet) -> {
            Sheets.fill(sheet, List.of(List.of("code", "x"), List.of("1", "2"), List.of("2", "")));
            sheet.getRow(2).createCell(1).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(files.rows(files.file("a.xlsx", bytes), "code")).containsExactly("1 @a.xlsx:2:1");
        assertThat(files.refused()).isEqualTo("""
                a.xlsx:3:2: cell-error: The cell shows the error #DIV/0!.
                  Maybe mend the formula, or write the value itself.""");
    }

    @Test
    void rejectsAnEmptySheet() {
        files.rows(files.file("a.xlsx", Sheets.xlsx((_, _) -> {})), "code");
        assertThat(files.refused()).startsWith("a.xlsx: file-unreadable: a.xlsx cannot be read: it is empty");
    }

    /// A serial number is a date only in a cell that is one.
    @Test
    void takesNoNumberForADate() {
        byte[] bytes = Sheets.xlsx((_, sheet) -> {
            Sheets.fill(sheet, List.of(List.of("id", "kind", "place", "date"), List.of("e1", "penalty", "A", "")));
            sheet.getRow(1).createCell(3).setCellValue(46270);
        });
        assertThat(EventReader.read(List.of(files.file("a.xlsx", bytes)), Written.tree(), files.folder, files.problems)).isEmpty();
        assertThat(files.refused()).startsWith("a.xlsx:2:4: bad-date: “46270” is not a date.");
    }
}
