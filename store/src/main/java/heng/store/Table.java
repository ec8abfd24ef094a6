package heng.store;

import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads a file with a head and rows (C1): `.csv`, `.csv.gz`, `.csv.xz` or `.parquet`.
///
/// Refused: `FILE_MISSING`; `FILE_UNREADABLE` (empty, cut off, broken, not UTF-8, another format); `COLUMN_MISSING`; `ROW_LENGTH` for each row
/// with more or fewer fields than the head. Rows without any content are passed over: spreadsheets leave them at the end.
public final class Table {

    private Table() {}

    /// Shows the head to `reader` and then every good row to what that returns, in the file's order.
    ///
    /// @return whether the file was read to its end; single rows may have been refused even so
    public static boolean read(DataFolder folder, FileRef file, Problems problems, Function<Head, Consumer<Row>> reader) {
        Optional<Path> path = folder.find(file, problems);
        if (path.isEmpty()) return false;
        String name = file.name();
        Rows rows = new Rows(name, problems, reader);
        try {
            Optional<String> sha256 = name.toLowerCase(Locale.ROOT).endsWith(".parquet") ? ParquetFile.read(path.get(), rows) : CsvFile.read(path.get(), rows);
            sha256.ifPresent(hash -> folder.remember(new InputFile(name, hash)));
            return sha256.isPresent();
        } catch (CharacterCodingException _) {
            problems.add(RefusalCode.FILE_UNREADABLE, new Spot(name, Utf8.brokenLine(path.get()), 0), name, Phrase.NOT_UTF8);
        } catch (EOFException _) {
            problems.add(RefusalCode.FILE_UNREADABLE, Spot.of(name), name, Phrase.CUT_OFF);
        } catch (Unreadable e) {
            problems.add(RefusalCode.FILE_UNREADABLE, Spot.of(name), name, e.reason());
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            problems.add(RefusalCode.FILE_UNREADABLE, Spot.of(name), name, why.lines().findFirst().orElse(""));
        }
        return false;
    }
}
