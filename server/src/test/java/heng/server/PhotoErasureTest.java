package heng.server;

import static heng.server.PhotosTest.original;
import static heng.server.PhotosTest.photos;
import static heng.server.PhotosTest.put;
import static heng.server.PhotosTest.sha256;
import static heng.server.PhotosTest.visit;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.json.Json;
import heng.ledger.leaf.Leaf;
import heng.server.field.Photos;
import heng.server.field.internal.Erasing;
import heng.server.field.internal.Pictures;
import heng.server.ledger.Ledger;
import heng.server.people.Grant;
import heng.server.people.Role;
import heng.server.upkeep.Backup;
import heng.server.upkeep.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photos that are deleted on request: gone from the disk and from the tables, on record in the ledger, and never kept again.
class PhotoErasureTest {

    private static final byte[] FACE = Pictures.photo(411);
    private static final byte[] OTHER = Pictures.photo(412);
    private static final String REASON = "A passer-by asked for it";

    @TempDir
    Path folder;

    private Site site;
    private Ledger ledger;
    private String device;
    private HttpClient headquarters;

    @BeforeEach
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        device = site.device("inspector", Grant.EVERYWHERE);
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        found();
    }

    private void found() throws Exception {
        ledger = site.context.getBean(Ledger.class);
        headquarters = site.signedIn("headquarters");
        site.get(headquarters, "/login?lang=en");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void photographed(String instance, byte[] photo) throws Exception {
        assertThat(site.json(device + "/c/small-2026/records", visit(instance, "e2", photos("p1.jpg", photo))).statusCode()).isEqualTo(201);
        assertThat(put(site, device, instance, "p1.jpg", photo).statusCode()).isEqualTo(201);
        examined(instance);
    }

    private String page(String instance) throws Exception {
        return site.get(headquarters, "/c/small-2026/record?id=" + instance + "/1").body();
    }

    private void examined(String instance) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (page(instance).contains("is being looked at") && System.nanoTime() < end) Thread.sleep(50);
        assertThat(page(instance)).doesNotContain("is being looked at");
    }

    private String erase(String instance, byte[] photo, String reason) throws Exception {
        String record = "/c/small-2026/record?id=" + instance + "/1";
        var answer = site.form(headquarters, record, "/c/small-2026/photo/" + sha256(photo) + "/erase", "id", instance + "/1", "reason", reason);
        return answer.statusCode() + answer.body();
    }

    private String verify() throws Exception {
        var command = new LedgerCommand.Verify();
        command.quiet = true;
        var words = new ByteArrayOutputStream();
        try (Connection db = Postgres.connect(site.database); PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8)) {
            int status = command.verify(db, site.data, ledger.verifier(), out);
            return status + " " + words.toString(StandardCharsets.UTF_8);
        }
    }

    private int missingInABackup() throws Exception {
        try (Connection db = Postgres.connect(site.database)) {
            return new Backup(site.data, Clock.systemUTC(), Progress.NONE).write(db, ledger.verifier().toString(), folder.resolve(System.nanoTime() + ".zip")).missing();
        }
    }

    private Path copy(byte[] photo) throws Exception {
        String hash = sha256(photo);
        return site.data.resolve("media").resolve("copies").resolve(hash.substring(0, 2)).resolve(hash + ".jpg");
    }

    private long medium(String instance) {
        return ledger.find("small-2026/" + instance + "/1/p1.jpg").orElseThrow().index();
    }

    private Leaf erasure(String instance) {
        return ledger.find("erasure:" + medium(instance) + "/body/original").orElseThrow().leaf();
    }

    private List<String> tables(String sql) throws Exception {
        try (Connection db = Postgres.connect(site.database); var row = db.createStatement().executeQuery(sql)) {
            List<String> rows = new java.util.ArrayList<>();
            while (row.next()) rows.add(row.getString(1));
            return rows;
        }
    }

    @Test
    void deletesAPhotoUnderEveryNameAndSaysSo() throws Exception {
        photographed("uuid:first-visit", FACE);
        photographed("uuid:second-visit", FACE);
        photographed("uuid:third-visit", OTHER);
        assertThat(page("uuid:second-visit")).contains("Erase photo p1.jpg", "<img");
        assertThat(copy(FACE)).exists();
        assertThat(tables("select number from photo_flag where record = 'uuid:second-visit/1'")).as("the second is found to be the first").isNotEmpty();

        erase("uuid:first-visit", FACE, REASON);

        assertThat(original(site, FACE)).doesNotExist();
        assertThat(copy(FACE)).doesNotExist();
        assertThat(original(site, OTHER)).exists();
        for (String instance : List.of("uuid:first-visit", "uuid:second-visit")) {
            assertThat(page(instance)).contains("Erased on", REASON).doesNotContain("<img").doesNotContain("Erase photo p1.jpg");
            assertThat(erasure(instance).body().get("reason")).isEqualTo(Json.of(REASON));
            for (String what : List.of("", "/original")) assertThat(site.get(headquarters, "/c/small-2026/photo/" + sha256(FACE) + what + "?id=" + instance + "/1").statusCode()).isEqualTo(404);
        }
        assertThat(tables("select encode(sha256, 'hex') from medium")).containsExactly(sha256(OTHER));
        assertThat(tables("select number from photo_flag where record = 'uuid:second-visit/1'")).isEmpty();
        assertThat(tables("select what from audit where what = 'personal-erased' and actor = 'headquarters'")).hasSize(1);
        assertThat(verify()).startsWith("0 ").contains("1 whole, 2 erased on record, 0 missing, 0 changed");
        assertThat(page("uuid:third-visit")).contains("Erase photo p1.jpg");
        assertThat(missingInABackup()).isZero();
        Files.delete(original(site, OTHER));
        assertThat(missingInABackup()).as("nobody erased this one").isEqualTo(1);
    }

    @Test
    void keepsTheSameBytesNeverAgain() throws Exception {
        photographed("uuid:first-visit", FACE);
        erase("uuid:first-visit", FACE, REASON);
        assertThat(put(site, device, "uuid:first-visit", "p1.jpg", FACE).statusCode()).as("the phone need not send it again").isEqualTo(200);
        assertThat(put(site, device, "uuid:other-visit", "p1.jpg", FACE).statusCode()).as("before its visit").isEqualTo(201);
        assertThat(original(site, FACE)).doesNotExist();
        assertThat(site.json(device + "/c/small-2026/records", visit("uuid:other-visit", "e2", photos("p1.jpg", FACE))).statusCode()).isEqualTo(201);
        assertThat(erasure("uuid:other-visit").body().get("reason")).isEqualTo(Json.of(REASON));
        examined("uuid:other-visit");
        assertThat(page("uuid:other-visit")).contains("Erased on").doesNotContain("<img");
        assertThat(original(site, FACE)).doesNotExist();
        assertThat(tables("select code from photo_flag where record = 'uuid:other-visit/1'")).isEmpty();
        assertThat(verify()).startsWith("0 ").contains("0 whole, 2 erased on record, 0 missing");
    }

    @Test
    void wantsAReason() throws Exception {
        photographed("uuid:first-visit", FACE);
        for (String reason : List.of("", "   no ", "x".repeat(501), "two\nlines of it")) assertThat(erase("uuid:first-visit", FACE, reason)).startsWith("200").contains("Please give a reason of 4 to 500 characters");
        assertThat(original(site, FACE)).exists();
        assertThat(tables("select reason from photo_erasure")).isEmpty();
        assertThat(erase("uuid:first-visit", OTHER, REASON)).as("a photo that the record does not have").startsWith("404");
    }

    /// The disk does not delete: the page does not say that it is done, and it is tried again.
    @Test
    void triesAgainWhatFailed() throws Exception {
        photographed("uuid:first-visit", FACE);
        Path stuck = original(site, FACE);
        Files.delete(stuck);
        Files.createDirectories(stuck.resolve("something"));
        erase("uuid:first-visit", FACE, REASON);
        assertThat(page("uuid:first-visit")).contains("It is being erased").doesNotContain("Erased on").doesNotContain("<img");
        assertThat(tables("select what from audit where what = 'personal-erased'")).hasSize(1);
        Files.delete(stuck.resolve("something"));
        Erasing.resume(site.context);
        assertThat(page("uuid:first-visit")).contains("Erased on");
        assertThat(stuck).doesNotExist();
        assertThat(copy(FACE)).doesNotExist();
    }

    /// A backup has either the file or the leaf that says that it is gone.
    @Test
    void waitsForABackup() throws Exception {
        photographed("uuid:first-visit", FACE);
        try (Connection backup = Postgres.connect(site.database); var statement = backup.createStatement()) {
            statement.execute("select pg_advisory_lock(" + Photos.ERASING + ")");
            erase("uuid:first-visit", FACE, REASON);
            assertThat(original(site, FACE)).exists();
            assertThat(ledger.find("erasure:" + medium("uuid:first-visit") + "/body/original")).isEmpty();
            assertThat(page("uuid:first-visit")).contains("It is being erased").doesNotContain("<img");
        }
        Erasing.resume(site.context);
        assertThat(original(site, FACE)).doesNotExist();
        assertThat(page("uuid:first-visit")).contains("Erased on");
        assertThat(verify()).startsWith("0 ").contains("1 erased on record, 0 missing");
    }

    /// The leaf is there, and a crash kept the tables from learning: its erasure is on record all the same.
    @Test
    void speaksOfALeafThatTheTablesDoNotKnowOf() throws Exception {
        photographed("uuid:first-visit", FACE);
        photographed("uuid:second-visit", FACE);
        try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
            assertThat(statement.executeUpdate("update photo_file set claimed = false where instance = 'uuid:second-visit'")).isOne();
        }
        erase("uuid:first-visit", FACE, REASON);
        assertThat(verify()).startsWith("0 ").contains("2 erased on record, 0 missing");
    }

    /// Killed after it was asked for and before anything was done.
    @Test
    void endsAtTheNextStartWhatWasInterrupted() throws Exception {
        photographed("uuid:first-visit", FACE);
        site.close();
        try (Connection db = Postgres.connect(site.database); var insert = db.prepareStatement("insert into photo_erasure (sha256, reason, account, asked) values (decode(?, 'hex'), ?, 'headquarters', now())")) {
            insert.setString(1, sha256(FACE));
            insert.setString(2, REASON);
            insert.executeUpdate();
        }
        assertThat(original(site, FACE)).exists();
        site = Site.start(site.data, site.database);
        found();
        assertThat(original(site, FACE)).doesNotExist();
        assertThat(copy(FACE)).doesNotExist();
        assertThat(erasure("uuid:first-visit").body().get("reason")).isEqualTo(Json.of(REASON));
        assertThat(verify()).startsWith("0 ").contains("1 erased on record, 0 missing");
    }
}
