package heng.store;

import heng.core.text.Phrase;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tukaani.xz.XZFormatException;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;

/// The bytes of a file without gzip or xz, as its name says. Cut, damaged and exploding ones end in [Unreadable].
final class Unpacked extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private final CountedInput packed;
    private final boolean isPacked;
    private long bytes;

    private Unpacked(InputStream unpacked, CountedInput packed, boolean isPacked) {
        super(unpacked);
        this.packed = packed;
        this.isPacked = isPacked;
    }

    static Unpacked of(String name, InputStream bytes) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        var counting = new CountedInput(bytes);
        try {
            if (lower.endsWith(".gz")) return new Unpacked(new GZIPInputStream(counting, BUFFER), counting, true);
            if (lower.endsWith(".xz")) return new Unpacked(new XZInputStream(new BufferedInputStream(counting, BUFFER), Limits.XZ_MEMORY_KIB), counting, true);
            return new Unpacked(counting, counting, false);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            int read = super.read(into, from, length);
            bytes += Math.max(0, read);
            boolean explodes = isPacked && bytes > Limits.UNPACKED_BYTES_FREE && bytes / Limits.MOST_TIMES_UNPACKED > packed.bytes();
            if (explodes) throw new Unreadable(Phrase.UNPACKS.with(Limits.MOST_TIMES_UNPACKED));
            return read;
        } catch (EOFException | ZipException | XZIOException e) {
            throw named(e);
        }
    }

    private static IOException named(IOException e) {
        return switch (e) {
            case EOFException _ -> new Unreadable(Phrase.CUT_OFF);
            case XZFormatException _ -> new Unreadable(Phrase.NOT_PACKED);
            case ZipException zip when "Not in GZIP format".equals(zip.getMessage()) -> new Unreadable(Phrase.NOT_PACKED);
            case ZipException _ -> new Unreadable(Phrase.PACK_DAMAGED);
            case XZIOException _ -> new Unreadable(Phrase.PACK_DAMAGED);
            default -> e;
        };
    }
}
