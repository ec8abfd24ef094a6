package heng.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's Chromium, driven by Playwright. Where there is none the tests are skipped and say so.
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create();
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox", "--font-render-hinting=none")));
    }

    static Chromium start() {
        Optional<Path> program = find();
        assumeTrue(program.isPresent(), "No Chromium here: the tests in a browser are skipped. Maybe: apt-get install chromium fonts-noto-cjk, or set HENG_CHROMIUM");
        return new Chromium(program.orElseThrow());
    }

    private static Optional<Path> find() {
        String named = System.getenv("HENG_CHROMIUM");
        Stream<String> usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        return Stream.concat(Stream.ofNullable(named), usual).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
