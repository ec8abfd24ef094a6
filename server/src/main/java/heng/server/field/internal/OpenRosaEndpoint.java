package heng.server.field.internal;

import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.text.Refusal;
import heng.server.campaign.CampaignState;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.field.Outcome;
import heng.server.field.PhotoName;
import heng.server.field.Photos;
import heng.server.field.Stored;
import heng.server.field.Submissions;
import heng.server.field.Visit;
import heng.server.ledger.LedgerUnavailable;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.standard.SiteForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// OpenRosa 1.0 (form list, form, manifest, submission) below the address of a device, so that ODK Collect works with nothing but that address. Photos may
/// be spread over several posts, each of which repeats the form; they are on the disk before the form's records are appended.
@RestController
class OpenRosaEndpoint {

    static final int MOST_XML_BYTES = 1 << 20;

    /// What a client should put into one post: more posts of this size lose less when a network breaks off. A single larger photo comes alone.
    static final int POST_BYTES = 10_000_000;

    private static final String XML_PART = "xml_submission_file";
    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final Submissions submissions;
    private final Photos photos;
    private final Campaigns campaigns;
    private final Reach reach;
    private final Clock clock;
    private final ZoneId zone;

    OpenRosaEndpoint(Submissions submissions, Photos photos, Campaigns campaigns, Reach reach, Clock clock, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.submissions = submissions;
        this.photos = photos;
        this.campaigns = campaigns;
        this.reach = reach;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/d/{token}/formList")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<String> formList(@PathVariable String token, Person person) {
        StringBuilder list = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">\n");
        for (Running campaign : campaigns.all()) {
            if (campaign.state() != CampaignState.OPEN) continue;
            for (SiteForm form : campaign.forms()) {
                if (sites(person, campaign, form).isEmpty()) continue;
                XForms xform = new XForms(campaign, form);
                String base = address(token) + "/c/" + campaign.id() + "/forms/" + form.type();
                list.append("<xform><formID>").append(XForms.escaped(xform.id())).append("</formID><name>").append(XForms.escaped(xform.title())).append("</name><version>").append(XForms.version(campaign))
                        .append("</version><hash>md5:").append(md5(xform.xml())).append("</hash><downloadUrl>").append(base).append("</downloadUrl><manifestUrl>").append(base).append("/manifest</manifestUrl></xform>\n");
            }
        }
        return answer(200, list.append("</xforms>\n").toString());
    }

    @GetMapping("/d/{token}/c/{campaign}/forms/{type}")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<String> form(@PathVariable String campaign, @PathVariable String type) {
        Running running = campaign(campaign);
        return answer(200, new XForms(running, form(running, type)).xml());
    }

    @GetMapping("/d/{token}/c/{campaign}/forms/{type}/manifest")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<String> manifest(@PathVariable String token, @PathVariable String campaign, @PathVariable String type, Person person) {
        Running running = campaign(campaign);
        String csv = XForms.sites(sites(person, running, form(running, type)));
        return answer(200, """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest xmlns="http://openrosa.org/xforms/xformsManifest"><mediaFile><filename>sites.csv</filename><hash>md5:%s</hash><downloadUrl>%s</downloadUrl></mediaFile></manifest>
                """.formatted(md5(csv), address(token) + "/c/" + running.id() + "/forms/" + type + "/sites.csv"));
    }

    @GetMapping("/d/{token}/c/{campaign}/forms/{type}/sites.csv")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<String> sites(@PathVariable String campaign, @PathVariable String type, Person person) {
        Running running = campaign(campaign);
        return ResponseEntity.ok().headers(this::openRosa).contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).body(XForms.sites(sites(person, running, form(running, type))));
    }

    /// What a client asks before it sends: where to, and how much at most.
    @RequestMapping(path = "/d/{token}/submission", method = RequestMethod.HEAD)
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<Void> ready(@PathVariable String token) {
        return ResponseEntity.noContent().headers(this::openRosa).header(HttpHeaders.LOCATION, address(token) + "/submission").build();
    }

    @PostMapping(path = "/d/{token}/submission", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<String> submit(MultipartHttpServletRequest request, Person person) throws IOException {
        MultipartFile part = request.getFile(XML_PART);
        if (part == null || part.getSize() > MOST_XML_BYTES) return message(part == null ? 400 : 413, "缺少 " + XML_PART + " 或其过大。 " + XML_PART + " is missing or has more than " + MOST_XML_BYTES + " bytes.");
        try (InputStream in = part.getInputStream()) {
            XFormInstance instance = XFormInstance.read(in.readAllBytes(), campaigns, zone);
            Optional<PhotoEndpoint.Fault> fault = photos(request, person, instance);
            if (fault.isPresent()) return message(fault.get().status(), fault.get().zh() + " " + fault.get().en());
            return answer(submissions.submit(person, instance.campaign(), instance.visit()));
        } catch (XFormInstance.Unreadable e) {
            return message(400, e.getMessage());
        }
    }

    /// Keeps the photos of a post that the form names; what it does not name belongs to nothing (Collect also sends the photo of a question that was taken back).
    private Optional<PhotoEndpoint.Fault> photos(MultipartHttpServletRequest request, Person person, XFormInstance instance) throws IOException {
        Set<String> named = instance.visit().entries().stream().flatMap(entry -> entry.photos().stream()).map(PhotoName::name).collect(Collectors.toSet());
        for (MultipartFile file : request.getFileMap().values()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!named.contains(name)) continue;
            try (InputStream in = file.getInputStream()) {
                Stored stored = photos.put(person, instance.campaign(), instance.visit().instance(), name, in, file.getSize());
                if (!(stored instanceof Stored.Kept)) return Optional.of(PhotoEndpoint.Fault.of(stored));
            }
        }
        return Optional.empty();
    }

    private ResponseEntity<String> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var _, var receipt) -> message(201, "已入账本：第 " + receipt.entries().getFirst().index() + " 条起 " + receipt.entries().size() + " 条。 In the ledger: " + receipt.entries().size() + " from leaf " + receipt.entries().getFirst().index() + ".");
            case Outcome.Refused(var refusals) -> message(400, refusals.stream().map(OpenRosaEndpoint::words).collect(Collectors.joining(" ")));
            case Outcome.Unfit(var refusal) -> message(400, refusal.message(Locale.CHINESE) + " " + refusal.message(Locale.ENGLISH));
            case Outcome.Changed(var instance) -> message(409, "同一实例内容不同：" + instance + "。 Other content came under this instance before.");
            case Outcome.Denied(var place) -> message(403, "此账号无权提交 " + place + " 的记录。 This account may not submit for " + place + ".");
            case Outcome.Closed(var state) -> message(409, "测评活动现不收走访（" + state.chinese() + "）。 The campaign takes no visits; it is " + state.word() + ".");
            case Outcome.OutOfBounds(var what) -> message(400, "一次走访应有 1 至 " + Visit.MOST_ROWS + " 条记录和合规的实例编号（" + what + "）。 A visit has 1 to " + Visit.MOST_ROWS + " records and a proper instance id (" + what + ").");
            case Outcome.NothingToEdit(var instance) -> message(409, "要修改的走访不在这里：" + instance + "。 The visit that this one edits is not here. Maybe send that one first.");
            case Outcome.NotTheirs(var instance) -> message(403, "走访属于另一个账号：" + instance + "。 The visit is another account's.");
            case Outcome.EditedBefore(var instance, var by) -> message(409, "走访 " + instance + " 已由 " + by + " 修改过。 It was edited by " + by + " before. Maybe edit that one.");
        };
    }

    /// More bytes or parts than a post may have.
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<String> tooLarge(MultipartException e) {
        boolean large = e instanceof MaxUploadSizeExceededException;
        return message(large ? 413 : 400, large ? "一个文件超过 100 MB，或一次提交超过 110 MB。 A file has more than 100 MB, or the post more than 110 MB."
                : "不是完整的 multipart，或部分过多。 This is no whole multipart, or it has too many parts.");
    }

    private static String words(Refusal refusal) {
        return refusal.message(Locale.CHINESE) + " " + refusal.message(Locale.ENGLISH);
    }

    /// The client keeps the form and sends it again.
    @ExceptionHandler(LedgerUnavailable.class)
    ResponseEntity<String> later(LedgerUnavailable e) {
        System.getLogger(OpenRosaEndpoint.class.getName()).log(System.Logger.Level.ERROR, "No answer from the ledger", e);
        return message(503, "账本暂无答复，可以原样再次提交。 The ledger gives no answer. Sending the same again is safe.");
    }

    private ResponseEntity<String> message(int status, String text) {
        return answer(status, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\"" + (status == 201 ? "submit_success" : "error") + "\">"
                + XForms.escaped(text) + "</message></OpenRosaResponse>\n");
    }

    private ResponseEntity<String> answer(int status, String xml) {
        return ResponseEntity.status(status).headers(this::openRosa).contentType(XML).body(xml);
    }

    private void openRosa(HttpHeaders headers) {
        headers.set("X-OpenRosa-Version", "1.0");
        headers.set("X-OpenRosa-Accept-Content-Length", String.valueOf(POST_BYTES));
        headers.set(HttpHeaders.DATE, DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /// The sites of a form that the person may submit for; where he was told which to visit, those.
    private List<Site> sites(Person person, Running campaign, SiteForm form) {
        Set<SiteCode> assigned = campaign.assignedSites(person.account());
        return reach.sites(person, campaign).filter(site -> site.type().equals(form.type()) && (assigned.isEmpty() || assigned.contains(site.code()))).toList();
    }

    private Running campaign(String id) {
        return campaigns.find(id).orElseThrow(NotHere::new);
    }

    private static SiteForm form(Running campaign, String type) {
        return campaign.forms().stream().filter(form -> form.type().equals(type)).findFirst().orElseThrow(NotHere::new);
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/d/").path(token).toUriString();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
