package heng.server.field.internal;

import heng.server.campaign.Attached;
import heng.server.campaign.Fix;
import heng.server.field.PhotoName;
import heng.server.field.Visit;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands in the JSON of a visit (docs/formats.md, F8), before anybody has asked whether it can be.
record VisitBody(@Nullable String instance, @Nullable OffsetDateTime captured, List<Seen> records, @Nullable String edits) {

    /// @throws Misfit where photos, reason or position of a record are none
    Visit visit() throws Misfit {
        List<Visit.Entry> entries = new ArrayList<>();
        Map<String, PhotoName> named = new HashMap<>();
        for (Seen seen : records) {
            entries.add(seen.entry(entries.size() + 1));
            for (PhotoName photo : entries.getLast().photos()) if (!named.computeIfAbsent(photo.name(), _ -> photo).equals(photo)) throw new Misfit(entries.size(), "photos.name", photo.name());
        }
        return new Visit(Objects.requireNonNullElse(instance, ""), Optional.ofNullable(captured), entries, Optional.ofNullable(edits));
    }

    /// @param row item, site, place, time, method, answer, reason and fields, as far as they are there
    record Seen(Map<String, String> row, List<ShownPhoto> photos, @Nullable String noPhoto, @Nullable Whereabouts position) {

        private Visit.Entry entry(int number) throws Misfit {
            String reason = Objects.requireNonNullElse(noPhoto, "").strip();
            if (photos.size() > Visit.MOST_PHOTOS || photos.stream().map(ShownPhoto::name).distinct().count() < photos.size()) throw new Misfit(number, "photos", String.valueOf(photos.size()));
            for (ShownPhoto photo : photos) {
                if (photo.name() == null || !PhotoName.isName(photo.name())) throw new Misfit(number, "photos.name", String.valueOf(photo.name()));
                if (photo.sha256() == null || !PhotoName.isSha256(photo.sha256())) throw new Misfit(number, "photos.sha256", String.valueOf(photo.sha256()));
            }
            if (reason.length() > Visit.LONGEST_REASON || !reason.isEmpty() && !photos.isEmpty()) throw new Misfit(number, "noPhoto", reason);
            Optional<Fix> fix = position == null ? Optional.empty() : position.fix();
            if (position != null && fix.isEmpty()) throw new Misfit(number, "position", position.toString());
            return new Visit.Entry(row(), photos.stream().map(photo -> new PhotoName(Objects.requireNonNull(photo.name()), Optional.ofNullable(photo.sha256()))).toList(),
                    new Attached(photos.stream().map(photo -> Objects.requireNonNull(photo.sha256())).toList(), Optional.of(reason).filter(text -> !text.isEmpty()), fix));
        }
    }

    record ShownPhoto(@Nullable String name, @Nullable String sha256) {}

    record Whereabouts(@Nullable String latitude, @Nullable String longitude, @Nullable String accuracyMetres, @Nullable String system) {

        private Optional<Fix> fix() {
            return Fix.of(Objects.requireNonNullElse(latitude, ""), Objects.requireNonNullElse(longitude, ""), Objects.requireNonNullElse(accuracyMetres, ""), Objects.requireNonNullElse(system, ""));
        }
    }

    /// Fields first, so that no field stands in for a member.
    static Map<String, String> row(Map<String, String> fields, Map<String, String> members) {
        Map<String, String> row = new LinkedHashMap<>(fields);
        row.keySet().removeAll(VisitJson.ROW);
        row.remove("by");
        row.putAll(members);
        return row;
    }

    /// A record carries something that cannot be.
    static final class Misfit extends Exception {

        private static final int LONGEST = 200;

        private final int number;
        private final String what;
        private final String value;

        Misfit(int number, String what, String value) {
            this.number = number;
            this.what = what;
            this.value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        }

        Map<String, Object> refusal() {
            return Map.of("code", "attachment", "value", value, "record", number,
                    "en", "Record " + number + ", " + what + ": “" + value + "” cannot be.\nMaybe: up to " + Visit.MOST_PHOTOS + " photos with distinct names of up to 60 letters, digits or ._- and their SHA-256 in 64 hex digits; noPhoto up to "
                            + Visit.LONGEST_REASON + " characters and only without photos; position with latitude, longitude, system wgs84, gcj02 or bd09.",
                    "zh", "第 " + number + " 条记录的 " + what + " 有误：“" + value + "”。\n可能：照片至多 " + Visit.MOST_PHOTOS + " 张，名称各不相同，为 60 个以内的字母、数字或 ._-，并附 64 位十六进制 SHA-256；noPhoto 至多 "
                            + Visit.LONGEST_REASON + " 字且不得与照片并存；position 须有 latitude、longitude，system 为 wgs84、gcj02 或 bd09。");
        }
    }
}
