package heng.sheet.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Makes a grid of a sheet: formulas as the value last computed, percentages with their sign, merged areas spread over their cells.
final class GridReader {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 300;
    /// What a merged area may cover; whole merged columns are cut at the last row that holds something.
    private static final int MOST_MERGED = 200_000;
    /// One text may stand in many cells and take no room in the file.
    private static final int MOST_CHARACTERS = 20_000_000;
    /// A double has no more decimal digits that mean anything; this is also what spreadsheets show.
    private static final MathContext SHOWN = new MathContext(15);

    /// More rows or merged cells than any table of ours has.
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String limit;

        TooLarge(String limit) {
            super(limit);
            this.limit = limit;
        }

        String limit() {
            return limit;
        }
    }

    private final XSSFSheet sheet;
    private final DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    private final Map<Integer, Map<Integer, Cell>> cells = new HashMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private int lastRow = -1;
    private int merged;
    private long characters;

    GridReader(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    Grid read() {
        for (Row row : sheet) {
            if (row.getZeroHeight()) hidden.add(row.getRowNum());
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                String whole = text(cell);
                if (whole.length() > WorkbookWriter.MOST_CHARACTERS) throw new TooLarge(String.valueOf(WorkbookWriter.MOST_CHARACTERS));
                String text = Texts.trimmed(whole);
                if ((characters += text.length()) > MOST_CHARACTERS) throw new TooLarge(MOST_CHARACTERS / 1_000_000 + " M");
                if (!text.isEmpty() && cell.getColumnIndex() < MOST_COLUMNS) put(new Cell(text, Area.of(row.getRowNum(), cell.getColumnIndex())));
            }
        }
        sheet.getMergedRegions().forEach(this::merge);
        var workbook = sheet.getWorkbook();
        boolean sheetHidden = workbook.isSheetHidden(workbook.getSheetIndex(sheet)) || workbook.isSheetVeryHidden(workbook.getSheetIndex(sheet));
        return new Grid(sheet.getSheetName(), sheetHidden, cells, hidden);
    }

    private void put(Cell cell) {
        int row = cell.area().top();
        cells.computeIfAbsent(row, _ -> new HashMap<>()).put(cell.area().left(), cell);
        lastRow = Math.max(lastRow, row);
        if (cells.size() > MOST_ROWS) throw new TooLarge(MOST_ROWS + " × " + MOST_COLUMNS);
    }

    private void merge(CellRangeAddress range) {
        Map<Integer, Cell> first = cells.get(range.getFirstRow());
        Cell corner = first == null ? null : first.get(range.getFirstColumn());
        if (corner == null) return;
        Area area = new Area(range.getFirstRow(), range.getFirstColumn(), Math.min(range.getLastRow(), lastRow), Math.min(range.getLastColumn(), MOST_COLUMNS - 1));
        merged += area.height() * area.width();
        if (merged > MOST_MERGED) throw new TooLarge(MOST_MERGED + " ⊞");
        Cell spread = new Cell(corner.text(), area);
        for (int row = area.top(); row <= area.bottom(); row++) {
            for (int column = area.left(); column <= area.right(); column++) cells.computeIfAbsent(row, _ -> new HashMap<>()).put(column, spread);
        }
    }

    private String text(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell);
            case ERROR -> "#" + cell.getErrorCellValue();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private String number(org.apache.poi.ss.usermodel.Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return formatter.formatRawCellContents(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
        }
        boolean percent = String.valueOf(cell.getCellStyle().getDataFormatString()).contains("%");
        BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue()).round(SHOWN);
        if (percent) value = value.movePointRight(2);
        String digits = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return percent ? digits + "%" : digits;
    }
}
