package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A file of records into a campaign that runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

    private static final String HEAD = "id,item,site,time,method,by,alight,lamps,value\n";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private Site site;
    private HttpClient headquarters;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        headquarters = site.signedIn("headquarters");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private HttpResponse<String> send(String name, String content) throws Exception {
        var token = TOKEN.matcher(site.get(headquarters, "/c/small-2026/import").body());
        assertThat(token.find()).isTrue();
        String body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1) + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return headquarters.send(HttpRequest.newBuilder(URI.create(site.address + "/c/small-2026/import")).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The page of an import that is over.
    private String over(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
        for (int i = 0; i < 200; i++) {
            String body = site.get(headquarters, page + "?lang=en").body();
            if (!body.contains("<progress")) return body;
            Thread.sleep(50);
        }
        throw new AssertionError("The import does not end.");
    }

    private static String shown(String page, String word) {
        var found = Pattern.compile("<dt>" + word + "</dt><dd>(\\d+)</dd>").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void takesGoodRowsRefusesBadOnesAndGivesThemBackToBeMended() throws Exception {
        String page = over(send("../../十月 巡查.csv", HEAD + "i1,lamps-lit,w2,2026-09-10T20:00,field,a,0,10,\ni2,lamps-lit,nowhere,2026-09-10T20:00,field,a,9,10,\n"
                + "i3,litter,w2,2026-09-10T20:00,field,a,,,two\nr1,lamps-lit,e1,2026-09-01T20:00,field,i1,1,10,\ni4,litter,w2,2026-09-10T20:00,field,a,,,2\n"));
        assertThat(shown(page, "Taken")).isEqualTo("2");
        assertThat(shown(page, "Refused")).isEqualTo("3");
        String refused = site.get(headquarters, Pattern.compile("/c/small-2026/import/[^\"/]+/refusals.csv").matcher(page).results().findFirst().orElseThrow().group() + "?lang=en").body();
        assertThat(refused.lines()).hasSize(4);
        assertThat(refused).contains("i2,lamps-lit,nowhere", "unknown-site", "i3,litter,w2", "bad-value", "r1,lamps-lit,e1", "record-changed").doesNotContain("\ni1,", "\ni4,");

        String mended = over(send("mended.csv", refused.substring(1).replace("nowhere", "e2").replace(",two,", ",3,").lines().filter(line -> !line.startsWith("r1,")).collect(java.util.stream.Collectors.joining("\n", "", "\n"))));
        assertThat(shown(mended, "Taken")).isEqualTo("2");
        assertThat(shown(mended, "Refused")).isEqualTo("0");
    }

    @Test
    void addsNothingWhenTheSameFileComesAgainInAnotherFormat() throws Exception {
        over(send("a.csv", HEAD + "again1,litter,e1,2026-09-11T20:00,field,a,,,2\n"));
        String page = over(send("a.jsonl", "{\"id\": \"again1\", \"item\": \"litter\", \"site\": \"e1\", \"time\": \"2026-09-11T20:00\", \"method\": \"field\", \"by\": \"a\", \"value\": \"2\"}\n"));
        assertThat(shown(page, "Taken")).isEqualTo("0");
        assertThat(shown(page, "In the ledger before")).isEqualTo("1");
    }

    @Test
    void saysWhatIsWrongWithTheFileAsAWhole() throws Exception {
        assertThat(over(send("b.csv", "id,item\nx,litter\n"))).contains("column-missing").contains("Maybe");
        assertThat(over(send("c.xlsx", "no workbook"))).contains("file-unreadable");
    }

    @Test
    void takesNoFileWhoseNameDoesNotSayWhatItIs() throws Exception {
        HttpResponse<String> answer = send("records.exe", "MZ");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("records.exe").contains("role=\"alert\"");
    }
}
