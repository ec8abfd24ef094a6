package heng.server.field.internal;

import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.field.Photos;
import heng.server.field.Stored;
import heng.server.ledger.LedgerUnavailable;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// The bytes of photos, each by itself, before or after the visit that names it (docs/formats.md, F8).
@RestController
class PhotoEndpoint {

    private final Photos photos;
    private final Campaigns campaigns;

    PhotoEndpoint(Photos photos, Campaigns campaigns) {
        this.photos = photos;
        this.campaigns = campaigns;
    }

    @PutMapping("/d/{token}/c/{campaign}/visits/{instance}/photos/{name}")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<Map<String, Object>> put(@PathVariable String campaign, @PathVariable String instance, @PathVariable String name, Person person, HttpServletRequest request) throws IOException {
        Running running = campaigns.find(campaign).orElseThrow(NotHere::new);
        Stored stored = photos.put(person, running, instance, name, request.getInputStream(), request.getContentLengthLong());
        return switch (stored) {
            case Stored.Kept(var sha256, var again) -> ResponseEntity.status(again ? 200 : 201).body(Map.of("name", name, "sha256", sha256));
            case Stored fault -> {
                Fault words = Fault.of(fault);
                yield ResponseEntity.status(words.status()).body(Map.of("refusals", List.of(Map.of("code", words.code(), "en", words.en(), "zh", words.zh()))));
            }
        };
    }

    /// A refusal in both languages, for both ways in which photos come.
    record Fault(int status, String code, String zh, String en) {

        static Fault of(Stored stored) {
            return switch (stored) {
                case Stored.Kept kept -> throw new IllegalArgumentException("No fault: " + kept);
                case Stored.Changed(var name) -> new Fault(409, "changed", "名为 " + name + " 的照片已有其他内容，或与走访所报的哈希不符。\n可换一个名称。", "Other content came under the name " + name + " before, or the visit states another hash.\nMaybe take another name.");
                case Stored.NotTheirs(var instance) -> new Fault(403, "not-theirs", "走访 " + instance + " 属于另一个账号。", "The visit " + instance + " is another account's.");
                case Stored.BadName(var name) -> new Fault(422, "bounds", "名称有误：" + name + "。照片名为 1 至 60 个字母、数字或 ._-，实例为 8 至 100 个字母、数字或 :._-。",
                        "This is no name: " + name + ". A photo has 1 to 60 letters, digits or ._- and an instance 8 to 100 letters, digits or :._-");
                case Stored.TooLarge(var most) -> new Fault(413, "too-large", "照片超过 " + most + " 字节。", "The photo has more than " + most + " bytes.");
                case Stored.NoPhoto(var name) -> new Fault(415, "no-photo", "按内容看 " + name + " 不是照片。可收 JPEG、PNG、WebP、HEIC。", "By its content " + name + " is no photo. JPEG, PNG, WebP and HEIC are taken.");
                case Stored.TooManyWaiting(var most) -> new Fault(429, "too-many-waiting", "此账号已有 " + most + " 张照片在等走访记录。\n请先提交走访。", most + " photos of this account wait for their visits.\nMaybe send the visits first.");
                case Stored.NoRoom() -> new Fault(507, "no-room", "服务器磁盘空间不足，照片未收。请保留，稍后再传。", "The disk of the server is full, and the photo was not taken. Keep it and send it later.");
                case Stored.DiskFault() -> new Fault(503, "later", "服务器磁盘出错，照片未收。请保留，稍后再传。", "The disk of the server failed, and the photo was not taken. Keep it and send it later.");
                case Stored.TooSlow(var minutes) -> new Fault(408, "too-slow", "传输超过 " + minutes + " 分钟，照片未收，可以再传。", "It took more than " + minutes + " minutes, and the photo was not taken. It can be sent again.");
            };
        }
    }

    /// The device keeps the photo and sends it again.
    @ExceptionHandler(LedgerUnavailable.class)
    ResponseEntity<Map<String, Object>> later(LedgerUnavailable e) {
        System.getLogger(PhotoEndpoint.class.getName()).log(System.Logger.Level.ERROR, "No answer from the ledger", e);
        return ResponseEntity.status(503).body(Map.of("refusals", List.of(Map.of("code", "later", "en", "The ledger gives no answer. Sending the same again is safe.", "zh", "账本暂无答复，可以原样再次提交。"))));
    }
}
