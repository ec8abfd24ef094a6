package heng.server.field.internal;

import heng.core.text.Nearest;
import heng.server.field.internal.VisitBody.Seen;
import heng.server.field.internal.VisitBody.ShownPhoto;
import heng.server.field.internal.VisitBody.Whereabouts;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of a visit (docs/formats.md, F8) and says where it is none: a member that nobody knows is refused, since what it says would be lost. Numbers and truth values stand for their texts.
final class VisitJson {

    /// Of a record, beside its fields.
    static final List<String> ROW = List.of("item", "site", "place", "time", "method", "answer", "reason");

    private static final List<String> OF_VISIT = List.of("instance", "captured", "records", "edits");
    private static final List<String> OF_RECORD = List.of("item", "site", "place", "time", "method", "answer", "reason", "fields", "photos", "noPhoto", "position");
    private static final List<String> OF_PHOTO = List.of("name", "sha256");
    private static final List<String> OF_POSITION = List.of("latitude", "longitude", "accuracyMetres", "system");
    private static final int LONGEST = 100;

    private final JsonParser in;

    private VisitJson(JsonParser in) {
        this.in = in;
    }

    /// This is not the JSON of a visit.
    static final class Malformed extends Exception {

        private final String english;
        private final String chinese;

        Malformed(String english, String chinese) {
            super(english);
            this.english = english;
            this.chinese = chinese;
        }

        String english() {
            return english;
        }

        String chinese() {
            return chinese;
        }
    }

    @FunctionalInterface
    private interface Member {
        void take(String name, String spot) throws Malformed;
    }

    static VisitBody read(JsonMapper mapper, byte[] bytes) throws Malformed {
        try (JsonParser in = mapper.createParser(bytes)) {
            in.nextToken();
            VisitBody body = new VisitJson(in).visit();
            if (in.nextToken() != null) throw new Malformed("Something stands behind the visit.\nMaybe send each visit by itself.", "走访之后还有内容。\n每次走访请单独提交。");
            return body;
        } catch (JacksonException e) {
            var place = e.getLocation();
            String at = place == null ? "?" : place.getLineNr() + ":" + place.getColumnNr();
            throw new Malformed("This is no JSON at line and column " + at + ": " + e.getOriginalMessage(), "第 " + at + " 处（行:列）不是 JSON：" + e.getOriginalMessage());
        }
    }

    private VisitBody visit() throws Malformed {
        Map<String, String> texts = new HashMap<>();
        List<Seen> records = new ArrayList<>();
        object("", OF_VISIT, (name, spot) -> {
            if (name.equals("records")) list(spot, at -> records.add(seen(at)));
            else text(name, spot, texts);
        });
        return new VisitBody(texts.get("instance"), captured(texts.get("captured")), records, texts.get("edits"));
    }

    /// In UTC, whatever the device's zone: what comes again has to be the same.
    private static @Nullable OffsetDateTime captured(@Nullable String text) throws Malformed {
        try {
            return text == null ? null : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Malformed("captured: “" + cut(text) + "” is no time with its distance from UTC.\nMaybe 2026-09-20T20:30:00+08:00", "captured：“" + cut(text) + "” 不是带时区的时间。\n例如 2026-09-20T20:30:00+08:00");
        }
    }

    private Seen seen(String record) throws Malformed {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        List<ShownPhoto> photos = new ArrayList<>();
        List<Whereabouts> position = new ArrayList<>();
        object(record, OF_RECORD, (name, spot) -> {
            switch (name) {
                case "fields" -> object(spot, List.of(), (field, at) -> {
                    text(field, at, fields);
                    fields.putIfAbsent(field, "");
                });
                case "photos" -> list(spot, at -> {
                    Map<String, String> photo = texts(at, OF_PHOTO);
                    photos.add(new ShownPhoto(photo.get("name"), photo.get("sha256")));
                });
                case "position" -> {
                    if (in.currentToken() == JsonToken.VALUE_NULL) return;
                    Map<String, String> fix = texts(spot, OF_POSITION);
                    position.add(new Whereabouts(fix.get("latitude"), fix.get("longitude"), fix.get("accuracyMetres"), fix.get("system")));
                }
                default -> text(name, spot, texts);
            }
        });
        Map<String, String> members = new LinkedHashMap<>();
        for (String name : ROW) if (!texts.getOrDefault(name, "").isEmpty()) members.put(name, Objects.requireNonNull(texts.get(name)));
        return new Seen(VisitBody.row(fields, members), photos, texts.get("noPhoto"), position.isEmpty() ? null : position.getLast());
    }

    private Map<String, String> texts(String spot, List<String> known) throws Malformed {
        Map<String, String> texts = new HashMap<>();
        object(spot, known, (name, at) -> text(name, at, texts));
        return texts;
    }

    /// @param known the names it may have; any where there are none
    private void object(String spot, List<String> known, Member member) throws Malformed {
        if (in.currentToken() == JsonToken.VALUE_NULL && !spot.isEmpty()) return;
        if (in.currentToken() != JsonToken.START_OBJECT) throw other(spot, "an object", "对象");
        Set<String> seen = new HashSet<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            String at = spot.isEmpty() ? name : spot + "." + name;
            if (!known.isEmpty() && !known.contains(name)) throw new Malformed(cut(at) + " is not known.\nMaybe " + Nearest.hint(name, known), "没有 " + cut(at) + " 这一项。\n可能是 " + Nearest.hint(name, known));
            if (!seen.add(name)) throw new Malformed(cut(at) + " is there twice.", cut(at) + " 出现了两次。");
            in.nextToken();
            member.take(name, at);
        }
    }

    @FunctionalInterface
    private interface Element {
        void take(String spot) throws Malformed;
    }

    private void list(String spot, Element element) throws Malformed {
        if (in.currentToken() == JsonToken.VALUE_NULL) return;
        if (in.currentToken() != JsonToken.START_ARRAY) throw other(spot, "a list", "数组");
        for (int number = 1; in.nextToken() != JsonToken.END_ARRAY; number++) element.take(spot + "[" + number + "]");
    }

    /// Nothing where it is null.
    private void text(String name, String spot, Map<String, String> into) throws Malformed {
        if (!in.currentToken().isScalarValue()) throw other(spot, "a text", "文本");
        if (in.currentToken() != JsonToken.VALUE_NULL) into.put(name, in.getString());
    }

    private Malformed other(String spot, String english, String chinese) {
        String where = spot.isEmpty() ? "the body" : cut(spot);
        JsonToken found = in.currentToken();
        String what = found == null ? "nothing" : found.isStructStart() ? found.asString() : cut(in.getString());
        return new Malformed(where + " is to be " + english + ", not " + what + ".", (spot.isEmpty() ? "请求内容" : cut(spot)) + " 应为" + chinese + "，而不是 " + what + "。");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
