package heng.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;

/// The message and the body of a cosignature v1 (C2SP tlog-cosignature): 8 bytes of time before 64 of Ed25519.
final class Cosignature {

    static final int BODY_BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

    private Cosignature() {}

    static byte[] message(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /// Seconds since 1970; below 0 is not allowed.
    static long seconds(byte[] body) {
        return ByteBuffer.wrap(body).getLong();
    }

    static boolean verifies(PublicKey key, String text, byte[] body) {
        if (body.length != BODY_BYTES || seconds(body) < 0) return false;
        return Ed25519.verify(key, message(seconds(body), text), Arrays.copyOfRange(body, Long.BYTES, body.length));
    }
}
