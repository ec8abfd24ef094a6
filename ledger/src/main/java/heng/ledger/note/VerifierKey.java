package heng.ledger.note;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A public key with a name: what somebody who checks notes has to know and to trust.
///
/// @param id 8 hex digits
/// @param base64 the type and the 32 bytes of the public key
public record VerifierKey(String name, String id, KeyType type, String base64, PublicKey key) {

    static final String SHAPE = "name+8 hex digits+base 64";

    /// Reads `name+id+base64`. Refuses another shape, a type Heng doesn't know, an id that does not fit, and bytes that are no public key.
    public static Checked<VerifierKey> of(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !KeyName.isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) return Checked.refuse(LedgerCode.KEY_MALFORMED, text, SHAPE);
        Optional<byte[]> bytes = strictBase64(parts[2]);
        if (bytes.isEmpty() || bytes.get().length < 1) return Checked.refuse(LedgerCode.KEY_MALFORMED, text, SHAPE);
        Optional<KeyType> type = KeyType.of(bytes.get()[0]);
        if (type.isEmpty()) return Checked.refuse(LedgerCode.KEY_TYPE, bytes.get()[0]);
        if (bytes.get().length != 1 + Ed25519.KEY_BYTES) return Checked.refuse(LedgerCode.KEY_MALFORMED, text, SHAPE);
        return of(parts[0], type.get(), Arrays.copyOfRange(bytes.get(), 1, 1 + Ed25519.KEY_BYTES))
                .then(key -> key.id.equals(parts[1]) ? Checked.accept(key) : Checked.refuse(LedgerCode.KEY_ID_DIFFERS, parts[1], key.id));
    }

    /// @param publicKey 32 bytes as in RFC 8032
    public static Checked<VerifierKey> of(String name, KeyType type, byte[] publicKey) {
        if (!KeyName.isName(name) || publicKey.length != Ed25519.KEY_BYTES) return Checked.refuse(LedgerCode.KEY_MALFORMED, name, SHAPE);
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = type.number();
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        String base64 = Base64.getEncoder().encodeToString(typed);
        return Ed25519.publicKey(publicKey)
                .map(key -> Checked.accept(new VerifierKey(name, KeyName.id(name, type, publicKey), type, base64, key)))
                .orElseGet(() -> Checked.refuse(LedgerCode.KEY_MALFORMED, base64, SHAPE));
    }

    /// Padded, in its only canonical spelling; empty for anything else.
    static Optional<byte[]> strictBase64(String text) {
        if (!text.matches("[A-Za-z0-9+/]*={0,2}") || text.length() % 4 != 0) return Optional.empty();
        byte[] bytes = Base64.getDecoder().decode(text);
        return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }

    /// Whether this key has made the signature over the text of a note.
    boolean verifies(String text, NoteSignature signature) {
        byte[] body = signature.body();
        return switch (type) {
            case ED25519 -> Ed25519.verify(key, text.getBytes(StandardCharsets.UTF_8), body);
            case COSIGNATURE -> Cosignature.verifies(key, text, body);
        };
    }

    boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.id().equals(id);
    }

    /// `name+id+base64`, as [#of(String)] reads it.
    @Override
    public String toString() {
        return name + "+" + id + "+" + base64;
    }
}
