package heng.store;

import heng.core.text.Hint;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a file with a head and rows (C1): CSV, JSON Lines (each also packed), Parquet or a sheet of a workbook.
///
/// Refused: `FILE_MISSING`; `FILE_UNREADABLE` (empty, cut off, broken, in no encoding we know, beyond a limit, another format); `SHEET_MISSING`; `COLUMN_MISSING`;
/// and row by row `ROW_LENGTH` (more or fewer fields than the head), `LINE_BROKEN`, `CELL_ERROR`. Rows without any content are passed over: spreadsheets leave
/// them at the end.
public final class Table {

    private static final Pattern CSV = Pattern.compile(".*\\.csv(\\.gz|\\.xz)?");
    private static final Pattern JSON = Pattern.compile(".*\\.(jsonl|ndjson)(\\.gz|\\.xz)?");
    private static final Pattern EXCEL = Pattern.compile(".*\\.xlsx?");

    private Table() {}

    /// Shows the head to `reader` and then every good row to what that returns, in the file's order.
    ///
    /// @return whether the file was read to its end; single rows may have been refused even so
    public static boolean read(DataFolder folder, FileRef file, Problems problems, Function<Head, Consumer<Row>> reader) {
        return read(folder, file, problems, folder.refused(), reader);
    }

    /// @param refused gets the rows that are refused, besides `problems`
    static boolean read(DataFolder folder, FileRef file, Problems problems, RefusedRows refused, Function<Head, Consumer<Row>> reader) {
        Optional<Path> path = folder.find(file, problems);
        if (path.isEmpty()) return false;
        try {
            Optional<String> sha256 = read(path.get(), file, new Rows(file, problems, refused, reader), folder, problems);
            sha256.ifPresent(hash -> folder.remember(new InputFile(file.path(), hash)));
            return sha256.isPresent();
        } catch (UncheckedIOException e) {
            refuse(e.getCause(), file, problems);
        } catch (IOException e) {
            refuse(e, file, problems);
        }
        return false;
    }

    /// Every row of a file that was read before, as it stands; a file that has changed since gives what it gives.
    static void raw(DataFolder folder, FileRef file, Rows.Raw raw) {
        var lost = new Problems();
        folder.find(file, lost).ifPresent(path -> {
            try {
                read(path, file, Rows.raw(file, raw), new DataFolder(), lost);
            } catch (IOException | UncheckedIOException _) {
                lost.add(RefusalCode.FILE_UNREADABLE, file.spot(), file.name()); // refused as a whole already; the rows before that point are here
            }
        });
    }

    private static Optional<String> read(Path path, FileRef file, Rows rows, DataFolder folder, Problems problems) throws IOException {
        if (Files.isDirectory(path)) throw new Unreadable(Phrase.IS_FOLDER);
        if (!Files.isRegularFile(path)) throw new Unreadable(Phrase.NOT_READ); // a pipe would be waited for
        String name = file.path().toLowerCase(Locale.ROOT);
        boolean csv = CSV.matcher(name).matches();
        if (csv || JSON.matcher(name).matches()) {
            TextFile text = TextFile.look(path, file.told().encoding());
            boolean whole = csv ? CsvFile.read(text, rows) : JsonLinesFile.read(text, rows);
            if (whole) note(text, file, folder.notes());
            return whole ? Optional.of(text.sha256()) : Optional.empty();
        }
        if (name.endsWith(".parquet")) return ParquetFile.read(path, rows);
        if (EXCEL.matcher(name).matches()) return ExcelFile.read(path, file, rows, problems);
        throw new Unreadable(Phrase.ENDING);
    }

    private static void note(TextFile text, FileRef file, Problems notes) {
        if (text.detected()) notes.add(RefusalCode.ENCODING_DETECTED, Spot.of(file.name()), text.charset().name(), file.name());
        if (text.openEnd() && text.lines() > 0) notes.add(RefusalCode.NO_LINE_END, Spot.of(file.name()), text.lines() + 1);
    }

    private static void refuse(IOException e, FileRef file, Problems problems) {
        int line = e instanceof Unreadable known ? known.line() : 0;
        problems.add(RefusalCode.FILE_UNREADABLE, new Spot(file.name(), line, 0), file.name(), reason(e));
    }

    private static Hint reason(IOException e) {
        return switch (e) {
            case Unreadable known -> known.reason();
            case AccessDeniedException _ -> Phrase.NOT_ALLOWED;
            default -> new Hint.Foreign(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), Phrase.NOT_READ);
        };
    }
}
