package heng.ledger.leaf;

import static heng.ledger.leaf.Shape.BOOL;
import static heng.ledger.leaf.Shape.CODE;
import static heng.ledger.leaf.Shape.COMMITMENT;
import static heng.ledger.leaf.Shape.FIELDS;
import static heng.ledger.leaf.Shape.POSITION;
import static heng.ledger.leaf.Shape.SHA256;
import static heng.ledger.leaf.Shape.SHA256_LIST;
import static heng.ledger.leaf.Shape.TEXT;
import static heng.ledger.leaf.Shape.WHOLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a leaf is about, and which members its body has (docs/formats.md, F6).
public enum LeafKind {

    /// What somebody saw. A later record with `supersedes` takes its place; it stays.
    RECORD(need("campaign", CODE), need("item", CODE), need("method", CODE), need("fields", FIELDS), need("by", COMMITMENT), may("site", CODE), may("place", CODE), may("answer", CODE),
            may("kind", CODE), may("media", SHA256_LIST), may("position", POSITION), may("supersedes", CODE), may("reason", TEXT)),
    /// A record counts no longer.
    RETRACTION(need("record", CODE), need("reason", TEXT), need("by", COMMITMENT)),
    /// A photo, sound or document that belongs to a record and may come later than it.
    MEDIUM(need("record", CODE), need("original", SHA256), need("bytes", WHOLE), need("type", CODE), may("copy", SHA256)),
    /// A campaign was created, revised, opened, paused, closed or reopened.
    CAMPAIGN(need("campaign", CODE), need("change", CODE), need("standard", CODE), need("edition", TEXT), need("kernel", SHA256), need("tree", TEXT), need("by", COMMITMENT),
            may("definition", SHA256), may("reason", TEXT)),
    /// Somebody entitled turned positions on or off.
    LEAGUE_TABLE(need("campaign", CODE), need("on", BOOL), need("reason", TEXT), need("by", COMMITMENT)),
    /// A round was frozen: these results come from the first `cut` leaves.
    FREEZE(need("campaign", CODE), need("edition", WHOLE), need("kernel", SHA256), need("tree", TEXT), need("cut", WHOLE), need("records", WHOLE), need("results", SHA256),
            need("by", COMMITMENT), may("replaces", CODE), may("differences", SHA256), may("reason", TEXT)),
    /// Salt and value of a commitment were erased.
    ERASURE(need("leaf", WHOLE), need("member", TEXT), need("reason", TEXT), need("by", COMMITMENT));

    /// @param required whether a leaf of the kind must have it
    record Member(String name, Shape shape, boolean required) {}

    private final List<Member> members;

    LeafKind(Member... members) {
        this.members = List.of(members);
    }

    private static Member need(String name, Shape shape) {
        return new Member(name, shape, true);
    }

    private static Member may(String name, Shape shape) {
        return new Member(name, shape, false);
    }

    List<Member> members() {
        return members;
    }

    /// `league-table`: as it stands in the leaf.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LeafKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// Whether it is about something seen outside, so that two more times are needed.
    boolean isObserved() {
        return this == RECORD || this == MEDIUM;
    }
}
