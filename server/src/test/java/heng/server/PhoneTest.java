package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import heng.server.ledger.Ledger;
import heng.server.people.Devices;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The field page in a real browser, as an inspector uses it: with network, without, and when something goes wrong on the way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneTest {

    /// One pixel.
    private static final FilePayload PICTURE = new FilePayload("picture.png", "image/png",
            Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    private static final String PICTURE_SHA256 = sha256(PICTURE.buffer);

    @TempDir
    static Path folder;

    private Chromium chromium;
    private Site site;
    private String device;
    private final List<BrowserContext> phones = new ArrayList<>();
    private final List<String> console = new ArrayList<>();

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start("--host-resolver-rules=MAP phone.test 127.0.0.1");
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        device = site.device("inspector", Grant.EVERYWHERE);
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

    private static String sha256(byte[] bytes) {
        return heng.ledger.tree.Hashing.sha256(bytes).hex();
    }

    private BrowserContext phone() {
        return phone(390, ColorScheme.LIGHT);
    }

    private BrowserContext phone(int width, ColorScheme scheme) {
        BrowserContext phone = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 844).setHasTouch(width < 1000).setColorScheme(scheme).setBaseURL(site.address));
        phone.setDefaultTimeout(20_000);
        phones.add(phone);
        return phone;
    }

    private Page open(BrowserContext phone) {
        return open(phone, device);
    }

    private Page open(BrowserContext phone, String address) {
        Page page = phone.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) console.add(message.text());
        });
        page.onPageError(console::add);
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.navigate(address + "/");
        page.waitForSelector(".sites li");
        return page;
    }

    /// Until the page would open without network.
    private static void readyForOffline(Page page) {
        page.waitForFunction("() => !document.getElementById('not-offline') && navigator.serviceWorker.controller !== null");
    }

    private static Locator item(Page page, String name) {
        return page.locator("section.item").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator labelled(Locator card, String label) {
        return card.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void go(Page page, String site) {
        page.locator(".sites a").filter(new Locator.FilterOptions().setHasText(site)).click();
        page.waitForSelector("section.item");
    }

    private static void fillLamps(Page page, String alight, String lamps) {
        Locator card = item(page, "路灯亮灯率");
        labelled(card, "看过").check();
        labelled(card, "alight").fill(alight);
        labelled(card, "lamps").fill(lamps);
        page.waitForFunction("() => document.querySelector('.kept').textContent !== ''");
    }

    private static String stored(Page page, String store, String members) {
        return (String) page.evaluate("([store, members]) => import('/assets/field/store.js').then(s => s.all(store)).then(all => all.map(one => members.split(' ').map(m => one[m]).join(' ')).join('\\n'))",
                List.of(store, members));
    }

    private static void online(BrowserContext phone, boolean there) {
        phone.setOffline(!there);
    }

    private List<String> leaves() {
        return site.context.getBean(Ledger.class).leaves(0, 10_000).stream().map(kept -> kept.leaf().text()).toList();
    }

    private long leavesOf(String words) {
        return leaves().stream().filter(leaf -> leaf.contains(words)).count();
    }

    @Test
    void takesAVisitAndShowsItsReceipt() {
        int before = leaves().size();
        Page page = open(phone());
        go(page, "西二巷");
        fillLamps(page, "5", "10");
        page.click("#hand-in");
        page.waitForSelector("article.visit.sent");
        assertThat(page.locator("article.visit.sent").first().textContent()).contains("西二巷", "账本第 " + before + " 条");
        assertThat(leaves()).hasSize(before + 1);
        assertThat(leaves().getLast()).contains("\"alight\":\"5\"", "\"site\":\"w2\"");
        assertThat(console).isEmpty();
    }

    @Test
    void keepsADraftThroughReloadAndDeathWithoutNetworkAndSendsItOnceAfterwards() {
        int before = leaves().size();
        BrowserContext phone = phone();
        Page page = open(phone);
        readyForOffline(page);
        online(phone, false);
        go(page, "东一巷");
        fillLamps(page, "3", "11");
        page.reload();
        page.waitForSelector("section.item");
        assertThat(labelled(item(page, "路灯亮灯率"), "lamps").inputValue()).isEqualTo("11");
        labelled(item(page, "垃圾"), "看过").check();
        item(page, "垃圾").getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("value 加一")).click();
        page.waitForFunction("() => document.querySelector('.kept').textContent !== ''");
        page.close(); // as a phone does that needs its memory
        page = open(phone);
        go(page, "东一巷");
        assertThat(labelled(item(page, "垃圾"), "value").inputValue()).isEqualTo("1");
        page.click("#hand-in");
        page.waitForSelector("article.visit.waiting");
        assertThat(page.locator("#strip").textContent()).contains("连不上服务器", "1 次走访待发送");
        page.reload();
        page.waitForSelector("article.visit.waiting");
        assertThat(leaves()).hasSize(before);
        online(phone, true);
        page.waitForSelector("article.visit.sent");
        assertThat(page.locator("#strip").textContent()).isEmpty();
        assertThat(leaves()).hasSize(before + 2);
        page.reload();
        page.waitForSelector("article.visit.sent");
        assertThat(leaves()).hasSize(before + 2);
    }

    @Test
    void sendsAgainWhereTheAnswerWasLostAndTheServerTakesItOnce() {
        int before = leaves().size();
        BrowserContext phone = phone();
        Page page = open(phone);
        List<Integer> answers = new ArrayList<>();
        page.route("**/records", route -> {
            answers.add(route.fetch().status()); // it arrives, and the way back breaks
            route.abort();
        });
        go(page, "东二巷");
        fillLamps(page, "4", "12");
        page.click("#hand-in");
        page.waitForSelector("article.visit.waiting");
        page.waitForCondition(() -> !answers.isEmpty());
        page.unroute("**/records"); // from now on it gets through; the page tries again by itself
        page.waitForSelector("article.visit.sent");
        assertThat(answers).first().isEqualTo(201);
        assertThat(leaves()).hasSize(before + 1);
    }

    @Test
    void sendsOnceFromTwoWindows() {
        BrowserContext phone = phone();
        Page one = open(phone);
        Page other = open(phone);
        readyForOffline(one);
        List<String> posts = new ArrayList<>();
        phone.onRequest(request -> {
            if (request.method().equals("POST")) posts.add(request.url());
        });
        online(phone, false);
        int before = leaves().size();
        for (String name : List.of("东一巷", "东二巷", "西一巷")) {
            one.navigate(device + "/#/");
            go(one, name);
            fillLamps(one, "7", "17");
            one.click("#hand-in");
            one.waitForSelector("article.visit.waiting");
        }
        other.navigate(device + "/#/waiting");
        other.waitForFunction("() => document.querySelectorAll('article.visit.waiting').length === 3");
        posts.clear();
        online(phone, true);
        one.waitForFunction("() => document.querySelectorAll('article.visit.sent').length === 3");
        other.waitForFunction("() => document.querySelectorAll('article.visit.sent').length === 3");
        assertThat(posts).hasSize(3);
        assertThat(leaves()).hasSize(before + 3);
    }

    @Test
    void letsOneWindowAtATimeSendWhereTheBrowserHasNoLocks() {
        Page page = open(phone());
        assertThat(page.evaluate("""
                async () => {
                  const { leased } = await import('/assets/field/lock.js');
                  const { put } = await import('/assets/field/store.js');
                  await put('leases', { name: 'taken', holder: 'another window', until: Date.now() + 60000 });
                  await put('leases', { name: 'left', holder: 'a window that was killed', until: Date.now() - 1 });
                  let done = 0;
                  const work = async () => { done += 1; };
                  return [await leased('taken', work), await leased('left', work), await leased('left', work), done].join();
                }""")).isEqualTo("false,true,true,2");
    }

    @Test
    void computesTheSameHashAsTheBrowser() {
        Page page = open(phone());
        assertThat(page.evaluate("""
                async () => {
                  const { computed, sha256 } = await import('/assets/field/sha256.js');
                  let same = 0;
                  for (let size = 0; size <= 200; size++) {
                    const bytes = crypto.getRandomValues(new Uint8Array(size)).buffer;
                    if (computed(bytes) === await sha256(bytes)) same += 1;
                  }
                  const large = new Uint8Array(1000003).map((_, i) => i * 7).buffer;
                  return same + ' ' + (computed(large) === await sha256(large)) + ' ' + computed(new TextEncoder().encode('abc').buffer);
                }""")).isEqualTo("201 true ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void keepsARefusedVisitWithTheReasonUntilItIsMended() {
        int before = leaves().size();
        Page page = open(phone());
        go(page, "西一巷");
        fillLamps(page, "5.12345678901234", "10"); // more decimals than there are (S3.1)
        page.click("#hand-in");
        page.waitForSelector("article.visit.refused");
        assertThat(page.locator("article.visit.refused .messages").textContent()).contains("5.12345678901234").doesNotContain("uuid:");
        assertThat(page.locator("#strip").textContent()).contains("1 次走访被退回");
        page.click("button.language");
        page.waitForFunction("() => document.getElementById('strip').textContent.includes('1 visit refused')");
        page.click("button.language");
        page.reload();
        page.waitForSelector("article.visit.refused");
        String refused = page.locator("article.visit").getAttribute("data-instance");
        page.click("button.mend");
        page.waitForSelector("section.item");
        assertThat(labelled(item(page, "路灯亮灯率"), "lamps").inputValue()).isEqualTo("10");
        labelled(item(page, "路灯亮灯率"), "alight").fill("5.5");
        page.click("#hand-in");
        page.waitForSelector("article.visit.sent");
        assertThat(page.locator("article.visit").count()).isEqualTo(1);
        assertThat(page.locator("article.visit").getAttribute("data-instance")).isNotEqualTo(refused);
        assertThat(leaves()).hasSize(before + 1);
    }

    @Test
    void keepsAVisitWhoseNameIsTakenAndSendsItUnderANewOne() throws Exception {
        Page page = open(phone());
        go(page, "西一巷");
        fillLamps(page, "6", "16");
        String instance = stored(page, "drafts", "instance");
        assertThat(site.json(device + "/c/small-2026/records", Town.visit(instance, "e1", 1)).statusCode()).isEqualTo(201);
        page.click("#hand-in");
        page.waitForSelector("article.visit.refused");
        assertThat(page.locator("article.visit.refused").textContent()).contains("内容不同");
        page.click("button.mend");
        page.waitForSelector("section.item");
        page.click("#hand-in");
        page.waitForSelector("article.visit.sent");
        assertThat(leavesOf("\"lamps\":\"16\"")).isEqualTo(1);
    }

    @Test
    void keepsWhatWaitsWhenTheAddressIsRevokedAndSendsItFromTheNextOne() {
        BrowserContext phone = phone();
        String old = site.device("mover", Grant.EVERYWHERE);
        Page page = open(phone, old);
        go(page, "东二巷");
        fillLamps(page, "2", "21");
        Devices devices = site.context.getBean(Devices.class);
        devices.revoke(heng.server.people.Person.SERVER, "mover", devices.find(old.substring(3)).orElseThrow().id());
        page.click("#hand-in");
        page.waitForFunction("() => document.getElementById('strip').textContent.includes('此地址已失效')");
        assertThat(page.locator("article.visit.waiting").count()).isEqualTo(1);
        assertThat(leavesOf("\"lamps\":\"21\"")).isZero();
        page.close();
        Page stranger = open(phone); // another account's address on the same phone shows and sends none of it
        stranger.navigate(device + "/#/waiting");
        stranger.waitForSelector("p.empty");
        assertThat(leavesOf("\"lamps\":\"21\"")).isZero();
        Page next = open(phone, "/d/" + devices.issue("mover", "the same phone"));
        next.click(".tabs a[href='#/waiting']");
        next.waitForSelector("article.visit.sent");
        assertThat(leavesOf("\"lamps\":\"21\"")).isEqualTo(1);
    }

    @Test
    void recordsThatNobodyGotInAsNoEvidence() throws Exception {
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        HttpClient reader = site.signedIn("headquarters");
        Page page = open(phone());
        go(page, "西二巷");
        page.locator("details.closed summary").click();
        page.locator("details.closed").getByText("大门锁着").click();
        page.getByText("各项都记为进不去").click();
        String before = scores(reader);
        page.click("#hand-in");
        page.waitForSelector("article.visit.sent");
        String id = page.locator("article.visit").getAttribute("data-instance") + "/1";
        assertThat(leavesOf("\"answer\":\"no-access\"")).isEqualTo(2);
        assertThat(leaves().getLast()).contains("\"reason\":\"大门锁着\"");
        assertThat(site.get(reader, "/c/small-2026/record?id=" + id).body()).contains("进不去，没有看：大门锁着");
        Thread.sleep(1_000); // the scoreboard is current within a second
        assertThat(scores(reader)).isEqualTo(before);
        String unsaid = Town.visit("uuid:no-reason-given", "e1", 5).replace("\"fields\"", "\"answer\": \"no access\", \"notes\"");
        assertThat(site.json(device + "/c/small-2026/records", unsaid).body()).contains("cell-empty", "reason");
    }

    private String scores(HttpClient reader) throws Exception {
        Matcher numbers = Pattern.compile(">(\\d+\\.\\d\\d|\\d+/\\d+)<").matcher(site.get(reader, "/c/small-2026/p/4102").body());
        return numbers.results().map(found -> found.group(1)).toList().toString();
    }

    @Test
    void saysBesideTheFieldWhatIsMissingAndTakesNothingTillThen() {
        Page page = open(phone());
        go(page, "东一巷");
        page.click("#hand-in");
        page.waitForSelector("#form-fault:not([hidden])");
        Locator card = item(page, "路灯亮灯率");
        labelled(card, "看过").check();
        labelled(card, "alight").fill("many");
        page.click("#hand-in");
        page.waitForSelector("[aria-invalid=true]");
        assertThat(card.locator(".fault:not([hidden])").allTextContents()).containsExactly("应为数字，例如 12 或 0.5。", "还没有填。如果此处没有这样东西，请选“不适用”。");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("many");
        assertThat(stored(page, "visits", "instance")).isEmpty();
    }

    @Test
    void declaresTheSystemOfAPosition() {
        BrowserContext phone = phone();
        phone.grantPermissions(List.of("geolocation"));
        phone.setGeolocation(new com.microsoft.playwright.options.Geolocation(34.0357, 113.8526).setAccuracy(12.5));
        Page page = open(phone);
        page.click(".tabs a[href='#/more']");
        page.getByLabel("GCJ-02").check();
        page.click(".tabs a[href='#/']");
        go(page, "东二巷");
        fillLamps(page, "9", "19");
        page.getByText("取当前位置").click();
        page.waitForFunction("() => document.querySelector('main').textContent.includes('误差约 13 米，GCJ-02')");
        page.click("#hand-in");
        page.waitForSelector("article.visit.sent");
        assertThat(stored(page, "visits", "body")).contains("\"position\":{\"latitude\":\"34.035700\",\"longitude\":\"113.852600\",\"accuracyMetres\":\"12.5\",\"system\":\"gcj02\"}");
        assertThat(page.evaluate("() => import('/assets/field/position.js').then(p => Math.round(p.metres([34, 113], [34, 114]) / 1000))")).isEqualTo(92);
    }

    @Test
    void keepsAPhotoUntilTheServerHasIt() {
        String medium = "\"original\":\"sha256:" + PICTURE_SHA256;
        long before = leavesOf(medium);
        Page page = open(phone());
        page.route("**/photos/**", com.microsoft.playwright.Route::abort); // the way of the photos is broken, that of the visit is not
        go(page, "东一巷");
        fillLamps(page, "1", "23");
        item(page, "路灯亮灯率").locator("input[type=file]").setInputFiles(PICTURE);
        page.waitForSelector(".photos img");
        page.reload();
        page.waitForSelector(".photos img");
        page.waitForFunction("() => document.querySelector('.photos img').naturalWidth === 1");
        page.click("#hand-in");
        page.waitForFunction("() => document.querySelector('main').textContent.includes('记录已入账本，还有 1 张照片待发送')");
        assertThat(stored(page, "photos", "name type")).isEqualTo("p1.png image/png");
        assertThat(stored(page, "visits", "body")).contains("\"photos\":[{\"name\":\"p1.png\",\"sha256\":\"" + PICTURE_SHA256 + "\"}]");
        page.unroute("**/photos/**");
        page.waitForSelector("article.visit.sent");
        assertThat(stored(page, "photos", "name type")).isEmpty();
        assertThat(leavesOf(medium)).isEqualTo(before + 1);
    }

    @Test
    void saysThatThePhoneIsFullAndKeepsTheRest() {
        Page page = open(phone());
        go(page, "东一巷");
        fillLamps(page, "1", "24");
        // Chromium's own limit for tests lets through what lies in a file, so its refusal is put in where it would come from
        page.evaluate("() => { const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { if (this.name === 'photos') throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, all); }; }");
        item(page, "路灯亮灯率").locator("input[type=file]").setInputFiles(PICTURE);
        page.waitForFunction("() => document.querySelector('main').textContent.includes('手机存储已满，这张照片没有存上')");
        assertThat(page.locator(".photos img").count()).isZero();
        page.click("#hand-in");
        page.waitForSelector("article.visit.sent");
        assertThat(leavesOf("\"lamps\":\"24\"")).isEqualTo(1);
    }

    @Test
    void worksWhileOpenWhereThereAreNoWorkersAndSaysSo() {
        BrowserContext phone = phone();
        Page page = open(phone, site.address.replace("127.0.0.1", "phone.test") + device); // not a secure context
        assertThat(page.evaluate("[window.isSecureContext, 'serviceWorker' in navigator, !!navigator.locks, !!crypto.subtle].join()")).isEqualTo("false,false,false,false");
        assertThat(page.locator("#not-offline").textContent()).contains("请保持此页打开");
        online(phone, false);
        go(page, "东二巷");
        fillLamps(page, "8", "28");
        item(page, "路灯亮灯率").locator("input[type=file]").setInputFiles(PICTURE);
        page.waitForSelector(".photos img");
        page.getByText("取当前位置").click();
        page.waitForFunction("() => document.querySelector('main').textContent.includes('取不到位置')");
        page.click("#hand-in");
        page.waitForSelector("article.visit.waiting");
        assertThat(stored(page, "visits", "body")).contains(PICTURE_SHA256);
        online(phone, true);
        page.waitForFunction("() => document.querySelector('details.receipt') !== null");
        assertThat(leavesOf("\"lamps\":\"28\"")).isEqualTo(1);
    }

    @Test
    void isUsableByEverybodyAtAllWidthsInBothLightsAndLanguages() throws IOException {
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (int width : new int[] {360, 430, 1440}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                BrowserContext phone = phone(width, scheme);
                Page page = open(phone);
                if (scheme == ColorScheme.DARK) page.click("button.language");
                looked += look(page, "sites", width + " " + scheme, wrong);
                page.locator(".sites a").first().click();
                page.waitForSelector("section.item");
                for (int card = 0; card < 2; card++) page.locator("section.item").nth(card).locator("input[type=radio]").nth(card * 2).check();
                page.click("#hand-in");
                looked += look(page, "form", width + " " + scheme, wrong);
                page.locator("section.item").first().locator("input[type=text]").nth(0).fill("1.1234567890123");
                page.locator("section.item").first().locator("input[type=text]").nth(1).fill("2");
                page.locator("section.item").nth(1).locator("input[type=text]").first().fill("-");
                page.locator("section.item").first().locator("input[type=file]").setInputFiles(PICTURE);
                page.waitForSelector(".photos img");
                page.click("#hand-in");
                page.waitForSelector("article.visit.refused");
                looked += look(page, "waiting", width + " " + scheme, wrong);
                page.click(".tabs a[href='#/more']");
                page.waitForSelector("dl.sheet");
                looked += look(page, "more", width + " " + scheme, wrong);
                phone.close();
                phones.remove(phone);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).isEqualTo(3 * 2 * 4);
    }

    /// axe-core, nothing sideways, targets of 48 pixels.
    private int look(Page page, String view, String where, List<String> wrong) throws IOException {
        page.waitForTimeout(100);
        String shots = System.getProperty("heng.shots");
        if (shots != null) page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(shots, view + "-" + where.replace(' ', '-').toLowerCase(java.util.Locale.ROOT) + ".png")).setFullPage(true));
        Chromium.serious(page).forEach(fault -> wrong.add(where + " " + view + ": " + fault));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) wrong.add(where + " " + view + " scrolls sideways");
        small(page).forEach(target -> wrong.add(where + " " + view + ": less than 48 pixels high: " + target));
        return 1;
    }

    @SuppressWarnings("unchecked")
    private static List<String> small(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a, button, select, summary, label.choice, label.button, input[type=text], input[type=search], input[type=datetime-local]')]
                  .filter(target => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 48).map(target => target.outerHTML.slice(0, 120))""");
    }

    @Test
    void noticesASmallTarget() {
        Page page = open(phone());
        page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<button class=small>x</button>')");
        page.evaluate("document.querySelector('.small').style.minHeight = '20px'");
        page.evaluate("document.querySelector('.small').style.padding = '0'");
        assertThat(small(page)).hasSize(1);
    }

    @Test
    void speaksTheOtherLanguageAfterASwitchAndStaysThere() {
        Page page = open(phone());
        page.click("button.language");
        page.waitForFunction("() => document.querySelector('.tabs').textContent.includes('Visits')");
        page.reload();
        page.waitForSelector(".sites li");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("h1").textContent()).isEqualTo("Small town, inspection");
        assertThat(page.locator(".tabs").textContent()).doesNotContainPattern("\\p{IsHan}");
    }
}
