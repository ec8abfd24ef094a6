package heng.ledger;

import java.util.Locale;

/// Every reason of the ledger to refuse something, with its English text. `{value}` is the offending value, `{0}`… are hints.
/// The Chinese texts stand in `refusals_zh.properties`; a test keeps both complete.
public enum LedgerCode {
    // canonical JSON
    JSON_BROKEN("This is not JSON at character {0}: {value}", "Maybe the text is cut off, or not UTF-8."),
    JSON_NUMBER("{value} is not a whole number below 2^53.", "Maybe write a decimal as a text: \"0.5\""),
    JSON_SURROGATE("A text holds half of a character: {value}", "Maybe it was cut in the middle of an emoji or a rare ideograph."),
    JSON_DUPLICATE("The member {value} stands twice in one object.", "Maybe one of the two belongs elsewhere."),
    JSON_TOO_DEEP("The JSON is nested deeper than {value}.", "Maybe it was made to exhaust the reader."),
    JSON_NOT_CANONICAL("The bytes are not the canonical form of what they say: {value}", "Maybe spaces, the order of members or an escape were changed."),
    // leaves
    LEAF_TOO_LARGE("The leaf has {value} bytes, and {0} are allowed.", "Maybe a medium stands in it: name its SHA-256 instead."),
    LEAF_FORMAT("The leaf says it is “{value}”.", "Maybe it is of another version; this reads: {0}"),
    LEAF_KIND("There is no kind of leaf {value}.", "Maybe: {0}"),
    LEAF_MEMBER_MISSING("A leaf of the kind {0} needs {value}.", "Maybe add it; docs/formats.md, F6, lists the members."),
    LEAF_MEMBER_UNKNOWN("A leaf of the kind {0} has no member {value}.", "Maybe it belongs into fields, or the leaf is of a newer version."),
    LEAF_MEMBER_SHAPE("{0} is not {1}: {value}", "Maybe docs/formats.md, F6, shows how it is written."),
    SALT_SHORT("The salt has {value} bytes.", "Maybe use {0} bytes or more, new for each value."),
    COMMITMENT_DIFFERS("The value and the salt do not open the commitment {value}.", "Maybe the value was changed, or the salt belongs to another one."),
    // the tree
    HASH_MALFORMED("“{value}” is not a SHA-256.", "Maybe it is cut off: 32 bytes are {0}."),
    INDEX_OUTSIDE("There is no leaf {value} in a tree of {0}.", "Maybe the receipt is newer than the checkpoint; indexes count from 0."),
    SIZE_OUTSIDE("A tree of {value} leaves is not part of one of {0}.", "Maybe the older and the newer checkpoint were swapped."),
    PROOF_LENGTH("The proof has {value} hashes where {0} are needed.", "Maybe it was made for another index or size."),
    ROOT_DIFFERS("The proof leads to the root {value}, not to {0}.", "Maybe the leaf, the proof or the checkpoint was changed."),
    OLD_ROOT_DIFFERS("The proof leads to the older root {value}, not to {0}.", "Maybe entries were changed or removed after the older checkpoint."),
    NODE_MISSING("The node {value} is not stored.", "Maybe the tree was not extended to this size."),
    // keys and notes
    KEY_MALFORMED("“{value}” is not a key.", "Maybe it is cut off; it is written: {0}"),
    KEY_TYPE("The key is of type {value}.", "Maybe it is of another program; Heng knows 1 (Ed25519) and 4 (cosignature)."),
    KEY_ID_DIFFERS("The key id should be {0}, and {value} is written.", "Maybe name or key was mistyped."),
    KEY_AMBIGUOUS("Two known keys are called {value}.", "Maybe the same key was given twice."),
    NOTE_MALFORMED("This is not a signed note: {0}", "Maybe a line end is missing, or the text was copied without its signatures."),
    SIGNATURE_WRONG("The signature of {value} does not fit the text.", "Maybe the text was changed after it was signed."),
    SIGNATURE_UNKNOWN("No known key has signed this note; it is signed by: {value}", "Maybe the key was renewed, or the note is of another ledger."),
    // checkpoints
    CHECKPOINT_MALFORMED("This is not a checkpoint: {0}", "Maybe it is another signed note: origin, size and root stand on three lines."),
    ORIGIN_DIFFERS("The checkpoint is of {value}, not of {0}.", "Maybe it belongs to another ledger."),
    LOG_SIGNATURE_MISSING("The ledger itself ({value}) has not signed the checkpoint.", "Maybe only the signature of a witness was copied."),
    COSIGNATURES_TOO_FEW("{value} of the known witnesses have cosigned, and {0} are needed.", "Maybe they have not seen it yet: ask again later."),
    COSIGNATURE_TIME("The cosignature of {0} is from the future: {value}", "Maybe the clock of the witness or the own one is wrong."),
    SAME_SIZE_OTHER_ROOT("Of the size {value} there are two roots: {0} and {1}.", "Maybe the ledger shows different people different trees. Keep both checkpoints: they prove it."),
    RECEIPT_MALFORMED("This is not a receipt: {0}", "Maybe it is cut off; its first line is: {1}");

    private final String text;
    private final String remedy;

    LedgerCode(String text, String remedy) {
        this.text = text;
        this.remedy = remedy;
    }

    /// `root-differs`: what stands in messages and in documentation.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String text() {
        return text;
    }

    /// The line that begins with "Maybe".
    public String remedy() {
        return remedy;
    }
}
