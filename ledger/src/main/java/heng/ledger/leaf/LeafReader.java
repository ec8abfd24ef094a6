package heng.ledger.leaf;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.LedgerRefusal;
import heng.ledger.json.Json;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a leaf apart and refuses what F6 does not allow, the first fault first.
record LeafReader(Json json) {

    record Head(LeafKind kind, String id, Times times, Json.Obj body) {}

    private static final Set<String> ALWAYS = new TreeSet<>(Set.of("format", "kind", "id", "arrival", "body"));
    private static final Set<String> SEEN_OUTSIDE = new TreeSet<>(Set.of("format", "kind", "id", "arrival", "body", "event", "capture"));
    private static final Map<LeafKind, Set<String>> KNOWN = Arrays.stream(LeafKind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> kind.members().stream().map(LeafKind.Member::name).collect(Collectors.toSet())));
    private static final String TIME = "a time such as 2026-09-05T08:30:00.000+08:00";

    Checked<Head> head() {
        if (!(json instanceof Json.Obj leaf)) return shape("leaf", "an object", json);
        if (!(leaf.get("format") instanceof Json.Text(String format)) || !format.equals(Leaf.FORMAT)) return Checked.refuse(LedgerCode.LEAF_FORMAT, shown(leaf.get("format")), Leaf.FORMAT);
        String word = leaf.get("kind") instanceof Json.Text(String text) ? text : "";
        Optional<LeafKind> kind = LeafKind.of(word);
        if (kind.isEmpty()) return Checked.refuse(LedgerCode.LEAF_KIND, word, Arrays.stream(LeafKind.values()).map(LeafKind::word).collect(Collectors.joining(", ")));
        return members(leaf, kind.get()).then(checked -> head(checked, kind.get()));
    }

    private Checked<Head> head(Json.Obj leaf, LeafKind kind) {
        if (!(leaf.get("id") instanceof Json.Text(String id)) || !Shape.CODE.fits(new Json.Text(id))) return shape("id", Shape.CODE.description(), leaf.get("id"));
        if (!(leaf.get("body") instanceof Json.Obj body)) return shape("body", "an object", leaf.get("body"));
        return times(leaf, kind).then(times -> body(body, kind).map(checked -> new Head(kind, id, times, checked)));
    }

    private static Checked<Json.Obj> members(Json.Obj leaf, LeafKind kind) {
        Set<String> needed = kind.isObserved() ? SEEN_OUTSIDE : ALWAYS;
        for (String name : needed) if (leaf.get(name) == null) return Checked.refuse(LedgerCode.LEAF_MEMBER_MISSING, name, kind.word());
        for (String name : leaf.members().keySet()) if (!needed.contains(name)) return Checked.refuse(LedgerCode.LEAF_MEMBER_UNKNOWN, name, kind.word());
        return Checked.accept(leaf);
    }

    private static Checked<Times> times(Json.Obj leaf, LeafKind kind) {
        Optional<OffsetDateTime> arrival = time(leaf, "arrival");
        if (arrival.isEmpty() || !arrival.get().getOffset().equals(ZoneOffset.UTC)) return shape("arrival", TIME + ", but in UTC (Z)", leaf.get("arrival"));
        if (!kind.isObserved()) return Checked.accept(Times.arrivedAt(arrival.get().toInstant()));
        Optional<OffsetDateTime> event = time(leaf, "event");
        Optional<OffsetDateTime> capture = time(leaf, "capture");
        if (event.isEmpty()) return shape("event", TIME, leaf.get("event"));
        if (capture.isEmpty()) return shape("capture", TIME, leaf.get("capture"));
        return Checked.accept(new Times(event.get(), capture.get(), arrival.get().toInstant()));
    }

    private static Optional<OffsetDateTime> time(Json.Obj leaf, String name) {
        return leaf.get(name) instanceof Json.Text(String text) ? Times.read(text) : Optional.empty();
    }

    private static Checked<Json.Obj> body(Json.Obj body, LeafKind kind) {
        for (LeafKind.Member member : kind.members()) {
            Json value = body.get(member.name());
            if (value == null && member.required()) return Checked.refuse(LedgerCode.LEAF_MEMBER_MISSING, member.name(), kind.word());
            if (value != null && !member.shape().fits(value)) return shape(member.name(), member.shape().description(), value);
        }
        Set<String> known = KNOWN.getOrDefault(kind, Set.of());
        for (String name : body.members().keySet()) if (!known.contains(name)) return Checked.refuse(LedgerCode.LEAF_MEMBER_UNKNOWN, name, kind.word());
        boolean somewhere = kind != LeafKind.RECORD || body.get("site") != null || body.get("place") != null;
        return somewhere ? Checked.accept(body) : Checked.refuse(LedgerCode.LEAF_MEMBER_MISSING, "site / place", kind.word());
    }

    private static <T> Checked<T> shape(String name, String shape, @Nullable Json value) {
        return new Checked.Refused<>(LedgerRefusal.of(LedgerCode.LEAF_MEMBER_SHAPE, shown(value), name, shape));
    }

    private static String shown(@Nullable Json value) {
        return switch (value) {
            case null -> "";
            case Json.Text(String text) -> text;
            case Json other -> other.toString();
        };
    }
}
