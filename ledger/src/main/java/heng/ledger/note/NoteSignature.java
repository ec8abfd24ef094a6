package heng.ledger.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// One signature line of a note.
///
/// @param base64 the 4 bytes of the key id, then what the key's type says
public record NoteSignature(String name, String base64) {

    static final String DASH = "— ";
    private static final int ID_BYTES = 4;

    /// Reads a line without its line end; empty where it is none.
    static Optional<NoteSignature> ofLine(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) return Optional.empty();
        String name = line.substring(DASH.length(), space);
        String base64 = line.substring(space + 1);
        boolean right = KeyName.isName(name) && VerifierKey.strictBase64(base64).filter(bytes -> bytes.length > ID_BYTES).isPresent();
        return right ? Optional.of(new NoteSignature(name, base64)) : Optional.empty();
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /// The id of the key, as 8 hex digits.
    public String id() {
        return HexFormat.of().formatHex(Arrays.copyOf(bytes(), ID_BYTES));
    }

    byte[] body() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    }

    /// The line without its line end.
    String line() {
        return DASH + name + " " + base64;
    }
}
