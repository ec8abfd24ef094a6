package heng.bench.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What measures the server is itself held to something.
class GeneratorTest {

    @TempDir
    Path folder;

    @Test
    void givesTheTimesThatSoManyCallsWereWithin() {
        Latencies latencies = new Latencies();
        for (int i = 1000; i > 0; i--) latencies.add(i * 1_000_000L);
        assertThat(latencies.millis(.5)).isEqualTo(501);
        assertThat(latencies.millis(.99)).isEqualTo(991);
        assertThat(latencies.millis(1)).isEqualTo(1000);
        assertThat(latencies.count()).isEqualTo(1000);
    }

    /// One call that hangs makes those behind it late, and they say so.
    @Test
    void timesAnOpenLoopFromWhenCallsWereToBegin() throws IOException {
        try (OpenLoop loop = new OpenLoop(100, 1, 1, () -> number -> {
            if (number == 10) Thread.sleep(400);
        })) {
            Latencies latencies = loop.result();
            assertThat(latencies.count()).isEqualTo(101);
            assertThat(latencies.millis(1)).isBetween(400.0, 700.0);
            assertThat(latencies.millis(.9)).as("those that waited behind it").isGreaterThan(200);
        }
    }

    @Test
    void timesAClosedLoopByTheCallsThemselves() throws IOException {
        Load.Result result = Load.run(2, .5, new AtomicInteger(), () -> _ -> Thread.sleep(20));
        assertThat(result.latencies().millis(.5)).isBetween(20.0, 60.0);
        assertThat(result.perSecond()).isCloseTo(2 / .02, within(40.0));
        assertThatThrownBy(() -> Load.run(2, .5, new AtomicInteger(), () -> _ -> {
            throw new IOException("refused");
        })).hasMessageContaining("refused");
    }

    @Test
    void readsAnswersInChunksAndWhole() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    asked(socket.getInputStream());
                    say(socket, "HTTP/1.1 201 \r\nSet-Cookie: A=1; Path=/\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n2\r\n\"}\r\n0\r\n\r\n");
                    assertThat(asked(socket.getInputStream())).contains("Cookie: A=1");
                    say(socket, "HTTP/1.1 302 \r\nLocation: /there\r\nContent-Length: 0\r\n\r\n");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            try (Caller caller = new Caller(server.getLocalPort())) {
                assertThat(caller.post("/x", "application/json", "{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(201);
                assertThat(caller.body()).isEqualTo("{\"a\"}");
                assertThat(caller.get("/y")).isEqualTo(302);
                assertThat(caller.location()).isEqualTo("/there");
                assertThatThrownBy(() -> caller.get("/z")).isInstanceOf(IOException.class);
            }
        }
    }

    private static String asked(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().contains("\r\n\r\n")) text.append((char) in.read());
        if (text.toString().startsWith("POST")) in.readNBytes(2);
        return text.toString();
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void makesTheSameTownAndVisitsOfTheSameSeed() throws IOException {
        SampleTown town = new SampleTown(5);
        assertThat(town.visit("run", 3, 4)).isEqualTo(new SampleTown(5).visit("run", 3, 4)).isNotEqualTo(new SampleTown(6).visit("run", 3, 4)).isNotEqualTo(town.visit("run", 4, 4));
        town.write(folder.resolve("town"));
        try (var places = Files.lines(folder.resolve("town/places.csv"))) {
            assertThat(places.count()).as("head and places").isEqualTo(1 + 1 + 7 + 105 + 2505);
        }
        try (var rows = Files.lines(town.records(folder.resolve("town/records.csv"), "b", 1000))) {
            assertThat(rows.map(row -> row.split(",")[0]).distinct().count()).as("head and records").isEqualTo(1001);
        }
    }
}
