package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server dies while a phone is sending, and comes back. The phone does not know whether its visit arrived.
class PhoneKillTest {

    @TempDir
    Path folder;

    private String device = "";

    @Test
    void sendsWhatTheDeadServerMayHaveTakenAndItIsThereOnce() throws Exception {
        String database = Postgres.database();
        int port = freePort();
        try (Chromium chromium = Chromium.start()) {
            Process first = start(database, port);
            BrowserContext phone = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setBaseURL("http://127.0.0.1:" + port));
            Page page = phone.newPage();
            String instance;
            try {
                page.navigate(device + "/");
                page.locator(".sites a").filter(new Locator.FilterOptions().setHasText("西二巷")).click();
                Locator card = page.locator("section.item").first();
                card.getByLabel("看过").check();
                card.getByLabel("alight", new Locator.GetByLabelOptions().setExact(true)).fill("5");
                card.getByLabel("lamps", new Locator.GetByLabelOptions().setExact(true)).fill("10");
                page.waitForRequest("**/records", () -> page.click("#hand-in"));
            } finally {
                first.destroyForcibly();
                assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
            }
            page.waitForFunction("() => document.querySelector('article.visit') !== null");
            instance = page.locator("article.visit").getAttribute("data-instance");
            Process second = start(database, port);
            try {
                page.waitForSelector("article.visit.sent", new Page.WaitForSelectorOptions().setTimeout(60_000));
            } finally {
                second.destroyForcibly().waitFor();
            }
            try (Connection db = Postgres.connect(database); var query = db.prepareStatement("select count(*) from ledger_leaf where id like ?")) {
                query.setString(1, "small-2026/" + instance + "/%");
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    assertThat(row.getInt(1)).isEqualTo(1);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Waits until it is ready; the first one says the address of the device.
    private Process start(String database, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), "heng.server.Main", "serve", "--port", String.valueOf(port), "--data", folder.resolve("data").toString(), "--campaign",
                Town.in(folder.resolve("town")).toString(), "--demo-accounts");
        builder.environment().put(Database.VARIABLE, database);
        builder.redirectError(folder.resolve("server.log").toFile());
        Process server = builder.start();
        BufferedReader reader = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line;
        do {
            line = reader.readLine();
            if (line == null) throw new AssertionError("The server did not start: " + Files.readString(folder.resolve("server.log")));
            if (line.contains("/d/")) device = line.replaceAll(".*(/d/\\S+)", "$1");
        } while (!line.startsWith("Heng is ready"));
        return server;
    }
}
