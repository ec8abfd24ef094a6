package heng.server.field.internal;

import heng.core.text.Refusal;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.field.Outcome;
import heng.server.field.Submissions;
import heng.server.field.Visit;
import heng.server.ledger.LedgerUnavailable;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
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

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<byte[]> submit(@PathVariable String campaign, Person person, HttpServletRequest request) throws IOException {
        return answer(campaigns.find(campaign).orElseThrow(NotHere::new), person, request);
    }

    /// @return bytes whose number is known, so that one packet carries the answer
    ResponseEntity<byte[]> answer(Running campaign, Person person, HttpServletRequest request) throws IOException {
        try {
            return whole(taken(campaign, person, bytes(request)));
        } catch (LedgerUnavailable e) { // the device keeps the visit and sends it again
            System.getLogger(JsonEndpoint.class.getName()).log(System.Logger.Level.ERROR, "No answer from the ledger", e);
            return whole(fault(503, "later", "The ledger gives no answer. Sending the same again is safe.", "账本暂无答复，可以原样再次提交。"));
        }
    }

    private ResponseEntity<byte[]> whole(ResponseEntity<Map<String, Object>> answer) {
        return ResponseEntity.status(answer.getStatusCode()).contentType(MediaType.APPLICATION_JSON).body(mapper.writeValueAsBytes(answer.getBody()));
    }

    /// The body, or one byte more than it may have.
    private static byte[] bytes(HttpServletRequest request) throws IOException {
        long said = request.getContentLengthLong();
        long expected = said < 0 ? MOST_BYTES : Math.min(said, MOST_BYTES); // no more room than that is made
        return request.getInputStream().readNBytes((int) expected + 1);
    }

    private ResponseEntity<Map<String, Object>> taken(Running running, Person person, byte[] bytes) {
        if (bytes.length > MOST_BYTES) return fault(413, "too-large", "The body has more than " + MOST_BYTES + " bytes.", "请求超过 " + MOST_BYTES + " 字节。");
        try {
            return answer(submissions.submit(person, running, VisitJson.read(mapper, bytes).visit()));
        } catch (VisitJson.Malformed e) {
            return fault(400, "json", e.english(), e.chinese());
        } catch (VisitBody.Misfit e) {
            return ResponseEntity.unprocessableContent().body(Map.of("refusals", List.of(e.refusal())));
        }
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
