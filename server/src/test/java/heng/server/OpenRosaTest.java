package heng.server;

import static heng.server.Collect.between;
import static heng.server.Collect.finished;
import static heng.server.Collect.get;
import static org.assertj.core.api.Assertions.assertThat;

import heng.server.field.internal.Pictures;
import heng.server.ledger.Ledger;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.javarosa.test.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Forms filled by JavaRosa, the engine in ODK Collect, and sent as Collect sends them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenRosaTest {

    @TempDir
    static Path folder;

    private Site site;
    private String device;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        device = site.address + site.device("inspector", "4101");
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static String md5(String text) throws Exception {
        return "md5:" + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void listsFormsAndFilesWithTheirHashes() throws Exception {
        String list = get(device + "/formList").body();
        String form = get(between(list, "<downloadUrl>", "</downloadUrl>")).body();
        assertThat(between(list, "<hash>", "</hash>")).isEqualTo(md5(form));
        String manifest = get(between(list, "<manifestUrl>", "</manifestUrl>")).body();
        String sites = get(between(manifest, "<downloadUrl>", "</downloadUrl>")).body();
        assertThat(between(manifest, "<hash>", "</hash>")).isEqualTo(md5(sites));
        assertThat(sites).as("the device is for the east").contains("e1", "e2").doesNotContain("w1");
    }

    @Test
    void takesAFormThatJavaRosaFilled() throws Exception {
        String filled = filled("e2", "9", "2");
        HttpResponse<String> first = Multipart.xml(filled).post(device + "/submission");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.body()).contains("nature=\"submit_success\"");
        assertThat(first.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
        String again = Multipart.xml(filled).post(device + "/submission").body();
        assertThat(again).isEqualTo(first.body());
        String instance = between(filled, "instanceID>", "</");
        String changed = filled.replace(">9.0<", ">8.0<");
        assertThat(changed).isNotEqualTo(filled);
        assertThat(Multipart.xml(changed).post(device + "/submission").statusCode()).isEqualTo(409);
        var reader = site.signedIn("headquarters");
        assertThat(site.get(reader, "/c/small-2026/record?id=" + instance + "/1&lang=en").body()).contains("东二巷", "<strong>9.0</strong>", "Street lamps lit");
        assertThat(site.get(reader, "/c/small-2026/record?id=" + instance + "/2").body()).contains("<strong>2</strong>");
    }

    @Test
    void keepsNothingOfWhatNobodyLookedAt() throws Exception {
        Scenario form = collect().open();
        form.answer("/data/site", "e1");
        form.answer("/data/q1/how", "skipped");
        form.answer("/data/q2/how", "none");
        String filled = finished(form);
        assertThat(Multipart.xml(filled).post(device + "/submission").statusCode()).isEqualTo(201);
        String instance = between(filled, "instanceID>", "</");
        var reader = site.signedIn("headquarters");
        assertThat(site.get(reader, "/c/small-2026/record?id=" + instance + "/1&lang=en").body()).contains("Litter", "Not applicable: somebody looked");
        assertThat(site.get(reader, "/c/small-2026/record?id=" + instance + "/2").statusCode()).isEqualTo(404);
    }

    @Test
    void putsOnRecordThatNobodyGotInAndWhy() throws Exception {
        Scenario form = seen("e1", "9", "2");
        form.answer("/data/closed", "yes");
        form.answer("/data/whyClosed", "大门锁着");
        String filled = finished(form).replace("<where />", "<where>34.03 113.86 70.0 6.5</where>");
        assertThat(filled).as("what was typed before is taken back").doesNotContain(">9.0<");
        HttpResponse<String> answer = Multipart.xml(filled).post(device + "/submission");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Multipart.xml(filled).post(device + "/submission").body()).isEqualTo(answer.body());
        String instance = between(filled, "instanceID>", "</");
        for (String number : List.of("/1", "/2")) {
            assertThat(ledger().find("small-2026/" + instance + number).orElseThrow().leaf().text())
                    .contains("\"answer\":\"no-access\"", "\"reason\":\"大门锁着\"", "\"fields\":{}", "\"site\":\"e1\"", "\"latitude\":\"34.03\"");
        }
        assertThat(ledger().find("small-2026/" + instance + "/3")).isEmpty();
        assertThat(site.get(site.signedIn("headquarters"), "/c/small-2026/record?id=" + instance + "/1").body()).contains("进不去，没有看：大门锁着");
    }

    @Test
    void takesNoVisitOfNobodyWithoutAReason() throws Exception {
        Scenario form = collect().open();
        form.answer("/data/site", "e1");
        form.answer("/data/closed", "yes");
        form.answer("/data/whyClosed", "locked");
        String filled = finished(form);
        for (String wrong : List.of("", "  ", "x".repeat(501))) {
            HttpResponse<String> answer = Multipart.xml(filled.replace(">locked<", ">" + wrong + "<")).post(device + "/submission");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("reason", "Maybe");
        }
        assertThat(Multipart.xml(filled.replace(">yes<", ">maybe<")).post(device + "/submission").body()).contains("“maybe”", "Maybe answer yes or no");
        assertThat(ledger().find("small-2026/" + between(filled, "instanceID>", "</") + "/1")).isEmpty();
    }

    @Test
    void countsWhatIsSeenInAnEditOfAVisitThatNobodyGotIn() throws Exception {
        Scenario form = seen("e2", "9", "2");
        form.answer("/data/closed", "yes");
        form.answer("/data/whyClosed", "locked");
        String closed = finished(form);
        String old = between(closed, "instanceID>", "</");
        assertThat(Multipart.xml(closed).post(device + "/submission").statusCode()).isEqualTo(201);
        form.answer("/data/closed", "no");
        String opened = finished(form);
        assertThat(opened).contains(">9.0<").doesNotContain("locked");
        String fresh = "uuid:got-in-after-all-1";
        String edit = edited(opened, old, fresh);
        assertThat(Multipart.xml(edit).post(device + "/submission").statusCode()).isEqualTo(201);
        assertThat(ledger().find("small-2026/" + fresh + "/1").orElseThrow().leaf().text()).contains("\"alight\":\"9.0\"").doesNotContain("supersedes");
    }

    @Test
    void refusesWhatIsNoFormOfThisServer() throws Exception {
        String filled = filled("e1", "9", "2");
        assertThat(Multipart.xml(filled.replaceFirst("version=\"[0-9a-f]+\"", "version=\"old\"")).post(device + "/submission").body()).contains("Maybe download it again.");
        assertThat(Multipart.xml("<!DOCTYPE data [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><data>&x;</data>").post(device + "/submission").statusCode()).isEqualTo(400);
        assertThat(Multipart.xml("<data").post(device + "/submission").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesASiteOutsideTheDevicesPlaces() throws Exception {
        assertThat(Multipart.xml(filled("e1", "9", "2").replace("<site>e1<", "<site>w1<")).post(device + "/submission").statusCode()).isEqualTo(403);
    }

    @Test
    void tellsAClientWhereToSend() throws Exception {
        HttpResponse<Void> head = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(device + "/submission")).HEAD().build(), HttpResponse.BodyHandlers.discarding());
        assertThat(head.statusCode()).isEqualTo(204);
        assertThat(head.headers().firstValue("location")).hasValue(device + "/submission");
    }

    @Test
    void takesPhotosInSeveralPostsAsCollectSendsThem() throws Exception {
        Scenario form = seen("e2", "9", "2");
        form.answer("/data/q1/photo", "1758370000001.jpg");
        form.answer("/data/q2/photo", "1758370000002.jpg");
        String filled = finished(form).replace("<where />", "<where>34.03 113.86 70.0 6.5</where>");
        assertThat(filled).contains("<where>").contains("1758370000002.jpg");
        byte[] lamps = Pictures.photo(101);
        byte[] litter = Pictures.photo(102);
        String instance = between(filled, "instanceID>", "</");
        HttpResponse<String> first = Multipart.xml(filled).part("1758370000001.jpg", "1758370000001.jpg", "image/jpeg", lamps).field("*isIncomplete*", "yes").post(device + "/submission");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var reader = site.signedIn("headquarters");
        assertThat(site.get(reader, "/c/small-2026/record?id=" + instance + "/2&lang=en").body()).contains("Photo awaited", "34.03, 113.86 WGS-84", "(accuracy 6.5 m)");
        long size = ledger().size();
        HttpResponse<String> last = Multipart.xml(filled).part("1758370000002.jpg", "1758370000002.jpg", "image/jpeg", litter).postChunked(device + "/submission");
        assertThat(last.statusCode()).as(last.body()).isEqualTo(201);
        assertThat(ledger().size()).as("one medium more and no record").isEqualTo(size + 1);
        assertThat(ledger().find("small-2026/" + instance + "/2/1758370000002.jpg")).isPresent();
        assertThat(site.get(reader, "/c/small-2026/record?id=" + instance + "/2").body()).doesNotContain("Photo awaited");
        HttpResponse<String> again = Multipart.xml(filled).part("1758370000001.jpg", "1758370000001.jpg", "image/jpeg", lamps).part("1758370000002.jpg", "1758370000002.jpg", "image/jpeg", litter).post(device + "/submission");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(ledger().size()).isEqualTo(size + 1);
        assertThat(Multipart.xml(filled).part("1758370000001.jpg", "1758370000001.jpg", "image/jpeg", litter).post(device + "/submission").statusCode()).as("other content under the same name").isEqualTo(409);
    }

    @Test
    void keepsNoRecordOfAPostWhosePhotoCannotBeKept() throws Exception {
        Scenario form = seen("e2", "9", "2");
        form.answer("/data/q1/photo", "note.jpg");
        String filled = finished(form);
        HttpResponse<String> answer = Multipart.xml(filled).part("note.jpg", "note.jpg", "image/jpeg", "not a photo at all".getBytes(StandardCharsets.UTF_8)).post(device + "/submission");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("is no photo", "不是照片");
        assertThat(ledger().find("small-2026/" + between(filled, "instanceID>", "</") + "/1")).isEmpty();
        String orphan = filled("e2", "9", "2");
        assertThat(Multipart.xml(orphan).part("taken-back.jpg", "taken-back.jpg", "image/jpeg", Pictures.photo(103)).post(device + "/submission").statusCode()).as("a photo that no question names").isEqualTo(201);
    }

    @Test
    void asksWhyThereIsNoPhotoOnlyWhereThereIsNone() throws Exception {
        Scenario form = seen("e1", "9", "2");
        form.answer("/data/q1/noPhoto", "too dark");
        String filled = finished(form);
        assertThat(Multipart.xml(filled).post(device + "/submission").statusCode()).isEqualTo(201);
        assertThat(site.get(site.signedIn("headquarters"), "/c/small-2026/record?id=" + between(filled, "instanceID>", "</") + "/1&lang=en").body()).contains("There is no photo, because:", "too dark").doesNotContain("class=\"flag\"");
        form.answer("/data/q1/photo", "1.jpg");
        assertThat(finished(form)).doesNotContain("too dark");
        String text = get(device + "/c/small-2026/forms/back-street").body();
        assertThat(text).contains("mediatype=\"image/*\"", "照片用来说明看到了什么", "It shows what was seen");
    }

    /// A form as Collect sends it where it edits one that was sent.
    private static String edited(String filled, String old, String fresh) {
        return filled.replaceFirst("<(\\w+:)?instanceID>[^<]*</(\\w+:)?instanceID>", "<$1instanceID>" + fresh + "</$1instanceID><$1deprecatedID>" + old + "</$1deprecatedID>");
    }

    @Test
    void takesAnEditInPlaceOfWhatItDeprecates() throws Exception {
        String first = filled("e2", "4", "2");
        String old = between(first, "instanceID>", "</");
        assertThat(Multipart.xml(first).post(device + "/submission").statusCode()).isEqualTo(201);
        String fresh = "uuid:edited-by-collect-1";
        String edit = edited(first, old, fresh).replace(">4.0<", ">9.0<");
        assertThat(edit).contains("deprecatedID", fresh);
        HttpResponse<String> answer = Multipart.xml(edit).post(device + "/submission");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Multipart.xml(edit).post(device + "/submission").body()).isEqualTo(answer.body());
        assertThat(ledger().find("small-2026/" + fresh + "/1").orElseThrow().leaf().text()).contains("\"supersedes\":\"small-2026/" + old + "/1\"");
        assertThat(Multipart.xml(edit.replace(old, "uuid:not-here-at-all").replace(fresh, "uuid:edited-by-collect-2")).post(device + "/submission").statusCode()).isEqualTo(409);
    }

    @Test
    void refusesAPostWithTooManyParts() throws Exception {
        Multipart post = Multipart.xml(filled("e2", "9", "2"));
        for (int i = 0; i < 130; i++) post.part(i + ".jpg", i + ".jpg", "image/jpeg", new byte[] {1});
        assertThat(post.post(device + "/submission").statusCode()).isBetween(400, 499);
    }

    private Ledger ledger() {
        return site.context.getBean(Ledger.class);
    }

    private Collect collect() {
        return new Collect(device, folder);
    }

    private Scenario seen(String street, String alight, String litter) throws Exception {
        return collect().seen(street, alight, litter);
    }

    private String filled(String street, String alight, String litter) throws Exception {
        return finished(seen(street, alight, litter));
    }
}
