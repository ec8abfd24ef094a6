package heng.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// One province of the national tree. Plain search in bytes instead of the CSV reader, since every start of the program waits for it.
final class DivisionFile {

    /// @param code 2, 4, 6, 9 or 12 digits
    record Line(String code, String name) {}

    private DivisionFile() {}

    /// The lines whose code begins with `prefix`, by code; none for a province there is no file of.
    static List<Line> read(String province, String prefix) {
        byte[] text = bytes(province);
        byte[] wanted = prefix.getBytes(StandardCharsets.US_ASCII);
        List<Line> lines = new ArrayList<>();
        int at = Math.min(text.length, "code,name\n".length());
        while (at < text.length) {
            int end = at;
            while (text[end] != '\n') end++;
            if (end - at >= wanted.length && begins(text, at, wanted)) {
                int comma = at;
                while (text[comma] != ',') comma++;
                String code = new String(text, at, comma - at, StandardCharsets.US_ASCII);
                lines.add(new Line(code, new String(text, comma + 1, end - comma - 1, StandardCharsets.UTF_8)));
            } else if (!lines.isEmpty()) break; // sorted: what shares a prefix stands together
            at = end + 1;
        }
        return lines;
    }

    private static boolean begins(byte[] text, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) if (text[at + i] != wanted[i]) return false;
        return true;
    }

    private static byte[] bytes(String province) {
        try (InputStream packed = DivisionFile.class.getResourceAsStream(Divisions.EDITION + "/" + province + ".csv.gz")) {
            return packed == null ? new byte[0] : new GZIPInputStream(packed, 1 << 16).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of province " + province + " in this program is broken", e);
        }
    }
}
