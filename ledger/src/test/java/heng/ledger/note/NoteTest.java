package heng.ledger.note;

import static heng.ledger.LedgerCode.KEY_AMBIGUOUS;
import static heng.ledger.LedgerCode.NOTE_MALFORMED;
import static heng.ledger.LedgerCode.SIGNATURE_UNKNOWN;
import static heng.ledger.LedgerCode.SIGNATURE_WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The keys, notes and malformed notes of golang.org/x/mod/sumdb/note (note_test.go; BSD-3-Clause), from which C2SP signed-note was written. Only the values are from there.
class NoteTest {

    static final String PETER_SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    static final VerifierKey PETER = VerifierKey.of("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").get();
    static final VerifierKey ENOCH = VerifierKey.of("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop").get();
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String BY_PETER = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private static Note note(String signatures) {
        return Note.of(TEXT + "\n" + signatures).get();
    }

    @Test
    void signsAsTheSourceDoes() {
        SignerKey peter = SignerKey.of(PETER_SECRET).get();
        assertThat(Note.unsigned(TEXT).get().with(peter.sign(TEXT))).hasToString(TEXT + "\n" + BY_PETER);
    }

    @Test
    void aNewSignatureReplacesTheOldOneOfTheSameKey() {
        Note signed = note(BY_PETER + BY_ENOCH).with(SignerKey.of(PETER_SECRET).get().sign(TEXT));
        assertThat(signed).hasToString(TEXT + "\n" + BY_ENOCH + BY_PETER);
    }

    @Test
    void believesKnownKeysAndLeavesOthersAside() {
        Note.Opened opened = note(BY_PETER + BY_ENOCH).open(List.of(PETER)).get();
        assertThat(opened.text()).isEqualTo(TEXT);
        assertThat(opened.verified()).extracting(Note.Signed::key).containsExactly(PETER);
        assertThat(opened.verified().getFirst().seconds()).isEmpty();
        assertThat(opened.unknown()).extracting(NoteSignature::name).containsExactly("EnochRoot");
        Note.Opened both = note(BY_PETER + BY_ENOCH).open(List.of(ENOCH, PETER)).get();
        assertThat(both.verified()).extracting(Note.Signed::key).containsExactly(PETER, ENOCH);
        assertThat(both.unknown()).isEmpty();
    }

    @Test
    void refusesANoteThatNoKnownKeySigned() {
        assertThat(note(BY_PETER + BY_ENOCH).open(List.of()).refusal()).hasToString(
                "signature-unknown: No known key has signed this note; it is signed by: PeterNeumann+c74f20a3, EnochRoot+af0cfe78\n"
                        + "  Maybe the key was renewed, or the note is of another ledger.");
        assertThat(note(BY_ENOCH).open(List.of(PETER)).refusal().code()).isEqualTo(SIGNATURE_UNKNOWN);
    }

    @Test
    void refusesAKeyThatIsKnownTwiceWhereItSigned() {
        assertThat(note(BY_ENOCH).open(List.of(ENOCH, PETER, ENOCH)).refusal().code()).isEqualTo(KEY_AMBIGUOUS);
        assertThat(note(BY_PETER).open(List.of(ENOCH, PETER, ENOCH)).isAccepted()).isTrue();
    }

    @Test
    void countsASignatureOnce() {
        String longer = BY_ENOCH.substring(0, 60) + "ABCD" + BY_ENOCH.substring(60);
        Note.Opened opened = note(BY_PETER + BY_PETER + BY_ENOCH + BY_ENOCH + longer).open(List.of(PETER)).get();
        assertThat(opened.verified()).hasSize(1);
        assertThat(opened.unknown()).hasSize(2);
    }

    @Test
    void refusesAWrongSignatureOfAKnownKey() {
        String longer = BY_PETER.substring(0, 60) + "ABCD" + BY_PETER.substring(60);
        assertThat(note(longer).open(List.of(PETER)).refusal().code()).isEqualTo(SIGNATURE_WRONG);
        Note changed = Note.of(TEXT.replace("answer", "cause") + "\n" + BY_PETER).get();
        assertThat(changed.open(List.of(PETER)).refusal().code()).isEqualTo(SIGNATURE_WRONG);
        // one right signature does not save the note (C2SP: the whole note SHOULD be rejected)
        assertThat(note(BY_ENOCH + longer).open(List.of(PETER, ENOCH)).refusal().code()).isEqualTo(SIGNATURE_WRONG);
    }

    @Test
    void refusesWhatIsNoNote() {
        String body = TEXT + "\n";
        for (String wrong : List.of("", TEXT, body, body + BY_PETER.strip(), "\u0001" + body + BY_PETER, TEXT.replace("\n", "\r\n") + "\n" + BY_PETER, "\ud83d" + body + BY_PETER,
                body + BY_PETER.replace("PeterNeumann", "Bad Name"), body + BY_PETER.replace("PeterNeumann", "Bad+Name"), body + BY_PETER.replace("PeterNeumann ", " "),
                body + BY_PETER + "Unexpected line.\n", body + BY_PETER + "\n", body + BY_PETER.replace("— ", "- "), body + BY_PETER.replace("nAM=", "nAM"), body + BY_PETER.replace("nAM=", "nAN="),
                body + "— PeterNeumann x08gow==\n", body + "— PeterNeumann\n", body + BY_PETER.repeat(101), TEXT.repeat(20_000) + body + BY_PETER)) {
            assertThat(Note.of(wrong).refusal().code()).as(wrong.length() > 300 ? "long" : wrong).isEqualTo(NOTE_MALFORMED);
        }
        assertThat(Note.of(body + BY_PETER.repeat(100)).isAccepted()).isTrue();
        byte[] bytes = ("?" + body + BY_PETER).getBytes(StandardCharsets.UTF_8);
        assertThat(Note.of(bytes).isAccepted()).isTrue();
        bytes[0] = (byte) 0xff;
        assertThat(Note.of(bytes).refusal().code()).isEqualTo(NOTE_MALFORMED);
    }

    @Test
    void refusesToSignWhatIsNoText() {
        for (String wrong : List.of("", "abc", "a\tb\n", "\ude00\n")) assertThat(Note.unsigned(wrong).refusal().code()).isEqualTo(NOTE_MALFORMED);
    }

    /// C2SP signed-note, Format: the text may hold empty lines; the last one ends it.
    @Test
    void splitsAtTheLastEmptyLine() {
        String poem = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n";
        Note read = Note.of(poem + "\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n").get();
        assertThat(read.text()).isEqualTo(poem);
        assertThat(read.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("quasimodo.example/salvatore");
            assertThat(signature.id()).isEqualTo("367ba04b");
        });
    }
}
