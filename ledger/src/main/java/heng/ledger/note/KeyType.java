package heng.ledger.note;

import java.util.Arrays;
import java.util.Optional;

/// What a key signs: the byte before the public key in its text and in its id (C2SP signed-note).
public enum KeyType {

    /// Ed25519 over the text of the note: a ledger signs its checkpoints so.
    ED25519(1),
    /// Ed25519 over a time and the text of a checkpoint: a witness cosigns so (C2SP tlog-cosignature v1).
    COSIGNATURE(4);

    private final int number;

    KeyType(int number) {
        this.number = number;
    }

    byte number() {
        return (byte) number;
    }

    static Optional<KeyType> of(byte number) {
        return Arrays.stream(values()).filter(type -> type.number() == number).findFirst();
    }
}
