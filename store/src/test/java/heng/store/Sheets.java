package heng.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Workbooks as bytes.
final class Sheets {

    private Sheets() {}

    /// @param maker fills the one sheet, `点位`
    static byte[] xlsx(BiConsumer<Workbook, Sheet> maker) {
        return bytes(new XSSFWorkbook(), maker);
    }

    static byte[] xls(BiConsumer<Workbook, Sheet> maker) {
        return bytes(new HSSFWorkbook(), maker);
    }

    /// Texts only, one list a row.
    static byte[] texts(List<List<String>> rows) {
        return xlsx((_, sheet) -> fill(sheet, rows));
    }

    static void fill(Sheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            var made = sheet.createRow(row);
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (!rows.get(row).get(column).isEmpty()) made.createCell(column).setCellValue(rows.get(row).get(column));
            }
        }
    }

    private static byte[] bytes(Workbook workbook, BiConsumer<Workbook, Sheet> maker) {
        try (workbook; var bytes = new ByteArrayOutputStream()) {
            maker.accept(workbook, workbook.createSheet("点位"));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
