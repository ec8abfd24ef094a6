package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import heng.server.campaign.CampaignDesk;
import heng.server.campaign.CampaignStep;
import heng.server.campaign.Change;
import heng.server.campaign.Upload;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A campaign that takes no visits for a while: the phone keeps them, says so, and sends them when it is open again.
class PhoneClosedTest extends FieldPage {

    private CampaignDesk desk;

    @Override
    Site site(Path folder) throws Exception {
        Site site = Site.start(folder.resolve("data"));
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        desk = site.context.getBean(CampaignDesk.class);
        Path town = Town.in(folder.resolve("town")).getParent();
        try (Stream<Path> files = Files.list(town)) {
            List<Upload> uploads = files.map(file -> new Upload(file.getFileName().toString(), () -> Files.newInputStream(file))).toList();
            assertThat(desk.create(uploads, new Person("headquarters", List.of(new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE))))).isInstanceOf(Change.Done.class);
        }
        step(CampaignStep.OPENING);
        return site;
    }

    private void step(CampaignStep step) {
        assertThat(desk.step(Town.ID, step, "headquarters", "")).isInstanceOf(Change.Done.class);
    }

    /// A visit that came when the campaign had been paused.
    private Page refusedForNow(BrowserContext phone, String street, String lamps) {
        Page page = phone.newPage();
        page.clock().install();
        page.navigate(device + "/");
        go(page, street);
        fillLamps(page, "4", lamps);
        step(CampaignStep.PAUSING);
        page.click("#hand-in");
        page.waitForSelector("article.visit.waiting .messages");
        return page;
    }

    @Test
    void keepsTheVisitSaysWhyAndSendsItByItselfOnceItIsOpenAgain() {
        Page page = refusedForNow(phone(), "西一巷", "41");
        assertThat(page.locator("article.visit.waiting .messages").textContent()).contains("测评活动现不收走访（已暂停）").doesNotContain("paused");
        assertThat(page.locator("#strip").textContent()).contains("1 次走访待发送").doesNotContain("连不上服务器");
        assertThat(page.locator("article.visit button")).satisfies(buttons -> assertThat(buttons.count()).as("nothing to mend, nothing to give up").isZero());
        page.waitForResponse("**/records", () -> page.clock().fastForward("16:00")); // it asks again after a quarter of an hour
        assertThat(leavesOf("\"lamps\":\"41\"")).isZero();
        step(CampaignStep.OPENING);
        page.clock().fastForward("16:00");
        page.waitForSelector("article.visit.sent details.receipt");
        assertThat(page.locator("article.visit .messages").count()).isZero();
        assertThat(leavesOf("\"lamps\":\"41\"")).isEqualTo(1);
    }

    @Test
    void keepsItWhileThePageIsClosedAndSendsItWhenAskedTo() {
        BrowserContext phone = phone();
        Page page = refusedForNow(phone, "西二巷", "42");
        page.click("button.language");
        page.waitForFunction("() => document.querySelector('article.visit .messages').textContent.includes('The campaign takes no visits; it is paused.')");
        page.close();
        page = open(phone);
        page.click(".tabs a[href='#/waiting']");
        page.waitForSelector("article.visit.waiting .messages");
        step(CampaignStep.OPENING);
        page.click("#send-now");
        page.waitForSelector("article.visit.sent");
        assertThat(leavesOf("\"lamps\":\"42\"")).isEqualTo(1);
    }
}
