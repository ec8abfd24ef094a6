package heng.server.field.internal;

import heng.core.text.Refusal;
import heng.server.campaign.Attached;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Fix;
import heng.server.campaign.Running;
import heng.server.field.Outcome;
import heng.server.field.PhotoName;
import heng.server.field.Submissions;
import heng.server.field.Visit;
import heng.server.ledger.LedgerUnavailable;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Visits as JSON (docs/formats.md, F8). The answer names the index and leaf hash of each record and the signed checkpoint.
@RestController
class JsonEndpoint {

    static final int MOST_BYTES = 1 << 20;
    static final String PATH = "/d/{token}/c/{campaign}/records";

    private final Submissions submissions;
    private final Campaigns campaigns;
    private final JsonMapper mapper;

    JsonEndpoint(Submissions submissions, Campaigns campaigns, JsonMapper mapper) {
        this.submissions = submissions;
        this.campaigns = campaigns;
        this.mapper = mapper;
    }

    /// What stands in the body.
    record Body(@Nullable String instance, @Nullable OffsetDateTime captured, @Nullable List<Seen> records, @Nullable String edits) {}

    record Seen(@Nullable String item, @Nullable String site, @Nullable String place, @Nullable String time, @Nullable String method, @Nullable String answer,
            @Nullable String reason, @Nullable Map<String, @Nullable String> fields, @Nullable List<ShownPhoto> photos, @Nullable String noPhoto, @Nullable Whereabouts position) {

        /// @throws Misfit where photos, reason or position are none
        Visit.Entry entry(int number) throws Misfit {
            List<ShownPhoto> shown = Objects.requireNonNullElse(photos, List.of());
            String reason = Objects.requireNonNullElse(noPhoto, "").strip();
            if (shown.size() > Visit.MOST_PHOTOS || shown.stream().map(ShownPhoto::name).distinct().count() < shown.size()) throw new Misfit(number, "photos", String.valueOf(shown.size()));
            for (ShownPhoto photo : shown) {
                if (photo.name() == null || !PhotoName.isName(photo.name())) throw new Misfit(number, "photos.name", String.valueOf(photo.name()));
                if (photo.sha256() == null || !PhotoName.isSha256(photo.sha256())) throw new Misfit(number, "photos.sha256", String.valueOf(photo.sha256()));
            }
            if (reason.length() > Visit.LONGEST_REASON || !reason.isEmpty() && !shown.isEmpty()) throw new Misfit(number, "noPhoto", reason);
            Optional<Fix> fix = position == null ? Optional.empty() : position.fix();
            if (position != null && fix.isEmpty()) throw new Misfit(number, "position", position.toString());
            return new Visit.Entry(row(), shown.stream().map(photo -> new PhotoName(Objects.requireNonNull(photo.name()), Optional.ofNullable(photo.sha256()))).toList(),
                    new Attached(shown.stream().map(photo -> Objects.requireNonNull(photo.sha256())).toList(), Optional.of(reason).filter(text -> !text.isEmpty()), fix));
        }

        Map<String, String> row() {
            Map<String, String> row = new LinkedHashMap<>();
            if (fields != null) fields.forEach((name, value) -> row.put(name, Objects.requireNonNullElse(value, "")));
            put(row, "item", item);
            put(row, "site", site);
            put(row, "place", place);
            put(row, "time", time);
            put(row, "method", method);
            put(row, "answer", answer);
            put(row, "reason", reason);
            row.remove("by");
            return row;
        }

        private static void put(Map<String, String> row, String name, @Nullable String value) {
            row.remove(name);
            if (value != null && !value.isEmpty()) row.put(name, value);
        }
    }

    record ShownPhoto(@Nullable String name, @Nullable String sha256) {}

    record Whereabouts(@Nullable String latitude, @Nullable String longitude, @Nullable String accuracyMetres, @Nullable String system) {

        Optional<Fix> fix() {
            return Fix.of(Objects.requireNonNullElse(latitude, ""), Objects.requireNonNullElse(longitude, ""), Objects.requireNonNullElse(accuracyMetres, ""), Objects.requireNonNullElse(system, ""));
        }
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

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<byte[]> submit(@PathVariable String campaign, Person person, InputStream body) throws IOException {
        return answer(campaigns.find(campaign).orElseThrow(NotHere::new), person, body);
    }

    /// @return bytes whose number is known, so that one packet carries the answer
    ResponseEntity<byte[]> answer(Running campaign, Person person, InputStream body) throws IOException {
        try {
            return whole(taken(campaign, person, body));
        } catch (LedgerUnavailable e) { // the device keeps the visit and sends it again
            System.getLogger(JsonEndpoint.class.getName()).log(System.Logger.Level.ERROR, "No answer from the ledger", e);
            return whole(fault(503, "later", "The ledger gives no answer. Sending the same again is safe.", "账本暂无答复，可以原样再次提交。"));
        }
    }

