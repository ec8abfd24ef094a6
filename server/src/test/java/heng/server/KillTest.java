package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.note.SignerKey;
import heng.ledger.note.VerifierKey;
import heng.server.ledger.LedgerAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the server and its PostgreSQL under load at random moments. The receipts are kept here, outside; after each restart every one of them must hold.
/// `-Dheng.kills=200` is the long run; `-Dheng.seed=N` repeats the kinds and the waits of a run.
class KillTest {

    private static final int KILLS = Integer.getInteger("heng.kills", 20);
    private static final int DEVICES = 8;

    /// After each kill all receipts are checked and every leaf is read again, so the devices rest between bursts of visits: their number stays such that this can be done.
    private static final int REST_MILLIS = KILLS > 20 ? 4_000 : 1_000;
    private static final int LONGEST_WAIT_MILLIS = 1_500;

    /// What is killed.
    private enum Kill {
        /// The server; PostgreSQL is left behind, and the next server takes it over.
        SERVER,
        /// Both at once.
        BOTH,
        /// The first process of PostgreSQL, under a server that goes on.
        POSTGRES,
        /// A process that serves a session of the server: PostgreSQL ends all sessions.
        BACKEND
    }

    /// Of twenty, twelve are of the server.
    private static final List<Kill> TWENTY = List.of(Kill.SERVER, Kill.POSTGRES, Kill.SERVER, Kill.BACKEND, Kill.BOTH, Kill.SERVER, Kill.POSTGRES, Kill.SERVER, Kill.BACKEND, Kill.BOTH,
            Kill.SERVER, Kill.POSTGRES, Kill.SERVER, Kill.BACKEND, Kill.BOTH, Kill.SERVER, Kill.POSTGRES, Kill.SERVER, Kill.BACKEND, Kill.BOTH);

    @TempDir
    Path folder;

    @Test
    void losesNothingItHasAccepted() throws Exception {
        long seed = Long.getLong("heng.seed", System.nanoTime());
        System.out.println("KillTest: -Dheng.kills=" + KILLS + " -Dheng.seed=" + seed);
        Random random = new Random(seed);
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        try (Victim victim = new Victim(Files.createDirectory(folder.resolve("victim")))) {
            check(victim, Map.of());
            OutsideDevices outside = new OutsideDevices(victim::address, DEVICES, REST_MILLIS, seed);
            for (Kill kill : kills(random)) {
                awaitMore(outside, outside.count(), kill + " is to come");
                Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
                kill(kill, victim, random);
                awaitMore(outside, outside.count(), "after " + kill);
                check(victim, outside.receipts());
            }
            outside.finish();
            assertThat(outside.faults()).isEmpty();
            check(victim, outside.receipts());
            wholeLedger(victim, outside.receipts());
            System.out.println("KillTest: " + outside.count() + " receipts hold");
        }
    }

    private static List<Kill> kills(Random random) {
        List<Kill> kills = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) kills.add(TWENTY.get(i % TWENTY.size()));
        Collections.shuffle(kills, random);
        return kills;
    }

    private static void kill(Kill kill, Victim victim, Random random) throws IOException, InterruptedException {
        switch (kill) {
            case SERVER -> {
                long postmaster = victim.postmaster().orElseThrow().pid();
                victim.killServer();
                victim.start();
                assertThat(victim.postmaster().orElseThrow().pid()).as("what was left behind is taken over").isEqualTo(postmaster);
            }
            case BOTH -> {
                long postmaster = victim.killPostmaster();
                victim.killServer();
                victim.start();
                assertThat(victim.postmaster().orElseThrow().pid()).as("PostgreSQL was killed").isNotEqualTo(postmaster);
            }
            case POSTGRES -> victim.killPostmaster();
            case BACKEND -> victim.killBackend(random);
        }
    }

    /// Ten answers more: the server serves again.
    private static void awaitMore(OutsideDevices outside, int before, String when) throws InterruptedException {
        for (int i = 0; outside.count() < before + 10; i++) {
            if (i > 600) throw new AssertionError("Nothing was accepted for a minute, " + when + "; " + outside.faults());
            Thread.sleep(100);
        }
    }

    /// A killed session takes a moment to bring PostgreSQL down, and there may be ten answers in it: then whoever looks is sent away, and looks again.
    private static void check(Victim victim, Map<String, OutsideDevices.Receipt> receipts) throws Exception {
        for (int i = 0; ; i++) {
            try (Connection db = victim.database()) {
                assertThat(OutsideCheck.weakSettings(db)).isEmpty();
                assertThat(OutsideCheck.faults(db, key(victim), receipts)).isEmpty();
                return;
            } catch (SQLException e) {
                boolean away = e.getSQLState() != null && (e.getSQLState().startsWith("57P") || e.getSQLState().startsWith("08"));
                if (!away || i == 120) throw e;
                Thread.sleep(500);
            }
        }
    }

    private static VerifierKey key(Victim victim) throws IOException {
        return SignerKey.of(Files.readString(victim.key()).strip()).get().verifier();
    }

    /// When all devices have their answers, the ledger holds what they were given, the records of the campaign's file, and nothing else.
    private static void wholeLedger(Victim victim, Map<String, OutsideDevices.Receipt> receipts) throws Exception {
        try (Connection db = victim.database(); var row = db.createStatement().executeQuery("select count(*) from ledger_submission where instance like '" + Town.ID + "/uuid:%'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(receipts.size());
        }
        try (Connection db = victim.database()) {
            assertThat(new LedgerAudit(db, key(victim), Long.MAX_VALUE).run(_ -> {}).faults()).isEmpty();
        }
    }

    /// The check itself can fail: it is shown a ledger that has lost, moved or doubled something, and settings that are off.
    @Test
    void wouldNoticeWhatIsLost() throws Exception {
        try (Site site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town"))); Connection db = Postgres.connect(site.database)) {
            String device = site.device("inspector", heng.server.people.Grant.EVERYWHERE);
            OutsideDevices outside = new OutsideDevices(() -> site.address + device + "/c/" + Town.ID + "/records", 2, 0, 1);
            awaitMore(outside, 30, "at the start");
            outside.finish();
            Map<String, OutsideDevices.Receipt> receipts = outside.receipts();
            VerifierKey key = SignerKey.of(Files.readString(site.data.resolve("ledger.key")).strip()).get().verifier();
            assertThat(OutsideCheck.faults(db, key, receipts)).isEmpty();

            var first = receipts.entrySet().iterator().next();
            var moved = new HashMap<>(receipts);
            moved.put(first.getKey(), new OutsideDevices.Receipt(first.getValue().index() + 1, first.getValue().leaf(), first.getValue().checkpoint()));
            assertThat(OutsideCheck.faults(db, key, moved)).singleElement().asString().contains("is not in the tree");
            assertThat(OutsideCheck.faults(db, key, Map.of("uuid:never-sent", first.getValue()))).singleElement().asString().contains("is there 0 times");

            db.setAutoCommit(true);
            try (var statement = db.createStatement()) {
                statement.execute("set synchronous_commit = off");
                assertThat(OutsideCheck.weakSettings(db)).containsExactly("synchronous_commit = off");
                // all of them: which one an older checkpoint stands on depends on how the visits fell into groups
                statement.execute("update ledger_leaf set hash = sha256(hash)");
                statement.execute("update ledger_node set hash = sha256(hash)");
            }
            assertThat(OutsideCheck.faults(db, key, receipts)).anyMatch(fault -> fault.contains("is not in the tree")).anyMatch(fault -> fault.contains("is no beginning"));
        }
    }
}
