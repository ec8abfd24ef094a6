package heng.ledger.leaf;

import static heng.ledger.LedgerCode.JSON_NOT_CANONICAL;
import static heng.ledger.LedgerCode.LEAF_FORMAT;
import static heng.ledger.LedgerCode.LEAF_KIND;
import static heng.ledger.LedgerCode.LEAF_MEMBER_MISSING;
import static heng.ledger.LedgerCode.LEAF_MEMBER_SHAPE;
import static heng.ledger.LedgerCode.LEAF_MEMBER_UNKNOWN;
import static heng.ledger.LedgerCode.LEAF_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.LedgerCode;
import heng.ledger.json.Json;
import heng.ledger.tree.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// F6, kind by kind.
class LeafTest {

    static final Times SEEN = new Times(OffsetDateTime.parse("2026-09-05T08:30:00+08:00"), OffsetDateTime.parse("2026-09-05T08:31:12.5+08:00"), Instant.parse("2026-09-05T01:02:03.004567Z"));
    private static final Times ARRIVED = Times.arrivedAt(Instant.parse("2026-09-05T01:02:03Z"));
    private static final Json BY = Commitment.of(new byte[32], "user 7").get().json();
    private static final String SHA = "sha256:" + Hashing.EMPTY.hex();

    static Json.Obj record(Object... more) {
        TreeMap<String, Json> members = new TreeMap<>(Json.object("campaign", "xuchang-2026", "item", "lamps", "method", "field", "site", "S-17",
                "fields", Json.object("alight", 19, "lamps", 20, "share", "0.95", "clean", true), "by", BY).members());
        members.putAll(Json.object(more).members());
        return new Json.Obj(members);
    }

    private static Json.Obj without(Json.Obj body, String name) {
        TreeMap<String, Json> members = new TreeMap<>(body.members());
        members.remove(name);
        return new Json.Obj(members);
    }

    private static Json.Obj example(LeafKind kind) {
        return switch (kind) {
            case RECORD -> record("place", "411002001", "media", Json.array(Json.of(SHA)), "answer", "not-applicable", "supersedes", "uuid:1", "reason", "no photo: a child stood there",
                    "position", Json.object("latitude", "34.0357", "longitude", "113.8523", "accuracyMetres", "4.5", "system", "WGS84"));
            case RETRACTION -> Json.object("record", "uuid:1", "reason", "entered twice", "by", BY);
            case MEDIUM -> Json.object("record", "uuid:1", "original", SHA, "copy", SHA, "bytes", 2_000_000, "type", "image/jpeg");
            case CAMPAIGN -> Json.object("campaign", "xuchang-2026", "change", "opened", "standard", "clean-streets", "edition", "2026-1", "kernel", SHA, "tree", "divisions-2023", "by", BY);
            case LEAGUE_TABLE -> Json.object("campaign", "xuchang-2026", "on", true, "reason", "decision 12 of 2026", "by", BY);
            case FREEZE -> Json.object("campaign", "xuchang-2026", "edition", 1, "kernel", SHA, "tree", "divisions-2023", "cut", 1_000_000, "records", 998_000, "results", SHA, "by", BY);
            case ERASURE -> Json.object("leaf", 12, "member", "/body/by", "reason", "request of the person", "by", BY);
        };
    }

    private static Times times(LeafKind kind) {
        return kind.isObserved() ? SEEN : ARRIVED;
    }

    private static void refuses(LedgerCode code, Json.Obj record) {
        assertThat(Leaf.of(LeafKind.RECORD, "uuid:1", SEEN, record).refusal().code()).as("%s", record).isEqualTo(code);
    }

    @Test
    void writesTheExampleOfF6() {
        assertThat(Leaf.of(LeafKind.RECORD, "uuid:6f1c", SEEN, record()).get()).hasToString("{\"arrival\":\"2026-09-05T01:02:03.004Z\",\"body\":{\"by\":"
                + "{\"committed\":\"sha256:" + Commitment.of(new byte[32], "user 7").get().hash() + "\",\"salt\":32},\"campaign\":\"xuchang-2026\","
                + "\"fields\":{\"alight\":19,\"clean\":true,\"lamps\":20,\"share\":\"0.95\"},\"item\":\"lamps\",\"method\":\"field\",\"site\":\"S-17\"},"
                + "\"capture\":\"2026-09-05T08:31:12.500+08:00\",\"event\":\"2026-09-05T08:30:00.000+08:00\",\"format\":\"heng-leaf/1\",\"id\":\"uuid:6f1c\",\"kind\":\"record\"}");
    }

