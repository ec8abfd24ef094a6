package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heng.examples.xuchang.Generate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `heng report`: the file says what `results.json` says.
class ReportCommandTest {

    private static final Path HOME = Path.of(System.getProperty("heng.home"));
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
    private static final int FEWEST_NUMBERS = 800;

    @TempDir
    Path folder;

    @Test
    void holdsEveryNumberOfResultsJson() throws IOException {
        Generate.write(HOME, HOME.resolve("examples/xuchang/generated"));
        String campaign = HOME.resolve("examples/xuchang/autumn.yaml").toString();
        Run.output("score", campaign, "--out", folder.toString());
        Run.output("report", campaign, "--out", folder.resolve("report.html").toString(), "--at", "2026-10-08T09:00+08:00");
        JsonObject results = JsonParser.parseString(Files.readString(folder.resolve("results.json"))).getAsJsonObject();
        JsonObject report = data(folder.resolve("report.html"));
        List<String> published = results(results);
        assertThat(published).hasSizeGreaterThan(FEWEST_NUMBERS).isEqualTo(shown(report));
        assertThat(report.getAsJsonObject("standard").get("hash")).isEqualTo(results.getAsJsonObject("standard").get("hash"));
        assertThat(report.getAsJsonObject("data").getAsJsonArray("inputs")).hasSameSizeAs(results.getAsJsonObject("data").getAsJsonArray("inputs"));
        assertThat(report.getAsJsonObject("campaign").get("computed").getAsString()).isEqualTo("2026-10-08T09:00+08:00");
    }

    @Test
    void refusesACampaignThatIsNotThere() {
        Run run = Run.heng("--lang", "en", "report", folder.resolve("none.yaml").toString(), "--out", folder.resolve("report.html").toString());
        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).contains("file-missing");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    private static JsonObject data(Path file) throws IOException {
        Matcher found = DATA.matcher(Files.readString(file));
        assertThat(found.find()).isTrue();
        return JsonParser.parseString(found.group(1)).getAsJsonObject();
    }

    private static List<String> results(JsonObject results) {
        List<String> all = new ArrayList<>();
        for (JsonElement element : results.getAsJsonArray("results")) {
            JsonObject one = element.getAsJsonObject();
            all.add(String.join("|", text(one.get("column")), text(one.get("place")), text(one.get("state")), text(one.get("effect")), text(one.get("value")), text(one.get("published")), text(one.get("rank")), one.get("coverage").toString()));
        }
        return all;
    }

    private static List<String> shown(JsonObject report) {
        List<String> all = new ArrayList<>();
        for (JsonElement element : report.getAsJsonArray("results")) {
            JsonArray one = element.getAsJsonArray();
            String column = report.getAsJsonArray("columns").get(one.get(0).getAsInt() - 1).getAsJsonArray().get(0).getAsString();
            String place = report.getAsJsonArray("places").get(one.get(1).getAsInt() - 1).getAsJsonArray().get(0).getAsString();
            String state = report.getAsJsonArray("states").get(one.get(2).getAsInt()).getAsString();
            all.add(String.join("|", column, place, state, text(one.get(3)), text(one.get(4)), text(one.get(5)), text(one.get(6)), "[" + one.get(7) + "," + one.get(8) + "]"));
        }
        return all;
    }

    private static String text(JsonElement element) {
        return element == null || element.isJsonNull() ? "" : element.getAsString();
    }
}
