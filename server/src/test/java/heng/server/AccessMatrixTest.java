package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Allowed;
import heng.server.people.Devices;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Calls every endpoint as every role, with a role in the east only, and compares with a table written by hand.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String READERS = "administrator headquarters body reviewer inspector observer";

    /// Endpoint, who may call it for the east (with a role in the east), who may call it for the west or everywhere (with the same role).
    private static final String TABLE = """
            GET  /                                       | READERS          | -
            GET  /c/{campaign}                           | -                | -
            GET  /c/{campaign}/p/{place}                 | READERS          | -
            GET  /c/{campaign}/p/{place}/x/{column}      | READERS          | -
            GET  /c/{campaign}/p/{place}/x/{column}/interval | READERS      | -
            GET  /c/{campaign}/p/{place}/i/{column}      | READERS          | -
            GET  /c/{campaign}/p/{place}/sites           | READERS          | -
            GET  /c/{campaign}/p/{place}/s/{site}        | READERS          | -
            GET  /c/{campaign}/p/{place}/export.csv      | READERS          | -
            GET  /c/{campaign}/find                      | READERS          | -
            GET  /c/{campaign}/league                    | -                | -
            POST /c/{campaign}/league                    | -                | -
            GET  /c/{campaign}/boundaries                | -                | -
            POST /c/{campaign}/boundaries                | -                | -
            POST /c/{campaign}/boundaries/remove         | -                | -
            GET  /c/{campaign}/record                    | READERS          | -
            GET  /c/{campaign}/record/receipt            | READERS          | -
            GET  /c/{campaign}/record/leaf               | READERS          | -
            GET  /c/{campaign}/photo/{sha256}            | READERS          | -
            GET  /c/{campaign}/photo/{sha256}/original   | administrator headquarters | -
            POST /c/{campaign}/photo/{sha256}/erase      | administrator headquarters | -
            PUT  /d/{token}/c/{campaign}/visits/{instance}/photos/{name} | inspector | -
            GET  /c/{campaign}/import                    | -                | -
            POST /c/{campaign}/import                    | -                | -
            GET  /c/{campaign}/import/{job}              | -                | -
            GET  /c/{campaign}/import/{job}/refusals.csv | -                | -
            GET  /checkpoint                             | READERS public   | READERS public
            GET  /checkpoint/key                         | READERS public   | READERS public
            GET  /login                                  | READERS public   | READERS public
            GET  /welcome/{token}                        | READERS public   | READERS public
            POST /welcome/{token}                        | READERS public   | READERS public
            GET  /accounts                               | administrator    | administrator
            POST /accounts                               | administrator    | administrator
            GET  /accounts/{account}                     | administrator    | -
            POST /accounts/{account}                     | administrator    | -
            POST /accounts/{account}/lock                | administrator    | -
            POST /accounts/{account}/unlock              | administrator    | -
            POST /accounts/{account}/erase               | administrator    | -
            POST /accounts/{account}/link                | administrator    | -
            POST /accounts/{account}/link/revoke         | administrator    | -
            POST /accounts/{account}/devices             | administrator    | -
            POST /accounts/{account}/devices/{device}/revoke | administrator | -
            GET  /accounts/import                        | administrator    | administrator
            POST /accounts/import                        | administrator    | administrator
            POST /accounts/links                         | administrator    | administrator
            GET  /audit                                  | administrator    | administrator
            GET  /me                                     | READERS          | READERS
            POST /me/password                            | READERS          | READERS
            POST /me/deputies                            | READERS          | READERS
            POST /me/deputies/{deputy}/end               | READERS          | READERS
            POST /me/devices                             | inspector        | inspector
            POST /me/devices/{device}/revoke             | READERS          | READERS
            POST /d/{token}/c/{campaign}/records         | inspector        | -
            GET  /d/{token}/formList                    | inspector        | -
            GET  /d/{token}/c/{campaign}/forms/{type} | inspector        | -
            GET  /d/{token}/c/{campaign}/forms/{type}/manifest | inspector | -
            GET  /d/{token}/c/{campaign}/forms/{type}/sites.csv | inspector | -
            HEAD /d/{token}/submission                  | inspector        | -
            POST /d/{token}/submission                  | inspector        | -
            GET  /d/{token}                             | inspector        | -
            GET  /d/{token}/                            | inspector        | -
            GET  /d/{token}/worker.js                   | inspector        | -
            GET  /d/{token}/words.json                  | inspector        | -
            GET  /d/{token}/me.json                     | inspector        | -
            GET  /d/{token}/c/{campaign}/sites.json     | inspector        | -
            GET  /d/{token}/c/{campaign}/forms.json     | inspector        | -
            GET  /c/{campaign}/export/{what}.{format}   | READERS          | -
            GET  /interfaces                            | READERS          | -
            POST /interfaces/tokens                     | READERS          | -
            POST /interfaces/tokens/{token}/revoke      | READERS          | -
            GET  /api/openapi.json                      | READERS public   | READERS public
            GET  /api/v1/campaigns                      | READERS          | -
            GET  /api/v1/campaigns/{campaign}           | READERS          | -
            GET  /api/v1/campaigns/{campaign}/places    | READERS          | -
            GET  /api/v1/campaigns/{campaign}/places/{place} | READERS     | -
            GET  /api/v1/campaigns/{campaign}/places/{place}/numbers | READERS | -
            GET  /api/v1/campaigns/{campaign}/places/{place}/numbers/{column} | READERS | -
            GET  /api/v1/campaigns/{campaign}/places/{place}/numbers/{column}/explanation | READERS | -
            GET  /api/v1/campaigns/{campaign}/records   | READERS          | -
            GET  /api/v1/campaigns/{campaign}/record    | READERS          | -
            GET  /api/v1/campaigns/{campaign}/record/receipt | READERS     | -
            GET  /api/v1/checkpoint                     | READERS public   | READERS public
            GET  /api/v1/checkpoint/consistency         | READERS public   | READERS public
            GET  /metrics                               | -                | -
            GET  /health/live                           | READERS public   | READERS public
            GET  /health/ready                          | READERS public   | READERS public
            GET  /campaigns/new                          | administrator headquarters | -
            GET  /campaigns/places                       | administrator headquarters | -
            POST /campaigns/files                        | administrator headquarters | -
            POST /campaigns                              | administrator headquarters | -
            GET  /c/{campaign}/setup                     | -                | -
            POST /c/{campaign}/setup                     | -                | -
            POST /c/{campaign}/step                      | -                | -
            POST /c/{campaign}/setup/{table}             | -                | -
            GET  /c/{campaign}/setup/imports/{number}    | -                | -
            GET  /c/{campaign}/setup/imports/{number}/refused | -           | -
            GET  /c/{campaign}/setup/{table}/workbook    | -                | -
            GET  /c/{campaign}/e/{edition}               | -                | -
            GET  /c/{campaign}/e/{edition}/{file}        | -                | -
            GET  /c/{campaign}/sample.csv                | -                | -
            *    /error                                  | READERS public   | READERS public
            """;

    /// Endpoints that answer everybody with a role, each with what he may see.
    private static final List<String> SCOPED = List.of("/", "/c/{campaign}/export/{what}.{format}", "/interfaces", "/interfaces/tokens", "/interfaces/tokens/{token}/revoke", "/api/v1/campaigns", "/api/v1/campaigns/{campaign}",
            "/api/v1/campaigns/{campaign}/places", "/api/v1/campaigns/{campaign}/records");

    @TempDir
    static Path folder;

    private Site site;
    private final Map<Role, HttpClient> clients = new TreeMap<>();
    private final Map<Role, String> devices = new TreeMap<>();

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        site.account("eastern", new Grant(Role.OBSERVER, "4101"));
        site.account("western", new Grant(Role.OBSERVER, "4102"));
        for (Role role : Role.values()) {
            if (role == Role.PUBLIC) {
                clients.put(role, Site.anybody());
                devices.put(role, "nobody's");
                continue;
            }
            site.account(role.word(), new Grant(role, "4101"));
            clients.put(role, site.signedIn(role.word()));
            devices.put(role, site.context.getBean(Devices.class).issue(role.word(), "a phone"));
        }
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private record Line(String method, String path, List<String> inside, List<String> outside) {}

    private static List<Line> lines() {
        return TABLE.lines().map(line -> line.split("\\|")).map(cells -> new Line(cells[0].strip().split("\\s+")[0], cells[0].strip().split("\\s+")[1], roles(cells[1]), roles(cells[2]))).toList();
    }

    private static List<String> roles(String cell) {
        return cell.strip().equals("-") ? List.of() : List.of(cell.strip().replace("READERS", READERS).split("\\s+"));
    }

    @Test
    void knowsEveryEndpointOfTheServer() {
        List<String> endpoints = new ArrayList<>();
        site.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues().forEach(pattern -> {
            endpoints.add((mapping.getMethodsCondition().getMethods().isEmpty() ? "*" : mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::name).findFirst().orElseThrow()) + " " + pattern);
            assertThat(handler.hasMethodAnnotation(Allowed.class)).as(handler.toString()).isTrue();
        }));
        assertThat(lines().stream().map(line -> line.method() + " " + line.path())).containsExactlyInAnyOrderElementsOf(endpoints);
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(95);
    }

    @Test
    void letsEachRoleInWhereTheTableSaysAndNowhereElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (Line line : lines()) {
            if (line.path().equals("/error")) continue; // asked by the container only
            for (Role role : Role.values()) {
                for (boolean inside : new boolean[] {true, false}) {
                    calls++;
                    boolean expected = (inside || isNowhere(line) ? line.inside() : line.outside()).contains(role.word());
                    boolean letIn = isLetIn(call(line, role, inside));
                    if (letIn != expected) wrong.add(line.method() + " " + line.path() + " " + role.word() + (inside ? " inside" : " outside") + (letIn ? " was let in" : " was kept out"));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).isEqualTo((lines().size() - 1) * Role.values().length * 2);
    }

    @Test
    void letsSomebodyWithARoleEverywhereInEverywhere() throws Exception {
        site.account("root", new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE));
        HttpClient root = site.signedIn("root");
        for (String path : List.of("/accounts", "/c/small-2026", "/c/small-2026/p/4102", "/c/small-2026/record?id=r3")) assertThat(site.get(root, path).statusCode()).as(path).isEqualTo(200);
    }

    @Test
    void sendsWhoIsNotSignedInToTheDoorAndSaysNothingOfWhatIsBehindIt() throws Exception {
        for (String path : List.of("/c/small-2026", "/c/no-such-campaign")) {
            HttpResponse<String> answer = site.get(Site.anybody(), path);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/login");
        }
    }

    @Test
    void refusesADeviceWhoseAddressWasRevoked() throws Exception {
        String token = site.context.getBean(Devices.class).issue("inspector", "lost phone");
        site.context.getBean(Devices.class).revoke(Person.SERVER, "inspector", site.context.getBean(Devices.class).find(token).orElseThrow().id());
        assertThat(site.json("/d/" + token + "/c/small-2026/records", Town.visit("uuid:from-lost-phone", "e1", 5)).statusCode()).isEqualTo(403);
    }

    /// Endpoints that lead to no place: what they show is only what the role may see.
    private static boolean isNowhere(Line line) {
        return SCOPED.contains(line.path()) || line.path().startsWith("/campaigns") || line.path().endsWith("/find") || line.path().startsWith("/d/") && !line.path().endsWith("/records");
    }

    private static boolean isLetIn(HttpResponse<String> answer) {
        boolean sentToTheDoor = answer.statusCode() == 302 && answer.headers().firstValue("location").orElse("").endsWith("/login");
        if (answer.statusCode() >= 500) throw new AssertionError(answer.uri() + " " + answer.statusCode());
        return answer.statusCode() != 403 && answer.statusCode() != 401 && !sentToTheDoor;
    }

    private HttpResponse<String> call(Line line, Role role, boolean inside) throws Exception {
        HttpClient client = clients.get(role);
        String path = filled(line, role, inside);
        if (line.method().equals("GET")) return site.get(client, path);
        if (line.method().equals("PUT")) return client.send(HttpRequest.newBuilder(URI.create(site.address + path)).PUT(HttpRequest.BodyPublishers.ofString("no photo")).build(), HttpResponse.BodyHandlers.ofString());
        if (line.method().equals("HEAD")) return client.send(HttpRequest.newBuilder(URI.create(site.address + path)).HEAD().build(), HttpResponse.BodyHandlers.ofString());
        if (path.endsWith("/setup/sites") || path.startsWith("/campaigns")) return new Multipart().field("_csrf", site.token(client, role == Role.PUBLIC ? "/login" : "/")).post(client, site.address + path);
        if (path.endsWith("/submission")) return Multipart.xml("<data/>").post(site.address + path);
        if (path.startsWith("/d/")) return site.json(path, Town.visit("uuid:matrix-" + role.word() + "-" + inside, inside ? "e1" : "w1", 5));
        return site.form(client, role == Role.PUBLIC ? "/login" : "/", path, "label", "a phone", "step", "opening");
    }

    /// The path of a line with something in each of its variables; records and photos are asked for by their id.
    private String filled(Line line, Role role, boolean inside) {
        Map<String, String> variables = new HashMap<>(Map.of("campaign", "small-2026", "place", inside ? "4101" : "4102", "column", "total", "account", inside ? "eastern" : "western", "site", inside ? "e1" : "w1",
                "type", "back-street", "deputy", "999999", "device", "999999", "what", "records", "format", "csv"));
        variables.putAll(Map.of("table", "sites", "number", "1", "edition", "1", "file", "results", "sha256", "0".repeat(64), "instance", "uuid:matrix-photo", "name", "p1.jpg",
                "token", line.path().contains("/tokens/") ? "999999" : devices.get(role)));
        variables.put("job", "none");
        String path = line.path();
        for (var variable : variables.entrySet()) path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        boolean byId = (line.method().equals("GET") && path.contains("/record") || path.contains("/photo/")) && !path.contains("/records");
        return byId ? path + "?id=" + (inside ? "r1" : "r3") : path;
    }

    @Test
    void refusesAFormThatDoesNotComeFromAPage() throws Exception {
        site.account("keeper", new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE));
        HttpClient keeper = site.signedIn("keeper");
        HttpResponse<String> answer = keeper.send(HttpRequest.newBuilder(URI.create(site.address + "/accounts/inspector/devices")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("label=x")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.form(keeper, "/accounts", "/accounts/inspector/devices", "label", "a phone").body()).contains(site.address + "/d/");
    }
}
