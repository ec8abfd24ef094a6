package heng.report;

import static org.assertj.core.api.Assertions.assertThat;

import heng.store.Campaign;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The file as a file: its size, its policy, what it refers to, and that names in it are never markup.
class ReportFileTest {

    private static final int MOST_BYTES = 5_000_000;

    @Test
    void staysUnderFiveMegabytesForXuchang() throws Exception {
        int bytes = Report.html(Campaigns.xuchang(), Campaigns.COMPUTED).getBytes(StandardCharsets.UTF_8).length;
        System.out.println("ReportFileTest: Xuchang " + bytes + " bytes");
        assertThat(bytes).isBetween(500_000, MOST_BYTES);
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        Campaign campaign = Campaigns.harbour();
        assertThat(Report.html(campaign, Campaigns.COMPUTED)).isEqualTo(Report.html(Campaigns.harbour(), Campaigns.COMPUTED)).isNotEqualTo(Report.html(campaign, "2026-10-09T09:00+08:00"));
    }

    @Test
    void allowsOnlyItsOwnScriptAndStyle() throws Exception {
        String html = Report.html(Campaigns.harbour(), Campaigns.COMPUTED);
        assertThat(html).contains("default-src 'none'");
        assertThat(allowed(html, "script-src")).isEqualTo(digest(between(html, "<script>", "</script>")));
        assertThat(allowed(html, "style-src")).isEqualTo(digest(between(html, "<style>", "</style>")));
    }

    @Test
    void refersToNothingOutside() throws Exception {
        String html = Report.html(Campaigns.harbour(), Campaigns.COMPUTED).replace("http://www.w3.org/2000/svg", "");
        assertThat(html).doesNotContain("http://", "https://", "@import", "url(", " src=\"");
    }

    @Test
    void readsNamesNeverAsMarkup() throws Exception {
        String html = Report.html(Campaigns.harbour(), Campaigns.COMPUTED);
        assertThat(html).doesNotContain("<img", "<b>新码头");
        assertThat(html.split("</script>", -1)).hasSize(3);
        assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt;", "\\u003cimg src=x onerror=alert(1)>");
    }

    @Test
    void showsTheScoreboardWithoutScript() throws Exception {
        String plain = between(Report.html(Campaigns.harbour(), Campaigns.COMPUTED), "<div id=\"app\">", "<script");
        assertThat(plain).contains("全部为虚构。", "All of this is made up.", "<td>东区</td><td class=\"n\">78.67</td>", "否决", "vetoed", "无证据");
    }

    private static String allowed(String html, String directive) {
        Matcher found = Pattern.compile(directive + " '(sha256-[^']+)'").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String between(String html, String from, String to) {
        int start = html.indexOf(from) + from.length();
        return html.substring(start, html.indexOf(to, start));
    }

    private static String digest(String text) throws Exception {
        return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
