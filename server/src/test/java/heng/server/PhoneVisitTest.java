package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.http.HttpClient;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The field page in a real browser: what an inspector fills in and hands in.
class PhoneVisitTest extends FieldPage {

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
        String unsaid = Town.visit("uuid:no-reason-given", "e1", 5).replaceFirst("\"fields\": \\{[^}]*}", "\"answer\": \"no access\"");
        assertThat(site.json(device + "/c/small-2026/records", unsaid).body()).contains("cell-empty", "reason");
    }

    private String scores(HttpClient reader) throws Exception {
        Matcher numbers = Pattern.compile(">(\\d+\\.\\d\\d|\\d+/\\d+)<").matcher(site.get(reader, "/c/small-2026/p/4102").body());
        return numbers.results().map(found -> found.group(1)).toList().toString();
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
}
