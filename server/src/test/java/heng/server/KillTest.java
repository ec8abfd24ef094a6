package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heng.ledger.note.Checkpoint;
import heng.ledger.note.Note;
import heng.ledger.note.SignerKey;
import heng.ledger.note.Trust;
import heng.ledger.tree.ConsistencyProof;
import heng.ledger.tree.Hash;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.Nodes;
import heng.server.ledger.LedgerAudit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the server under load at random moments. The receipts are kept here, outside; afterwards each of them must hold. `-Dheng.kills=N` sets how often, `-Dheng.seed=N`
/// repeats a run.
class KillTest {

    private static final int KILLS = Integer.getInteger("heng.kills", 3);
    private static final int CLIENTS = 8;

    @TempDir
    Path folder;

    /// What somebody outside was given for a submission.
    private record Kept(long index, String leaf, String checkpoint) {}

    private final Map<String, Kept> receipts = new ConcurrentHashMap<>();

    @Test
    void losesNothingItHasAccepted() throws Exception {
        long seed = Long.getLong("heng.seed", System.nanoTime());
        Random random = new Random(seed);
        Path campaign = Town.in(folder.resolve("town"));
        String database = Postgres.database();
        assertDurable(database);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = receipts.size();
            Process server = start(database, campaign);
            try {
                String device = line(server, "  device 设备").map(found -> found.replaceAll(".*(/d/\\S+)", "$1")).orElseGet(this::device);
                Files.writeString(folder.resolve("device"), device);
                String address = ready(server);
                submitUntilKilled(server, address + device, kill, random.nextInt(300, 2_500));
            } finally {
                server.destroyForcibly().waitFor();
            }
            assertThat(receipts.size()).as("receipts of run %d, seed %d", kill, seed).isGreaterThan(before);
            check(database, seed);
        }
    }

    private String device() {
        try {
            return Files.readString(folder.resolve("device"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertDurable(String database) throws Exception {
        try (Connection db = Postgres.connect(database); ResultSet row = db.createStatement().executeQuery(
                "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("fsync=on full_page_writes=on synchronous_commit=on");
        }
    }

    private Process start(String database, Path campaign) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), "heng.server.Main", "serve", "--port", "0", "--data", folder.resolve("data").toString(), "--campaign", campaign.toString(), "--demo-accounts");
        builder.environment().put(Database.VARIABLE, database);
        builder.redirectError(folder.resolve("server.log").toFile());
        return builder.start();
    }

    private final Map<Process, BufferedReader> output = new HashMap<>();
    private final Map<Process, List<String>> lines = new HashMap<>();

    /// Reads until the server is ready and looks for a line on the way.
    private java.util.Optional<String> line(Process server, String start) throws IOException {
        BufferedReader reader = output.computeIfAbsent(server, one -> new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8)));
        List<String> read = lines.computeIfAbsent(server, _ -> new ArrayList<>());
        while (read.stream().noneMatch(line -> line.startsWith("Heng is ready"))) {
            String line = reader.readLine();
            if (line == null) throw new AssertionError("The server did not start: " + Files.readString(folder.resolve("server.log")));
            read.add(line);
        }
        return read.stream().filter(line -> line.startsWith(start)).findFirst();
    }

    private String ready(Process server) throws IOException {
        return line(server, "Heng is ready").orElseThrow().replaceAll(".*(http://[^/]+)/ .*", "$1");
    }

    private void submitUntilKilled(Process server, String device, int run, int milliseconds) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                clients.add(Thread.ofVirtual().start(() -> submit(client, device, "uuid:run" + run + "-client" + number + "-", killed)));
            }
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            int before = receipts.size();
            while (receipts.size() == before && System.nanoTime() < deadline) Thread.sleep(20); // the first answer also warms the server up
            Thread.sleep(milliseconds);
            server.destroyForcibly();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
            killed.set(true);
            for (Thread thread : clients) thread.join();
        }
    }

    private void submit(HttpClient client, String device, String name, AtomicBoolean killed) {
        for (int i = 0; !killed.get(); i++) {
            String instance = name + i;
            try {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(device + "/c/small-2026/records")).header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(10)).POST(HttpRequest.BodyPublishers.ofString(Town.visit(instance, "w2", i % 10))).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 201 && answer.statusCode() != 200) continue;
                JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
                JsonElement record = body.getAsJsonArray("records").get(0);
                receipts.put(instance, new Kept(record.getAsJsonObject().get("index").getAsLong(), record.getAsJsonObject().get("leaf").getAsString(), body.get("checkpoint").getAsString()));
            } catch (IOException e) {
                if (killed.get()) return; // no answer: whoever submitted holds no receipt and sends again
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Everything that was receipted is there, where the receipt says, once; and each checkpoint that was given out is a beginning of the ledger.
    private void check(String database, long seed) throws Exception {
        var key = SignerKey.of(Files.readString(folder.resolve("data/ledger.key")).strip()).get().verifier();
        Map<Long, String> leaves = new HashMap<>();
        Map<String, Integer> instances = new HashMap<>();
        Map<NodeId, Hash> nodes = new HashMap<>();
        long size;
        try (Connection db = Postgres.connect(database); var statement = db.createStatement()) {
            try (ResultSet row = statement.executeQuery("select index, encode(hash, 'hex'), id from ledger_leaf")) {
                while (row.next()) {
                    leaves.put(row.getLong(1), "sha256:" + row.getString(2));
                    instances.merge(row.getString(3), 1, Integer::sum);
                }
            }
            try (ResultSet row = statement.executeQuery("select level, index, hash from ledger_node")) {
                while (row.next()) nodes.put(new NodeId(row.getInt(1), row.getLong(2)), Hash.ofBytes(row.getBytes(3)).get());
            }
            try (ResultSet row = statement.executeQuery("select size from ledger_state")) {
                row.next();
                size = row.getLong(1);
            }
        }
        Hash root = heng.ledger.tree.TreeState.of(size, Nodes.of(nodes)).get().root();
        Trust trust = new Trust(key.name(), key);
        receipts.forEach((instance, kept) -> {
            assertThat(leaves.get(kept.index())).as("%s, seed %d", instance, seed).isEqualTo(kept.leaf());
            assertThat(instances.get("small-2026/" + instance + "/1")).as(instance).isEqualTo(1);
        });
        receipts.values().stream().map(Kept::checkpoint).distinct().forEach(note -> {
            Checkpoint given = trust.open(Note.of(note).get(), Long.MAX_VALUE).get().checkpoint();
            assertThat(ConsistencyProof.make(given.size(), size, Nodes.of(nodes)).then(proof -> proof.verify(given.root(), root)).isAccepted()).isTrue();
        });
        try (Connection db = Postgres.connect(database)) {
            assertThat(new LedgerAudit(db, key, Long.MAX_VALUE).run(_ -> {}).faults()).isEmpty();
        }
    }
}
