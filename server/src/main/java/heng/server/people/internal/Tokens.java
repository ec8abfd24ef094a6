package heng.server.people.internal;

import heng.ledger.tree.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets in the paths of devices and of links: 256 random bits, kept as SHA-256 only.
final class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Tokens() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A name for an account, which says nothing of its owner: records commit to it.
    static String account() {
        StringBuilder name = new StringBuilder("p");
        for (int i = 0; i < 9; i++) name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return name.toString();
    }

    static byte[] hash(String token) {
        return Hashing.sha256(token.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
