package heng.server;

import static heng.server.PhotosTest.original;
import static heng.server.PhotosTest.photos;
import static heng.server.PhotosTest.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.server.field.internal.Pictures;
import heng.server.field.internal.Sweeping;
import heng.server.ledger.Ledger;
import heng.server.people.Grant;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Photos that wait for a visit which does not come.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoSweepTest {

    @TempDir
    static Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T08:00:00Z"));
    private Site site;
    private String device;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Postgres.database(), Map.of(), clock::in, Town.in(folder.resolve("town")));
        device = site.device("inspector", Grant.EVERYWHERE);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private int put(String instance, byte[] photo) throws Exception {
        return PhotosTest.put(site, device, instance, "p1.jpg", photo).statusCode();
    }

    private int send(String instance, byte[] photo) throws Exception {
        return site.json(device + "/c/small-2026/records", visit(instance, "e2", photos("p1.jpg", photo))).statusCode();
    }

    private boolean isLeaf(String instance) {
        return site.context.getBean(Ledger.class).find("small-2026/" + instance + "/1/p1.jpg").isPresent();
    }

    private int sweptAfter(int days) {
        clock.forward(Duration.ofDays(days));
        return Sweeping.photos(site.context);
    }

    private double counted(String what) {
        return site.context.getBean(MeterRegistry.class).get(what).counter().count();
    }

    @Test
    void goAfterThirtyDaysAndNotBefore() throws Exception {
        byte[] photo = Pictures.photo(201);
        put("uuid:never-comes-1", photo);
        assertThat(sweptAfter(29)).isZero();
        assertThat(original(site, photo)).exists();
        double before = counted("heng.photos.swept");
        double freed = counted("heng.photos.swept.bytes");
        assertThat(sweptAfter(2)).isEqualTo(1);
        assertThat(original(site, photo)).doesNotExist();
        assertThat(counted("heng.photos.swept") - before).isEqualTo(1);
        assertThat(counted("heng.photos.swept.bytes") - freed).isEqualTo(photo.length);
        assertThat(Sweeping.photos(site.context)).as("once").isZero();
    }

    @Test
    void stayWhereAVisitNamedThem() throws Exception {
        byte[] photo = Pictures.photo(202);
        put("uuid:comes-late-1", photo);
        assertThat(sweptAfter(20)).isZero();
        assertThat(send("uuid:comes-late-1", photo)).isEqualTo(201);
        assertThat(sweptAfter(400)).isZero();
        assertThat(original(site, photo)).exists();
        assertThat(isLeaf("uuid:comes-late-1")).isTrue();
    }

    @Test
    void waitAnewWhereTheyComeAgain() throws Exception {
        byte[] photo = Pictures.photo(203);
        assertThat(put("uuid:twice-sent-1", photo)).isEqualTo(201);
        assertThat(sweptAfter(20)).isZero();
        assertThat(put("uuid:twice-sent-1", photo)).isEqualTo(200);
        assertThat(sweptAfter(20)).isZero();
        assertThat(sweptAfter(20)).isEqualTo(1);
    }

    @Test
    void leaveTheBytesWhereAnotherVisitHasThem() throws Exception {
        byte[] photo = Pictures.photo(204);
        put("uuid:mistyped-1", photo);
        send("uuid:well-typed-1", photo);
        put("uuid:well-typed-1", photo);
        double freed = counted("heng.photos.swept.bytes");
        assertThat(sweptAfter(40)).isEqualTo(1);
        assertThat(original(site, photo)).exists();
        assertThat(counted("heng.photos.swept.bytes")).isEqualTo(freed);
    }

    @Test
    void leaveTheBytesThatARecordStillAwaits() throws Exception {
        byte[] photo = Pictures.photo(205);
        put("uuid:other-name-1", photo);
        assertThat(send("uuid:awaits-it-1", photo)).isEqualTo(201);
        assertThat(sweptAfter(40)).isEqualTo(1);
        assertThat(original(site, photo)).exists();
    }

    @Test
    void canBeSentAgainWhereTheVisitComesTooLate() throws Exception {
        byte[] photo = Pictures.photo(206);
        put("uuid:too-late-1", photo);
        assertThat(sweptAfter(31)).isEqualTo(1);
        assertThat(send("uuid:too-late-1", photo)).isEqualTo(201);
        assertThat(isLeaf("uuid:too-late-1")).isFalse();
        assertThat(put("uuid:too-late-1", photo)).isEqualTo(201);
        assertThat(isLeaf("uuid:too-late-1")).isTrue();
        assertThat(Files.readAllBytes(original(site, photo))).isEqualTo(photo);
    }

    @Test
    void stayWhereALeafNamesThemThoughTheTablesDoNot() throws Exception {
        byte[] photo = Pictures.photo(207);
        send("uuid:tables-lost-1", photo);
        put("uuid:tables-lost-1", photo);
        try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
            assertThat(statement.executeUpdate("update photo_file set claimed = false where instance = 'uuid:tables-lost-1'")).isEqualTo(1);
            assertThat(statement.executeUpdate("delete from photo_named where instance = 'uuid:tables-lost-1'")).isEqualTo(1);
        }
        assertThat(sweptAfter(40)).isZero();
        assertThat(original(site, photo)).exists();
    }

    @Test
    void areNotGivenLessThanAWeek() {
        assertThatThrownBy(() -> Site.start(folder.resolve("short"), Postgres.database(), Map.of("heng.media.unnamed-days", "3"), _ -> {})).rootCause().hasMessageContaining("7 days at least").hasMessageContaining("\nMaybe ");
    }
}
