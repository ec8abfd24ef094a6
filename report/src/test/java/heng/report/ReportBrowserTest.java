package heng.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reports of Xuchang and of the harbour, in a real browser.
class ReportBrowserTest {

    private static final List<String> ROUTES = List.of("/", "/p/4110", "/p/411002", "/p/411002016", "/i/total", "/i/lamps-lit", "/items", "/missing", "/editions", "/sources", "/s/s0421", "/r/r2-000001", "/nowhere");
    private static final List<String> HARBOUR = List.of("/", "/p/h", "/p/h2", "/p/h3", "/p/h4", "/i/lamps", "/missing", "/editions", "/sources", "/s/s5", "/r/b4c");
    private static final int FEWEST_TEXTS = 300;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Embedded data;
    private static Embedded harbour;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.start();
        data = Embedded.in(Report.html(Campaigns.xuchang(), Campaigns.COMPUTED));
        harbour = Embedded.in(Report.html(Campaigns.harbour(), Campaigns.COMPUTED));
        Files.writeString(folder.resolve("xuchang.html"), data.html());
        Files.writeString(folder.resolve("harbour.html"), harbour.html());
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    private static Reader reader(String file, int width, boolean dark) {
        return new Reader(chromium, folder.resolve(file + ".html"), width, dark);
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1440, false", "1440, true"})
    void showsEveryPageWithoutComplaintAndFindsNothingSerious(int width, boolean dark) throws Exception {
        Axe axe = Axe.load();
        for (String name : List.of("xuchang", "harbour")) {
            try (Reader reader = reader(name, width, dark)) {
                for (String route : name.equals("harbour") ? HARBOUR : ROUTES) {
                    reader.go(route);
                    check(reader, axe, name + " " + route);
                }
                reader.go(name.equals("harbour") ? "/p/h1" : "/p/411002");
                reader.page().click(".total .number");
                assertThat(reader.page().locator("#side h2")).isVisible();
                check(reader, axe, name + " explanation");
                reader.language("en");
                check(reader, axe, name + " in English");
                assertThat(reader.complaints()).as(name).isEmpty();
            }
        }
    }

    private static void check(Reader reader, Axe axe, String where) {
        assertThat(reader.overflow()).as("pixels too wide: " + where).isLessThanOrEqualTo(0);
        assertThat(axe.serious(reader.page())).as(where).isEmpty();
    }

    /// The guards themselves: a picture without words, a page too wide, a complaint and a request make them go red.
    @Test
    void noticesFaultsThatAreThere() throws Exception {
        try (Reader reader = reader("harbour", 390, false)) {
            assertThat(reader.overflow()).isLessThanOrEqualTo(0);
            reader.page().evaluate("""
                    () => {
                      const wide = document.createElement('div'), picture = document.createElement('img');
                      wide.style.width = '700px';
                      wide.style.height = '9px';
                      picture.src = 'http://127.0.0.1:1/none.png';
                      document.getElementById('page').append(wide, picture);
                      console.error('on purpose');
                    }""");
            assertThat(reader.overflow()).isGreaterThan(200);
            assertThat(Axe.load().serious(reader.page())).anyMatch(fault -> fault.startsWith("image-alt"));
            reader.page().waitForTimeout(100);
            assertThat(reader.complaints()).anyMatch(complaint -> complaint.contains("on purpose")).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }

    @Test
    void opensACountyDownToARecord() {
        for (int width : List.of(390, 1440)) {
            try (Reader reader = reader("xuchang", width, false)) {
                Page page = reader.page();
                page.locator("#scoreboard [data-open=true]").getByText("魏都区").click();
                assertThat(page.locator("#page h1")).hasText("魏都区");
                page.locator("tr", new Page.LocatorOptions().setHasText("路灯亮灯率")).locator(".number").first().click();
                assertThat(page.locator("#side h2")).hasText("魏都区 · 路灯亮灯率");
                assertThat(page.locator("#side")).containsText("线性折算：0.8 → 0; 0.95 → 2");
                assertThat(page.locator("#side tfoot").first()).containsText(node("411002", "lamps-lit").value().substring(0, 6));
                page.locator("#side tbody a").first().click();
                assertThat(page.locator("#side .crumbs")).containsText("魏都区 · 路灯亮灯率");
                String record = page.locator("#side .rec a").first().textContent();
                page.locator("#side .rec a").first().click();
                assertThat(page.locator("#page h1")).hasText("记录 " + record);
                assertThat(page.locator("#page .sheet")).containsText("alight");
                page.goBack();
                assertThat(page.locator("#side .rec a").first()).hasText(record);
                page.keyboard().press("Escape");
                assertThat(page.locator("#side")).isHidden();
                assertThat(reader.complaints()).isEmpty();
            }
        }
    }

    private static Embedded.Node node(String place, String column) {
        return data.node(data.cells().stream().filter(cell -> cell.place().equals(place) && cell.column().equals(column)).findFirst().orElseThrow().node());
    }

    /// S4.0: whose place a record took stands on its page and in explanations; the cut counts what does not count.
    @Test
    void saysWhatWasCorrectedAndTakenBack() {
        try (Reader reader = reader("harbour", 390, false)) {
            reader.go("/r/b4c");
            assertThat(reader.page().locator("#page .sheet")).containsText("更正 b4");
            reader.go("/sources");
            assertThat(reader.page().locator("#page")).containsText("10 条记录 · 已更正 1 条 · 已撤回 1 条");
            assertThat(harbour.html()).doesNotContain("b11");
        }
    }

    @Test
    void sortsFiltersFindsAndTurnsToTheNeighbour() {
        try (Reader reader = reader("xuchang", 1440, false)) {
            Page page = reader.page();
            page.getByRole(com.microsoft.playwright.options.AriaRole.TAB).nth(2).click();
            var board = page.locator("#scoreboard [data-open=true]");
            board.locator("input[type=search]").fill("wd");
            assertThat(board.locator("tbody tr")).hasCount(0);
            board.locator("input[type=search]").fill("xdj");
            assertThat(board.locator("tbody tr").first()).containsText("西大街道");
            board.locator("input[type=search]").fill("411003");
            board.locator("thead button").nth(1).click();
            List<Double> totals = board.locator("tbody tr td:nth-child(2)").allTextContents().stream().map(Double::valueOf).toList();
            assertThat(totals).hasSizeGreaterThan(10).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            page.fill("#find", "wdq");
            page.keyboard().press("Enter");
            assertThat(page.locator("#page h1")).hasText("魏都区");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#page h1")).hasText("建安区");
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator("#page h1")).hasText("魏都区");
        }
    }

    @Test
    void speaksOneLanguageAtATime() {
        Map<String, Embedded> reports = Map.of("xuchang", data, "harbour", harbour);
        reports.forEach((name, report) -> {
            var vocabulary = new Vocabularies(report);
            try (Reader reader = reader(name, 1440, false)) {
                for (String lang : List.of("zh", "en")) {
                    reader.language(lang);
                    int seen = 0;
                    for (String route : name.equals("harbour") ? HARBOUR : ROUTES) {
                        reader.go(route);
                        List<String> texts = Vocabularies.texts(reader.page());
                        assertThat(lang.equals("zh") ? vocabulary.notChinese(texts) : vocabulary.notEnglish(texts)).as(name + " " + lang + " " + route).isEmpty();
                        seen += texts.size();
                    }
                    assertThat(seen).isGreaterThan(FEWEST_TEXTS);
                }
            }
        });
    }

    @Test
    void noticesAWordOfTheOtherLanguage() {
        var vocabulary = new Vocabularies(data);
        assertThat(vocabulary.notChinese(List.of("成绩表", "Scoreboard", "lamps-lit", "存为 CSV"))).containsExactly("Scoreboard");
        assertThat(vocabulary.notEnglish(List.of("Scoreboard", "成绩表", "Of 许昌市, none"))).containsExactly("成绩表");
    }

    @Test
    void printsSeveralSheetsWithNoticeAndHash() throws Exception {
        try (Reader reader = reader("xuchang", 1440, true)) {
            String notice = data.data().getAsJsonObject("campaign").getAsJsonArray("notice").get(0).getAsString();
            try (PDDocument pdf = Loader.loadPDF(reader.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertThat(pdf.getNumberOfPages()).isBetween(3, 20);
                assertThat(pdf.getPages()).as("A4, 210 by 297 mm in points of 1/72 inch").allMatch(page -> Math.abs(page.getMediaBox().getWidth() - 595.3) < 1 && Math.abs(page.getMediaBox().getHeight() - 841.9) < 1);
                for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(sheet);
                    stripper.setEndPage(sheet);
                    assertThat(stripper.getText(pdf).replaceAll("\\s", "")).as("sheet " + sheet).contains(notice).contains("sha256:").contains(sheet + "/" + pdf.getNumberOfPages());
                }
            }
        }
    }
}
