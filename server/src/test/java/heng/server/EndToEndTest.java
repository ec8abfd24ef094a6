package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heng.server.people.Audit;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A campaign from its setting up to its freezing, by people with a browser and by a phone with ODK Collect.
class EndToEndTest {

    @TempDir
    static Path folder;

    private Chromium chromium;
    private Site site;

    @BeforeEach
    void start() throws Exception {
        chromium = Chromium.start();
        site = Site.start(folder.resolve("data"));
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
    }

    @AfterEach
    void stop() {
        if (chromium != null) chromium.close();
        if (site != null) site.close();
    }

    private Page office() {
        BrowserContext office = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setBaseURL(site.address));
        office.setDefaultTimeout(20_000);
        Page page = office.newPage();
        page.navigate("/login");
        page.fill("input[name=username]", "headquarters");
        page.fill("input[name=password]", Site.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(site.address + "/");
        return page;
    }

    private static Path zipped(Path town) throws Exception {
        Path zip = town.resolveSibling("town.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(out); var files = Files.list(town)) {
            for (Path file : files.sorted().toList()) {
                entries.putNextEntry(new ZipEntry(file.getFileName().toString()));
                entries.write(Files.readAllBytes(file));
            }
        }
        return zip;
    }

    /// The total of a place as its page shows it, once it is another than before.
    private static String total(Page page, String place, String before) {
        String shown = before;
        for (int i = 0; i < 100 && shown.equals(before); i++) {
            page.navigate("/c/small-2026/p/" + place);
            shown = page.locator(".total .big .number").textContent();
        }
        assertThat(shown).isNotEqualTo(before);
        return shown;
    }

    @Test
    void runsACampaignFromItsFilesToItsFrozenResults() throws Exception {
        Page office = office();
        office.navigate("/campaigns/new");
        Path file = Town.in(folder.resolve("town"));
        Files.writeString(file, Files.readString(file).replace("2026-09-30", "2099-12-31")); // forms say when they are filled
        office.setInputFiles("#files", zipped(file.getParent()));
        office.locator("form[action='/campaigns/files'] button[type=submit]").click();
        office.waitForURL("**/c/small-2026/setup");
        office.locator("form.step-form:has(input[value=opening]) button").click();
        office.waitForSelector(".campaign-state.open");
        String east = total(office, "4101", "");
        String west = total(office, "4102", "");

        // one visit by ODK Collect
        String device = site.device("inspector", Grant.EVERYWHERE);
        HttpResponse<String> sent = Multipart.xml(Collect.finished(new Collect(site.address + device, folder).seen("e2", "1", "9"))).post(site.address + device + "/submission");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String afterCollect = total(office, "4101", east);

        // one by the field page, its network cut and the page reloaded
        try (BrowserContext phone = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setBaseURL(site.address))) {
            phone.setDefaultTimeout(20_000);
            Page page = phone.newPage();
            page.navigate(device + "/");
            page.waitForSelector(".sites li");
            page.waitForFunction("() => !document.getElementById('not-offline') && navigator.serviceWorker.controller !== null");
            phone.setOffline(true);
            page.locator(".sites a").filter(new Locator.FilterOptions().setHasText("西二巷")).click();
            Locator card = page.locator("section.item").filter(new Locator.FilterOptions().setHasText("路灯亮灯率"));
            card.getByLabel("看过", new Locator.GetByLabelOptions().setExact(true)).check();
            card.getByLabel("alight", new Locator.GetByLabelOptions().setExact(true)).fill("0");
            card.getByLabel("lamps", new Locator.GetByLabelOptions().setExact(true)).fill("10");
            page.waitForFunction("() => document.querySelector('.kept').textContent !== ''");
            page.reload();
            page.click("#hand-in");
            page.waitForSelector("article.visit.waiting");
            phone.setOffline(false);
            page.waitForSelector("article.visit.sent");
        }
        String afterPhone = total(office, "4102", west);
        assertThat(afterPhone).isEqualTo("7.50");

        // the number is opened down to the record, and its proof holds
        office.locator(".total .big .number").click();
        office.waitForSelector("#side a[href*='at=']");
        String address = "/c/small-2026/p/4102/x/lamps-lit";
        for (int depth = 0; depth < 8 && !office.url().contains("/record?"); depth++) {
            office.navigate(address);
            Locator record = office.locator("a[href*='/record?id=uuid']");
            address = (record.count() > 0 ? record : office.locator("main td a[href*='at='], main th a[href*='at=']")).last().getAttribute("href");
        }
        assertThat(office.locator("main").textContent()).contains("西二巷");
        assertThat(office.locator(".proof .verified").textContent()).contains("✓");

        // records come by file
        office.navigate("/c/small-2026/import");
        Path records = folder.resolve("desk.csv");
        Files.writeString(records, "id,item,site,time,method,by,value\ndesk-1,litter,w2,2026-09-12T20:00,field,a,10\n", StandardCharsets.UTF_8);
        office.setInputFiles("input[type=file]", records);
        office.locator("form:has(input[type=file]) button[type=submit]").click();
        String afterFile = total(office, "4102", afterPhone);

        // and the round is frozen
        office.navigate("/c/small-2026/setup");
        office.locator("form.step-form:has(input[value=freezing]) button").click();
        office.waitForSelector(".campaign-state.frozen");
        office.navigate("/c/small-2026/e/1");
        assertThat(office.locator("main").textContent()).contains(afterCollect, afterFile);
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:after-the-end", "w1", 0)).statusCode()).isEqualTo(409);

        // what headquarters did stands in the audit trail, the latest first
        assertThat(site.context.getBean(Audit.class).read(Person.SERVER, new Audit.Filter("headquarters", Optional.empty(), Optional.empty(), Optional.empty()), 0).entries()).extracting(Audit.Entry::what)
                .containsExactly(Audit.What.CAMPAIGN_FROZEN, Audit.What.IMPORTED, Audit.What.CAMPAIGN_OPENED, Audit.What.CAMPAIGN_CREATED, Audit.What.SIGNED_IN);
    }
}
