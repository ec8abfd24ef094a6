package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// Somebody who hands in files of records for [Town] by the page.
record RecordSender(Site site, HttpClient browser) {

    private static final Pattern REFUSALS = Pattern.compile("/c/small-2026/import/[^\"/]+/refusals.csv");

    HttpResponse<String> send(String name, String content) throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + site.token(browser, "/c/small-2026/import") + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return browser.send(HttpRequest.newBuilder(URI.create(site.address + "/c/small-2026/import")).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The page of an import, once it is over.
    String sent(String name, String content) throws Exception {
        HttpResponse<String> answer = send(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
        for (int i = 0; i < 200; i++) {
            String body = site.get(browser, page + "?lang=en").body();
            if (!body.contains("<progress")) return body;
            Thread.sleep(50);
        }
        throw new AssertionError("The import does not end.");
    }

    /// What a page says beside a word.
    static String shown(String page, String word) {
        var found = Pattern.compile("<dt>" + word + "</dt><dd>(\\d+)</dd>").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    /// The refused rows that a page offers, as CSV.
    String refusals(String page) throws Exception {
        return site.get(browser, REFUSALS.matcher(page).results().findFirst().orElseThrow().group() + "?lang=en").body();
    }
}
