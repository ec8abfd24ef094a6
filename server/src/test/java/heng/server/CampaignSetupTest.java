package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heng.core.score.Positions;
import heng.core.text.Problems;
import heng.ledger.leaf.Leaf;
import heng.ledger.note.Receipt;
import heng.ledger.note.Trust;
import heng.ledger.note.VerifierKey;
import heng.server.people.Grant;
import heng.server.people.Role;
import heng.store.Campaign;
import heng.store.CampaignReader;
import heng.store.ResultsJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A campaign made in the site, over HTTP: from its files or a form through imports, opening and freezing to a second edition.
class CampaignSetupTest {

    private static final String BODIES = "code,name,place\nlight,路灯管理处,41\neast,东区城管局,4101\nwest,西区城管局,4102\n";
    private static final String DUTIES = "item,site-type,place,part,body\nlamps-lit,,,牵头,light\n,,4101,responsible,east\n,,4102,responsible,west\n";

    @TempDir
    Path folder;

    private Site site;
    private HttpClient headquarters;
    private String device;

    @BeforeEach
    void start() throws Exception {
        site = Site.start(folder.resolve("data"));
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        device = site.device("inspector", Grant.EVERYWHERE);
        headquarters = site.signedIn("headquarters");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static byte[] zip(Path folder, String... more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes); var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
            for (int i = 0; i < more.length; i += 2) {
                zip.putNextEntry(new ZipEntry(more[i]));
                zip.write(more[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> send(HttpClient client, String path, Multipart form) throws Exception {
        return form.field("_csrf", site.token(client, "/campaigns/new")).post(client, site.address + path);
    }

    private void made() throws Exception {
        Town.in(folder.resolve("town"));
        HttpResponse<String> answer = send(headquarters, "/campaigns/files", new Multipart().part("files", "town.zip", "application/zip", zip(folder.resolve("town"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/c/small-2026/setup");
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = site.get(headquarters, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> step(String step, String... more) throws Exception {
        String[] fields = java.util.stream.Stream.concat(java.util.stream.Stream.of("step", step), java.util.Arrays.stream(more)).toArray(String[]::new);
        return site.form(headquarters, "/c/small-2026/setup", "/c/small-2026/step", fields);
    }

    private String take(String table, String name, byte[] content, boolean whole) throws Exception {
        Multipart form = new Multipart().part("file", name, "application/octet-stream", content);
        HttpResponse<String> answer = send(headquarters, "/c/small-2026/setup/" + table, whole ? form.field("whole", "true") : form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("location").orElse("");
        return location.substring(location.indexOf("/c/"));
    }

    private String take(String table, String name, String content) throws Exception {
        return page(take(table, name, content.getBytes(StandardCharsets.UTF_8), false));
    }

    private int visit(String instance, String where, int alight) throws Exception {
        return site.json(device + "/c/small-2026/records", Town.visit(instance, where, alight)).statusCode();
    }

    private boolean within(long milliseconds, String path, String text) throws Exception {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        do {
            if (site.get(headquarters, path).body().contains(text)) return true;
        } while (System.nanoTime() < end);
        return false;
    }

    @Test
    void takesVisitsOnlyWhileItIsOpen() throws Exception {
        made();
        assertThat(visit("uuid:too-early", "w2", 0)).isEqualTo(409);
        assertThat(step("opening").statusCode()).isEqualTo(302);
        assertThat(visit("uuid:just-right", "w2", 0)).isEqualTo(201);
        assertThat(within(2_000, "/c/small-2026/p/4102", ">7.50<")).isTrue();
        assertThat(step("pausing").statusCode()).isEqualTo(302);
        HttpResponse<String> closed = site.json(device + "/c/small-2026/records", Town.visit("uuid:too-late", "w2", 0));
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(JsonParser.parseString(closed.body()).getAsJsonObject().getAsJsonArray("refusals").get(0).getAsJsonObject().get("code").getAsString()).isEqualTo("closed");
        assertThat(visit("uuid:just-right", "w2", 0)).as("what was taken before is answered as then").isEqualTo(200);
        assertThat(step("pausing").statusCode()).as("paused already").isEqualTo(422);
        assertThat(step("freezing-now").statusCode()).isEqualTo(422);
    }

    @Test
    void keepsItsOwnNumbersInEachEditionWhateverComesLater() throws Exception {
        made();
        step("opening");
        assertThat(visit("uuid:first-edition", "w2", 0)).isEqualTo(201);
        assertThat(step("freezing").statusCode()).isEqualTo(302);
        assertThat(visit("uuid:after-freeze", "e2", 10)).isEqualTo(409);
        String first = page("/c/small-2026/e/1?lang=en");
        assertThat(first).contains("Edition 1 of the results", ">7.50<", "5 records");
        String results = page("/c/small-2026/e/1/results");

        // an outsider checks the leaf, its proof and the file
        Leaf leaf = Leaf.read(page("/c/small-2026/e/1/leaf").getBytes(StandardCharsets.UTF_8)).get();
        Receipt receipt = Receipt.of(page("/c/small-2026/e/1/receipt")).get();
        VerifierKey key = VerifierKey.of(site.get(Site.anybody(), "/checkpoint/key").body().strip()).get();
        assertThat(receipt.verify(leaf.hash(), new Trust(key.name(), key), Long.MAX_VALUE).isAccepted()).isTrue();
        JsonObject body = JsonParser.parseString(leaf.text()).getAsJsonObject().getAsJsonObject("body");
        assertThat(body.get("results").getAsString()).isEqualTo("sha256:" + sha256(results));
        assertThat(body.get("records").getAsInt()).isEqualTo(5);
        assertThat(body.get("cut").getAsLong()).isEqualTo(JsonParser.parseString(results).getAsJsonObject().getAsJsonObject("data").get("cut").getAsLong()).isEqualTo(receipt.index());

        assertThat(step("reopening").statusCode()).as("without a reason").isEqualTo(422);
        assertThat(step("reopening", "reason", "西二巷重查").statusCode()).isEqualTo(302);
        step("opening");
        assertThat(visit("uuid:correction-1", "w2", 10)).isEqualTo(201);
        assertThat(step("freezing").statusCode()).isEqualTo(302);
        String second = page("/c/small-2026/e/2");
        assertThat(second).contains("西二巷重查", "<td class=\"n\">7.50</td><td class=\"n\">8.33</td>");
        JsonObject differences = JsonParser.parseString(page("/c/small-2026/e/2/differences")).getAsJsonObject();
        assertThat(differences.getAsJsonArray("differences").toString()).contains("\"place\":\"4102\"", "\"published\":\"7.50\"", "\"published\":\"8.33\"").doesNotContain("4101");
        assertThat(page("/c/small-2026/e/1?lang=en")).contains(">7.50<", "A later edition replaces this one").doesNotContain(">8.33<");
        assertThat(page("/c/small-2026/e/1/results")).isEqualTo(results);

        String database = site.database;
        site.close();
        site = Site.start(folder.resolve("data"), database);
        headquarters = site.signedIn("headquarters");
        assertThat(page("/c/small-2026/e/1?lang=zh")).contains(">7.50<").doesNotContain(">8.33<");
        assertThat(page("/c/small-2026/e/2")).contains(">8.33<");
        assertThat(page("/c/small-2026/setup?lang=en")).contains("frozen", "Reopen for a correction");
        assertThat(visit("uuid:after-restart", "e2", 10)).isEqualTo(409);
    }

    /// Nothing came in but the records of its files: the frozen results are those of `heng score`, with the cut beside them.
    @Test
    void signsTheResultsThatTheCommandComputes() throws Exception {
        made();
        step("opening");
        assertThat(step("freezing").statusCode()).isEqualTo(302);
        Campaign read = new CampaignReader(java.util.Optional.empty(), new Problems()).read(folder.resolve("town/campaign.yaml")).orElseThrow();
        Positions positions = Positions.of(read.positions(), false);
        String cut = "\"cut\": " + JsonParser.parseString(page("/c/small-2026/e/1/results")).getAsJsonObject().getAsJsonObject("data").get("cut").getAsLong();
        JsonObject frozen = JsonParser.parseString(page("/c/small-2026/e/1/results")).getAsJsonObject();
        assertThat(frozen.toString()).contains(cut.replace(" ", ""));
        frozen.getAsJsonObject("data").remove("cut");
        assertThat(frozen).isEqualTo(JsonParser.parseString(ResultsJson.of(read, read.publish(positions), positions).pretty()));
    }

    private static String sha256(String text) throws Exception {
        return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void handsRefusedRowsBackSoThatTheyCanBeMendedAndSentAgain() throws Exception {
        made();
        assertThat(take("bodies", "单位.csv", BODIES)).contains("✓");
        String report = take("duties", "分工.csv", DUTIES + "litter,,4103,responsible,east\nlitter,,,boss,east\n");
        assertThat(report).contains("分工.csv:5:3: unknown-place", "4103", "分工.csv:6:4: bad-value", "boss", "也许");
        Matcher link = Pattern.compile("href=\"([^\"]*/refused)\"").matcher(report);
        assertThat(link.find()).isTrue();
        byte[] workbook = headquarters.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.address + link.group(1))).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        byte[] mended = Workbook.replaced(workbook, "4103", "4102", "boss", "partner");
        assertThat(page(take("duties", "mended.xlsx", mended, false))).contains("✓", "<dd>2</dd>", "<dd>5</dd>");
        assertThat(page("/c/small-2026/record?id=r1&lang=zh")).contains("牵头单位", "路灯管理处", "责任单位", "东区城管局");
        assertThat(page("/c/small-2026/record?id=r4")).as("the line of the item wins over that of the place").contains("东区城管局").doesNotContain("牵头单位");
        assertThat(page("/c/small-2026/p/4101/x/lamps-lit")).contains("路灯管理处");
        // the same again changes nothing
        assertThat(take("bodies", "单位.csv", BODIES)).contains("✓", "<dd>0</dd>");
    }

    @Test
    void changesNothingWhereAFileIsNotTheTable() throws Exception {
        made();
        String report = take("sites", "sites.csv", "kode,type,name,place\ne9,back-street,东九巷,4101\n");
        assertThat(report).contains("column-missing", "code", "什么也没有更改");
        assertThat(page("/c/small-2026/setup")).contains("东一巷").doesNotContain("东九巷");
        HttpResponse<String> nothing = send(headquarters, "/c/small-2026/setup/sites", new Multipart().field("whole", "false"));
        assertThat(nothing.statusCode()).isEqualTo(422);
    }

    @Test
    void addsSitesWhileItIsOpenAndRefusesToMoveThem() throws Exception {
        made();
        step("opening");
        assertThat(take("sites", "more.csv", "code,type,name,place\ne9,back-street,东九巷,4101\n")).contains("✓");
        assertThat(visit("uuid:new-site-1", "e9", 5)).isEqualTo(201);
        assertThat(within(2_000, "/c/small-2026/p/4101?lang=en", "2/3")).as("the new site is due").isTrue();
        assertThat(take("sites", "moved.csv", "code,type,name,place\ne1,back-street,东一巷,4102\n")).contains("e1").contains("cannot vanish, move or change type");
        assertThat(page("/c/small-2026/record?id=uuid:new-site-1/1")).contains("东九巷");
    }

    @Test
    void drawsTheSampleThatAnybodyCanDrawAgain() throws Exception {
        made();
        HttpResponse<String> answer = site.form(headquarters, "/c/small-2026/setup", "/c/small-2026/setup", "title-zh", "小城", "title-en", "Town", "from", "2026-09-01", "to", "2026-09-30", "seed", "公开 2026", "quota-back-street", "2");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String csv = page("/c/small-2026/sample.csv");
        List<String[]> rows = csv.lines().skip(1).map(line -> line.split(",")).toList();
        for (String[] row : rows) assertThat(row[2]).isEqualTo(sha256("公开 2026|" + row[0]));
        List<String> first = rows.stream().sorted(java.util.Comparator.comparing(row -> row[2])).limit(2).map(row -> row[0]).toList();
        assertThat(rows.stream().filter(row -> row[3].equals("yes")).map(row -> row[0])).containsExactlyInAnyOrderElementsOf(first);
        step("opening");
        assertThat(take("sites", "many.csv", "code,type,name,place\n" + java.util.stream.IntStream.range(0, 40).mapToObj(i -> "x" + i + ",back-street,巷" + i + ",4101\n").collect(java.util.stream.Collectors.joining())))
                .contains("而这样会改变抽中的点位");
    }

    @Test
    void refusesWhatIsNoCampaignAndKeepsWhatWasTyped() throws Exception {
        Town.in(folder.resolve("town"));
        HttpResponse<String> climbing = send(headquarters, "/campaigns/files", new Multipart().part("files", "town.zip", "application/zip", zip(folder.resolve("town"), "../evil.csv", "x")));
        assertThat(climbing.statusCode()).isEqualTo(422);
        assertThat(climbing.body()).contains("../evil.csv");
        assertThat(Files.exists(folder.resolve("data/campaigns/evil.csv"))).isFalse();
        Files.writeString(folder.resolve("town/campaign.yaml"), Files.readString(folder.resolve("town/campaign.yaml")).replace("sites: sites.csv", "sites: ../../../ledger.key"));
        HttpResponse<String> prying = send(headquarters, "/campaigns/files", new Multipart().part("files", "town.zip", "application/zip", zip(folder.resolve("town"))));
        assertThat(prying.statusCode()).isEqualTo(422);
        assertThat(prying.body()).contains("file-missing").doesNotContain(folder.toString());
        HttpResponse<String> form = send(headquarters, "/campaigns", new Multipart().field("id", "autumn 2026").field("title-zh", "秋季巡查").field("standard", "heng:civilised-city-field").field("root", "411082"));
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains("autumn 2026", "秋季巡查", "长葛市");
    }

    @Test
    void isMadeFromAForm() throws Exception {
        HttpResponse<String> found = site.get(headquarters, "/campaigns/places?place=" + java.net.URLEncoder.encode("长葛", StandardCharsets.UTF_8));
        assertThat(found.body()).contains("411082", "河南省 › 许昌市 › 长葛市");
        HttpResponse<String> answer = send(headquarters, "/campaigns", new Multipart().field("id", "changge-2026").field("title-zh", "长葛秋季").field("standard", "heng:civilised-city-field").field("place", "411082")
                .field("from", "2026-09-01").field("to", "2026-09-30"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(page("/c/changge-2026/setup")).contains("长葛秋季", "411082", "筹备中");
        assertThat(within(2_000, "/c/changge-2026", "长葛市")).isTrue();
        assertThat(page("/")).contains("长葛秋季");
        HttpResponse<String> twice = send(headquarters, "/campaigns", new Multipart().field("id", "changge-2026").field("standard", "heng:civilised-city-field").field("place", "411082"));
        assertThat(twice.statusCode()).isEqualTo(422);
    }

    @Test
    void isNotMadeByWhoHasNoRoleAtItsRoot() throws Exception {
        site.account("elsewhere", new Grant(Role.HEADQUARTERS, "4102"));
        Town.in(folder.resolve("town"));
        HttpResponse<String> answer = send(site.signedIn("elsewhere"), "/campaigns/files", new Multipart().part("files", "town.zip", "application/zip", zip(folder.resolve("town"))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("小城 41");
        assertThat(site.get(headquarters, "/c/small-2026/setup").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAnInspectorTheSitesHeWasToldToVisit() throws Exception {
        made();
        step("opening");
        HttpResponse<String> all = site.get(Site.anybody(), device + "/c/small-2026/forms/back-street/sites.csv");
        assertThat(all.body()).contains("e1", "w1");
        assertThat(take("inspectors", "who.csv", "account,site,place\ninspector,e1,\ninspector,,4102\n")).contains("✓");
        HttpResponse<String> own = site.get(Site.anybody(), device + "/c/small-2026/forms/back-street/sites.csv");
        assertThat(own.body()).contains("e1", "w1", "w2").doesNotContain("e2");
    }
}
