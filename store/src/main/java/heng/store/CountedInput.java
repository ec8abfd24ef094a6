package heng.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that are read through it; what is skipped does not count.
public final class CountedInput extends FilterInputStream {

    private long bytes;

    public CountedInput(InputStream in) {
        super(in);
    }

    /// How many so far.
    public long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) bytes++;
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        bytes += Math.max(0, read);
        return read;
    }
}
