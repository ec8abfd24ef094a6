package heng.ledger.leaf;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.json.Canonical;
import heng.ledger.json.Json;
import heng.ledger.json.JsonReader;
import heng.ledger.tree.Hash;
import heng.ledger.tree.Hashing;
import java.nio.charset.StandardCharsets;

/// One entry of the ledger: canonical JSON `heng-leaf/1` (docs/formats.md, F6). There is none that would be refused.
public final class Leaf {

    public static final String FORMAT = "heng-leaf/1";
    public static final int MOST_BYTES = 64 * 1024;

    private final LeafKind kind;
    private final String id;
    private final Times times;
    private final Json.Obj body;
    private final String text;

    private Leaf(LeafKind kind, String id, Times times, Json.Obj body, String text) {
        this.kind = kind;
        this.id = id;
        this.times = times;
        this.body = body;
        this.text = text;
    }

    /// Refuses an id with white space, a body with missing, unknown or misshapen members, a person named in clear where a commitment belongs, and more than
    /// 64 KiB.
    ///
    /// @param id of what the leaf says, unique in the ledger: the instance id of a submission
    public static Checked<Leaf> of(LeafKind kind, String id, Times times, Json.Obj body) {
        Json.Obj whole = Json.object("format", FORMAT, "kind", kind.word(), "id", id, "event", Times.write(times.event()), "capture", Times.write(times.capture()),
                "arrival", Times.write(times.arrival()), "body", body);
        return Canonical.write(whole).then(text -> {
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            return bytes > MOST_BYTES ? Checked.refuse(LedgerCode.LEAF_TOO_LARGE, bytes, MOST_BYTES) : of(whole, text);
        });
    }

    /// Refuses what is not canonical JSON, and what [#of] refuses.
    public static Checked<Leaf> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) return Checked.refuse(LedgerCode.LEAF_TOO_LARGE, bytes.length, MOST_BYTES);
        return JsonReader.readCanonical(bytes).then(json -> of(json, new String(bytes, StandardCharsets.UTF_8)));
    }

    /// @param text the canonical JSON of `json`
    private static Checked<Leaf> of(Json json, String text) {
        return new LeafReader(json).head().map(head -> new Leaf(head.kind(), head.id(), head.times(), head.body(), text));
    }

    public LeafKind kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    public Times times() {
        return times;
    }

    public Json.Obj body() {
        return body;
    }

    /// The canonical JSON that is hashed and kept.
    public String text() {
        return text;
    }

    /// SHA-256 over 0x00 and the UTF-8 of the text.
    public Hash hash() {
        return Hashing.leaf(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Leaf leaf && leaf.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
