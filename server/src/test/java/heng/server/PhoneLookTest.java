package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The field page as it looks: sizes, contrast, both languages.
class PhoneLookTest extends FieldPage {

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
