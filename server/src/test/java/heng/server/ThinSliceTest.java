package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heng.ledger.leaf.Leaf;
import heng.ledger.note.Receipt;
import heng.ledger.note.Trust;
import heng.ledger.note.VerifierKey;
import heng.server.people.Devices;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// From a record to the scoreboard and back to its proof, over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThinSliceTest {

    @TempDir
    static Path folder;

    private Site site;
    private String device;
    private HttpClient reader;
    private String board;
    private String east;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        device = site.device("inspector", Grant.EVERYWHERE);
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        reader = site.signedIn("headquarters");
        board = site.get(reader, "/c/small-2026").body(); // before anything is submitted
        east = site.get(reader, "/c/small-2026/p/4101?lang=en").body();
        site.get(reader, "/login?lang=zh");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void showsWhatTheFileOfTheCampaignAmountsTo() {
        // east: 8 of 10 lamps are 8.00, three places of litter 7.00; west: 10.00 and 10.00
        assertThat(board).contains("东区", "西区", "小城巡查", "模拟数据。");
        assertThat(east).contains(">7.50<", ">8.00<", ">7.00<", "Street lamps lit", "1/2");
    }

    @Test
    void movesTheScoreWithinASecondAndOpensItDownToTheProof() throws Exception {
        String before = site.get(reader, "/c/small-2026/p/4102").body();
        assertThat(before).contains(">10.00<");
        HttpResponse<String> answer = site.json(device + "/c/small-2026/records", Town.visit("uuid:thin-slice", "w2", 0));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        long index = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("records").get(0).getAsJsonObject().get("index").getAsLong();
        assertThat(within(1_000, "/c/small-2026/p/4102", ">7.50<")).isTrue(); // (10 + 0) of 20 lamps are 5.00
        String explanation = site.get(reader, "/c/small-2026/p/4102/x/lamps-lit").body();
        assertThat(records(explanation, "/c/small-2026/p/4102/x/lamps-lit", 6)).contains("record?id=uuid:thin-slice/1");
        String page = site.get(reader, "/c/small-2026/record?id=uuid:thin-slice/1").body();
        assertThat(page).contains("西二巷", "<dd>" + index + "</dd>", "✓");
        // what an outsider does with the three files
        Leaf leaf = Leaf.read(site.get(reader, "/c/small-2026/record/leaf?id=uuid:thin-slice/1").body().getBytes(StandardCharsets.UTF_8)).get();
        Receipt receipt = Receipt.of(site.get(reader, "/c/small-2026/record/receipt?id=uuid:thin-slice/1").body()).get();
        VerifierKey key = VerifierKey.of(site.get(Site.anybody(), "/checkpoint/key").body().strip()).get();
        assertThat(receipt.verify(leaf.hash(), new Trust(key.name(), key), Long.MAX_VALUE).isAccepted()).isTrue();
        assertThat(receipt.index()).isEqualTo(index);
        assertThat(leaf.text()).doesNotContain("\"inspector\"");
    }

    @Test
    void answersTheSameContentAsTheFirstTimeAndRefusesOther() throws Exception {
        HttpResponse<String> first = site.json(device + "/c/small-2026/records", Town.visit("uuid:again-and-again", "e2", 5));
        HttpResponse<String> again = site.json(device + "/c/small-2026/records", Town.visit("uuid:again-and-again", "e2", 5));
        HttpResponse<String> other = site.json(device + "/c/small-2026/records", Town.visit("uuid:again-and-again", "e2", 6));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JsonParser.parseString(again.body())).isEqualTo(JsonParser.parseString(first.body()));
        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void refusesInBothLanguagesWhatTheLawOfRecordsRefuses() throws Exception {
        HttpResponse<String> answer = site.json(device + "/c/small-2026/records", Town.visit("uuid:no-such-site", "w9", 5));
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonObject refusal = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("refusals").get(0).getAsJsonObject();
        assertThat(refusal.get("code").getAsString()).isEqualTo("unknown-site");
        assertThat(refusal.get("zh").getAsString()).contains("没有点位 w9");
        assertThat(refusal.get("en").getAsString()).contains("There is no site w9");
    }

    @Test
    void takesNoCorrectionForAnObservation() throws Exception {
        String visit = Town.visit("uuid:a-correction", "e1", 5).replace("\"lamps\": \"10\"", "\"lamps\": \"10\", \"kind\": \"correction\", \"of\": \"r1\"");
        assertThat(site.json(device + "/c/small-2026/records", visit).statusCode()).isEqualTo(422);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        assertThat(site.json(device + "/c/small-2026/records", "{\"instance\": \"" + "x".repeat(1 << 20) + "\"}").statusCode()).isEqualTo(413);
        assertThat(site.json(device + "/c/small-2026/records", "{\"instance\": 5, ").statusCode()).isEqualTo(400);
    }

    /// A visit that goes past Spring is answered as one that goes through it: with a query the path is not the plain one.
    @Test
    void answersAlikeOnBothWays() throws Exception {
        String path = device + "/c/small-2026/records";
        site.account("looks-on", new Grant(Role.OBSERVER, Grant.EVERYWHERE));
        String stranger = "/d/" + site.context.getBean(Devices.class).issue("looks-on", "a phone") + "/c/small-2026/records";
        assertThat(site.json(path, Town.visit("uuid:both-ways", "e1", 7)).statusCode()).isEqualTo(201);
        for (String body : List.of(Town.visit("uuid:both-ways", "e1", 7), Town.visit("uuid:both-ways", "e1", 8), Town.visit("uuid:both-ways-2", "w9", 7), "{", "{\"instance\": \"" + "x".repeat(1 << 20) + "\"}")) {
            HttpResponse<String> brief = site.json(path, body);
            HttpResponse<String> around = site.json(path + "?around", body);
            assertThat(brief.statusCode()).as(brief.body()).isEqualTo(around.statusCode());
            assertThat(JsonParser.parseString(brief.body())).isEqualTo(JsonParser.parseString(around.body()));
            for (String header : List.of("Content-Type", "X-Content-Type-Options")) assertThat(brief.headers().firstValue(header)).as(header).isPresent().isEqualTo(around.headers().firstValue(header));
            assertThat(brief.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(brief.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(brief.headers().firstValue("Content-Security-Policy")).as("this did not go past Spring").isEmpty();
            assertThat(around.headers().firstValue("Content-Security-Policy")).as("this did not go through Spring").isPresent();
        }
        for (String closed : List.of(stranger, path.replace("small-2026", "nowhere"), "/d/nobodys/c/small-2026/records", path.replace("records", "record%73"))) {
            HttpResponse<String> answer = site.json(closed, Town.visit("uuid:closed-way", "e1", 7));
            assertThat(answer.statusCode()).as(closed).isBetween(201, 404);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(closed).isPresent();
        }
        assertThat(site.json(stranger, Town.visit("uuid:closed-way", "e1", 7)).statusCode()).isEqualTo(403);
    }

    private boolean within(long milliseconds, String path, String text) throws Exception {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        do {
            if (site.get(reader, path).body().contains(text)) return true;
        } while (System.nanoTime() < end);
        return false;
    }

    /// Opens row after row of an explanation and returns all pages together.
    private String records(String page, String path, int depth) throws Exception {
        StringBuilder all = new StringBuilder(page);
        var links = java.util.regex.Pattern.compile("href=\"([^\"]*\\?at=[0-9.]+)\"").matcher(page);
        while (depth > 0 && links.find()) all.append(records(site.get(reader, links.group(1)).body(), path, depth - 1));
        return all.toString();
    }
}
