package heng.server;

import static heng.server.PhotosTest.original;
import static heng.server.PhotosTest.photos;
import static heng.server.PhotosTest.visit;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.json.Json;
import heng.ledger.leaf.LeafKind;
import heng.server.field.internal.Pictures;
import heng.server.ledger.Answer;
import heng.server.ledger.Draft;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import heng.server.people.Grant;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `heng ledger verify`, as far as it looks at photos.
class MediaAuditTest {

    private static final byte[] ONE = Pictures.photo(301);
    private static final byte[] OTHER = Pictures.photo(302);

    @TempDir
    Path folder;

    private Site site;
    private Ledger ledger;

    /// What the command says, and its status.
    private record Said(int status, String words) {}

    @BeforeEach
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        ledger = site.context.getBean(Ledger.class);
        String device = site.device("inspector", Grant.EVERYWHERE);
        photographed(device, "uuid:first-visit", ONE);
        photographed(device, "uuid:second-visit", OTHER);
        photographed(device, "uuid:third-visit", OTHER);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void photographed(String device, String instance, byte[] photo) throws Exception {
        assertThat(site.json(device + "/c/small-2026/records", visit(instance, "e2", photos("p1.jpg", photo))).statusCode()).isEqualTo(201);
        assertThat(PhotosTest.put(site, device, instance, "p1.jpg", photo).statusCode()).isEqualTo(201);
    }

    private Said verify(boolean withoutMedia) throws Exception {
        var command = new LedgerCommand.Verify();
        command.withoutMedia = withoutMedia;
        command.quiet = true;
        var words = new ByteArrayOutputStream();
        try (Connection db = Postgres.connect(site.database); PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8)) {
            return new Said(command.verify(db, site.data, ledger.verifier(), out), words.toString(StandardCharsets.UTF_8));
        }
    }

    private long indexOf(String instance) {
        return ledger.find("small-2026/" + instance + "/1/p1.jpg").orElseThrow().index();
    }

    private void erase(String instance, String member) {
        Draft erasure = new Draft(LeafKind.ERASURE, "erasure-" + instance + member.replace('/', '-'), null, null,
                Json.object("leaf", indexOf(instance), "member", member, "reason", "request of the person"), Map.of("by", "root"));
        assertThat(ledger.append(new Submission(erasure.id(), List.of(erasure)))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void findsEveryOriginalWhole() throws Exception {
        Said said = verify(false);
        assertThat(said.words()).contains("3 media: 3 whole, 0 erased on record, 0 missing, 0 changed (" + (ONE.length + OTHER.length) + " bytes read): everything holds");
        assertThat(said.status()).isZero();
    }

    @Test
    void saysWhichIsMissing() throws Exception {
        Files.delete(original(site, OTHER));
        Said said = verify(false);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.words()).contains("✗ leaf " + indexOf("uuid:second-visit") + ": its photo is missing: " + original(site, OTHER), "1 whole, 0 erased on record, 2 missing, 0 changed", "commitments: everything holds", "\nMaybe ");
    }

    @Test
    void saysWhichHasAnotherByte() throws Exception {
        byte[] changed = ONE.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(original(site, ONE), changed);
        Said said = verify(false);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.words()).contains("✗ leaf " + indexOf("uuid:first-visit") + ": its photo was changed", PhotosTest.sha256(changed), "2 whole, 0 erased on record, 0 missing, 1 changed");
    }

    @Test
    void saysWhichIsNoFile() throws Exception {
        Files.delete(original(site, ONE));
        Files.createDirectory(original(site, ONE));
        assertThat(verify(false).words()).contains("its photo cannot be read", "1 missing");
    }

    @Test
    void missesNoneThatWasErasedOnRecord() throws Exception {
        Files.delete(original(site, ONE));
        erase("uuid:first-visit", "/body/by");
        assertThat(verify(false).words()).as("another member was erased").contains("0 erased on record, 1 missing");
        erase("uuid:first-visit", "/body/original");
        Said said = verify(false);
        assertThat(said.words()).contains("2 whole, 1 erased on record, 0 missing");
        assertThat(said.status()).isZero();
    }

    @Test
    void stillWantsTheFileOfAnotherLeafThanTheErasedOne() throws Exception {
        Files.delete(original(site, OTHER));
        erase("uuid:second-visit", "/body/original");
        assertThat(verify(false).words()).contains("✗ leaf " + indexOf("uuid:third-visit"), "1 whole, 1 erased on record, 1 missing");
    }

    @Test
    void readsNothingWhereItIsTold() throws Exception {
        Files.delete(original(site, ONE));
        Said said = verify(true);
        assertThat(said.status()).isZero();
        assertThat(said.words()).contains("Media were not looked at", "everything holds").doesNotContain("missing");
    }
}
