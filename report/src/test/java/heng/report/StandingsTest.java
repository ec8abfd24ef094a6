package heng.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import heng.store.Campaign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S9.6, S9.7, S9.10 in a report: a sentence for each position, the announced one beside it, and the mark where it is for study.
class StandingsTest {

    private static final String MARK = "供研究，不得公布";

    private static List<String> says(Embedded report) {
        return StreamSupport.stream(report.list("standings").spliterator(), false).map(element -> {
            JsonArray row = element.getAsJsonArray();
            String said = row.get(4).isJsonNull() ? "" : row.get(4).getAsJsonArray().get(1).getAsString();
            return report.column(row.get(0).getAsInt()) + " " + report.place(row.get(1).getAsInt()) + " " + row.get(2).getAsString() + ": " + said;
        }).toList();
    }

    @Test
    void saysWhoStandsAboveAndBelow() throws Exception {
        assertThat(says(Embedded.in(Report.html(Campaigns.harbour(), Campaigns.COMPUTED)))).containsExactly(
                "streets h : No position: there are no peer data in the group city, status: not known.",
                "streets h1 2: Position 2 of 2 in the group district, status: holder; 14.67 behind 西区; not compared with Harbour city, spring 2026: no position then.",
                "streets h2 1: Position 1 of 2 in the group district, status: holder; 14.67 ahead of 东区; not compared with Harbour city, spring 2026: another cohort then.",
                "streets h3 : ", "streets h4 : ");
    }

    @Test
    void holdsNothingOfPositionsWhereTheyDoNotLeave() throws Exception {
        Campaign campaign = Campaigns.xuchang();
        assertThat(campaign.positions()).isFalse();
        Embedded report = Embedded.in(Report.html(campaign, Campaigns.COMPUTED));
        assertThat(report.data().has("standings")).isFalse();
        assertThat(report.data().getAsJsonObject("campaign").has("study")).isFalse();
        assertThat(report.list("results")).hasSizeGreaterThan(800).allMatch(row -> row.getAsJsonArray().get(6).getAsString().isEmpty());
        Embedded study = Embedded.in(Report.html(campaign, Campaigns.COMPUTED, true));
        assertThat(study.list("standings")).hasSizeGreaterThan(100);
        assertThat(study.data().getAsJsonObject("campaign").get("study").getAsBoolean()).isTrue();
        assertThat(study.list("says")).as("no best and worst in sentences").isEqualTo(report.list("says"));
    }

    @Test
    void showsThePositionAndBesideItTheAnnouncedOne(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("harbour.html");
        Files.writeString(file, Report.html(Campaigns.harbour(), Campaigns.COMPUTED));
        try (Chromium chromium = Chromium.start(); Reader reader = new Reader(chromium, file, 1440, false)) {
            reader.go("/p/h1");
            assertThat(reader.page().locator("p.position")).hasText("在“district，status：holder”组中位次 2，共 2 个；落后于西区 14.67；不与港城2026年春季比较：当时无位次。 另有发布：91.20 · 位次 2（港省各区）（港省文明办，2026年1月15日）");
            assertThat(reader.page().locator(".study")).hasCount(0);
            reader.go("/p/h");
            assertThat(reader.page().locator("p.position")).containsText("没有同组数据");
            reader.go("/");
            assertThat(reader.page().locator("#scoreboard table").first()).containsText("无同组数据");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void marksEveryPageTheHeadOfTheTableAndTheSavedFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("xuchang.html");
        String html = Report.html(Campaigns.xuchang(), Campaigns.COMPUTED, true);
        Files.writeString(file, html);
        assertThat(html).contains("@page zh", "\\00000a").containsPattern("@page zh [^}]+\\{ content: \"[^\"]+本文件中的位次" + MARK);
        try (Chromium chromium = Chromium.start(); Reader reader = new Reader(chromium, file, 1440, false)) {
            for (String route : List.of("/", "/p/411002", "/items", "/missing", "/editions", "/sources")) {
                reader.go(route);
                assertThat(reader.page().locator("footer.notice p.study")).hasText("本文件中的位次" + MARK + "。");
            }
            reader.go("/p/411002");
            assertThat(reader.page().locator("p.position").first()).containsText(MARK);
            reader.go("/");
            assertThat(reader.page().locator("#scoreboard th").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("位次（" + MARK + "）")).first()).isAttached();
            var download = reader.page().waitForDownload(() -> reader.page().locator("#scoreboard .board[data-open=true] .tools button.link").first().click());
            List<String> saved = Files.readAllLines(download.path());
            assertThat(saved.getFirst()).contains("位次（" + MARK + "）");
            assertThat(saved.stream().skip(1).filter(line -> line.matches(".*\\d/\\d.*")).filter(line -> !line.contains(MARK))).isEmpty();
            reader.language("en");
            assertThat(reader.page().locator("footer.notice p.study")).hasText("Positions in this file are for study, not published.");
            assertThat(reader.complaints()).isEmpty();
        }
    }
}
