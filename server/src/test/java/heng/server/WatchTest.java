package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heng.server.ledger.Ledger;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Health and figures: what they say, to whom, and what they do not say.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchTest {

    @TempDir
    static Path folder;

    private Site site;
    private String device;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        device = site.device("zhang-san", Grant.EVERYWHERE);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private HttpResponse<String> withToken(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site.address + path)).header("Authorization", "Bearer " + Files.readString(site.data.resolve("metrics.token")).strip()).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void countsWhatBecomesOfSubmissionsAndNamesNobody() throws Exception {
        String token = device.substring("/d/".length());
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:watched-one", "e1", 5)).statusCode()).isEqualTo(201);
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:watched-one", "e1", 5)).statusCode()).isEqualTo(200);
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:watched-one", "e1", 6)).statusCode()).isEqualTo(409);
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:watched-two", "nowhere", 6)).statusCode()).isEqualTo(422);
        site.get(Site.anybody(), "/c/a-name-of-somebody");
        String figures = withToken("/metrics").body();
        assertThat(figures).contains("heng_submissions_total{outcome=\"Taken\"} 1.0", "heng_submissions_total{outcome=\"Again\"} 1.0", "heng_submissions_total{outcome=\"Changed\"} 1.0", "heng_submissions_total{outcome=\"Refused\"} 1.0",
                "heng_ledger_commit_seconds_bucket", "heng_ledger_group_submissions_bucket", "hikaricp_connections_active", "jvm_memory_used_bytes", "process_cpu_usage", "heng_scoreboard_lag_leaves", "heng_scoreboard_lag_seconds",
                "heng_database_durable 1.0", "heng_ledger_writer_alive 1.0", "route=\"/d/{token}/c/{campaign}/records\"");
        assertThat(figure(figures, "heng_ledger_leaves")).isEqualTo(site.context.getBean(Ledger.class).size());
        assertThat(figures).doesNotContain(token, "zhang-san", "a-name-of-somebody", "uuid:watched", "东一巷");
    }

    private static double figure(String figures, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(figures);
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }

    @Test
    void showsFiguresToWhoHasTheTokenAndToAdministratorsOnly() throws Exception {
        site.account("root", new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE));
        site.account("east", new Grant(Role.ADMINISTRATOR, "4101"));
        assertThat(site.get(Site.anybody(), "/metrics").statusCode()).as("from this machine, without a token").isNotEqualTo(200);
        assertThat(site.get(site.signedIn("east"), "/metrics").statusCode()).isEqualTo(403);
        assertThat(site.get(site.signedIn("root"), "/metrics").statusCode()).isEqualTo(200);
        assertThat(withToken("/metrics").statusCode()).isEqualTo(200);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.data.resolve("metrics.token")))).isEqualTo("rw-------");
    }

    @Test
    void saysThatItIsReadyAndWhyOnlyToWhoMayKnow() throws Exception {
        assertThat(site.get(Site.anybody(), "/health/live").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(site.get(Site.anybody(), "/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        JsonObject whole = JsonParser.parseString(withToken("/health/ready").body()).getAsJsonObject();
        assertThat(whole.get("databaseDurable").getAsBoolean()).isTrue();
        assertThat(whole.get("ledgerWriterAlive").getAsBoolean()).isTrue();
        assertThat(whole.get("scoreboardLagLeaves").getAsLong()).isGreaterThanOrEqualTo(0);
        assertThat(whole.get("scoreboardLagSeconds").getAsDouble()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void noticesADatabaseThatIsGoneAndALedgerThatNobodyWrites() throws Exception {
        String database = Postgres.database();
        Ledger ledger;
        try (Site dying = Site.start(folder.resolve("dying"), database)) {
            String name = database.replaceAll(".*/([^/?]+)\\?.*", "$1");
            assertThat(dying.get(Site.anybody(), "/health/ready").statusCode()).isEqualTo(200);
            try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
                statement.execute("alter database " + name + " allow_connections false");
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
                HttpResponse<String> answer = dying.get(Site.anybody(), "/health/ready");
                for (int i = 0; i < 50 && answer.statusCode() == 200; i++) {
                    Thread.sleep(100); // an answer may be a second old
                    answer = dying.get(Site.anybody(), "/health/ready");
                }
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).isEqualTo("{\"status\":\"not ready\"}");
                assertThat(dying.get(Site.anybody(), "/health/live").statusCode()).as("starting again would not help").isEqualTo(200);
                statement.execute("alter database " + name + " allow_connections true");
            }
            ledger = dying.context.getBean(Ledger.class);
            assertThat(ledger.isWriting()).isTrue();
        }
        assertThat(ledger.isWriting()).isFalse();
    }

    @Test
    void tellsTheNumberOfARequestAndTakesNoneFromOutside() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site.address + "/login")).header("X-Request-Id", "forged\tline").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("X-Request-Id").orElse("")).matches("[0-9a-f]{16}");
    }

    /// A server of its own, whose log is read from outside.
    @Test
    void logsLinesOfJsonThatNameNobody() throws Exception {
        String database = Postgres.database();
        Path log = folder.resolve("json.log");
        Path printed = folder.resolve("json.err");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "heng.server.Main",
                "serve", "--port", "0", "--data", folder.resolve("json-data").toString(), "--campaign", Town.in(folder.resolve("json-town")).toString(), "--demo-accounts", "--log-json");
        builder.environment().put(Database.VARIABLE, database);
        Process server = builder.redirectOutput(log.toFile()).redirectError(printed.toFile()).start();
        String secret;
        String token;
        try {
            String address = ready(server, log, printed);
            String shown = Files.readString(printed);
            token = find(shown, "/d/(\\S+)");
            secret = find(shown, "(?m)^ +headquarters +(\\S+)$");
            HttpClient client = Site.anybody();
            String page = client.send(HttpRequest.newBuilder(URI.create(address + "/login")).build(), HttpResponse.BodyHandlers.ofString()).body();
            String form = "_csrf=" + find(page, "name=\"_csrf\" value=\"([^\"]+)\"") + "&username=headquarters&password=";
            for (String password : List.of("wrong-password-13800138000", secret)) client.send(HttpRequest.newBuilder(URI.create(address + "/login")).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form + password)).build(), HttpResponse.BodyHandlers.ofString());
            for (String body : List.of(Town.visit("uuid:logged-one", "e1", 5), Town.visit("uuid:logged-one", "e1", 6), "{\"phone\": \"13800138000\"", Town.visit("uuid:13800138000", "nowhere", 1))) {
                client.send(HttpRequest.newBuilder(URI.create(address + "/d/" + token + "/c/small-2026/records")).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSizeGreaterThan(6);
        List<JsonObject> parsed = lines.stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertThat(parsed).allSatisfy(line -> assertThat(line.keySet()).contains("@timestamp", "message"));
        assertThat(parsed.stream().filter(line -> line.toString().contains("/d/{token}/c/{campaign}/records")).count()).isEqualTo(4);
        assertThat(parsed.stream().filter(line -> line.has("request")).map(line -> line.get("request").getAsString()).distinct().count()).isGreaterThanOrEqualTo(7);
        assertNamesNobody(String.join("\n", lines) + Files.readString(printed).replaceAll("(?m)^ .*$", ""), token, secret);
        // the scan itself finds what it looks for
        for (String slip : List.of("headquarters", token, secret, "13800138000", "logged-one")) assertThat(finds("message: " + slip, token, secret)).isTrue();
    }

    private static void assertNamesNobody(String log, String token, String secret) {
        for (String line : log.split("\n")) assertThat(finds(line, token, secret)).as(line).isFalse();
    }

    private static boolean finds(String line, String token, String secret) {
        return Map.of("token", token, "password", secret, "account", "headquarters", "inspector", "inspector", "phone", "13800138000", "instance", "logged-one", "site", "东一巷").values().stream().anyMatch(line::contains);
    }

    private static String ready(Process server, Path log, Path printed) throws Exception {
        for (int i = 0; i < 600 && server.isAlive(); i++) {
            Matcher line = Pattern.compile("Heng is ready [^\"]*?(http://[^/]+)/").matcher(Files.readString(log));
            if (line.find()) return line.group(1);
            Thread.sleep(100);
        }
        throw new AssertionError("The server did not start: " + Files.readString(printed) + Files.readString(log));
    }

    private static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
