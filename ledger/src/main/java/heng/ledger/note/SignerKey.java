package heng.ledger.note;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/// A private key with a name. Its text is a secret; [#toString] doesn't show it.
public final class SignerKey {

    private static final String HEAD = "PRIVATE+KEY+";
    private static final String SHAPE = HEAD + VerifierKey.SHAPE;

    private final VerifierKey verifier;
    private final byte[] seed;
    private final Signing signing;

    private SignerKey(VerifierKey verifier, byte[] seed, Signing signing) {
        this.verifier = verifier;
        this.seed = seed;
        this.signing = signing;
    }

    /// @param name schema-less address of the ledger or witness, such as `heng.example/xuchang`; refused with spaces or plus
    /// @param seed 32 random bytes
    public static Checked<SignerKey> of(String name, KeyType type, byte[] seed) {
        if (seed.length != Ed25519.KEY_BYTES) return Checked.refuse(LedgerCode.KEY_MALFORMED, name, SHAPE);
        byte[] own = seed.clone();
        return VerifierKey.of(name, type, Ed25519.publicBytes(own)).map(verifier -> new SignerKey(verifier, own, message -> Ed25519.sign(own, message)));
    }

    /// Reads `PRIVATE+KEY+name+id+base64`, as golang.org/x/mod/sumdb/note writes it. The refusal never repeats the text: it may be a secret.
    public static Checked<SignerKey> of(String text) {
        String[] parts = text.split("\\+", 5);
        if (!text.startsWith(HEAD) || parts.length != 5) return Checked.refuse(LedgerCode.KEY_MALFORMED, "…", SHAPE);
        Optional<byte[]> bytes = VerifierKey.strictBase64(parts[4]);
        if (bytes.isEmpty() || bytes.get().length != 1 + Ed25519.KEY_BYTES) return Checked.refuse(LedgerCode.KEY_MALFORMED, "…", SHAPE);
        Optional<KeyType> type = KeyType.of(bytes.get()[0]);
        if (type.isEmpty()) return Checked.refuse(LedgerCode.KEY_TYPE, bytes.get()[0]);
        return of(parts[2], type.get(), Arrays.copyOfRange(bytes.get(), 1, bytes.get().length))
                .then(key -> key.verifier.id().equals(parts[3]) ? Checked.accept(key) : Checked.refuse(LedgerCode.KEY_ID_DIFFERS, parts[3], key.verifier.id()));
    }

    /// The same key, whose signatures somebody else computes: Ed25519 leaves no choice, so they are the same to the bit.
    ///
    /// @param maker makes what signs of the 32 bytes of the seed
    /// @throws IllegalStateException if it does not sign as the JDK does
    public SignerKey by(Function<byte[], Signing> maker) {
        Signing other = maker.apply(seed.clone());
        byte[] probe = verifier.toString().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(other.sign(probe), Ed25519.sign(seed, probe))) throw new IllegalStateException("Not the Ed25519 of RFC 8032: " + other);
        return new SignerKey(verifier, seed, other);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// Signs the text of a note. Only a key of type [KeyType#ED25519] does.
    public NoteSignature sign(String text) {
        need(KeyType.ED25519);
        return signature(signing.sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Cosigns the text of a checkpoint. Only a key of type [KeyType#COSIGNATURE] does.
    ///
    /// @param seconds since 1970, not below 0: when the checkpoint was seen
    public NoteSignature cosign(String text, long seconds) {
        need(KeyType.COSIGNATURE);
        if (seconds < 0) throw new IllegalArgumentException("Before 1970: " + seconds);
        byte[] signed = signing.sign(Cosignature.message(seconds, text));
        return signature(ByteBuffer.allocate(Cosignature.BODY_BYTES).putLong(seconds).put(signed).array());
    }

    private void need(KeyType type) {
        if (verifier.type() != type) throw new IllegalStateException(verifier.name() + " is a key of type " + verifier.type() + ", not " + type);
    }

    private NoteSignature signature(byte[] body) {
        byte[] id = HexFormat.of().parseHex(verifier.id());
        byte[] all = ByteBuffer.allocate(id.length + body.length).put(id).put(body).array();
        return new NoteSignature(verifier.name(), Base64.getEncoder().encodeToString(all));
    }

    /// The secret text, as [#of(String)] reads it.
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length).put(verifier.type().number()).put(seed).array();
        return HEAD + verifier.name() + "+" + verifier.id() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public String toString() {
        return "signer " + verifier.name() + "+" + verifier.id();
    }
}
