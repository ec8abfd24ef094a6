package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.robust.Interval;
import heng.server.people.Grant;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The pages of results over HTTP: tables, findings, intervals, items, sites.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreboardTest {

    private static final String BOARD = "/c/streets-2026";

    @TempDir
    static Path folder;

    private Site site;
    private HttpClient reader;
    private HttpClient west;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Streets.in(folder.resolve("streets"), false), Streets.withoutFullMarks(folder.resolve("averaged")));
        site.account("observer", new Grant(Role.OBSERVER, Grant.EVERYWHERE));
        site.account("west", new Grant(Role.BODY, "4102"));
        reader = site.signedIn("observer");
        west = site.signedIn("west");
        site.get(reader, "/?lang=en");
        site.get(west, "/?lang=en");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = site.get(reader, path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Standing standing() {
        return site.context.getBean(Scores.class).of(Streets.ID).orElseThrow();
    }

    /// The codes of the rows of a table, in their order.
    private static List<String> codes(String page) {
        Matcher rows = Pattern.compile("<th scope=\"row\"><a href=\"[^\"]*/p/(\\d+)\"").matcher(page.substring(page.indexOf("id=\"table\"")));
        List<String> codes = new ArrayList<>();
        while (rows.find()) codes.add(rows.group(1));
        return codes;
    }

    private List<String> byTotal(boolean down) {
        Standing standing = standing();
        var up = java.util.Comparator.comparing((String code) -> standing.value(new ColumnCode("total"), new PlaceCode(code)).value(heng.core.number.Arithmetic.EXACT));
        return standing.campaign().definition().tree().all().stream().filter(place -> place.level().name().equals("township")).map(place -> place.code().text()).sorted(down ? up.reversed() : up).toList();
    }

    @Test
    void sortsFiltersAndChoosesColumnsOnTheServer() throws Exception {
        assertThat(codes(page(BOARD + "?level=township"))).containsExactly("410101", "410102", "410201", "410202", "410301", "410302");
        assertThat(codes(page(BOARD + "?level=township&sort=total"))).isEqualTo(byTotal(false));
        assertThat(codes(page(BOARD + "?level=township&sort=total&dir=down"))).isEqualTo(byTotal(true)).isNotEqualTo(byTotal(false));
        assertThat(codes(page(BOARD + "?level=township&q=sxz"))).containsExactly("410201");
        assertThat(codes(page(BOARD + "?level=township&q=4103"))).containsExactly("410301", "410302");
        assertThat(codes(page(BOARD + "?level=township&q=xyz"))).isEmpty();
        String county = page(BOARD + "?level=county");
        assertThat(county).contains("aria-sort=\"none\"><a href=\"" + BOARD + "?level=county&amp;sort=lamps\"");
        assertThat(page(BOARD + "?level=county&columns=1&show=total")).doesNotContain("sort=lamps&").contains("value=\"lamps\"");
    }

    @Test
    void exportsExactlyWhatIsSeenAndNoFormula() throws Exception {
        String page = page(BOARD + "?level=township&q=4103&sort=total&dir=down&columns=1&show=total&show=cover");
        Matcher link = Pattern.compile("class=\"export\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        HttpResponse<String> file = site.get(reader, link.group(1).replace("&amp;", "&"));
        assertThat(file.headers().firstValue("content-disposition").orElse("")).contains("attachment", "streets-2026-41-township-");
        List<String> lines = file.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\uFEFFCode,Place,Total /100,Seen/due");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, 6))).isEqualTo(codes(page)).hasSize(2);
        assertThat(file.body()).contains(",'=南坡乡,").doesNotContain(",=南坡乡");
    }

    @Test
    void saysWhatMovedSinceTheLastRoundBeforeAnythingElse() throws Exception {
        String page = page(BOARD + "/p/41").replaceAll("<[^>]+>", "");
        assertThat(page).containsPattern("\\+\\d+\\.\\d\\d since last year, most of it from Street lamps \\(\\+\\d+\\.\\d\\d\\)");
        assertThat(page(BOARD + "/p/41")).contains("<svg class=\"spark\"").doesNotContain("class=\"position\"");
    }

    @Test
    void listsWhatLostPointsLargestFirstWithTheGainOfClosingIt() throws Exception {
        Standing standing = standing();
        var losses = standing.losses(new ColumnCode("total"), new PlaceCode("4102"));
        assertThat(losses).hasSize(3).isSortedAccordingTo(java.util.Comparator.comparing((heng.core.robust.Losses.Loss loss) -> loss.gain().orElseThrow()).reversed());
        String page = page(BOARD + "/p/4102");
        String part = page.substring(page.indexOf("Where points were lost"), page.indexOf(">By item<"));
        assertThat(part.indexOf(standing.campaign().definition().standard().titleOf(losses.getFirst().column()).en()))
                .isLessThan(part.indexOf(standing.campaign().definition().standard().titleOf(losses.getLast().column()).en())).isPositive();
        assertThat(part).contains("+" + losses.getFirst().gain().orElseThrow().decimal().setScale(2, java.math.RoundingMode.HALF_UP).toPlainString());
    }

    @Test
    void showsAnIntervalWhereOneIsPromisedAndTheReasonWhereNot() throws Exception {
        assertThat(page(BOARD + "/p/41")).contains("hx-get=\"/c/streets-2026/p/41/x/total/interval\"", "hx-trigger=\"load\"");
        Interval.Shown shown = (Interval.Shown) standing().interval(new ColumnCode("total"), new PlaceCode("41"));
        assertThat(shown.sites()).isEqualTo(Streets.VISITED);
        assertThat(shown.due()).isEqualTo(Streets.SITES);
        assertThat(page(BOARD + "/p/41/x/total/interval")).contains("48 sites were visited, the register holds 64", "<svg class=\"whisker\"");
        assertThat(page(BOARD + "/p/4101/x/total/interval")).contains("only 16 sites were visited, fewer than 20");
        assertThat(standing().interval(new ColumnCode("total"), new PlaceCode("41"))).as("kept while no record came in").isSameAs(shown);
    }

    @Test
    void givesAnIntervalButNoLossesWhereNoFullMarkIsStated() throws Exception {
        String place = "/c/" + Streets.AVERAGED + "/p/41";
        assertThat(page(place)).contains("The standard states no full marks for these items").doesNotContain("No item lost points");
        assertThat(page(place + "/x/total/interval")).contains("48 sites were visited, the register holds 64", "<svg class=\"whisker\"");
        assertThat(page(BOARD + "/p/41")).doesNotContain("states no full marks");
    }

    @Test
    void showsAnItemOverThePlacesOfALevel() throws Exception {
        String page = page(BOARD + "/p/41/i/lamps?level=township");
        assertThat(page).contains("Street lamps: 6 places (level township)", "/c/streets-2026/p/410201/x/lamps");
        assertThat(Pattern.compile("<circle class=\"dot\"").matcher(page).results()).hasSize(12); // a drawing for each width
        assertThat(site.get(reader, BOARD + "/p/41/i/no-such-item").statusCode()).isEqualTo(404);
    }

    @Test
    void drawsSitesByPositionAndListsThem() throws Exception {
        String page = page(BOARD + "/p/41/sites");
        assertThat(page).contains("64 sites: 48 visited, 16 visited by nobody", "1 site has no position and no dot", "class=\"scalebar\"", "No boundaries are drawn");
        assertThat(Pattern.compile("class=\"site visited\" cx").matcher(page.substring(0, page.indexOf("narrow"))).results().count() + Pattern.compile("<circle r=\"4.5\" class=\"site visited\"").matcher(page).results().count())
                .isGreaterThanOrEqualTo(2 * Streets.VISITED);
        assertThat(page(BOARD + "/p/4102/sites?sort=records&dir=down&q=scm")).doesNotContain("s01<");
    }

    @Test
    void showsWhatEachRecordOfASiteAmountsTo() throws Exception {
        String page = page(BOARD + "/p/410201/s/s08"); // a market: clean 8 % 5 % 3 = 0 faults, 2 stalls of 5 points off 20
        assertThat(page).contains("record?id=m8", "record?id=c8", ">10.00<", "34.020");
        assertThat(page(BOARD + "/p/4102/s/s62")).contains("Nobody visited this site");
        assertThat(site.get(reader, BOARD + "/p/4101/s/s08").statusCode()).as("a site of another place").isEqualTo(404);
    }

    @Test
    void findsPlacesByNameInitialsAndCodeAmongThoseThatMayBeSeen() throws Exception {
        for (String wanted : List.of("cgx", "%E9%95%BF%E8%91%9B", "4102", "CGX")) assertThat(page(BOARD + "/find?q=" + wanted)).as(wanted).contains("长葛县");
        assertThat(site.get(west, BOARD + "/find?q=41").body()).contains("石象镇").doesNotContain("魏都区</span> <span class=\"code\"");
    }

    @Test
    void showsNeighboursAndTheWayOnlyAsFarAsSomebodyMaySee() throws Exception {
        assertThat(page(BOARD + "/p/4102")).contains("rel=\"prev\"", "← 魏都区", "重华区 →");
        assertThat(site.get(west, BOARD + "/p/4102").body()).doesNotContain("rel=\"prev\"", "重华区");
    }

    @Test
    void saysWhichRightIsMissing() throws Exception {
        HttpResponse<String> answer = site.get(west, "/accounts");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("One of these roles is needed", "administrator", "in any place");
        assertThat(site.get(west, BOARD + "/p/4101").body()).contains("in this place or one above it");
    }

    @Test
    void printsSourceTimeAndCheckpoint() throws Exception {
        assertThat(page(BOARD + "/p/41")).containsPattern("Source: Heng, Streets, inspection; standard: Streets 1; printed \\d+ \\w+ \\d{4} \\d\\d:\\d\\d").containsPattern("Checkpoint: heng.local/ledger, \\d+ leaves, root [A-Za-z0-9+/]{43}=");
    }
}
