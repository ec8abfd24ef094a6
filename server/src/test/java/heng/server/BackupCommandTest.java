package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `heng backup` and `heng restore` as somebody types them, with the PostgreSQL that comes with Heng.
class BackupCommandTest {

    private Path folder;
    private Process server;
    private String address;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory("heng-backup-test");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x")); // PostgreSQL may run as another user
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null && server.isAlive()) end();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private record Ran(int status, String said) {}

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "heng.server.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove(Database.VARIABLE);
        return builder;
    }

    private Ran run(String... arguments) throws Exception {
        Process process = command(arguments).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), said);
    }

    /// @return what it printed up to being ready
    private String serve(String data, String... more) throws Exception {
        Path log = folder.resolve(data + ".log");
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data));
        arguments.addAll(List.of(more));
        server = command(arguments.toArray(String[]::new)).redirectOutput(log.toFile()).start();
        Pattern ready = Pattern.compile("Heng is ready .*?(http://[^/]+)/");
        for (int i = 0; i < 1200 && server.isAlive(); i++) {
            Matcher found = ready.matcher(Files.readString(log));
            if (found.find()) {
                address = found.group(1);
                return Files.readString(log);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The server did not start: " + Files.readString(log));
    }

    private void end() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private HttpResponse<String> submit(String device, String instance) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address + device + "/c/small-2026/records")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Town.visit(instance, "w2", 3))).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void bringsARunningServerBackElsewhere() throws Exception {
        String printed = serve("data", "--campaign", Town.in(folder.resolve("town")).toString(), "--demo-accounts");
        Matcher device = Pattern.compile("(/d/\\S+)").matcher(printed);
        assertThat(device.find()).isTrue();
        String receipt = submit(device.group(1), "uuid:before-the-backup").body();
        Ran running = run("backup", "--data", "data", "--out", "running.zip", "--key-out", "ledger.key");
        assertThat(running.status()).as(running.said()).isZero();
        assertThat(running.said()).contains("read again and whole");
        assertThat(server.isAlive()).isTrue();
        assertThat(submit(device.group(1), "uuid:after-the-backup").statusCode()).isEqualTo(201);
        Ran verified = run("ledger", "verify", "--data", "data");
        assertThat(verified.status()).as(verified.said()).isZero();
        assertThat(verified.said()).contains("commitments: everything holds", "0 media: 0 whole, 0 erased on record, 0 missing, 0 changed (0 bytes read): everything holds");
        end();
        Ran stopped = run("backup", "--data", "data", "--out", "stopped.zip", "--quiet");
        assertThat(stopped.status()).as(stopped.said()).isZero();
        assertThat(stopped.said()).contains("The ledger's key is not in it");

        Ran full = run("restore", "stopped.zip", "--data", "data", "--key", "ledger.key");
        assertThat(full.status()).isEqualTo(2);
        assertThat(full.said()).contains("is not empty", "\nMaybe ", "不是空目录");
        leavesNothingBehindWhereItRefuses();
        Ran restored = run("restore", "running.zip", "--data", "elsewhere", "--key", "ledger.key");
        assertThat(restored.status()).as(restored.said()).isZero();
        assertThat(restored.said()).contains("6 leaves", "was replayed and holds").doesNotContain("INFO", "DEBUG");
        // the old place is gone, with the files of the campaign
        try (var files = Files.walk(folder.resolve("town"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        serve("elsewhere");
        HttpResponse<String> again = submit(device.group(1), "uuid:before-the-backup");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(JsonParser.parseString(again.body())).isEqualTo(JsonParser.parseString(receipt));
        assertThat(submit(device.group(1), "uuid:after-the-backup").statusCode()).as("that came later").isEqualTo(201);
    }

    private void leavesNothingBehindWhereItRefuses() throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve("stopped.zip"));
        Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Ran cut = run("restore", "cut.zip", "--data", "new");
        assertThat(cut.status()).isEqualTo(2);
        assertThat(cut.said()).contains("its end is missing", "\nMaybe ");
        Files.writeString(folder.resolve("other.key"), "nothing of the kind");
        assertThat(run("restore", "stopped.zip", "--data", "new", "--key", "other.key").said()).contains("is not that of the ledger");
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(run("backup", "--data", "no-such-folder").said()).contains("There is no server in", "\nMaybe ");
        assertThat(run("restore", "no-such.zip", "--data", "new").said()).contains("There is no file", "\nMaybe ");
        Ran without = run("restore", "stopped.zip", "--data", "new");
        assertThat(without.status()).isZero();
        assertThat(without.said()).contains("Put the key of the ledger there", "7 leaves");
    }
}
