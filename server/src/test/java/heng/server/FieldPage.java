package heng.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import heng.ledger.tree.Hashing;
import heng.server.ledger.Ledger;
import heng.server.people.Grant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The field page in a real browser, as an inspector uses it, and the server that its visits go to: what tests of the page share.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FieldPage {

    /// One pixel.
    static final FilePayload PICTURE = new FilePayload("picture.png", "image/png",
            Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    static final String PICTURE_SHA256 = Hashing.sha256(PICTURE.buffer).hex();

    @TempDir
    static Path folder;

    final List<String> console = new ArrayList<>();
    Site site;
    String device;
    private Chromium chromium;
    private final List<BrowserContext> phones = new ArrayList<>();

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start("--host-resolver-rules=MAP phone.test 127.0.0.1");
        site = site(folder);
        device = site.device("inspector", Grant.EVERYWHERE);
    }

    /// The server with its campaign.
    Site site(Path folder) throws Exception {
        return Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
    }

    @AfterAll
    void stop() {
        if (chromium != null) chromium.close();
        if (site != null) site.close();
    }

    @AfterEach
    void putAway() {
        phones.forEach(BrowserContext::close);
        phones.clear();
        console.clear();
    }

    BrowserContext phone() {
        return phone(390, ColorScheme.LIGHT);
    }

    BrowserContext phone(int width, ColorScheme scheme) {
        BrowserContext phone = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 844).setHasTouch(width < 1000).setColorScheme(scheme).setBaseURL(site.address));
        phone.setDefaultTimeout(20_000);
        phones.add(phone);
        return phone;
    }

    Page open(BrowserContext phone) {
        return open(phone, device);
    }

    Page open(BrowserContext phone, String address) {
        Page page = phone.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) console.add(message.text());
        });
        page.onPageError(console::add);
        page.onDialog(Dialog::accept);
        page.navigate(address + "/");
        page.waitForSelector(".sites li");
        return page;
    }

    /// Until the page would open without network.
    static void readyForOffline(Page page) {
        page.waitForFunction("() => !document.getElementById('not-offline') && navigator.serviceWorker.controller !== null");
    }

    static Locator item(Page page, String name) {
        return page.locator("section.item").filter(new Locator.FilterOptions().setHasText(name));
    }

    static Locator labelled(Locator card, String label) {
        return card.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    static void go(Page page, String site) {
        page.locator(".sites a").filter(new Locator.FilterOptions().setHasText(site)).click();
        page.waitForSelector("section.item");
    }

    static void fillLamps(Page page, String alight, String lamps) {
        Locator card = item(page, "路灯亮灯率");
        labelled(card, "看过").check();
        labelled(card, "alight").fill(alight);
        labelled(card, "lamps").fill(lamps);
        page.waitForFunction("() => document.querySelector('.kept').textContent !== ''");
    }

    /// What the phone keeps: a line an entry, its members with a blank between.
    static String stored(Page page, String store, String members) {
        return (String) page.evaluate("([store, members]) => import('/assets/field/store.js').then(s => s.all(store)).then(all => all.map(one => members.split(' ').map(m => one[m]).join(' ')).join('\\n'))",
                List.of(store, members));
    }

    static void online(BrowserContext phone, boolean there) {
        phone.setOffline(!there);
    }

    List<String> leaves() {
        return site.context.getBean(Ledger.class).leaves(0, 10_000).stream().map(kept -> kept.leaf().text()).toList();
    }

    long leavesOf(String words) {
        return leaves().stream().filter(leaf -> leaf.contains(words)).count();
    }
}
