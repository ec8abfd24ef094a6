package heng.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes plans as a workbook. No cell holds a formula: texts that begin like one are texts, and are marked so that editing them does not make them formulas.
public final class WorkbookWriter {

    /// What a spreadsheet allows in one cell.
    public static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String FORMULA_SIGNS = "=+-@\t\r";
    /// `_x0041_` in a cell is read as `A`, so an underscore that would begin such a thing is itself written so.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int WIDTH_UNIT = 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<Plan.Look, XSSFCellStyle> looks = new EnumMap<>(Plan.Look.class);
    private final Map<Plan.Look, XSSFCellStyle> quoted = new EnumMap<>(Plan.Look.class);

    private WorkbookWriter() {
        for (Plan.Look look : Plan.Look.values()) {
            looks.put(look, style(look, false));
            quoted.put(look, style(look, true));
        }
    }

    public static byte[] write(List<Plan> plans) {
        var writer = new WorkbookWriter();
        try (writer.workbook; var bytes = new ByteArrayOutputStream()) {
            for (Plan plan : plans) writer.sheet(plan);
            writer.workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(Plan plan) {
        XSSFSheet sheet = workbook.createSheet(plan.name());
        if (plan.hidden()) workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        for (Plan.Placed placed : plan.cells()) {
            Area area = placed.area();
            for (int row = area.top(); row <= area.bottom(); row++) {
                for (int column = area.left(); column <= area.right(); column++) cell(sheet, row, column).setCellStyle(looks.get(placed.look()));
            }
            fill(cell(sheet, area.top(), area.left()), placed);
            if (!area.isOne()) sheet.addMergedRegionUnsafe(new CellRangeAddress(area.top(), area.bottom(), area.left(), area.right()));
        }
        plan.widths().forEach((column, characters) -> sheet.setColumnWidth(column, characters * WIDTH_UNIT));
        plan.hiddenColumns().forEach(column -> sheet.setColumnHidden(column, true));
        if (plan.headRows() > 0) {
            sheet.createFreezePane(0, plan.headRows());
            sheet.setRepeatingRows(new CellRangeAddress(0, plan.headRows() - 1, -1, -1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
    }

    private void fill(XSSFCell cell, Plan.Placed placed) {
        String text = placed.text();
        if (text.isEmpty()) return;
        if (placed.look() == Plan.Look.NUMBER && Plan.isNumber(text)) {
            cell.setCellValue(Double.parseDouble(text));
            return;
        }
        if (text.length() > MOST_CHARACTERS) throw new IllegalArgumentException("A cell of " + text.length() + " characters at " + cell.getAddress());
        cell.setCellValue(escaped(text));
        if (beginsLikeAFormula(text)) cell.setCellStyle(quoted.get(placed.look()));
    }

    static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /// Whether a spreadsheet could take a text for a formula.
    public static boolean beginsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    private XSSFCellStyle style(Plan.Look look, boolean quote) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setQuotePrefixed(quote);
        if (look == Plan.Look.PLAIN) return style;
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (look != Plan.Look.TEXT) style.setAlignment(HorizontalAlignment.CENTER);
        var font = workbook.createFont();
        font.setBold(look == Plan.Look.HEAD || look == Plan.Look.TITLE);
        if (look == Plan.Look.TITLE) font.setFontHeightInPoints((short) 16);
        style.setFont(font);
        if (look == Plan.Look.TITLE) return style;
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (look == Plan.Look.HEAD) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
