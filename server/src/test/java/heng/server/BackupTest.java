package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heng.ledger.note.Checkpoint;
import heng.ledger.note.Note;
import heng.ledger.note.SignerKey;
import heng.ledger.note.Trust;
import heng.server.people.Grant;
import heng.server.people.Role;
import heng.server.upkeep.Backup;
import heng.server.upkeep.BackupRefused;
import heng.server.upkeep.Progress;
import heng.server.upkeep.Restore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A backup of a server that runs, and the way back from it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {

    private static final int CLIENTS = 4;

    @TempDir
    static Path folder;

    private Site site;
    private String device;
    private Path good;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        device = site.device("inspector", Grant.EVERYWHERE);
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        Files.createDirectories(site.data.resolve("media/ab"));
        Files.write(site.data.resolve("media/ab/photo"), new byte[] {1, 2, 3, 4});
        good = backup("good.zip");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private Path backup(String name) throws Exception {
        Path out = folder.resolve(name);
        try (Connection db = Postgres.connect(site.database)) {
            new Backup(site.data, Clock.systemUTC(), Progress.NONE).write(db, key().verifier().toString(), out);
        }
        return out;
    }

    private SignerKey key() throws IOException {
        return SignerKey.of(Files.readString(site.data.resolve("ledger.key")).strip()).get();
    }

    /// Into a database and a folder of its own.
    private Restored restore(Path file, String name) throws Exception {
        String database = Postgres.database();
        Path data = Files.createDirectories(folder.resolve(name));
        try (Restore restore = Restore.of(file, Clock.systemUTC(), Progress.NONE)) {
            return new Restored(database, data, restore.into(new DriverManagerDataSource(database), data));
        }
    }

    private record Restored(String database, Path data, Restore.Done done) {}

    private record Kept(long index, String leaf, String checkpoint) {}

    @Test
    void keepsEverythingThatWasAcknowledgedBeforeItBeganWhileOthersSubmit() throws Exception {
        Map<String, Kept> receipts = new ConcurrentHashMap<>();
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            clients.add(Thread.ofVirtual().start(() -> submit("uuid:load-" + number + "-", receipts, ended)));
        }
        while (receipts.size() < 100) Thread.sleep(20);
        Map<String, Kept> before = new HashMap<>(receipts);
        Path file;
        try {
            file = backup("under-load.zip");
        } finally {
            ended.set(true);
            for (Thread client : clients) client.join();
        }
        assertThat(receipts.size()).as("others went on").isGreaterThan(before.size());
        Restored there = restore(file, "under-load");
        assertThat(there.done().leaves()).isGreaterThanOrEqualTo(before.size());
        Trust trust = new Trust(key().verifier().name(), key().verifier());
        try (Connection db = Postgres.connect(there.database()); var query = db.prepareStatement("select encode(hash, 'hex') from ledger_leaf where index = ? and id = ?")) {
            for (var one : before.entrySet()) {
                query.setLong(1, one.getValue().index());
                query.setString(2, "small-2026/" + one.getKey() + "/1");
                try (var row = query.executeQuery()) {
                    assertThat(row.next()).as(one.getKey()).isTrue();
                    assertThat("sha256:" + row.getString(1)).isEqualTo(one.getValue().leaf());
                }
                Checkpoint given = trust.open(Note.of(one.getValue().checkpoint()).get(), Long.MAX_VALUE).get().checkpoint();
                assertThat(given.size()).isLessThanOrEqualTo(there.done().leaves());
            }
        }
        Restore.install(key().secret(), there.data());
        try (Site second = Site.start(there.data(), there.database())) {
            // everybody signs in as before, and each receipt extends to the restored ledger
            assertThat(second.get(second.signedIn("headquarters"), "/c/small-2026").statusCode()).isEqualTo(200);
            assertThat(second.json(device + "/c/small-2026/records", Town.visit("uuid:after-restore", "e1", 5)).statusCode()).isEqualTo(201);
            String again = before.keySet().iterator().next();
            assertThat(second.json(device + "/c/small-2026/records", Town.visit(again, "w2", lamps(again))).statusCode()).isEqualTo(200);
            // an identity column goes on where it was
            assertThat(second.context.getBean(heng.server.people.Devices.class).issue("inspector", "one more")).isNotEmpty();
        }
    }

    private static int lamps(String instance) {
        return Integer.parseInt(instance.substring(instance.lastIndexOf('-') + 1)) % 10;
    }

    private void submit(String name, Map<String, Kept> receipts, AtomicBoolean ended) {
        for (int i = 0; !ended.get(); i++) {
            try {
                HttpResponse<String> answer = site.json(device + "/c/small-2026/records", Town.visit(name + i, "w2", i % 10));
                if (answer.statusCode() != 201) continue;
                JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
                JsonObject record = body.getAsJsonArray("records").get(0).getAsJsonObject();
                receipts.put(name + i, new Kept(record.get("index").getAsLong(), record.get("leaf").getAsString(), body.get("checkpoint").getAsString()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void bringsFilesAndCampaignsAlongAndNoKey() throws Exception {
        Restored there = restore(good, "files");
        assertThat(there.data().resolve("media/ab/photo")).hasBinaryContent(new byte[] {1, 2, 3, 4});
        assertThat(there.data().resolve("campaigns/small-2026/campaign.yaml")).exists();
        assertThat(there.data().resolve("campaigns/small-2026/records.csv")).exists();
        assertThat(there.data().resolve("ledger.key")).doesNotExist();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1)).as(entry.getName()).doesNotContain(key().secret());
            }
        }
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(good))).isEqualTo("rw-------");
    }

    @Test
    void overwritesNothing() throws Exception {
        assertThat(refusalOf(() -> backup("good.zip"))).contains("is there already", "\nMaybe ", "已存在");
        try (Restore restore = Restore.of(good, Clock.systemUTC(), Progress.NONE)) {
            assertThat(refusalOf(() -> restore.into(new DriverManagerDataSource(site.database), folder.resolve("nowhere")))).contains("is not empty", "\nMaybe ", "不是空的");
            assertThat(refusalOf(() -> restore.mustFit("PRIVATE+KEY+nobody"))).contains("is not that of the ledger", "\nMaybe ");
            restore.mustFit(key().secret());
        }
    }

    @Test
    void refusesAFileThatWasCut() throws Exception {
        for (double part : new double[] {0, 0.3, 0.99}) {
            Path cut = Files.copy(good, folder.resolve("cut.zip"), StandardCopyOption.REPLACE_EXISTING);
            try (RandomAccessFile bytes = new RandomAccessFile(cut.toFile(), "rw")) {
                bytes.setLength((long) (bytes.length() * part));
            }
            assertThat(refusalOf(() -> restore(cut, "cut"))).contains("its end is missing", "\nMaybe ", "不完整");
        }
    }

    @Test
    void findsEveryFlippedByteOfAPart() throws Exception {
        byte[] bytes = Files.readAllBytes(good);
        java.util.Random random = new java.util.Random(7);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("flipped.zip"), flipped);
            try (Restore _ = Restore.of(file, Clock.systemUTC(), Progress.NONE)) {
                // the archive repeats itself in headers nobody reads, and pads its streams: such a bit changes no content
                assertThat(contents(file)).as("a flip nobody noticed").isEqualTo(contents(good));
            } catch (BackupRefused e) {
                assertThat(e.getMessage()).contains("\nMaybe ");
                found++;
            }
        }
        assertThat(found).isGreaterThan(20);
        Path changed = rewritten("changed.zip", (name, content) -> name.equals("tables/account.copy") ? new String(content, StandardCharsets.UTF_8).replace("headquarters", "headquarterz").getBytes(StandardCharsets.UTF_8) : content);
        assertThat(refusalOf(() -> restore(changed, "changed"))).contains("The part tables/account.copy", "is damaged", "已损坏");
    }

    @Test
    void refusesABackupThatLacksAPartOrIsOfAnotherVersion() throws Exception {
        Path lacking = rewritten("lacking.zip", (name, content) -> name.equals("tables/device.copy") ? null : content);
        assertThat(refusalOf(() -> restore(lacking, "lacking"))).contains("The part tables/device.copy is missing", "\nMaybe ", "缺少部分");
        Path headless = rewritten("headless.zip", (name, content) -> name.equals("manifest.json") ? null : content);
        assertThat(refusalOf(() -> restore(headless, "headless"))).contains("has no manifest.json", "\nMaybe ");
        Path other = rewritten("other.zip", (name, content) -> name.equals("manifest.json") ? new String(content, StandardCharsets.UTF_8).replace("heng-backup/1", "heng-backup/9").getBytes(StandardCharsets.UTF_8) : content);
        assertThat(refusalOf(() -> restore(other, "other"))).contains("of the format heng-backup/9", "\nMaybe ");
        Path newer = rewritten("newer.zip", (name, content) -> name.equals("manifest.json") ? new String(content, StandardCharsets.UTF_8).replaceFirst("\"version\" : \"2\"", "\"version\" : \"999\"").getBytes(StandardCharsets.UTF_8) : content);
        assertThat(refusalOf(() -> restore(newer, "newer"))).contains("of another version of Heng", "999", "\nMaybe ", "另一版本");
        Path outside = rewritten("outside.zip", (name, content) -> name.equals("manifest.json") ? new String(content, StandardCharsets.UTF_8).replace("files/data/media/ab/photo", "files/data/../../photo").getBytes(StandardCharsets.UTF_8) : content, "files/data/media/ab/photo", "files/data/../../photo");
        assertThat(refusalOf(() -> restore(outside, "outside"))).contains("leads out of its folder", "\nMaybe ");
    }

    @Test
    void refusesALedgerThatDoesNotHold() throws Exception {
        // whoever changes a part and its hash in the manifest is still found by the ledger
        byte[][] leaves = new byte[1][];
        Path forged = rewritten("forged.zip", (name, content) -> {
            if (name.equals("tables/ledger_leaf.copy")) return leaves[0] = new String(content, StandardCharsets.UTF_8).replaceFirst("\"alight\":\"8\"", "\"alight\":\"9\"").getBytes(StandardCharsets.UTF_8);
            if (!name.equals("manifest.json")) return content;
            JsonObject manifest = JsonParser.parseString(new String(content, StandardCharsets.UTF_8)).getAsJsonObject();
            manifest.getAsJsonArray("tables").forEach(table -> {
                if (table.getAsJsonObject().get("name").getAsString().equals("ledger_leaf")) table.getAsJsonObject().getAsJsonObject("part").addProperty("sha256", sha256(leaves[0]));
            });
            return manifest.toString().getBytes(StandardCharsets.UTF_8);
        });
        assertThat(refusalOf(() -> restore(forged, "forged"))).contains("does not hold", "was changed", "\nMaybe ", "不成立");
    }

    /// The SHA-256 of every part that the archive lists, by name.
    private static Map<String, String> contents(Path file) throws IOException {
        Map<String, String> contents = new java.util.TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                contents.put(entry.getName(), sha256(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return contents;
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private interface Change {
        byte[] of(String name, byte[] content);
    }

    /// The good backup with parts changed, or left out where the change gives null; two more texts rename a part.
    private Path rewritten(String to, Change change, String... renamed) throws IOException {
        Path file = folder.resolve(to);
        try (ZipFile zip = new ZipFile(good.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                byte[] content = change.of(entry.getName(), zip.getInputStream(entry).readAllBytes());
                if (content == null) continue;
                out.putNextEntry(new ZipEntry(renamed.length > 0 && renamed[0].equals(entry.getName()) ? renamed[1] : entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
        return file;
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static String refusalOf(Attempt attempt) throws Exception {
        try {
            attempt.run();
        } catch (BackupRefused e) {
            return e.getMessage();
        }
        throw new AssertionError("It was not refused");
    }
}
