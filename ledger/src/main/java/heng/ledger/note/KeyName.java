package heng.ledger.note;

import heng.ledger.tree.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// What keys of both kinds share: a name without spaces and plus, and the id made from name, type and public key.
final class KeyName {

    private KeyName() {}

    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(c -> c == '+' || c < 0x20 || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
    }

    /// The first four bytes of SHA-256 over name, line feed, type and public key, as 8 hex digits.
    static String id(String name, KeyType type, byte[] publicKey) {
        byte[] hash = Hashing.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {type.number()}, publicKey).bytes();
        return HexFormat.of().formatHex(Arrays.copyOf(hash, 4));
    }
}
