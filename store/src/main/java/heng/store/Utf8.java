package heng.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The two things a plain decoder leaves to us: the byte order mark, and the line on which a text stops being UTF-8.
final class Utf8 {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8() {}

    /// @param text must support `mark`
    static void skipMark(InputStream text) throws IOException {
        text.mark(MARK.length);
        if (!Arrays.equals(text.readNBytes(MARK.length), MARK)) text.reset();
    }

    /// The first line of a CSV file that is not UTF-8; 0 if it is not found again. A second reading, of refused files only: a decoder works
    /// on blocks and does not know lines.
    static int brokenLine(Path path) {
        try (InputStream bytes = Files.newInputStream(path); InputStream text = CsvFile.unpacked(path, bytes)) {
            var line = new ByteArrayOutputStream();
            int number = 1;
            int next;
            do {
                next = text.read();
                if (next >= 0) line.write(next);
                if (next != '\n' && next >= 0) continue;
                if (!valid(line.toByteArray())) return number;
                line.reset();
                number++;
            } while (next >= 0);
            return 0;
        } catch (IOException _) {
            return 0; // the file is refused already; only the line stays unknown
        }
    }

    private static boolean valid(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
