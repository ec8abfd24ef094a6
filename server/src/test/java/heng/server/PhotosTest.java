package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import heng.ledger.json.Json;
import heng.ledger.leaf.LeafKind;
import heng.server.field.internal.Pictures;
import heng.server.ledger.Ledger;
import heng.server.ledger.LedgerAudit;
import heng.server.people.Devices;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Photos from a device to the record's page, over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotosTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path folder;

    private Site site;
    private Ledger ledger;
    private String device;
    private HttpClient reader;

    @BeforeAll
    void start() throws Exception {
        Path campaign = Town.in(folder.resolve("town"));
        Files.writeString(campaign.resolveSibling("sites.csv"), """
                code,type,name,place,longitude,latitude,coordinates
                e1,back-street,东一巷,4101,113.8600,34.0300,WGS-84
                e2,back-street,东二巷,4101,,,
                w1,back-street,西一巷,4102,,,
                w2,back-street,西二巷,4102,,,
                """);
        site = Site.start(folder.resolve("data"), campaign);
        ledger = site.context.getBean(Ledger.class);
        device = site.device("inspector", Grant.EVERYWHERE);
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        reader = site.signedIn("headquarters");
        site.get(reader, "/login?lang=en");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static String instance() {
        return "uuid:photos-" + NUMBER.incrementAndGet();
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /// A visit to a street whose record says more.
    static String visit(String instance, String street, String more) {
        return Town.visit(instance, street, 7).replace("\"lamps\": \"10\"}}", "\"lamps\": \"10\"}, " + more + "}");
    }

    static String photos(String name, byte[] bytes) throws Exception {
        return "\"photos\": [{\"name\": \"" + name + "\", \"sha256\": \"" + sha256(bytes) + "\"}]";
    }

    private int send(String visit) throws Exception {
        return site.json(device + "/c/small-2026/records", visit).statusCode();
    }

    private HttpResponse<String> put(String from, String instance, String name, byte[] bytes) throws Exception {
        return put(site, from, instance, name, bytes);
    }

    static HttpResponse<String> put(Site site, String from, String instance, String name, byte[] bytes) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site.address + from + "/c/small-2026/visits/" + instance + "/photos/" + name))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int put(String instance, String name, byte[] bytes) throws Exception {
        return put(device, instance, name, bytes).statusCode();
    }

    private String page(String instance) throws Exception {
        return site.get(reader, "/c/small-2026/record?id=" + instance + "/1").body();
    }

    /// The page after the photos were looked at.
    private String examined(String instance) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String page;
        do {
            page = page(instance);
        } while ((page.contains("is being looked at") || page.contains("Photo awaited")) && System.nanoTime() < end);
        assertThat(page).doesNotContain("is being looked at").doesNotContain("Photo awaited");
        return page;
    }

    /// A visit and its one photo, looked at.
    private String visited(String street, byte[] photo) throws Exception {
        String instance = instance();
        assertThat(send(visit(instance, street, photos("p1.jpg", photo)))).isEqualTo(201);
        assertThat(put(instance, "p1.jpg", photo)).isEqualTo(201);
        return examined(instance);
    }

    private Optional<Ledger.Kept> medium(String instance, String name) {
        return ledger.find("small-2026/" + instance + "/1/" + name);
    }

    @Test
    void comeAfterTheirVisitAndGetALeafOfTheirOwn() throws Exception {
        byte[] photo = Pictures.photo(1);
        String instance = instance();
        assertThat(send(visit(instance, "e2", photos("p1.jpg", photo)))).isEqualTo(201);
        assertThat(page(instance)).contains("Photo awaited");
        assertThat(medium(instance, "p1.jpg")).isEmpty();
        HttpResponse<String> answer = put(device, instance, "p1.jpg", photo);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().get("sha256").getAsString()).isEqualTo(sha256(photo));
        Ledger.Kept leaf = medium(instance, "p1.jpg").orElseThrow();
        assertThat(leaf.leaf().kind()).isEqualTo(LeafKind.MEDIUM);
        assertThat(leaf.leaf().body().get("original")).isEqualTo(Json.of("sha256:" + sha256(photo)));
        assertThat(leaf.leaf().body().get("record")).isEqualTo(Json.of("small-2026/" + instance + "/1"));
        assertThat(ledger.find("small-2026/" + instance + "/1").orElseThrow().leaf().text()).contains("\"media\":[\"sha256:" + sha256(photo));
        assertThat(examined(instance)).contains("/photo/" + sha256(photo) + "?id=", "KB");
        assertThat(audit()).isEmpty();
    }

    private List<String> audit() throws Exception {
        try (Connection db = Postgres.connect(site.database)) {
            return new LedgerAudit(db, ledger.verifier(), Long.MAX_VALUE).run(_ -> {}).faults();
        }
    }

    @Test
    void comeBeforeTheirVisitAndWaitForIt() throws Exception {
        byte[] photo = Pictures.photo(2);
        String instance = instance();
        assertThat(put(instance, "p1.jpg", photo)).isEqualTo(201);
        assertThat(put(instance, "p1.jpg", photo)).isEqualTo(200);
        assertThat(medium(instance, "p1.jpg")).isEmpty();
        assertThat(send(visit(instance, "e2", photos("p1.jpg", photo)))).isEqualTo(201);
        assertThat(medium(instance, "p1.jpg")).isPresent();
        assertThat(examined(instance)).contains("/photo/" + sha256(photo));
    }

    @Test
    void addNothingWhenTheyComeAgainAndAreRefusedWithOtherContent() throws Exception {
        byte[] photo = Pictures.photo(3);
        String instance = instance();
        String visit = visit(instance, "e2", photos("p1.jpg", photo));
        assertThat(send(visit)).isEqualTo(201);
        assertThat(put(instance, "p1.jpg", Pictures.photo(4))).as("not what the visit states").isEqualTo(409);
        assertThat(Files.exists(original(Pictures.photo(4)))).as("nothing of it is kept").isFalse();
        assertThat(put(instance, "p1.jpg", photo)).isEqualTo(201);
        long size = ledger.size();
        assertThat(put(instance, "p1.jpg", photo)).isEqualTo(200);
        assertThat(send(visit)).isEqualTo(200);
        assertThat(ledger.size()).isEqualTo(size);
        assertThat(send(visit.replace("p1.jpg", "p2.jpg").replace(sha256(photo), sha256(Pictures.photo(4))))).as("another photo is another content").isEqualTo(409);
    }

    @Test
    void areStillAwaitedWhereOtherBytesWereThereBeforeTheVisit() throws Exception {
        byte[] photo = Pictures.photo(5);
        String instance = instance();
        assertThat(put(instance, "p1.jpg", Pictures.photo(6))).isEqualTo(201);
        assertThat(send(visit(instance, "e2", photos("p1.jpg", photo)))).isEqualTo(201);
        assertThat(page(instance)).contains("Photo awaited");
        assertThat(original(Pictures.photo(6))).as("bytes that nothing names any more").doesNotExist();
        assertThat(put(instance, "p1.jpg", photo)).isEqualTo(201);
        assertThat(medium(instance, "p1.jpg")).isPresent();
    }

    @Test
    void areRefusedWhenTheyAreNoPhotosOrHaveNoName() throws Exception {
        assertThat(put(instance(), "p1.jpg", "<html><body>hello</body></html>".getBytes(StandardCharsets.UTF_8))).isEqualTo(415);
        assertThat(put(instance(), "p1.jpg", new byte[0])).isEqualTo(415);
        HttpResponse<String> pdf = put(device, instance(), "p1.jpg", "%PDF-1.7 and more".getBytes(StandardCharsets.UTF_8));
        assertThat(pdf.body()).contains("By its content p1.jpg is no photo", "按内容看 p1.jpg 不是照片");
        for (String name : List.of(".htaccess", "a%20b.jpg", "x".repeat(61), "%E7%85%A7.jpg")) assertThat(put(instance(), name, Pictures.photo(1))).as(name).isEqualTo(422);
        for (String name : List.of("..%2f..%2fescaped.jpg", "..")) assertThat(put(instance(), name, Pictures.photo(1))).as(name).isBetween(400, 499);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().contains("escaped"))).isEmpty();
        }
    }

    @Test
    void areRefusedBeforeTheyAreReadWhereTheyAreTooLarge() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site.address + device + "/c/small-2026/visits/" + instance() + "/photos/p1.jpg"))
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Endless(Pictures.photo(1), 105L << 20))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        try (var files = Files.list(folder.resolve("data/media/arriving"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void ofAnotherAccountsVisitAreRefused() throws Exception {
        byte[] photo = Pictures.photo(7);
        String instance = instance();
        assertThat(send(visit(instance, "e2", photos("p1.jpg", photo)))).isEqualTo(201);
        site.account("second", new Grant(Role.INSPECTOR, Grant.EVERYWHERE));
        String other = "/d/" + site.context.getBean(Devices.class).issue("second", "a phone");
        assertThat(put(other, instance, "p1.jpg", photo).statusCode()).isEqualTo(403);
        String guessed = instance();
        assertThat(put(other, guessed, "p1.jpg", photo).statusCode()).isEqualTo(201);
        assertThat(send(visit(guessed, "e2", photos("p1.jpg", photo)))).isEqualTo(201);
        assertThat(page(guessed)).as("what another account left under the name is not taken").contains("Photo awaited");
        assertThat(put(guessed, "p1.jpg", photo)).isEqualTo(201);
    }

    @Test
    void areRefusedWithAReasonWhereAVisitStatesThemWrong() throws Exception {
        String hash = "0".repeat(64);
        for (String more : List.of("\"photos\": [{\"name\": \"a/b\", \"sha256\": \"" + hash + "\"}]", "\"photos\": [{\"name\": \"a.jpg\", \"sha256\": \"12\"}]", "\"photos\": [{\"name\": \"a.jpg\"}]",
                "\"photos\": [{\"name\": \"a\", \"sha256\": \"" + hash + "\"}, {\"name\": \"a\", \"sha256\": \"" + hash + "\"}]", "\"noPhoto\": \"" + "x".repeat(501) + "\"",
                "\"noPhoto\": \"dark\", \"photos\": [{\"name\": \"a\", \"sha256\": \"" + hash + "\"}]", "\"position\": {\"latitude\": \"91\", \"longitude\": \"113\", \"system\": \"wgs84\"}",
                "\"position\": {\"latitude\": \"34\", \"longitude\": \"113\"}", "\"position\": {\"latitude\": \"34\", \"longitude\": \"113\", \"system\": \"mars\"}")) {
            HttpResponse<String> answer = site.json(device + "/c/small-2026/records", visit(instance(), "e2", more));
            assertThat(answer.statusCode()).as(more).isEqualTo(422);
            assertThat(answer.body()).contains("\"attachment\"", "Maybe", "有误");
        }
    }

    @Test
    void mayShowTwoThingsButNotUnderOneNameTwoPhotos() throws Exception {
        byte[] photo = Pictures.photo(30);
        String instance = instance();
        String two = visit(instance, "e2", photos("p1.jpg", photo)).replace("}]}\n", "}, {\"item\": \"litter\", \"site\": \"e2\", \"time\": \"2026-09-20T20:21\", \"fields\": {\"value\": \"1\"}, " + photos("p1.jpg", photo) + "}]}\n");
        assertThat(two).contains("litter");
        int at = two.lastIndexOf(sha256(photo));
        assertThat(send(two.substring(0, at) + sha256(Pictures.photo(31)) + two.substring(at + 64))).isEqualTo(422);
        assertThat(send(two)).isEqualTo(201);
        assertThat(put(instance, "p1.jpg", photo)).isEqualTo(201);
        assertThat(medium(instance, "p1.jpg")).isPresent();
        assertThat(ledger.find("small-2026/" + instance + "/2/p1.jpg")).isPresent();
    }

    @Test
    void areNotNeededWhereThereIsAReason() throws Exception {
        String instance = instance();
        assertThat(send(visit(instance, "e2", "\"noPhoto\": \"a shopkeeper does not want to be in it\""))).isEqualTo(201);
        assertThat(page(instance)).contains("There is no photo, because:", "a shopkeeper does not want to be in it").doesNotContain("class=\"flag\"");
        assertThat(ledger.find("small-2026/" + instance + "/1").orElseThrow().leaf().body().get("reason")).isEqualTo(Json.of("a shopkeeper does not want to be in it"));
    }

    @Test
    void positionsAreComparedWithTheSiteInTheSystemTheyDeclare() throws Exception {
        String near = instance();
        assertThat(send(visit(near, "e1", "\"position\": {\"latitude\": \"34.0301\", \"longitude\": \"113.8601\", \"accuracyMetres\": \"12\", \"system\": \"wgs84\"}"))).isEqualTo(201);
        assertThat(page(near)).contains("34.0301, 113.8601 WGS-84", "(accuracy 12 m)", "14 m from the site").doesNotContain("class=\"flag\"");
        assertThat(ledger.find("small-2026/" + near + "/1").orElseThrow().leaf().text()).contains("\"position\":{\"accuracyMetres\":\"12\",\"latitude\":\"34.0301\",\"longitude\":\"113.8601\",\"system\":\"WGS-84\"}");
        String shifted = instance(); // the same numbers on a Chinese map lie 600 m from there
        assertThat(send(visit(shifted, "e1", "\"position\": {\"latitude\": \"34.0301\", \"longitude\": \"113.8601\", \"system\": \"gcj02\"}"))).isEqualTo(201);
        assertThat(page(shifted)).contains("GCJ-02", "More than 500 m from the site");
    }

    @Test
    void areFlaggedForWhatTheySayThemselves() throws Exception {
        byte[] scene = Pictures.photo(8);
        assertThat(visited("e1", Pictures.withExif(scene, "2026:09:20 20:19:58", "", "Beacon 7", 1, 34.0301, 113.8601))).doesNotContain("class=\"flag\"");
        assertThat(visited("e1", Pictures.withExif(Pictures.photo(9), "2026:09:20 08:00:00", "", "Beacon 7", 1, 34.0301, 113.8601))).contains("taken at 2026-09-20 08:00, 12 hours from the time of the record");
        assertThat(visited("e1", Pictures.withExif(Pictures.photo(10), "2025:09:20 20:20:00", "", "Beacon 7", 1))).contains("taken at 2025-09-20 20:20, outside the campaign&#39;s period");
        assertThat(visited("e1", Pictures.withExif(Pictures.photo(11), "2026:09:20 20:19:58", "", "", 1, 34.13, 113.86))).contains("m from the site");
        assertThat(visited("e1", Pictures.photo(12))).contains("The photo says neither when nor where");
        assertThat(visited("e2", Pictures.withExif(Pictures.photo(13), "2026:09:20 20:19:58", "", "", 1, 34.13, 113.86))).as("nobody knows where the site is").doesNotContain("class=\"flag\"");
    }

    @Test
    void thatWereUsedBeforeAreFound() throws Exception {
        byte[] before = Pictures.withExif(Pictures.photo(14), "2026:09:20 20:19:58", "", "Beacon 7", 1);
        byte[] sentOn = Pictures.jpeg(Pictures.scene(14, 640, 480), 0.5f);
        assertThat(visited("e1", before)).doesNotContain("class=\"flag\"");
        int first = NUMBER.get();
        assertThat(visited("w2", before)).contains("The record uuid:photos-" + first + "/1 has the same photo.");
        assertThat(visited("w1", sentOn)).contains("looks the same as a photo of the record uuid:photos-" + first + "/1");
        assertThat(page("uuid:photos-" + first)).as("the first one is no copy").doesNotContain("class=\"flag\"");
    }

    @Test
    void ofOneVisitAreNotHeldAgainstEachOtherButTheirDevicesAre() throws Exception {
        byte[] one = Pictures.withExif(Pictures.photo(15), "2026:09:20 20:19:58", "", "Beacon 7", 1);
        byte[] other = Pictures.withExif(Pictures.photo(16), "2026:09:20 20:20:58", "", "Lantern 3", 1);
        String instance = instance();
        assertThat(send(visit(instance, "e1", "\"photos\": [{\"name\": \"a.jpg\", \"sha256\": \"" + sha256(one) + "\"}, {\"name\": \"b.jpg\", \"sha256\": \"" + sha256(one) + "\"}, {\"name\": \"c.jpg\", \"sha256\": \""
                + sha256(other) + "\"}]"))).isEqualTo(201);
        for (String name : List.of("a.jpg", "b.jpg")) assertThat(put(instance, name, one)).isEqualTo(201);
        assertThat(put(instance, "c.jpg", other)).isEqualTo(201);
        String page = examined(instance);
        assertThat(page).doesNotContain("the same photo").doesNotContain("looks the same");
        assertThat(page.split("class=\"flag\"", -1)).hasSize(2);
        assertThat(page).contains("Another device (Lantern 3)");
    }

    @Test
    void areShownToWhoMaySeeTheRecordWithoutWhatTheCameraWrote() throws Exception {
        byte[] photo = Pictures.withExif(Pictures.photo(17), "2026:09:20 20:19:58", "", "Beacon 7", 1, 34.0301, 113.8601);
        visited("e1", photo);
        String path = "/c/small-2026/photo/" + sha256(photo) + "?id=uuid:photos-" + NUMBER.get() + "/1";
        HttpResponse<byte[]> copy = reader.send(HttpRequest.newBuilder(URI.create(site.address + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.headers().firstValue("content-type")).hasValue("image/jpeg");
        assertThat(copy.headers().firstValue("cache-control").orElse("")).contains("private");
        assertThat(new String(copy.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Beacon").doesNotContain("Exif");
        HttpResponse<byte[]> original = reader.send(HttpRequest.newBuilder(URI.create(site.address + path.replace("?", "/original?"))).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(original.body()).isEqualTo(photo);
        assertThat(original.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        site.account("east-observer", new Grant(Role.OBSERVER, "4101"));
        site.account("west-observer", new Grant(Role.OBSERVER, "4102"));
        assertThat(site.get(site.signedIn("east-observer"), path).statusCode()).isEqualTo(200);
        assertThat(site.get(site.signedIn("east-observer"), path.replace("?", "/original?")).statusCode()).as("the original is sealed").isEqualTo(403);
        assertThat(site.get(site.signedIn("west-observer"), path).statusCode()).isEqualTo(403);
        assertThat(site.get(site.signedIn("west-observer"), "/c/small-2026/photo/" + sha256(photo) + "?id=r3").statusCode()).as("another record does not open it").isEqualTo(404);
        assertThat(page("uuid:photos-" + NUMBER.get())).contains("/original?id=");
        assertThat(site.get(site.signedIn("east-observer"), "/c/small-2026/record?id=uuid:photos-" + NUMBER.get() + "/1").body()).doesNotContain("/original?id=");
    }

    @Test
    void lieOnTheDiskForTheServersUserAlone() throws Exception {
        byte[] photo = Pictures.photo(18);
        visited("e2", photo);
        assertThat(Files.readAllBytes(original(photo))).isEqualTo(photo);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(original(photo)))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/media")))).isEqualTo("rwx------");
    }

    private Path original(byte[] photo) throws Exception {
        return original(site, photo);
    }

    /// Where the original of a photo lies.
    static Path original(Site site, byte[] photo) throws Exception {
        return site.data.resolve("media/originals").resolve(sha256(photo).substring(0, 2)).resolve(sha256(photo));
    }

    @Test
    void thatCannotBeShownAreKeptAndSaySo() throws Exception {
        byte[] heic = HexFormat.of().parseHex("00000020667479706865696300000000" + "00".repeat(100));
        assertThat(visited("e2", heic)).contains("Of this format only the original is kept").doesNotContain("<img");
        byte[] broken = java.util.Arrays.copyOf(Pictures.photo(19), 300);
        assertThat(visited("e2", broken)).contains("The picture is not whole").doesNotContain("<img");
        assertThat(Files.exists(original(broken))).isTrue();
    }
}
