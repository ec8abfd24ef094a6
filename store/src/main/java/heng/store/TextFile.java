package heng.store;

import heng.core.text.Phrase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;

/// A text that was looked at from its first byte to its last before anything is taken from it, so that a file which is cut, damaged or in another
/// encoding gives no half of its rows. Two readings cost less than one would think: the first only decodes.
///
/// @param sha256 of the file's bytes as they lie on disk
/// @param detected whether the encoding was guessed from the bytes, not told and not marked
/// @param openEnd whether the last line has no line end
/// @param lines how many line ends it has
record TextFile(Path path, Charset charset, int markBytes, boolean detected, String sha256, boolean openEnd, int lines) {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BLOCK = 1 << 16;

    /// @param told the encoding that the campaign tells; a byte order mark wins over it
    /// @throws Unreadable for every reason this can find
    static TextFile look(Path path, Optional<Charset> told) throws IOException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(path); InputStream text = Unpacked.of(path.toString(), bytes)) {
            start = text.readNBytes(3);
        }
        if (marked(start, 0xEF, 0xBB, 0xBF)) return scan(path, StandardCharsets.UTF_8, 3).found(path, 3, false);
        if (marked(start, 0xFF, 0xFE)) return scan(path, StandardCharsets.UTF_16LE, 2).found(path, 2, false);
        if (marked(start, 0xFE, 0xFF)) return scan(path, StandardCharsets.UTF_16BE, 2).found(path, 2, false);
        if (told.isPresent()) return scan(path, told.get(), 0).found(path, 0, false);
        Scan utf8 = scan(path, StandardCharsets.UTF_8, 0);
        if (utf8.whole) return utf8.found(path, 0, false);
        Scan chinese = scan(path, GB18030, 0);
        return (chinese.whole && chinese.plausible() ? chinese : utf8).found(path, 0, true);
    }

    private static boolean marked(byte[] start, int... mark) {
        if (start.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((start[i] & 0xff) != mark[i]) return false;
        return true;
    }

    /// The text behind its mark, decoded.
    BufferedReader open() throws IOException {
        InputStream text = Unpacked.of(path.toString(), Files.newInputStream(path));
        text.skipNBytes(markBytes);
        return new BufferedReader(new InputStreamReader(text, strict(charset)), BLOCK);
    }

    /// Where a text in the encoding found begins to be none that was told or that is marked.
    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Scan scan(Path path, Charset charset, int markBytes) throws IOException {
        var scan = new Scan(charset);
        try (var bytes = new DigestInputStream(Files.newInputStream(path), Sha256.digest()); InputStream text = Unpacked.of(path.toString(), bytes)) {
            text.skipNBytes(markBytes);
            scan.whole = scan.decode(text);
            bytes.transferTo(OutputStream.nullOutputStream()); // what an unpacker leaves behind the end belongs to the file too
            scan.sha256 = Sha256.hex(bytes.getMessageDigest().digest());
        }
        return scan;
    }

    /// One reading of all bytes in one encoding.
    private static final class Scan {

        private final Charset charset;
        private final ChineseLook look = new ChineseLook();
        private boolean whole;
        private String sha256 = "";
        private int lines;
        private int column;
        private boolean any;

        Scan(Charset charset) {
            this.charset = charset;
        }

        boolean plausible() {
            return look.plausible();
        }

        /// @return whether all of it is in the encoding
        boolean decode(InputStream text) throws IOException {
            CharsetDecoder decoder = strict(charset);
            ByteBuffer in = ByteBuffer.allocate(BLOCK);
            CharBuffer out = CharBuffer.allocate(BLOCK);
            boolean end = false;
            while (!end) {
                int read = text.read(in.array(), in.position(), in.remaining());
                end = read < 0;
                in.position(in.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(in, out, end);
                take(out.flip());
                out.clear();
                if (result.isError()) return false;
                in.compact();
            }
            decoder.flush(out);
            take(out.flip());
            return true;
        }

        private void take(CharBuffer characters) throws Unreadable {
            while (characters.hasRemaining()) {
                char next = characters.get();
                any = true;
                column++;
                if (next == '\n') {
                    lines++;
                    column = 0;
                } else if (next == 0) {
                    throw new Unreadable(Phrase.NUL, lines + 1);
                } else if (column > Limits.MOST_ROW_CHARACTERS) {
                    throw new Unreadable(Phrase.LONG_ROW.with(Limits.MOST_ROW_CHARACTERS), lines + 1);
                } else if (next > 0x7f && charset.equals(GB18030)) {
                    look.at(next);
                }
            }
        }

        TextFile found(Path path, int markBytes, boolean detected) throws Unreadable {
            if (!whole) throw new Unreadable(detected ? Phrase.NOT_UTF8 : Phrase.NOT_IN_ENCODING.with(charset.name()), lines + 1);
            if (!any) throw new Unreadable(Phrase.EMPTY);
            return new TextFile(path, charset, markBytes, detected, sha256, column > 0, lines);
        }
    }
}
