package heng.server.campaign;

import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.ledger.json.Json;
import heng.ledger.leaf.Leaf;
import heng.ledger.leaf.LeafKind;
import heng.server.ledger.Draft;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Records as leaves of the ledger (docs/formats.md, F6), and back.
public final class RecordLeaves {

    /// Stands in a leaf where a record states no method.
    private static final String UNSTATED = "unstated";
    private static final String NOBODY = "unknown";
    private static final String NOT_APPLICABLE = "not-applicable";
    private static final String NO_ACCESS = "no-access";
    private static final String SHA256 = "sha256:";

    private RecordLeaves() {}

    /// The id of a record's leaf.
    public static String leafId(String campaign, String record) {
        return campaign + "/" + record;
    }

    /// @param zone of the place where the record was made
    /// @param capture when the device made it; empty where only the time of the event is known
    public static Draft draft(String campaign, EvidenceRecord record, ZoneId zone, Optional<OffsetDateTime> capture) {
        return draft(campaign, record, zone, capture, Attached.NOTHING);
    }

    /// The same with what the record carries.
    public static Draft draft(String campaign, EvidenceRecord record, ZoneId zone, Optional<OffsetDateTime> capture, Attached attached) {
        Map<String, Json> fields = new TreeMap<>();
        record.fields().forEach((name, value) -> fields.put(name, Json.of(value)));
        OffsetDateTime event = record.time().atZone(zone).toOffsetDateTime();
        Json.Obj body = Json.object("campaign", campaign, "item", record.item(), "method", record.method().isEmpty() ? UNSTATED : record.method(), "fields", new Json.Obj(fields),
                "site", record.site().map(SiteCode::text).orElse(null), "place", record.place().text(), "answer", record.notApplicable() ? NOT_APPLICABLE : null,
                "kind", record.kind() == RecordKind.OBSERVATION ? null : record.kind().word(), "supersedes", record.corrects().map(id -> leafId(campaign, id)).orElse(null),
                "media", attached.media().isEmpty() ? null : new Json.Arr(attached.media().stream().<Json>map(hash -> Json.of(SHA256 + hash)).toList()),
                "position", attached.position().map(Fix::json).orElse(null), "reason", attached.noPhoto().orElse(null));
        return new Draft(LeafKind.RECORD, leafId(campaign, record.id()), event, capture.orElse(event), body, Map.of("by", record.by().isEmpty() ? NOBODY : record.by()));
    }

    /// Somebody was there and could not get in. It is on record and no evidence: [#record] does not give it back.
    ///
    /// @param attempt where, when and for which item; its answer does not count
    public static Draft unentered(Draft attempt, String reason) {
        Map<String, Json> body = new TreeMap<>(attempt.body().members());
        body.put("answer", Json.of(NO_ACCESS));
        body.put("reason", Json.of(reason));
        return new Draft(attempt.kind(), attempt.id(), attempt.event(), attempt.capture(), new Json.Obj(body), attempt.personal());
    }

    /// Why nobody got in; empty for every other leaf.
    public static Optional<String> whyNobodyGotIn(Leaf leaf) {
        return leaf.kind() == LeafKind.RECORD && text(leaf.body().get("answer")).equals(NO_ACCESS) ? Optional.of(text(leaf.body().get("reason"))) : Optional.empty();
    }

    /// Takes a record back and puts nothing in its place.
    ///
    /// @param id of the retraction
    public static Draft retraction(String campaign, String id, String record, String reason, String by) {
        return new Draft(LeafKind.RETRACTION, leafId(campaign, id), null, null, Json.object("record", leafId(campaign, record), "reason", reason), Map.of("by", by.isEmpty() ? NOBODY : by));
    }

