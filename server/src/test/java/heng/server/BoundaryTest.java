package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Grant;
import heng.server.people.Role;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Boundaries are drawn only with source, coordinate system and approval number.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundaryTest {

    private static final String PAGE = "/c/streets-2026/boundaries";
    private static final String SHEET = "/c/streets-2026/p/41/sites";
    private static final String SQUARE = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "河阳市"},
             "geometry": {"type": "Polygon", "coordinates": [[[113.80, 34.00], [113.90, 34.00], [113.90, 34.09], [113.80, 34.09], [113.80, 34.00]]]}}]}
            """;

    @TempDir
    static Path folder;

    private Site site;
    private HttpClient client;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Streets.in(folder.resolve("streets"), false));
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        client = site.signedIn("headquarters");
        site.get(client, "/?lang=en");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private HttpResponse<String> send(String source, String system, String approval, String file) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(site.get(client, PAGE).body());
        assertThat(token.find()).isTrue();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (var field : Map.of("_csrf", token.group(1), "source", source, "system", system, "approval", approval).entrySet()) {
            body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.geojson\"\r\nContent-Type: application/json\r\n\r\n" + file + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(HttpRequest.newBuilder(URI.create(site.address + PAGE)).header("Content-Type", "multipart/form-data; boundary=b").POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void areDrawnWithTheirSourceAndApprovalNumberAndRemovedAgain() throws Exception {
        assertThat(site.get(client, SHEET).body()).contains("No boundaries are drawn").doesNotContain("class=\"boundary\"");
        HttpResponse<String> answer = send("Standard maps of the province", "WGS-84", "豫S(2024)023号", SQUARE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(site.get(client, SHEET).body()).contains("class=\"boundary\" d=\"M", "Boundaries: Standard maps of the province; approval number 豫S(2024)023号; coordinate system of the file WGS-84");
        assertThat(send("Another", "GCJ-02", "GS(2023)1号", SQUARE).statusCode()).as("takes the place of the first").isEqualTo(302);
        assertThat(site.get(client, SHEET).body()).contains("Boundaries: Another").doesNotContain("Standard maps");
        assertThat(site.form(client, PAGE, PAGE + "/remove").statusCode()).isEqualTo(302);
        assertThat(site.get(client, SHEET).body()).contains("No boundaries are drawn");
    }

    @Test
    void areRefusedWithoutWhatMustStandBesideThemAndWhatWasTypedStays() throws Exception {
        assertThat(send(" ", "WGS-84", "GS(2024)1号", SQUARE).body()).contains("There is no source", "value=\"GS(2024)1号\"");
        assertThat(send("A", "", "GS(2024)1号", SQUARE).body()).contains("The coordinate system was not declared");
        assertThat(send("A", "WGS-84", "", SQUARE).body()).contains("There is no approval number");
        assertThat(send("A kept source", "WGS-84", "none", SQUARE).body()).contains("This is no approval number: none", "value=\"A kept source\"", "<option value=\"WGS-84\" selected");
        assertThat(site.get(client, PAGE).body()).contains("There are no boundaries yet");
    }

    @Test
    void areRefusedWhereTheFileIsNoneThatCanBeDrawn() throws Exception {
        assertThat(send("A", "WGS-84", "GS(2024)1号", "").body()).contains("There is no file");
        assertThat(send("A", "WGS-84", "GS(2024)1号", "{\"type\": ").body()).contains("This is no GeoJSON");
        assertThat(send("A", "WGS-84", "GS(2024)1号", "{\"type\": \"FeatureCollection\", \"features\": []}").body()).contains("This is no GeoJSON");
        assertThat(send("A", "WGS-84", "GS(2024)1号", "{\"type\": \"Point\", \"coordinates\": [113.8, 34]}").body()).contains("something else than polygons: Point");
        assertThat(send("A", "WGS-84", "GS(2024)1号", SQUARE.replace("[113.80, 34.00]]]", "[113.81, 34.00]]]")).body()).contains("A line is not closed");
        assertThat(send("A", "WGS-84", "GS(2024)1号", SQUARE.replace("113.90, 34.09", "34.09, 113.90")).body()).contains("A position lies outside", "swapped");
        assertThat(send("A", "GCJ-02", "GS(2024)1号", SQUARE.replace("113.", "13.")).body()).contains("A position lies outside");
        assertThat(send("A", "WGS-84", "GS(2024)1号", "[".repeat(5_000)).body()).contains("This is no GeoJSON");
        assertThat(send("A", "WGS-84", "GS(2024)1号", " ".repeat((8 << 20) + 1)).body()).contains("more than 8 MiB");
        StringBuilder many = new StringBuilder("{\"type\": \"Polygon\", \"coordinates\": [[");
        for (int i = 0; i < 200_001; i++) many.append("[113.8,34],");
        assertThat(send("A", "WGS-84", "GS(2024)1号", many.append("[113.8,34]]]}").toString()).body()).contains("Too many points");
        assertThat(site.get(client, PAGE).body()).contains("There are no boundaries yet");
    }
}
