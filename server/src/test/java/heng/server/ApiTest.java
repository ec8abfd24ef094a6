package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import heng.ledger.note.Checkpoint;
import heng.ledger.note.Note;
import heng.ledger.note.Receipt;
import heng.ledger.note.Trust;
import heng.ledger.note.VerifierKey;
import heng.ledger.tree.ConsistencyProof;
import heng.ledger.tree.Hash;
import heng.server.people.Accounts;
import heng.server.people.ApiTokens;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The programs' door: its document, its answers, its faults, its tokens.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final String CAMPAIGN = "/api/v1/campaigns/small-2026";

    /// An answer of each endpoint: the path in the document, and a path that is asked.
    private static final String EXAMPLES = """
            /api/v1/campaigns                                                            | /api/v1/campaigns
            /api/v1/campaigns/{campaign}                                                 | /api/v1/campaigns/small-2026
            /api/v1/campaigns/{campaign}/places                                          | /api/v1/campaigns/small-2026/places
            /api/v1/campaigns/{campaign}/places                                          | /api/v1/campaigns/small-2026/places?find=410
            /api/v1/campaigns/{campaign}/places/{place}                                  | /api/v1/campaigns/small-2026/places/41
            /api/v1/campaigns/{campaign}/places/{place}/numbers                          | /api/v1/campaigns/small-2026/places/41/numbers
            /api/v1/campaigns/{campaign}/places/{place}/numbers                          | /api/v1/campaigns/small-2026/places/41/numbers?limit=1
            /api/v1/campaigns/{campaign}/places/{place}/numbers/{column}                 | /api/v1/campaigns/small-2026/places/4101/numbers/total
            /api/v1/campaigns/{campaign}/places/{place}/numbers/{column}/explanation     | /api/v1/campaigns/small-2026/places/4101/numbers/total/explanation
            /api/v1/campaigns/{campaign}/places/{place}/numbers/{column}/explanation     | /api/v1/campaigns/small-2026/places/4101/numbers/litter/explanation?depth=1
            /api/v1/campaigns/{campaign}/places/{place}/numbers/{column}/explanation     | /api/v1/campaigns/small-2026/places/4101/numbers/total/explanation?at=0.0
            /api/v1/campaigns/{campaign}/records                                         | /api/v1/campaigns/small-2026/records
            /api/v1/campaigns/{campaign}/records                                         | /api/v1/campaigns/small-2026/records?limit=2&from=1
            /api/v1/campaigns/{campaign}/record                                          | /api/v1/campaigns/small-2026/record?id=r1
            /api/v1/campaigns/{campaign}/record/receipt                                  | /api/v1/campaigns/small-2026/record/receipt?id=r1
            /api/v1/checkpoint                                                           | /api/v1/checkpoint
            /api/v1/checkpoint/consistency                                               | /api/v1/checkpoint/consistency?from=1
            """;

    @TempDir
    static Path folder;

    private Site site;
    private String whole;
    private String east;
    private JsonObject document;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        site.account("whole", new Grant(Role.OBSERVER, Grant.EVERYWHERE));
        site.account("east", new Grant(Role.BODY, "4101"));
        whole = token("whole");
        east = token("east");
        document = JsonParser.parseString(call(null, "/api/openapi.json").body()).getAsJsonObject();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private String token(String account) {
        return site.context.getBean(ApiTokens.class).issue(person(account), "a test").orElseThrow();
    }

    private Person person(String account) {
        return site.context.getBean(Accounts.class).find(account).orElseThrow();
    }

    private HttpResponse<String> call(String token, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address + path));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonObject json(String token, String path) throws Exception {
        HttpResponse<String> answer = call(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    @Test
    void documentsEveryEndpointAndNothingElse() {
        TreeSet<String> mapped = new TreeSet<>();
        site.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
                .forEach((mapping, _) -> mapping.getPatternValues().stream().filter(pattern -> pattern.startsWith("/api/") && !pattern.equals("/api/openapi.json")).forEach(mapped::add));
        assertThat(document.getAsJsonObject("paths").keySet()).containsExactlyElementsOf(mapped);
        assertThat(mapped).hasSizeGreaterThanOrEqualTo(12);
        assertThat(document.get("openapi").getAsString()).isEqualTo("3.1.0");
        document.getAsJsonObject("paths").asMap().forEach((path, operations) -> {
            JsonObject get = operations.getAsJsonObject().getAsJsonObject("get");
            assertThat(get.get("summary").getAsString()).as(path).isNotBlank();
            List<String> inPath = new ArrayList<>();
            get.getAsJsonArray("parameters").forEach(one -> { if (one.getAsJsonObject().get("in").getAsString().equals("path")) inPath.add("{" + one.getAsJsonObject().get("name").getAsString() + "}"); });
            assertThat(inPath).as(path).allSatisfy(name -> assertThat(path).contains(name));
            assertThat(inPath.size()).as(path).isEqualTo(path.split("\\{", -1).length - 1);
        });
        assertThat(document.getAsJsonObject("paths").asMap().values().stream().map(one -> one.getAsJsonObject().getAsJsonObject("get").get("operationId").getAsString()).distinct().count()).isEqualTo(mapped.size());
    }

    @Test
    void answersWhatTheDocumentSays() throws Exception {
        TreeSet<String> asked = new TreeSet<>();
        for (String line : EXAMPLES.lines().toList()) {
            String[] cells = line.split("\\|");
            asked.add(cells[0].strip());
            HttpResponse<String> answer = call(whole, cells[1].strip());
            assertThat(answer.statusCode()).as(line + answer.body()).isEqualTo(200);
            assertThat(faults(cells[0].strip(), "200", "application/json", answer.body())).as(line + answer.body()).isEmpty();
        }
        assertThat(asked).containsExactlyElementsOf(new TreeSet<>(document.getAsJsonObject("paths").keySet()));
    }

    @Test
    void noticesAnAnswerThatTheDocumentDoesNotSay() throws Exception {
        String right = call(whole, CAMPAIGN + "/record?id=r1").body();
        for (String wrong : List.of(right.replace("\"index\":", "\"number\":"), right.replaceFirst("\"index\":(\\d+)", "\"index\":\"$1\""), right.replace("\"item\":\"lamps-lit\",", ""), "[]")) {
            assertThat(faults("/api/v1/campaigns/{campaign}/record", "200", "application/json", wrong)).as(wrong).isNotEmpty();
        }
    }

    private List<String> faults(String path, String status, String type, String body) {
        return faults(document, path, status, type, body);
    }

    /// What a body has against the schema that a document of the interface gives it.
    static List<String> faults(JsonObject document, String path, String status, String type, String body) {
        JsonObject schema = document.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject("get").getAsJsonObject("responses").getAsJsonObject(status).getAsJsonObject("content").getAsJsonObject(type).getAsJsonObject("schema").deepCopy();
        schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.add("components", document.getAsJsonObject("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema.toString()).validate(body, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    @Test
    void showsTheNumbersOfThePagesExactlyAndRounded() throws Exception {
        JsonObject number = json(east, CAMPAIGN + "/places/4101/numbers/total").getAsJsonObject("number");
        assertThat(number.get("published").getAsString()).isEqualTo("7.50");
        assertThat(number.get("value").getAsString()).isEqualTo("7.5");
        assertThat(number.get("rounding").getAsString()).isEqualTo("half-up");
        assertThat(number.getAsJsonObject("coverage").get("seen").getAsInt()).isLessThan(number.getAsJsonObject("coverage").get("due").getAsInt());
        JsonObject first = json(whole, CAMPAIGN + "/places/41/numbers?limit=2");
        JsonObject rest = json(whole, CAMPAIGN + "/places/41/numbers?limit=2&from=" + first.get("next").getAsInt());
        assertThat(first.getAsJsonArray("numbers").size() + rest.getAsJsonArray("numbers").size()).isEqualTo(3);
        assertThat(rest.has("next")).isFalse();
        String explanation = call(east, CAMPAIGN + "/places/4101/numbers/total/explanation").body();
        assertThat(explanation).contains("\"r1\"", "\"r2\"").doesNotContain("\"deeper\"");
        assertThat(call(east, CAMPAIGN + "/places/4101/numbers/total/explanation?depth=1").body()).contains("\"deeper\":true").doesNotContain("\"r1\"");
    }

    /// A node that is asked for alone is the node that stands in the whole.
    @Test
    void opensAnExplanationRowByRow() throws Exception {
        String path = CAMPAIGN + "/places/4101/numbers/total/explanation";
        JsonObject node = json(whole, path).getAsJsonObject("number").getAsJsonObject("of");
        String at = "";
        for (int levels = 0; levels < 4; levels++) {
            JsonObject alone = json(whole, path + "?at=" + at);
            assertThat(alone.getAsJsonObject("number").getAsJsonObject("of")).as(at).isEqualTo(node);
            assertThat(alone.has("at")).isEqualTo(!at.isEmpty());
            assertThat(alone.getAsJsonObject("number").has("published")).as("a part is not what was published").isEqualTo(at.isEmpty());
            at += (at.isEmpty() ? "" : ".") + "0";
            node = node.getAsJsonArray("rows").get(0).getAsJsonObject().getAsJsonObject("of");
        }
        assertThat(call(whole, path + "?at=9").statusCode()).isEqualTo(404);
        assertThat(call(whole, path + "?at=x").statusCode()).isEqualTo(404);
        assertThat(call(whole, path + "?rows=20001").statusCode()).isEqualTo(400);
        HttpResponse<String> refused = call(whole, path + "?rows=4");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("urn:heng:problem:too-many-rows", "more than 4 rows", "超过 4 行");
        assertThat(call(whole, path + "?rows=4&depth=1").statusCode()).isEqualTo(200);
    }

    @Test
    void showsEachAccountItsOwnPlacesOnly() throws Exception {
        assertThat(ids(json(east, CAMPAIGN + "/records"))).containsExactly("r1", "r2");
        assertThat(ids(json(whole, CAMPAIGN + "/records"))).contains("r1", "r2", "r3", "r4");
        assertThat(json(east, CAMPAIGN + "/places").toString()).contains("4101").doesNotContain("4102");
        assertThat(json(east, CAMPAIGN + "/places?find=410").toString()).contains("4101").doesNotContain("4102");
        assertThat(json(east, CAMPAIGN + "/places/4101").getAsJsonArray("path").size()).isEqualTo(1);
        assertThat(call(east, CAMPAIGN + "/places/4102").statusCode()).isEqualTo(403);
        assertThat(call(east, CAMPAIGN + "/places/41/numbers").statusCode()).isEqualTo(403);
        assertThat(call(east, CAMPAIGN + "/record?id=r3").statusCode()).isEqualTo(403);
        site.account("elsewhere", new Grant(Role.BODY, "99"));
        String nobody = token("elsewhere");
        assertThat(json(nobody, "/api/v1/campaigns").getAsJsonArray("campaigns")).isEmpty();
        assertThat(call(nobody, CAMPAIGN).statusCode()).isEqualTo(404);
    }

    private static List<String> ids(JsonObject page) {
        JsonArray records = page.getAsJsonArray("records");
        return records.asList().stream().map(JsonElement::getAsJsonObject).map(one -> one.get("id").getAsString()).toList();
    }

    @Test
    void pagesRecordsByTheirIndexWithoutLosingOne() throws Exception {
        List<String> all = new ArrayList<>();
        String from = "0";
        for (int page = 0; page < 20 && from != null; page++) {
            JsonObject answer = json(whole, CAMPAIGN + "/records?limit=1&from=" + from);
            all.addAll(ids(answer));
            from = answer.has("next") ? answer.get("next").getAsString() : null;
        }
        assertThat(all).isEqualTo(ids(json(whole, CAMPAIGN + "/records")));
        assertThat(all).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void givesProofsThatHold() throws Exception {
        VerifierKey key = VerifierKey.of(json(null, "/api/v1/checkpoint").get("key").getAsString()).get();
        Trust trust = new Trust(key.name(), key);
        JsonObject record = json(whole, CAMPAIGN + "/record?id=r1");
        Receipt receipt = Receipt.of(json(whole, CAMPAIGN + "/record/receipt?id=r1").get("proof").getAsString()).get();
        assertThat(receipt.verify(Hash.ofHex(record.get("leaf").getAsString().substring("sha256:".length())).get(), trust, Long.MAX_VALUE).isAccepted()).isTrue();
        JsonObject proof = json(null, "/api/v1/checkpoint/consistency?from=1");
        Checkpoint older = trust.open(Note.of(proof.get("older").getAsString()).get(), Long.MAX_VALUE).get().checkpoint();
        Checkpoint newer = trust.open(Note.of(proof.get("newer").getAsString()).get(), Long.MAX_VALUE).get().checkpoint();
        List<Hash> hashes = proof.getAsJsonArray("hashes").asList().stream().map(hash -> Hash.ofBase64(hash.getAsString()).get()).toList();
        assertThat(new ConsistencyProof(older.size(), newer.size(), hashes).verify(older.root(), newer.root()).isAccepted()).isTrue();
        assertThat(newer.size()).isGreaterThan(older.size());
        assertThat(call(null, "/api/v1/checkpoint/consistency?from=" + (newer.size() + 1)).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsFaultsAsProblemsInBothLanguages() throws Exception {
        String some = "/api/v1/campaigns/{campaign}/records";
        for (String line : List.of("401 " + CAMPAIGN, "404 /api/v1/no-such-thing", "404 /api/v1/campaigns/no-such-campaign", "400 " + CAMPAIGN + "/records?limit=1001", "400 " + CAMPAIGN + "/records?limit=many", "400 " + CAMPAIGN + "/record/receipt",
                "404 " + CAMPAIGN + "/places/4101/numbers/no-such-column", "404 " + CAMPAIGN + "/record?id=no-such-record", "403 " + CAMPAIGN + "/places/4102", "400 " + CAMPAIGN + "/places/4101/numbers/total/explanation?depth=21")) {
            int status = Integer.parseInt(line.substring(0, 3));
            HttpResponse<String> answer = call(status == 401 ? null : east, line.substring(4));
            if (line.contains("/record/receipt")) {
                assertThat(answer.statusCode()).as(line).isIn(400, 404); // without a record there is no place to ask a right for
                continue;
            }
            assertThat(answer.statusCode()).as(line + answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("content-type").orElse("")).as(line).startsWith("application/problem+json");
            assertThat(faults(some, "default", "application/problem+json", answer.body())).as(answer.body()).isEmpty();
            JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
            assertThat(problem.get("status").getAsInt()).isEqualTo(status);
            assertThat(problem.getAsJsonObject("words").get("en").getAsString()).contains("\nMaybe ");
            assertThat(problem.getAsJsonObject("words").get("zh").getAsString()).containsPattern("[一-龥]");
        }
        assertThat(call(null, CAMPAIGN).headers().firstValue("www-authenticate")).contains("Bearer");
    }

    @Test
    void opensNothingWithATokenThatWasRevokedAndKeepsItsHashOnly() throws Exception {
        ApiTokens tokens = site.context.getBean(ApiTokens.class);
        String lost = token("whole");
        assertThat(call(lost, CAMPAIGN).statusCode()).isEqualTo(200);
        long id = tokens.of(person("whole")).getFirst().id();
        assertThat(tokens.revoke(person("east"), id)).as("another's token").isFalse();
        assertThat(call(lost, CAMPAIGN).statusCode()).isEqualTo(200);
        assertThat(tokens.revoke(person("whole"), id)).isTrue();
        assertThat(call(lost, CAMPAIGN).statusCode()).isEqualTo(401);
        try (Connection db = Postgres.connect(site.database); var row = db.createStatement().executeQuery("select count(*) from api_token t where t::text like '%" + whole + "%' or length(token_sha256) <> 32")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
        site.account("many", new Grant(Role.OBSERVER, Grant.EVERYWHERE));
        for (int i = 0; i < 20; i++) assertThat(tokens.issue(person("many"), "n" + i)).isPresent();
        assertThat(tokens.issue(person("many"), "one too many")).isEmpty();
    }

    @Test
    void changesNothingWithAToken() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site.address + "/interfaces/tokens")).header("Authorization", "Bearer " + whole).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("label=stolen")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.context.getBean(Accounts.class).find("whole")).isPresent();
    }

    @Test
    void makesAndRevokesATokenOnThePage() throws Exception {
        site.account("at-desk", new Grant(Role.OBSERVER, Grant.EVERYWHERE));
        HttpClient client = site.signedIn("at-desk");
        String page = site.form(client, "/interfaces", "/interfaces/tokens", "label", "screen in the hall").body();
        var shown = java.util.regex.Pattern.compile("<code>([A-Za-z0-9_-]{43})</code>").matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(page).contains("screen in the hall", "/api/v1/campaigns/{campaign}/places/{place}/numbers");
        assertThat(call(shown.group(1), CAMPAIGN).statusCode()).isEqualTo(200);
        assertThat(site.get(client, "/interfaces").body()).doesNotContain(shown.group(1));
        long id = site.context.getBean(ApiTokens.class).of(person("at-desk")).getFirst().id();
        assertThat(site.form(client, "/interfaces", "/interfaces/tokens/" + id + "/revoke").statusCode()).isEqualTo(302);
        assertThat(call(shown.group(1), CAMPAIGN).statusCode()).isEqualTo(401);
        assertThat(site.get(client, CAMPAIGN).statusCode()).as("with a session, without a token").isEqualTo(200);
    }
}
