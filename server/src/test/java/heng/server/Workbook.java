package heng.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook as somebody edits it.
final class Workbook {

    private Workbook() {}

    /// @param texts what stands in a cell, what shall stand there, and so on
    static byte[] replaced(byte[] workbook, String... texts) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook)); var out = new ByteArrayOutputStream()) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    for (int i = 0; i < texts.length; i += 2) if (cell.getStringCellValue().equals(texts[i])) cell.setCellValue(texts[i + 1]);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
