package heng.store;

import heng.grid.WorkbookWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cells of CSV as Heng writes them (RFC 4180) and reads them again. A text that a spreadsheet would take for a formula gets an apostrophe in front, and reading takes exactly
/// that one off: a text that begins with apostrophes and goes on like a formula gets one more. Numbers stay numbers, negative ones too, and any other apostrophe is the text's own.
public final class CsvCell {

    private static final Pattern PLAIN = Pattern.compile("[^\",\\r\\n]*");

    private CsvCell() {}

    /// Guarded, and in quotes where it needs them.
    public static String of(String text) {
        String safe = guarded(text);
        return PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// Cells with commas between, without a line end.
    public static String line(List<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(","));
    }

    static String guarded(String text) {
        return isFormula(text) ? '\'' + text : text;
    }

    /// What [#guarded] was given.
    ///
    /// @param cell without its quotes
    static String read(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /// The same for a text with an apostrophe more or less.
    private static boolean isFormula(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\'') from++;
        String rest = text.substring(from);
        return WorkbookWriter.beginsLikeAFormula(rest) && !Typed.isNumber(rest);
    }
}
