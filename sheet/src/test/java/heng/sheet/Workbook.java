package heng.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook drawn as text: a line a row, cells between bars. `^` is merged with the cell above, `<` with the one to the left, `\` breaks a line inside a cell,
/// `#5` is a number, a line that begins with `~` is hidden.
final class Workbook {

    private Workbook() {}

    static Path write(Path file, String drawing) throws IOException {
        return write(file, drawing, _ -> {});
    }

    static Path write(Path file, String drawing, Consumer<XSSFSheet> change) throws IOException {
        try (var workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("任务分解表");
            draw(sheet, drawing);
            change.accept(sheet);
            workbook.write(out);
        }
        return file;
    }

    private static void draw(XSSFSheet sheet, String drawing) {
        List<String[]> rows = drawing.lines().map(line -> line.replaceFirst("^~", "").split("\\|", -1)).toList();
        List<String> lines = drawing.lines().toList();
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(r);
            row.setZeroHeight(lines.get(r).startsWith("~"));
            String[] cells = rows.get(r);
            for (int c = 0; c < cells.length; c++) put(row, c, cells[c].strip());
        }
        for (int r = 0; r < rows.size(); r++) for (int c = 0; c < rows.get(r).length; c++) merge(sheet, rows, r, c);
    }

    private static void put(XSSFRow row, int column, String text) {
        if (text.isEmpty() || text.equals("^") || text.equals("<")) return;
        XSSFCell cell = row.createCell(column);
        if (text.matches("#[\\d.]+")) cell.setCellValue(Double.parseDouble(text.substring(1)));
        else cell.setCellValue(text.replace("\\", "\n"));
    }

    private static void merge(XSSFSheet sheet, List<String[]> rows, int row, int column) {
        String text = cell(rows, row, column);
        if (text.equals("^") || text.equals("<")) return;
        int bottom = row;
        int right = column;
        while (cell(rows, row, right + 1).equals("<")) right++;
        while (cell(rows, bottom + 1, column).equals("^")) bottom++;
        if (bottom > row || right > column) sheet.addMergedRegion(new CellRangeAddress(row, bottom, column, right));
    }

    private static String cell(List<String[]> rows, int row, int column) {
        return row < rows.size() && column < rows.get(row).length ? rows.get(row)[column].strip() : "";
    }

    /// Opens a workbook, lets `change` at its first sheet, and writes it again.
    static void edit(Path file, Consumer<XSSFSheet> change) throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (var workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(before)); OutputStream out = Files.newOutputStream(file)) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
        }
    }

    /// The cell whose text is exactly this.
    static XSSFCell cell(XSSFSheet sheet, String text) {
        for (var row : sheet) for (var cell : row) if (cell.toString().equals(text)) return (XSSFCell) cell;
        throw new IllegalArgumentException("No cell " + text);
    }

    /// The cell in the row of item `code`, in the column whose head begins with `head`.
    static XSSFCell cell(XSSFSheet sheet, String code, String head) {
        int column = cell(sheet, sheet.getRow(1), head, sheet.getRow(2)).getColumnIndex();
        return sheet.getRow(cell(sheet, code).getRowIndex()).getCell(column);
    }

    private static XSSFCell cell(XSSFSheet sheet, XSSFRow first, String head, XSSFRow second) {
        for (XSSFRow row : List.of(second, first)) for (var cell : row) if (cell.toString().startsWith(head)) return (XSSFCell) cell;
        throw new IllegalArgumentException("No column " + head + " in " + sheet.getSheetName());
    }
}
