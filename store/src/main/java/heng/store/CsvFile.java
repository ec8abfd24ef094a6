package heng.store;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import heng.core.text.Hint;
import heng.core.text.Phrase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// CSV, packed or not.
final class CsvFile {

    /// Ragged rows come as they are: they are refused one by one, with the others read. An open quote is what a cut file may end with.
    private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(2 * Limits.MOST_ROW_CHARACTERS)
            .allowUnclosedQuote(false);
    private static final Pattern LINE = Pattern.compile("record starting at line (\\d{1,9})");

    private CsvFile() {}

    /// @return whether the head was accepted and all rows read
    static boolean read(TextFile file, Rows rows) throws IOException {
        CsvRecordHandler handler = CsvRecordHandler.of(limits ->
                limits.maxFields(Limits.MOST_COLUMNS).maxFieldSize(Limits.MOST_ROW_CHARACTERS).maxRecordSize(Limits.MOST_ROW_CHARACTERS));
        try (Reader text = file.open()) {
            for (CsvRecord record : CSV.build(handler, text)) {
                String[] cells = record.getFields().toArray(String[]::new);
                for (int i = 0; i < cells.length; i++) cells[i] = CsvCell.read(cells[i]);
                int line = Math.toIntExact(record.getStartingLineNumber());
                boolean cut = file.openEnd() && line == file.lines() + 1 && cells.length < rows.width();
                if (cut) throw new Unreadable(Phrase.CUT_OFF, line);
                if (!rows.headOrRow(line, cells)) return false;
            }
            if (rows.headless()) throw new Unreadable(Phrase.NO_HEAD);
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw named(e);
        }
    }

    /// The parser tells its reasons apart by their texts alone.
    private static IOException named(CsvParseException e) {
        if (e.getCause() instanceof IOException cause) return cause;
        String text = e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause().getMessage());
        Matcher line = LINE.matcher(text);
        int at = line.find() ? Integer.parseInt(line.group(1)) : 0;
        if (text.contains("Unclosed quoted field")) return new Unreadable(Phrase.OPEN_QUOTE, at);
        if (text.contains("after closing quote")) return new Unreadable(Phrase.AFTER_QUOTE, at);
        if (text.contains("fields") && text.contains(String.valueOf(Limits.MOST_COLUMNS))) return new Unreadable(Phrase.MANY_COLUMNS.with(Limits.MOST_COLUMNS), at);
        if (text.contains("size") || text.contains("length")) return new Unreadable(Phrase.LONG_ROW.with(Limits.MOST_ROW_CHARACTERS), at);
        return new Unreadable(new Hint.Foreign(text, Phrase.NOT_READ), at);
    }
}
