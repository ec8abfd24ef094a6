package heng.grid;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes a workbook row by row, however many there are; few of them are in memory. No cell holds a formula: texts that begin like one are texts, and are marked so.
public final class SheetStream implements AutoCloseable {

    /// Rows of a sheet without its head.
    public static final int MOST_ROWS = 1_048_575;
    private static final int ROWS_IN_MEMORY = 200;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle quoted;
    private final CellStyle head;

    public SheetStream() {
        workbook.setCompressTempFiles(true);
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        head = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        head.setFont(font);
    }

    /// Takes rows of one sheet.
    public final class Sheet {

        private final SXSSFSheet sheet;
        private final List<Boolean> numbers;
        private int next;

        private Sheet(String name, List<Boolean> numbers) {
            this.sheet = workbook.createSheet(name);
            this.numbers = numbers;
        }

        /// @param cells texts; in a column of numbers one that a spreadsheet keeps to the last digit becomes a number
        public void row(List<String> cells) {
            SXSSFRow row = sheet.createRow(next++);
            for (int i = 0; i < cells.size(); i++) if (!cells.get(i).isEmpty()) fill(row.createCell(i), cells.get(i), numbers.get(i));
        }

        private void headRow(List<String> titles) {
            row(titles);
            SXSSFRow row = sheet.getRow(0);
            for (int i = 0; i < titles.size(); i++) row.getCell(i).setCellStyle(head);
            sheet.createFreezePane(0, 1);
        }
    }

    /// A sheet after those that are there.
    ///
    /// @param titles of the columns
    /// @param numbers which columns hold numbers
    public Sheet sheet(String name, List<String> titles, List<Boolean> numbers) {
        Sheet sheet = new Sheet(name, numbers);
        sheet.headRow(titles);
        return sheet;
    }

    private void fill(SXSSFCell cell, String text, boolean number) {
        if (number && Plan.isNumber(text)) {
            cell.setCellValue(Double.parseDouble(text));
            return;
        }
        String shown = text.length() > WorkbookWriter.MOST_CHARACTERS ? text.substring(0, WorkbookWriter.MOST_CHARACTERS - 1) + "…" : text;
        cell.setCellValue(WorkbookWriter.escaped(shown));
        if (WorkbookWriter.beginsLikeAFormula(text)) cell.setCellStyle(quoted);
    }

    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    /// Removes what was put into files meanwhile.
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
