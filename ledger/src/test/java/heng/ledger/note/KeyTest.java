package heng.ledger.note;

import static heng.ledger.LedgerCode.KEY_ID_DIFFERS;
import static heng.ledger.LedgerCode.KEY_MALFORMED;
import static heng.ledger.LedgerCode.KEY_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys as text. The manglings are those of golang.org/x/mod/sumdb/note (note_test.go).
class KeyTest {

    @Test
    void readsKeysThatAreInUse() {
        for (String key : List.of("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2")) {
            assertThat(VerifierKey.of(key).get()).hasToString(key);
        }
        assertThat(VerifierKey.of("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2").get().type()).isEqualTo(KeyType.COSIGNATURE);
    }

    @Test
    void refusesEveryPartOfAKeyAndEveryChangedCharacter() {
        mangle(NoteTest.PETER.toString(), key -> VerifierKey.of(key).isAccepted());
        mangle(NoteTest.PETER_SECRET, key -> SignerKey.of(key).isAccepted());
    }

    private static void mangle(String key, java.util.function.Predicate<String> accepted) {
        assertThat(accepted).accepts(key);
        for (int from = 0; from <= key.length(); from++) {
            for (int to = from; to <= key.length(); to++) if (to - from < key.length()) assertThat(accepted).as("part %d to %d", from, to).rejects(key.substring(from, to));
        }
        byte[] bytes = key.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i]++;
            assertThat(accepted).as("character %d", i).rejects(new String(changed, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void refusesAnotherTypeAnotherLengthAndAnotherId() {
        assertThat(VerifierKey.of("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").refusal().code()).isEqualTo(KEY_TYPE);
        assertThat(VerifierKey.of("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==").refusal().code()).isEqualTo(KEY_MALFORMED);
        assertThat(VerifierKey.of("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").refusal().code()).isEqualTo(KEY_ID_DIFFERS);
        assertThat(VerifierKey.of("rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=")
                .refusal().code()).isEqualTo(KEY_TYPE);
        assertThat(VerifierKey.of("a+00000000+").refusal().code()).isEqualTo(KEY_MALFORMED);
    }

    /// A y that no point of the curve has.
    @Test
    void refusesBytesThatAreNoPoint() {
        byte[] bytes = new byte[32];
        bytes[0] = 2;
        assertThat(VerifierKey.of("x", KeyType.ED25519, bytes).refusal().code()).isEqualTo(KEY_MALFORMED);
    }

    @Test
    void makesAKeyFromASeed() {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 7);
        SignerKey key = SignerKey.of("heng.example/xuchang", KeyType.ED25519, seed).get();
        assertThat(SignerKey.of(key.secret()).get().verifier()).isEqualTo(key.verifier());
        assertThat(VerifierKey.of(key.verifier().toString()).get()).isEqualTo(key.verifier());
        assertThat(key.toString()).doesNotContain(key.secret().substring(key.secret().lastIndexOf('+')));
        assertThat(SignerKey.of("x", KeyType.ED25519, new byte[31]).refusal().code()).isEqualTo(KEY_MALFORMED);
        for (String name : List.of("", "a b", "a+b", "a\u00a0b", "a\u3000b", "a\n")) assertThat(SignerKey.of(name, KeyType.ED25519, seed).refusal().code()).as(name).isEqualTo(KEY_MALFORMED);
    }

    /// RFC 8032, 7.1, test 1.
    @Test
    void derivesThePublicKeyOfTheRfc() {
        byte[] seed = java.util.HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertThat(Ed25519.publicBytes(seed)).asHexString().isEqualToIgnoringCase("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(Ed25519.sign(seed, new byte[0])).asHexString().isEqualToIgnoringCase(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void aSecretIsNotRepeatedInARefusal() {
        assertThat(SignerKey.of(NoteTest.PETER_SECRET + "A").refusal().value()).doesNotContain("AYEKFALVFGy");
        assertThat(SignerKey.of("x" + NoteTest.PETER_SECRET).refusal().value()).doesNotContain("AYEKFALVFGy");
    }

    @Test
    void aKeySignsWhatItsTypeSaysOnly() {
        byte[] seed = new byte[32];
        SignerKey log = SignerKey.of("log", KeyType.ED25519, seed).get();
        SignerKey witness = SignerKey.of("log", KeyType.COSIGNATURE, seed).get();
        assertThat(log.verifier().id()).isNotEqualTo(witness.verifier().id());
        assertThatThrownBy(() -> log.cosign("x\n", 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> witness.sign("x\n")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> witness.cosign("x\n", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesSignaturesOfAnotherOnlyWhereTheyAreTheSame() {
        SignerKey key = SignerKey.of("x", KeyType.ED25519, new byte[32]).get();
        assertThat(key.by(seed -> message -> Ed25519.sign(seed, message)).sign("a\n")).isEqualTo(key.sign("a\n"));
        assertThatThrownBy(() -> key.by(_ -> _ -> new byte[64])).isInstanceOf(IllegalStateException.class).hasMessageContaining("RFC 8032");
    }
}
