package heng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import heng.server.field.internal.Pictures;
import heng.server.campaign.CampaignDesk;
import heng.server.campaign.CampaignStep;
import heng.server.campaign.Change;
import heng.server.campaign.SetupImports;
import heng.server.campaign.SetupTable;
import heng.server.campaign.Upload;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Editions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The pages in a real browser. Where there is none the tests are skipped and say so.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final List<String> PAGES = List.of("/", "/c/small-2026", "/c/small-2026/p/4101", "/c/small-2026/p/4101/x/total", "/c/small-2026/record?id=r1", "/c/small-2026/record?id=uuid:with-photos/1", "/accounts", "/accounts/everything", "/accounts/import", "/me", "/interfaces", "/audit", "/welcome/no-such-link", "/campaigns/new", "/c/small-2026/setup", "/c/frozen-2026/setup", "/c/frozen-2026/e/1", "/c/frozen-2026/setup/imports/1", "/no-such-page",
            "/c/streets-2026?level=township&sort=total", "/c/streets-2026/p/4101", "/c/streets-2026/p/4101/i/lamps", "/c/streets-2026/p/41/x/total/interval", "/c/streets-2026/p/41/sites",
            "/c/streets-2026/p/410201/s/s08", "/c/streets-2026/league", "/c/streets-2026/boundaries", "/c/streets-2026/find?q=cg", "/c/small-2026/p/4101/s/e2");

    /// A folder for pictures of every page, to look at; none are made without it.
    private static final String SHOTS = System.getProperty("heng.shots");

    @TempDir
    static Path folder;

    private Site site;
    private Playwright playwright;
    private Browser browser;
    private String axe;

    @BeforeAll
    void start() throws Exception {
        Optional<Path> program = Stream.concat(Stream.ofNullable(System.getenv("HENG_CHROMIUM")), Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of).filter(Files::isExecutable).findFirst();
        assumeTrue(program.isPresent(), "No Chromium here: the tests in a browser are skipped. Maybe: apt-get install chromium fonts-noto-cjk, or set HENG_CHROMIUM");
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")), Streets.in(folder.resolve("streets"), true));
        site.account("everything", new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE), new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        photos();
        frozen(folder.resolve("other"));
        playwright = Playwright.create();
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(List.of("--no-sandbox", "--font-render-hinting=none")));
        try (InputStream in = PagesTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// A record with a photo that is shown, one that cannot be, and one that is awaited.
    private void photos() throws Exception {
        String device = site.device("inspector", Grant.EVERYWHERE);
        byte[] shown = Pictures.withExif(Pictures.photo(1), "2026:09:20 08:19:58", "", "Beacon 7", 1);
        byte[] sealed = HexFormat.of().parseHex("00000020667479706865696300000000" + "00".repeat(100));
        StringBuilder names = new StringBuilder();
        for (byte[] photo : List.of(shown, sealed, Pictures.photo(2))) {
            names.append(names.isEmpty() ? "" : ", ").append("{\"name\": \"").append(names.length()).append(".jpg\", \"sha256\": \"").append(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo))).append("\"}");
        }
        String visit = Town.visit("uuid:with-photos", "e2", 7).replace("\"lamps\": \"10\"}}", "\"lamps\": \"10\"}, \"photos\": [" + names + "], \"position\": {\"latitude\": \"34.03\", \"longitude\": \"113.86\", \"accuracyMetres\": \"8\", \"system\": \"gcj02\"}}");
        assertThat(site.json(device + "/c/small-2026/records", visit).statusCode()).isEqualTo(201);
        List<String> named = JsonParser.parseString("[" + names + "]").getAsJsonArray().asList().stream().map(photo -> photo.getAsJsonObject().get("name").getAsString()).toList();
        for (int i = 0; i < 2; i++) {
            assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site.address + device + "/c/small-2026/visits/uuid:with-photos/photos/" + named.get(i)))
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(i == 0 ? shown : sealed)).build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
        var reader = site.signedIn("everything");
        for (int i = 0; i < 100 && site.get(reader, "/c/small-2026/record?id=uuid:with-photos/1").body().split("class=\"flag\"", -1).length < 4; i++) Thread.sleep(100);
    }

    @Test
    void showThePhotoOfARecord() {
        Page page = open(390, ColorScheme.LIGHT, new ArrayList<>());
        page.navigate("/c/small-2026/record?id=uuid:with-photos/1");
        page.locator(".shots img").scrollIntoViewIfNeeded();
        page.waitForFunction("document.querySelector('.shots img').naturalWidth === 800");
        assertThat(page.locator(".shots li").count()).isEqualTo(3);
        assertThat(page.locator(".awaited").textContent()).contains("照片待传");
        assertThat(page.locator(".shots .flag").count()).isEqualTo(3);
        page.context().close();
    }

    @Test
    void showThePhotosOfASiteAndOpenOne() {
        List<String> console = new ArrayList<>();
        Page page = open(1440, ColorScheme.LIGHT, console);
        page.navigate("/c/small-2026/p/4101/s/e2");
        page.locator(".photo img").scrollIntoViewIfNeeded();
        page.waitForFunction("document.querySelector('.photo img').naturalWidth === 800");
        assertThat(page.locator(".photo img").count()).as("one of three can be shown").isEqualTo(1);
        assertThat(page.locator(".photo img").getAttribute("alt")).contains("路灯亮灯率");
        assertThat(page.locator(".awaited").count()).isEqualTo(1);
        assertThat(page.context().request().get(page.locator("a.photo").getAttribute("href")).headers()).containsEntry("content-type", "image/jpeg");
        assertThat(console).isEmpty();
        page.context().close();
    }

    /// A campaign made in the site, with an import of which a row was refused, and frozen.
    private void frozen(Path town) throws IOException {
        Town.in(town);
        Files.writeString(town.resolve("campaign.yaml"), Files.readString(town.resolve("campaign.yaml")).replace(Town.ID, "frozen-2026"));
        List<Upload> files;
        try (Stream<Path> all = Files.list(town)) {
            files = all.map(file -> new Upload(file.getFileName().toString(), () -> Files.newInputStream(file))).toList();
        }
        CampaignDesk desk = site.context.getBean(CampaignDesk.class);
        assertThat(desk.create(files, new Person("everything", List.of(new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE))))).isInstanceOf(Change.Done.class);
        var bodies = new Upload("bodies.csv", () -> new java.io.ByteArrayInputStream("code,name,parent\nlight,路灯管理处,\neast,东区城管局,nobody\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(site.context.getBean(SetupImports.class).take("frozen-2026", SetupTable.BODIES, bodies, false, "everything", java.util.Locale.CHINESE).refused()).isEqualTo(1);
        desk.step("frozen-2026", CampaignStep.OPENING, "everything", "");
        assertThat(site.context.getBean(Editions.class).freeze("frozen-2026", "everything")).isInstanceOf(Change.Done.class);
    }

    @AfterAll
    void stop() {
        if (playwright != null) playwright.close();
        if (site != null) site.close();
    }

    /// Somebody signed in at a window of a width; what the page says to the console is kept.
    private Page open(int width, ColorScheme scheme, List<String> console) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme).setBaseURL(site.address).setBypassCSP(false));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) console.add(message.text());
        });
        page.navigate("/login");
        page.fill("#username", "everything");
        page.fill("#password", Site.PASSWORD);
        page.click("button.primary");
        page.waitForURL(site.address + "/");
        return page;
    }

    @Test
    void areUsableByEverybodyAtBothWidthsInBothLights() throws IOException {
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (int width : new int[] {390, 1440}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page page = open(width, scheme, new ArrayList<>());
                for (String path : PAGES) {
                    page.navigate(path);
                    look(page, path, width + " " + scheme, wrong);
                    looked++;
                }
                page.context().close();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).isEqualTo(4 * PAGES.size());
    }

    /// The same in the other language; its words are longer.
    @Test
    void areUsableInEnglishToo() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (int width : new int[] {390, 1440}) {
            Page page = open(width, ColorScheme.DARK, new ArrayList<>());
            page.navigate("/?lang=en");
            for (String path : PAGES) {
                page.navigate(path);
                look(page, path, width + " EN", wrong);
            }
            page.context().close();
        }
        assertThat(wrong).isEmpty();
    }

    /// axe-core, nothing sideways, and a picture where one is wanted.
    private void look(Page page, String path, String where, List<String> wrong) {
        serious(page).forEach(fault -> wrong.add(where + " " + path + ": " + fault));
        if (!Boolean.TRUE.equals(page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= window.innerWidth"))) wrong.add(where + " " + path + " scrolls sideways");
        if (SHOTS != null) page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(SHOTS, (path + "-" + where).replaceAll("[^A-Za-z0-9]+", "-") + ".png")));
    }

    /// Thumbs and short sight: on a phone everything to press is 48 pixels high, and no text of a drawing is smaller than 12.
    @Test
    void haveRoomForAThumbOnAPhone() {
        List<String> small = new ArrayList<>();
        Page page = open(390, ColorScheme.LIGHT, new ArrayList<>());
        for (String path : PAGES.subList(7, PAGES.size())) {
            page.navigate(path);
            small.addAll(((List<?>) page.evaluate("""
                    path => [...document.querySelectorAll('main .tools a, main .tools button, main .tools input:not([type=checkbox]), main .tools .panel label, main summary, main .local a, main .pager a, main form.column input:not([type=hidden]):not([type=checkbox]):not([type=radio]), main form.column label.check, main form.column label.choice, main form.column button, main select')]
                      .filter(e => e.offsetParent && e.getBoundingClientRect().height < 47.5).map(e => path + ' ' + e.outerHTML.slice(0, 80) + ' ' + e.getBoundingClientRect().height)
                      .concat([...document.querySelectorAll('main svg text')].filter(e => e.getBoundingClientRect().height > 0 && parseFloat(getComputedStyle(e).fontSize) * e.ownerSVGElement.getBoundingClientRect().width / e.ownerSVGElement.viewBox.baseVal.width < 11.9)
                        .map(e => path + ' text ' + e.textContent))""", path)).stream().map(String::valueOf).toList());
        }
        assertThat(small).isEmpty();
        page.context().close();
    }

    @Test
    void goToTheNeighboursByTheArrowKeysAndFindAPlaceByItsInitials() {
        List<String> console = new ArrayList<>();
        Page page = open(1440, ColorScheme.LIGHT, console);
        page.navigate("/c/streets-2026/p/4102");
        page.keyboard().press("ArrowRight");
        page.waitForURL("**/p/4103");
        page.keyboard().press("ArrowLeft");
        page.waitForURL("**/p/4102");
        page.locator("#find").pressSequentially("hsqz");
        page.waitForSelector("#found .found a");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/p/410202");
        assertThat(console).isEmpty();
        page.context().close();
    }

    @Test
    void takeInTheIntervalOnceTheyStand() {
        List<String> console = new ArrayList<>();
        Page page = open(1440, ColorScheme.LIGHT, console);
        page.navigate("/c/streets-2026/p/41");
        page.waitForSelector(".interval svg.whisker");
        assertThat(page.locator(".interval").textContent()).contains("48", "64");
        assertThat(console).isEmpty();
        page.context().close();
    }

    @Test
    void keepTheHeadOfALongTableInSight() {
        Page page = open(1440, ColorScheme.LIGHT, new ArrayList<>());
        page.navigate("/c/streets-2026/p/41/sites");
        page.evaluate("window.scrollTo(0, document.querySelectorAll('.tablebox tbody tr')[40].getBoundingClientRect().top + window.scrollY - 300)");
        assertThat((Boolean) page.evaluate("(() => { const head = document.querySelector('.tablebox thead th').getBoundingClientRect(), bar = document.querySelector('.top').getBoundingClientRect(); return window.scrollY > 900 && Math.abs(head.top - bar.bottom) < 2; })()")).isTrue();
        page.context().close();
    }

    @Test
    void printOnOneWidthOfPaperWithWhereItIsFrom() {
        Page page = open(1440, ColorScheme.DARK, new ArrayList<>());
        page.navigate("/c/streets-2026");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".imprint").isVisible()).isTrue();
        assertThat(page.locator(".finder").isVisible()).isFalse();
        assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        page.navigate("/c/small-2026");
        assertThat(page.locator(".imprint").innerText()).contains("模拟数据。", "heng.local/ledger");
        page.context().close();
    }

    private List<String> serious(Page page) {
        page.evaluate(axe);
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

    @Test
    void noticeALabelThatIsMissing() throws IOException {
        Page page = open(1440, ColorScheme.LIGHT, new ArrayList<>());
        page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=text>')");
        assertThat(serious(page)).anyMatch(fault -> fault.startsWith("label"));
        page.context().close();
    }

    @Test
    void openANumberDownToItsRecordAndProof() {
        List<String> console = new ArrayList<>();
        Page page = open(1440, ColorScheme.LIGHT, console);
        page.navigate("/c/small-2026/p/4101");
        page.locator("tr.depth1 a.number").first().click();
        page.waitForSelector("#side:not([hidden]) h2");
        assertThat(page.locator("#side").textContent()).contains("路灯亮灯率");
        for (int i = 0; i < 8 && page.locator("#side a[href*='record?id=']").count() == 0; i++) {
            String before = page.locator("#side h2").textContent() + page.locator("#side .step").textContent();
            page.locator("#side table.rows a").first().click();
            page.waitForFunction("before => document.querySelector('#side h2').textContent + document.querySelector('#side .step').textContent !== before", before);
        }
        page.locator("#side a[href*='record?id=']").first().click();
        page.waitForSelector(".verified");
        assertThat(page.locator("main").textContent()).contains("东一巷", "heng.local/ledger", "c2sp".toUpperCase(java.util.Locale.ROOT));
        assertThat(console).isEmpty();
        page.context().close();
    }

    @Test
    void openAnExplanationAsAPageOnAPhoneAndCloseItWithEscapeOnADesk() {
        Page phone = open(390, ColorScheme.LIGHT, new ArrayList<>());
        phone.navigate("/c/small-2026/p/4101");
        phone.locator(".big a.number").click();
        phone.waitForURL("**/x/total");
        phone.context().close();
        Page desk = open(1440, ColorScheme.LIGHT, new ArrayList<>());
        desk.navigate("/c/small-2026/p/4101");
        desk.locator(".big a.number").click();
        desk.waitForSelector("#side:not([hidden]) h2");
        desk.keyboard().press("Escape");
        assertThat(desk.locator("#side").isHidden()).isTrue();
        assertThat(desk.evaluate("document.activeElement.className")).isEqualTo("number");
        desk.context().close();
    }

    @Test
    void speakTheOtherLanguageAfterASwitchAndStayThere() {
        Page page = open(1440, ColorScheme.LIGHT, new ArrayList<>());
        page.navigate("/c/small-2026");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        page.click("a[hreflang=en]");
        assertThat(page.locator("h1").textContent()).isEqualTo("Small town, inspection");
        page.navigate("/c/small-2026/p/4101");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.context().close();
    }
}
