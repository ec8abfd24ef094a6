package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Allowed;
import heng.server.people.Devices;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
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
            GET  /c/{campaign}/record                    | READERS          | -
            GET  /c/{campaign}/record/receipt            | READERS          | -
            GET  /c/{campaign}/record/leaf               | READERS          | -
            GET  /c/{campaign}/import                    | -                | -
            POST /c/{campaign}/import                    | -                | -
            GET  /c/{campaign}/import/{job}              | -                | -
            GET  /c/{campaign}/import/{job}/refusals.csv | -                | -
            GET  /checkpoint                             | READERS public   | READERS public
            GET  /checkpoint/key                         | READERS public   | READERS public
            GET  /login                                  | READERS public   | READERS public
            GET  /accounts                               | -                | -
            POST /accounts/{account}/devices             | -                | -
            POST /devices/{device}/revoke                | -                | -
            POST /d/{token}/c/{campaign}/records         | inspector        | -
            GET  /d/{token}/formList                    | inspector        | -
            GET  /d/{token}/c/{campaign}/forms/{type} | inspector        | -
            GET  /d/{token}/c/{campaign}/forms/{type}/manifest | inspector | -
            GET  /d/{token}/c/{campaign}/forms/{type}/sites.csv | inspector | -
            HEAD /d/{token}/submission                  | inspector        | -
            POST /d/{token}/submission                  | inspector        | -
            *    /error                                  | READERS public   | READERS public
            """;

    @TempDir
    static Path folder;

    private Site site;
    private final Map<Role, HttpClient> clients = new TreeMap<>();
    private final Map<Role, String> devices = new TreeMap<>();

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
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
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(25);
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
        assertThat(calls).isEqualTo(24 * 7 * 2);
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
        site.context.getBean(Devices.class).revoke(site.context.getBean(Devices.class).find(token).orElseThrow().id());
        assertThat(site.json("/d/" + token + "/c/small-2026/records", Town.visit("uuid:from-lost-phone", "e1", 5)).statusCode()).isEqualTo(403);
    }

    /// Endpoints that lead to no place: what they show is only what the role may see.
    private static boolean isNowhere(Line line) {
        return line.path().equals("/") || line.path().startsWith("/d/") && !line.path().endsWith("/records");
    }

    private static boolean isLetIn(HttpResponse<String> answer) {
        boolean sentToTheDoor = answer.statusCode() == 302 && answer.headers().firstValue("location").orElse("").endsWith("/login");
        if (answer.statusCode() >= 500) throw new AssertionError(answer.uri() + " " + answer.statusCode());
        return answer.statusCode() != 403 && !sentToTheDoor;
    }

    private HttpResponse<String> call(Line line, Role role, boolean inside) throws Exception {
        HttpClient client = clients.get(role);
        String path = line.path().replace("{campaign}", "small-2026").replace("{place}", inside ? "4101" : "4102").replace("{column}", "total").replace("{account}", "inspector")
                .replace("{job}", "none").replace("{type}", "back-street").replace("{device}", "999999").replace("{token}", devices.get(role)) + (line.path().contains("/record") && line.method().equals("GET") ? "?id=" + (inside ? "r1" : "r3") : "");
        if (line.method().equals("GET")) return site.get(client, path);
        if (line.method().equals("HEAD")) return client.send(HttpRequest.newBuilder(URI.create(site.address + path)).HEAD().build(), HttpResponse.BodyHandlers.ofString());
        if (path.endsWith("/submission")) return Multipart.xml("<data/>").post(site.address + path);
        if (path.startsWith("/d/")) return site.json(path, Town.visit("uuid:matrix-" + role.word() + "-" + inside, inside ? "e1" : "w1", 5));
        return site.form(client, role == Role.PUBLIC ? "/login" : "/", path, "label", "a phone");
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
