package heng.server;

import java.io.InputStream;

/// So many bytes, of which the first are given and the others are nothing in particular.
final class Endless extends InputStream {

    private final byte[] head;
    private final long length;
    private long at;

    Endless(byte[] head, long length) {
        this.head = head;
        this.length = length;
    }

    @Override
    public int read() {
        if (at == length) return -1;
        int next = at < head.length ? head[(int) at] & 0xff : (int) (at * 31 % 251);
        at++;
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int most) {
        if (at == length) return -1;
        int count = (int) Math.min(most, length - at);
        for (int i = 0; i < count; i++) buffer[from + i] = (byte) read();
        return count;
    }
}
