package heng.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of RFC 6962, section 2.1: leaves and nodes start with different bytes, so that none can be taken for the other.
public final class Hashing {

    /// Never used itself: a copy is at hand sooner than what the JDK looks up, which asks its list of forbidden algorithms each time.
    private static final MessageDigest SHA256 = digest();

    /// The root of the tree without leaves: the SHA-256 of nothing.
    public static final Hash EMPTY = sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Hashing() {}

    /// SHA-256 over 0x00 and the bytes of the entry.
    public static Hash leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    public static Hash leaf(String entry) {
        return leaf(entry.getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 over 0x01 and the hashes of both children.
    public static Hash node(Hash left, Hash right) {
        return sha256(NODE, left.bytes(), right.bytes());
    }

    /// SHA-256 over the parts, one after the other.
    public static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = (MessageDigest) SHA256.clone();
            for (byte[] part : parts) digest.update(part);
            return Hash.of(digest.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
