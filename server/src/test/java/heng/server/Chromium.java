package heng.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's Chromium. Where there is none the tests that ask for it are skipped and say so.
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start(String... arguments) {
        Optional<Path> program = Stream.concat(Stream.ofNullable(System.getenv("HENG_CHROMIUM")), Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of).filter(Files::isExecutable).findFirst();
        assumeTrue(program.isPresent(), "No Chromium here: the tests in a browser are skipped. Maybe: apt-get install chromium fonts-noto-cjk, or set HENG_CHROMIUM");
        Playwright playwright = Playwright.create();
        List<String> all = Stream.concat(Stream.of("--no-sandbox", "--font-render-hinting=none"), Stream.of(arguments)).toList();
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(all)));
    }

    /// What axe-core finds on a page and calls serious or critical.
    static List<String> serious(Page page) throws IOException {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        String found = (String) page.evaluate("() => axe.run(document, { resultTypes: ['violations'] }).then(r => JSON.stringify(r.violations))");
        List<String> serious = new ArrayList<>();
        JsonParser.parseString(found).getAsJsonArray().forEach(element -> {
            JsonObject violation = element.getAsJsonObject();
            if (!List.of("serious", "critical").contains(violation.get("impact").getAsString())) return;
            JsonObject first = violation.getAsJsonArray("nodes").get(0).getAsJsonObject();
            serious.add(violation.get("id").getAsString() + ": " + first.get("html").getAsString() + " " + first.get("failureSummary").getAsString());
        });
        return serious;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
