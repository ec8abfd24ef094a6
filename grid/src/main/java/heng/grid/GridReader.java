package heng.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/// Makes a grid of a sheet: formulas as the value last computed, merged areas spread over their cells.
final class GridReader {

    /// How cells are spelt, and how large a sheet may be; our defaults.
    enum Kind {
        /// A standard as a person reads it: percentages with their sign, dates as they are shown. What stands right of the last column is passed over.
        STANDARD(20_000, 300),
        /// A table of data: percentages as the number they are (95 % is 0.95), dates as `2026-09-05` or `2026-09-05T10:20:30`.
        DATA(100_000, 1_000);

        private final int mostRows;
        private final int mostColumns;

        Kind(int mostRows, int mostColumns) {
            this.mostRows = mostRows;
            this.mostColumns = mostColumns;
        }
    }

    /// What a merged area may cover; whole merged columns are cut at the last row that holds something.
    private static final int MOST_MERGED = 200_000;
    /// One text may stand in many cells and take no room in the file.
    private static final int MOST_CHARACTERS = 20_000_000;
    /// A double has no more decimal digits that mean anything; this is also what spreadsheets show.
    private static final MathContext SHOWN = new MathContext(15);

    private static final int FIRST_CERTAIN_DAY = 61;
    private static final long HALF_SECOND = 500_000_000;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

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

    private final Sheet sheet;
    private final Kind kind;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Integer, Map<Integer, Cell>> cells = new HashMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private int lastRow = -1;
    private long merged;
    private long characters;

    GridReader(Sheet sheet, Kind kind) {
        this.sheet = sheet;
        this.kind = kind;
    }

    Grid read() {
        for (Row row : sheet) {
            if (row.getZeroHeight()) hidden.add(row.getRowNum());
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                String whole = text(cell);
                if (whole.length() > WorkbookWriter.MOST_CHARACTERS) throw new TooLarge(String.valueOf(WorkbookWriter.MOST_CHARACTERS));
                String text = Texts.trimmed(whole);
                if ((characters += text.length()) > MOST_CHARACTERS) throw new TooLarge(MOST_CHARACTERS / 1_000_000 + " M");
                if (!text.isEmpty() && fits(cell.getColumnIndex())) put(new Cell(text, Area.of(row.getRowNum(), cell.getColumnIndex()), type(cell) == CellType.ERROR));
            }
        }
        sheet.getMergedRegions().forEach(this::merge);
        var workbook = sheet.getWorkbook();
        boolean sheetHidden = workbook.isSheetHidden(workbook.getSheetIndex(sheet)) || workbook.isSheetVeryHidden(workbook.getSheetIndex(sheet));
        return new Grid(sheet.getSheetName(), sheetHidden, cells, hidden);
    }

    private boolean fits(int column) {
        if (column < kind.mostColumns) return true;
        if (kind == Kind.DATA) throw tooLarge();
        return false;
    }

    private TooLarge tooLarge() {
        return new TooLarge(kind.mostRows + " × " + kind.mostColumns);
    }

    private void put(Cell cell) {
        int row = cell.area().top();
        cells.computeIfAbsent(row, _ -> new HashMap<>()).put(cell.area().left(), cell);
        lastRow = Math.max(lastRow, row);
        if (cells.size() > kind.mostRows) throw tooLarge();
    }

    private void merge(CellRangeAddress range) {
        Map<Integer, Cell> first = cells.get(range.getFirstRow());
        Cell corner = first == null ? null : first.get(range.getFirstColumn());
        if (corner == null) return;
        Area area = new Area(range.getFirstRow(), range.getFirstColumn(), Math.min(range.getLastRow(), lastRow), Math.min(range.getLastColumn(), kind.mostColumns - 1));
        merged += (long) Math.max(0, area.height()) * Math.max(0, area.width());
        if (merged > MOST_MERGED) throw new TooLarge(MOST_MERGED + " ⊞");
        Cell spread = new Cell(corner.text(), area, corner.error());
        for (int row = area.top(); row <= area.bottom(); row++) {
            for (int column = area.left(); column <= area.right(); column++) cells.computeIfAbsent(row, _ -> new HashMap<>()).put(column, spread);
        }
    }

    private static CellType type(org.apache.poi.ss.usermodel.Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private String text(org.apache.poi.ss.usermodel.Cell cell) {
        return switch (type(cell)) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell);
            case ERROR -> FormulaError.isValidCode(cell.getErrorCellValue()) ? FormulaError.forInt(cell.getErrorCellValue()).getString() : "#" + cell.getErrorCellValue();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private String number(org.apache.poi.ss.usermodel.Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            if (kind == Kind.DATA) return time(cell);
            return formatter.formatRawCellContents(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
        }
        boolean percent = kind == Kind.STANDARD && String.valueOf(cell.getCellStyle().getDataFormatString()).contains("%");
        BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue()).round(SHOWN);
        if (percent) value = value.movePointRight(2);
        String digits = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return percent ? digits + "%" : digits;
    }

    /// The days before March 1900 are counted differently by different programs; a time of day has no date. Both stay what is shown, and are refused as dates.
    private String time(org.apache.poi.ss.usermodel.Cell cell) {
        double days = cell.getNumericCellValue();
        LocalDateTime time = days < FIRST_CERTAIN_DAY ? null : cell.getLocalDateTimeCellValue();
        if (time == null) return formatter.formatRawCellContents(days, cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
        LocalDateTime rounded = time.plusNanos(HALF_SECOND).truncatedTo(ChronoUnit.SECONDS);
        return rounded.toLocalTime().equals(LocalTime.MIDNIGHT) ? rounded.toLocalDate().toString() : rounded.format(SECONDS);
    }
}
