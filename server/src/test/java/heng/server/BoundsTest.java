package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.field.internal.Pictures;
import heng.server.people.Grant;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photos that are as large as they may be, that come slowly, and that the disk does not take.
class BoundsTest {

    private static final int LARGE = 100 << 20;
    private static final int AT_ONCE = 4;
    private static final int SLOW = 200;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CompletableFuture<HttpResponse<String>> put(Outside server, String name, long bytes) {
        return client.sendAsync(HttpRequest.newBuilder(URI.create(server.address + server.device + "/c/small-2026/visits/uuid:bounds-test/photos/" + name))
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Endless(Pictures.photo(name.hashCode()), bytes))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> visit(Outside server, String instance) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(server.address + server.device + "/c/small-2026/records")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Town.visit(instance, "e1", 5))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<Path> arriving() throws IOException {
        try (var files = Files.list(folder.resolve("data/media/arriving"))) {
            return files.toList();
        }
    }

    @Test
    void fourOf100MegabytesAtOncePassThroughAHeapOf256() throws Exception {
        try (Outside server = Outside.start(folder, "true", "-Xmx256m")) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) answers.add(put(server, "large-" + i + ".jpg", LARGE));
            for (var answer : answers) assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
            assertThat(put(server, "larger.jpg", LARGE + 1L).get().statusCode()).isEqualTo(413);
            assertThat(visit(server, "uuid:after-large").statusCode()).isEqualTo(201);
            assertThat(arriving()).isEmpty();
            assertThat(Files.readString(folder.resolve("server.log"))).doesNotContain("OutOfMemoryError");
            try (var files = Files.walk(folder.resolve("data/media/originals"))) {
                assertThat(files.filter(Files::isRegularFile).map(BoundsTest::size)).containsExactly((long) LARGE, (long) LARGE, (long) LARGE, (long) LARGE);
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void slowClientsDoNotHoldOthers() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (Outside server = Outside.start(folder, "true", "-Xmx256m")) {
            URI address = URI.create(server.address);
            assertThat(visit(server, "uuid:warm-up-1").statusCode()).isEqualTo(201);
            byte[] head = java.util.Arrays.copyOf(Pictures.photo(1), 40_000);
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                slow.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(("PUT " + server.device + "/c/small-2026/visits/uuid:slow-client-" + i + "/photos/p.jpg HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(head);
                out.flush();
            }
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (arriving().size() < SLOW && System.nanoTime() < end) Thread.sleep(50);
            assertThat(arriving()).as("uploads under way").hasSize(SLOW);
            long slowest = 0;
            for (int i = 0; i < 10; i++) {
                long begin = System.nanoTime();
                assertThat(visit(server, "uuid:fast-client-" + i).statusCode()).isEqualTo(201);
                slowest = Math.max(slowest, System.nanoTime() - begin);
            }
            assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
            assertThat(arriving()).as("uploads still under way").hasSize(SLOW);
            for (Socket socket : slow) socket.close();
            while (!arriving().isEmpty() && System.nanoTime() < end + Duration.ofSeconds(20).toNanos()) Thread.sleep(50);
            assertThat(arriving()).as("nothing is left of who went away").isEmpty();
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    @Test
    void aDiskThatTakesNoMoreLosesNothing() throws Exception {
        try (Outside server = Outside.start(folder, "ulimit -f 40960")) { // in units of 512 bytes: 20 MiB a file, as POSIX has it
            HttpResponse<String> answer = put(server, "large.jpg", 60 << 20).get();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
            assertThat(answer.body()).contains("no-room", "Keep it and send it later", "请保留");
            assertThat(arriving()).isEmpty();
            assertThat(visit(server, "uuid:bounds-test").statusCode()).isEqualTo(201);
            assertThat(put(server, "large.jpg", 1 << 20).get().statusCode()).as("the name is still free").isEqualTo(201);
        }
    }

    @Test
    void aDatabaseThatIsAwayLosesNothing() throws Exception {
        try (Site site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")))) {
            String path = site.device("inspector", Grant.EVERYWHERE) + "/c/small-2026/records"; // nobody remembers whose it is
            String name = site.database.replaceAll(".*/([^/?]+)\\?.*", "$1");
            try (Connection db = Postgres.connect(Postgres.database()); var statement = db.createStatement()) {
                statement.execute("alter database " + name + " allow_connections false");
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
                for (String way : List.of(path, path + "?around")) {
                    HttpResponse<String> answer = site.json(way, Town.visit("uuid:bounds-test", "e1", 7));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.body()).contains("\"later\"", "Sending the same again is safe", "可以原样再次提交");
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                }
                statement.execute("alter database " + name + " allow_connections true");
            }
            int status = site.json(path, Town.visit("uuid:bounds-test", "e1", 7)).statusCode();
            for (int i = 0; i < 20 && status == 503; i++) {
                Thread.sleep(500);
                status = site.json(path, Town.visit("uuid:bounds-test", "e1", 7)).statusCode();
            }
            assertThat(status).isEqualTo(201);
        }
    }

    @Test
    void aDiskThatFailsLosesNothing() throws Exception {
        try (Site site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")))) {
            String path = site.address + site.device("inspector", Grant.EVERYWHERE) + "/c/small-2026/visits/uuid:bounds-test/photos/p.jpg";
            Path arriving = folder.resolve("data/media/arriving");
            Files.delete(arriving);
            Files.createFile(arriving);
            HttpRequest request = HttpRequest.newBuilder(URI.create(path)).PUT(HttpRequest.BodyPublishers.ofByteArray(Pictures.photo(1))).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("\"later\"");
            Files.delete(arriving);
            Files.createDirectory(arriving);
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
    }
}
