package heng.ledger.note;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.LedgerRefusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A text with signatures (C2SP signed-note). Nothing of it may be believed before [#open] has found a known key that signed it.
///
/// @param text ends with a line feed, which is signed too
public record Note(String text, List<NoteSignature> signatures) {

    /// How many signatures a note may have, and how many bytes.
    public static final int MOST_SIGNATURES = 100;
    public static final int MOST_BYTES = 1 << 20;

    public Note {
        signatures = List.copyOf(signatures);
    }

    /// What known keys have said of a note.
    ///
    /// @param verified each key once, in the order of the note
    /// @param unknown signatures by other keys: they say nothing
    public record Opened(String text, List<Signed> verified, List<NoteSignature> unknown) {}

    /// A signature and the known key that made it.
    public record Signed(VerifierKey key, NoteSignature signature) {

        /// When a witness cosigned, in seconds since 1970; empty for a signature without a time.
        public Optional<Long> seconds() {
            return key.type() == KeyType.COSIGNATURE ? Optional.of(Cosignature.seconds(signature.body())) : Optional.empty();
        }
    }

    /// Refuses bytes that are not UTF-8, and what [#of(String)] refuses.
    public static Checked<Note> of(byte[] bytes) {
        try {
            return of(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return malformed("it is not UTF-8");
        }
    }

    /// Reads the shape; no signature is checked. Refuses control characters, a missing blank line or line end, and a line that is no signature.
    public static Checked<Note> of(String note) {
        if (note.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) return malformed("it has more than " + MOST_BYTES + " bytes");
        if (!isText(note)) return malformed("it holds a control character or half a character");
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) return malformed("no blank line stands before the signatures");
        String lines = note.substring(blank + 2);
        if (!lines.endsWith("\n")) return malformed("the last line has no end");
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            Optional<NoteSignature> signature = NoteSignature.ofLine(line);
            if (signature.isEmpty()) return malformed("this line is no signature: " + line);
            signatures.add(signature.get());
        }
        if (signatures.size() > MOST_SIGNATURES) return malformed("it has more than " + MOST_SIGNATURES + " signatures");
        return Checked.accept(new Note(note.substring(0, blank + 1), signatures));
    }

    private static Checked<Note> malformed(String why) {
        return Checked.refuse(LedgerCode.NOTE_MALFORMED, "", why);
    }

    /// What can be signed: no control character but the line feed, no half character.
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c < 0x20 && c != '\n' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /// A note to be signed. Refuses a text that does not end with a line feed or holds control characters.
    public static Checked<Note> unsigned(String text) {
        if (!text.endsWith("\n")) return malformed("the last line has no end");
        return isText(text) ? Checked.accept(new Note(text, List.of())) : malformed("it holds a control character or half a character");
    }

    /// The note with one more signature; an earlier one by the same key is replaced.
    public Note with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.removeIf(other -> other.name().equals(signature.name()) && other.id().equals(signature.id()));
        all.add(signature);
        return new Note(text, all);
    }

    /// Checks the signatures of known keys and leaves all others aside. Refuses the note where a known key's signature is wrong, and where no known key
    /// has signed.
    public Checked<Opened> open(List<VerifierKey> known) {
        List<Signed> verified = new ArrayList<>();
        List<NoteSignature> unknown = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            List<VerifierKey> keys = known.stream().filter(key -> key.made(signature)).toList();
            if (keys.size() > 1) return Checked.refuse(LedgerCode.KEY_AMBIGUOUS, signature.name() + "+" + signature.id());
            if (keys.isEmpty()) {
                if (!unknown.contains(signature)) unknown.add(signature);
                continue;
            }
            if (!keys.getFirst().verifies(text, signature)) return Checked.refuse(LedgerCode.SIGNATURE_WRONG, signature.name() + "+" + signature.id());
            if (verified.stream().noneMatch(other -> other.key().equals(keys.getFirst()))) verified.add(new Signed(keys.getFirst(), signature));
        }
        if (verified.isEmpty()) return new Checked.Refused<>(LedgerRefusal.of(LedgerCode.SIGNATURE_UNKNOWN, names(unknown)));
        return Checked.accept(new Opened(text, List.copyOf(verified), List.copyOf(unknown)));
    }

    private static String names(List<NoteSignature> signatures) {
        return signatures.stream().map(signature -> signature.name() + "+" + signature.id()).collect(Collectors.joining(", "));
    }

    /// The note as it is written and read.
    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(signature -> signature.line() + "\n").collect(Collectors.joining());
    }
}
