package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heng.server.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Visits on their way from the field page to the server, with network, without, and where it breaks: each arrives once.
class PhoneSendingTest extends FieldPage {

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

    /// A visit that was handed in without network; the page is closed before there is any.
    private void handInAndClose(BrowserContext phone, String street, String lamps) {
        Page page = open(phone);
        readyForOffline(page);
        online(phone, false);
        go(page, street);
        fillLamps(page, "3", lamps);
        page.click("#hand-in");
        page.waitForSelector("article.visit.waiting");
        page.close();
    }

    @Test
    void sendsWhenItIsOpenedAgainAfterTheNetworkCameBackWhileItWasClosed() {
        BrowserContext phone = phone();
        handInAndClose(phone, "西一巷", "31");
        assertThat(leavesOf("\"lamps\":\"31\"")).isZero();
        online(phone, true);
        Page page = open(phone);
        page.click(".tabs a[href='#/waiting']");
        page.waitForSelector("article.visit.sent");
        assertThat(page.locator("#strip").textContent()).isEmpty();
        assertThat(leavesOf("\"lamps\":\"31\"")).isEqualTo(1);
    }

    @Test
    void sendsWhileNoPageIsOpenWhenTheBrowserWakesTheWorker() {
        BrowserContext phone = phone();
        handInAndClose(phone, "西二巷", "32");
        Page elsewhere = phone.newPage();
        CDPSession browser = phone.newCDPSession(elsewhere);
        AtomicReference<String> registration = new AtomicReference<>("");
        browser.on("ServiceWorker.workerRegistrationUpdated", event -> event.getAsJsonArray("registrations").forEach(one -> {
            if (one.getAsJsonObject().get("scopeURL").getAsString().equals(site.address + device + "/")) registration.set(one.getAsJsonObject().get("registrationId").getAsString());
        }));
        browser.send("ServiceWorker.enable");
        elsewhere.waitForCondition(() -> !registration.get().isEmpty());
        assertThat(leavesOf("\"lamps\":\"32\"")).isZero();
        online(phone, true);
        JsonObject sync = new JsonObject();
        sync.addProperty("origin", site.address);
        sync.addProperty("registrationId", registration.get());
        sync.addProperty("tag", "heng-send");
        sync.addProperty("lastChance", false);
        browser.send("ServiceWorker.dispatchSyncEvent", sync);
        elsewhere.waitForCondition(() -> leavesOf("\"lamps\":\"32\"") == 1);
        assertThat(phone.pages()).containsExactly(elsewhere);
        Page page = open(phone);
        page.click(".tabs a[href='#/waiting']");
        page.waitForSelector("article.visit.sent details.receipt");
        assertThat(leavesOf("\"lamps\":\"32\"")).isEqualTo(1);
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
}
