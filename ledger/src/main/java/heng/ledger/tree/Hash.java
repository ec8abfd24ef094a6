package heng.ledger.tree;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256: 32 bytes as four longs, the first byte highest.
public record Hash(long first, long second, long third, long fourth) {

    public static final int BYTES = 32;

    /// @param bytes 32; another number is a bug, and what comes from outside goes through [#ofBytes]
    static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("A SHA-256 has 32 bytes, not " + bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Hash(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    /// Refuses anything but 32 bytes.
    public static Checked<Hash> ofBytes(byte[] bytes) {
        return bytes.length == BYTES ? Checked.accept(of(bytes)) : Checked.refuse(LedgerCode.HASH_MALFORMED, HexFormat.of().formatHex(bytes), "32");
    }

    /// 64 lower-case hex digits.
    public static Checked<Hash> ofHex(String hex) {
        if (!isHex(hex)) return Checked.refuse(LedgerCode.HASH_MALFORMED, hex, "64 hex digits");
        return Checked.accept(of(HexFormat.of().parseHex(hex)));
    }

    private static boolean isHex(String text) {
        if (text.length() != 2 * BYTES) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) return false;
        }
        return true;
    }

    /// Base 64 of RFC 4648 section 4, with padding, in its only canonical spelling: two texts never mean the same hash.
    public static Checked<Hash> ofBase64(String text) {
        if (text.matches("[A-Za-z0-9+/]{43}=")) {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) return ofBytes(bytes);
        }
        return Checked.refuse(LedgerCode.HASH_MALFORMED, text, "44 characters of base 64");
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(first).putLong(second).putLong(third).putLong(fourth).array();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }
}