    private ResponseEntity<byte[]> whole(ResponseEntity<Map<String, Object>> answer) {
        return ResponseEntity.status(answer.getStatusCode()).contentType(MediaType.APPLICATION_JSON).body(mapper.writeValueAsBytes(answer.getBody()));
    }

    private ResponseEntity<Map<String, Object>> taken(Running running, Person person, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) return fault(413, "too-large", "The body has more than " + MOST_BYTES + " bytes.", "请求超过 " + MOST_BYTES + " 字节。");
        Body read;
        try {
            read = mapper.readValue(bytes, Body.class);
        } catch (JacksonException e) {
            return fault(400, "json", "This is not the JSON of a visit: " + e.getOriginalMessage(), "不是一次走访的 JSON：" + e.getOriginalMessage());
        }
        List<Visit.Entry> entries = new ArrayList<>();
        try {
            Map<String, PhotoName> named = new HashMap<>();
            for (Seen seen : Objects.requireNonNullElse(read.records(), List.<Seen>of())) {
                entries.add(seen.entry(entries.size() + 1));
                for (PhotoName photo : entries.getLast().photos()) if (!named.computeIfAbsent(photo.name(), _ -> photo).equals(photo)) throw new Misfit(entries.size(), "photos.name", photo.name());
            }
        } catch (Misfit e) {
            return ResponseEntity.unprocessableContent().body(Map.of("refusals", List.of(e.refusal())));
        }
        return answer(submissions.submit(person, running, new Visit(Objects.requireNonNullElse(read.instance(), ""), Optional.ofNullable(read.captured()), entries, Optional.ofNullable(read.edits()))));
    }

    private static ResponseEntity<Map<String, Object>> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var ids, var receipt) -> {
                List<Object> records = new ArrayList<>();
                for (int i = 0; i < ids.size(); i++) records.add(Map.of("id", ids.get(i), "index", receipt.entries().get(i).index(), "leaf", "sha256:" + receipt.entries().get(i).leaf().hex()));
                yield ResponseEntity.status(receipt.again() ? 200 : 201).body(Map.of("records", records, "checkpoint", receipt.checkpoint()));
            }
            case Outcome.Refused(var refusals) -> ResponseEntity.unprocessableContent().body(Map.of("refusals", refusals.stream().map(JsonEndpoint::refusal).toList()));
            case Outcome.Unfit(var refusal) -> fault(422, refusal.code().id(), refusal.message(Locale.ENGLISH), refusal.message(Locale.CHINESE));
            case Outcome.Changed(var instance) -> fault(409, "changed", "Other content came under the instance " + instance + " before.", "实例 " + instance + " 已提交过，内容不同。");
            case Outcome.Denied(var place) -> fault(403, "denied", "This account may not submit for the place " + place + ".", "此账号无权提交 " + place + " 的记录。");
            case Outcome.Closed(var state) -> fault(409, "closed", "The campaign takes no visits; it is " + state.word() + ". Maybe keep the visit and ask the headquarters.", "测评活动现不收走访（" + state.chinese() + "）。也许应保留本次走访，并询问指挥部。");
            case Outcome.OutOfBounds(var what) -> fault(422, "bounds", "An instance has 8 to 100 letters, digits or :._- and 1 to " + Visit.MOST_ROWS + " records; wrong: " + what,
                    "实例为 8 至 100 个字母、数字或 :._-，含 1 至 " + Visit.MOST_ROWS + " 条记录；有误：" + what);
            case Outcome.NothingToEdit(var instance) -> fault(409, "nothing-to-edit", "The visit " + instance + " that this one edits is not here.\nMaybe send that one first.", "要修改的走访 " + instance + " 不在这里。\n可先提交那一次。");
            case Outcome.NotTheirs(var instance) -> fault(403, "not-theirs", "The visit " + instance + " is another account's.", "走访 " + instance + " 属于另一个账号。");
            case Outcome.EditedBefore(var instance, var by) -> fault(409, "edited-before", "The visit " + instance + " was edited by " + by + " before.\nMaybe edit that one.", "走访 " + instance + " 已由 " + by + " 修改过。\n可改为修改那一次。");
        };
    }

    private static Map<String, Object> refusal(Refusal refusal) {
        return Map.of("code", refusal.code().id(), "value", refusal.value(), "record", refusal.spot().line(), "en", refusal.message(Locale.ENGLISH), "zh", refusal.message(Locale.CHINESE));
    }

    private static ResponseEntity<Map<String, Object>> fault(int status, String code, String english, String chinese) {
        return ResponseEntity.status(status).body(Map.of("refusals", List.of(Map.of("code", code, "en", english, "zh", chinese))));
    }
}
