package heng.store;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import heng.core.text.Phrase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/// CSV, packed or not. The bytes are hashed while they are parsed, so that the hash is of what was read.
final class CsvFile {

    private static final int BUFFER = 1 << 16;
    /// `xz -9` needs 65 MiB; more than this is a file that wants to hurt.
    private static final int XZ_MEMORY_KIB = 256 * 1024;

    /// Ragged rows come as they are: they are refused one by one, with the others read. An open quote is what a cut file may end with.
    private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false);

    private CsvFile() {}

    /// @return the SHA-256 of the file's bytes; empty if the head was refused
    static Optional<String> read(Path path, Rows rows) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(path), Sha256.digest()); InputStream text = unpacked(path, bytes)) {
            if (!parse(text, rows)) return Optional.empty();
            if (rows.headless()) throw new Unreadable(Phrase.EMPTY);
            bytes.transferTo(OutputStream.nullOutputStream()); // what an unpacker leaves behind the end belongs to the file too
            return Optional.of(Sha256.hex(bytes.getMessageDigest().digest()));
        }
    }

    static InputStream unpacked(Path path, InputStream bytes) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) return new BufferedInputStream(bytes, BUFFER);
        if (name.endsWith(".csv.gz")) return new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER);
        if (name.endsWith(".csv.xz")) return new BufferedInputStream(new XZInputStream(new BufferedInputStream(bytes, BUFFER), XZ_MEMORY_KIB), BUFFER);
        throw new Unreadable(Phrase.ENDING);
    }

    private static boolean parse(InputStream text, Rows rows) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        Utf8.skipMark(text);
        try {
            // Not closed here: that would close the bytes, of which the rest is still to be hashed.
            for (CsvRecord record : CSV.ofCsvRecord(new InputStreamReader(text, strict))) {
                String[] cells = record.getFields().toArray(String[]::new);
                if (!rows.headOrRow(Math.toIntExact(record.getStartingLineNumber()), cells)) return false;
            }
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) throw cause;
            throw new IOException(e.getCause() == null ? e.getMessage() : e.getMessage() + ": " + e.getCause().getMessage(), e);
        }
    }
}
