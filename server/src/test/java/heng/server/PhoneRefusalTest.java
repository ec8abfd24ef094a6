package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import heng.server.people.Devices;
import heng.server.people.Grant;
import org.junit.jupiter.api.Test;

/// Visits that the server does not take as they are: the phone keeps them and says why.
class PhoneRefusalTest extends FieldPage {

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
}