    /// A photo that has arrived for a record. Its times are those of the record's leaf, so that the same photo makes the same leaf whenever it comes.
    ///
    /// @param of the leaf of the record
    /// @param name of the photo in the visit
    /// @param sha256 64 hex digits
    public static Draft medium(Leaf of, String name, String sha256, long bytes, String type) {
        return new Draft(LeafKind.MEDIUM, of.id() + "/" + name, of.times().event(), of.times().capture(), Json.object("record", of.id(), "original", SHA256 + sha256, "bytes", bytes, "type", type), Map.of());
    }

    /// Something that a leaf commits to was deleted outside the ledger.
    ///
    /// @param leaf its number
    /// @param member of it, as RFC 6901 points to it
    /// @param reason in clear
    public static Draft erasure(long leaf, String member, String reason, String by) {
        return new Draft(LeafKind.ERASURE, "erasure:" + leaf + member, null, null, Json.object("leaf", leaf, "member", member, "reason", reason), Map.of("by", by));
    }

    /// The record in a leaf; empty for a leaf of another kind or another campaign, and where nobody got in. Who made it is not in a leaf.
    public static Optional<EvidenceRecord> record(Leaf leaf, String campaign) {
        return whyNobodyGotIn(leaf).isPresent() ? Optional.empty() : attempt(leaf, campaign);
    }

    /// As [#record], and where nobody got in what there is besides the reason: item, place, site and time.
    public static Optional<EvidenceRecord> attempt(Leaf leaf, String campaign) {
        if (leaf.kind() != LeafKind.RECORD || !text(leaf.body().get("campaign")).equals(campaign)) return Optional.empty();
        Json.Obj body = leaf.body();
        Map<String, String> fields = new LinkedHashMap<>();
        if (body.get("fields") instanceof Json.Obj(var members)) members.forEach((name, value) -> fields.put(name, text(value)));
        String method = text(body.get("method"));
        return Optional.of(new EvidenceRecord(leaf.id().substring(campaign.length() + 1), text(body.get("item")), new PlaceCode(text(body.get("place"))),
                Optional.of(text(body.get("site"))).filter(site -> !site.isEmpty()).map(SiteCode::new), Objects.requireNonNull(leaf.times().event()).toLocalDateTime(),
                method.equals(UNSTATED) ? "" : method, "", text(body.get("answer")).equals(NOT_APPLICABLE), fields,
                RecordKind.of(text(body.get("kind"))).orElse(RecordKind.OBSERVATION), replaced(leaf, campaign)));
    }

    /// The id of the record that this leaf counts in place of, or takes back; empty for every other leaf and for those of other campaigns.
    public static Optional<String> replaced(Leaf leaf, String campaign) {
        String named = switch (leaf.kind()) {
            case RECORD -> text(leaf.body().get("supersedes"));
            case RETRACTION -> text(leaf.body().get("record"));
            case MEDIUM, CAMPAIGN, LEAGUE_TABLE, FREEZE, ERASURE -> "";
        };
        return named.startsWith(campaign + "/") ? Optional.of(named.substring(campaign.length() + 1)) : Optional.empty();
    }

    /// What the record in a leaf carries.
    public static Attached attached(Leaf leaf) {
        List<String> media = leaf.body().get("media") instanceof Json.Arr(var items) ? items.stream().map(item -> text(item).substring(SHA256.length())).toList() : List.of();
        Optional<String> noPhoto = whyNobodyGotIn(leaf).isPresent() ? Optional.empty() : Optional.of(text(leaf.body().get("reason"))).filter(reason -> !reason.isEmpty());
        return new Attached(media, noPhoto, Optional.ofNullable(leaf.body().get("position")).flatMap(Fix::of));
    }

    static String text(@Nullable Json json) {
        return switch (json) {
            case null -> "";
            case Json.Text(String text) -> text;
            case Json.Whole(long value) -> String.valueOf(value);
            case Json.Bool(boolean value) -> String.valueOf(value);
            case Json.Nil _, Json.Arr _, Json.Obj _ -> "";
        };
    }
}