    @Test
    void everyKindIsReadAsItWasWritten() {
        for (LeafKind kind : LeafKind.values()) {
            Leaf leaf = Leaf.of(kind, "id-1", times(kind), example(kind)).get();
            Leaf read = Leaf.read(leaf.text().getBytes(StandardCharsets.UTF_8)).get();
            assertThat(read).isEqualTo(leaf).hasSameHashCodeAs(leaf);
            assertThat(read.times()).isEqualTo(times(kind));
            assertThat(List.of(read.kind(), read.id(), read.body(), read.hash())).isEqualTo(List.of(kind, "id-1", example(kind), Hashing.leaf(leaf.text())));
        }
    }

    @Test
    void everyMemberIsNeededOrMayBeAbsentAndHasAShape() {
        int looked = 0;
        for (LeafKind kind : LeafKind.values()) {
            for (LeafKind.Member member : kind.members()) {
                var absent = Leaf.of(kind, "id-1", times(kind), without(example(kind), member.name()));
                assertThat(absent.isAccepted()).as("%s without %s", kind, member.name()).isEqualTo(!member.required());
                TreeMap<String, Json> members = new TreeMap<>(example(kind).members());
                members.put(member.name(), new Json.Nil());
                assertThat(Leaf.of(kind, "id-1", times(kind), new Json.Obj(members)).refusal().code()).as("%s of %s is null", member.name(), kind).isEqualTo(LEAF_MEMBER_SHAPE);
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(40);
    }

    /// The guard that keeps people out of the ledger: who did something is a commitment or nothing.
    @Test
    void nobodyIsNamedInClear() {
        for (LeafKind kind : LeafKind.values()) {
            if (kind.members().stream().noneMatch(member -> member.name().equals("by"))) continue;
            TreeMap<String, Json> members = new TreeMap<>(example(kind).members());
            members.put("by", Json.of("王小明"));
            assertThat(Leaf.of(kind, "id-1", times(kind), new Json.Obj(members)).refusal().message(java.util.Locale.ENGLISH)).contains("by is not a commitment, and nobody is named in clear");
        }
        refuses(LEAF_MEMBER_UNKNOWN, record("inspector", "王小明"));
    }

    @Test
    void aFieldMayBeACommitment() {
        Json phone = Commitment.of(new byte[16], "13800000000").get().json();
        assertThat(Leaf.of(LeafKind.RECORD, "uuid:1", SEEN, record("fields", Json.object("phone", phone, "tags", Json.array(Json.of("a"), phone)))).isAccepted()).isTrue();
        refuses(LEAF_MEMBER_SHAPE, record("fields", Json.object("phone", Json.object("number", "13800000000"))));
        refuses(LEAF_MEMBER_SHAPE, record("fields", Json.object("deep", Json.array(Json.array()))));
        refuses(LEAF_MEMBER_SHAPE, record("fields", Json.object("nothing", new Json.Nil())));
    }

    @Test
    void aRecordStandsAtASiteOrInAPlace() {
        refuses(LEAF_MEMBER_MISSING, without(record(), "site"));
        assertThat(Leaf.of(LeafKind.RECORD, "uuid:1", SEEN, without(record("place", "411002001"), "site")).isAccepted()).isTrue();
    }

    @Test
    void refusesMisshapenMembers() {
        for (String code : List.of("", "a b", "a\n", "a\u3000b", "x".repeat(201))) refuses(LEAF_MEMBER_SHAPE, record("item", code));
        refuses(LEAF_MEMBER_SHAPE, record("reason", " "));
        refuses(LEAF_MEMBER_SHAPE, record("reason", "x".repeat(4001)));
        refuses(LEAF_MEMBER_SHAPE, record("media", Json.array(Json.of("sha256:12"))));
        refuses(LEAF_MEMBER_SHAPE, record("media", "x"));
        for (String number : List.of("", "+1", "1.", ".5", "01", "1e3", "34,5")) {
            refuses(LEAF_MEMBER_SHAPE, record("position", Json.object("latitude", number, "longitude", "1", "system", "WGS84")));
        }
        refuses(LEAF_MEMBER_SHAPE, record("position", Json.object("latitude", "1", "longitude", "1")));
        refuses(LEAF_MEMBER_SHAPE, record("position", Json.object("latitude", "1", "longitude", "1", "system", "WGS84", "altitude", "3")));
        refuses(LEAF_MEMBER_UNKNOWN, record("weather", "rain"));
        assertThat(Leaf.of(LeafKind.RETRACTION, "a b", ARRIVED, example(LeafKind.RETRACTION)).refusal().code()).isEqualTo(LEAF_MEMBER_SHAPE);
        assertThat(Leaf.of(LeafKind.ERASURE, "e", ARRIVED, Json.object("leaf", -1, "member", "/body/by", "reason", "x", "by", BY)).refusal().code()).isEqualTo(LEAF_MEMBER_SHAPE);
    }

    @Test
    void whatWasSeenHasThreeTimesAndTheRestHasOne() {
        assertThat(Leaf.of(LeafKind.RECORD, "uuid:1", ARRIVED, record()).refusal()).hasToString(
                "leaf-member-missing: A leaf of the kind record needs capture.\n  Maybe add it; docs/formats.md, F6, lists the members.");
        assertThat(Leaf.of(LeafKind.RETRACTION, "r", SEEN, example(LeafKind.RETRACTION)).refusal().code()).isEqualTo(LEAF_MEMBER_UNKNOWN);
    }

    @Test
    void readsTimesInOneSpellingOnly() {
        String text = Leaf.of(LeafKind.RECORD, "uuid:1", SEEN, record()).get().text();
        for (String time : List.of("2026-09-05T08:30:00+08:00", "2026-09-05 08:30:00.000+08:00", "2026-09-05T08:30:00.000", "2026-02-30T08:30:00.000+08:00", "2026-09-05T08:30:00.000+0800",
                "2026-09-05T08:30:00.000+00:00", "2026-09-05T24:00:00.000+08:00", "")) {
            refusesText(LEAF_MEMBER_SHAPE, text.replace("2026-09-05T08:30:00.000+08:00", time));
        }
        refusesText(LEAF_MEMBER_SHAPE, text.replace("2026-09-05T01:02:03.004Z", "2026-09-05T09:02:03.004+08:00"));
    }

    private static void refusesText(LedgerCode code, String text) {
        assertThat(Leaf.read(text.getBytes(StandardCharsets.UTF_8)).refusal().code()).as(text).isEqualTo(code);
    }

    @Test
    void refusesAnotherFormatAndAnotherKind() {
        String text = Leaf.of(LeafKind.RECORD, "uuid:1", SEEN, record()).get().text();
        refusesText(LEAF_FORMAT, text.replace("heng-leaf/1", "heng-leaf/2"));
        refusesText(LEAF_FORMAT, "{}");
        refusesText(LEAF_KIND, text.replace("\"kind\":\"record\"", "\"kind\":\"ballot\""));
        refusesText(LEAF_KIND, text.replace("\"kind\":\"record\"", "\"kind\":7"));
        refusesText(LEAF_MEMBER_SHAPE, "[]");
        refusesText(LEAF_MEMBER_SHAPE, text.substring(0, text.indexOf("\"body\"")) + "\"body\":7," + text.substring(text.indexOf("\"capture\"")));
        refusesText(JSON_NOT_CANONICAL, text + "\n");
    }

    @Test
    void holdsNoMoreThan64KiB() {
        Json.Obj large = record("fields", Json.object("text", "x".repeat(64 * 1024)));
        refuses(LEAF_TOO_LARGE, large);
        assertThat(Leaf.of(LeafKind.RECORD, "uuid:1", SEEN, record("fields", Json.object("text", "x".repeat(60 * 1024)))).isAccepted()).isTrue();
    }
}
