package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.campaign.Part;
import heng.server.campaign.CampaignState;
import heng.server.campaign.CampaignStep;
import heng.server.campaign.Hindrance;
import heng.server.campaign.SetupTable;
import heng.server.people.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The pages say the same in both languages, and nothing outside the two lists.
class WordsTest {

    private static final Path TEMPLATES = Path.of(System.getProperty("heng.home"), "server/src/main/resources/templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-z-]+)[(}]");
    private static final Pattern MADE = Pattern.compile("#\\{\\$\\{'([a-z-]+)' \\+");
    private static final Path SCRIPTS = Path.of(System.getProperty("heng.home"), "server/src/main/resources/heng/server/web/field");
    private static final Pattern SAID = Pattern.compile("say\\(([^,)`]*)[,)]");
    private static final Pattern TOLD = Pattern.compile("'((?:need|photo|position)-[a-z-]+)'");
    private static final Pattern QUOTED = Pattern.compile("'([a-z-]+)'");
    private static final Pattern SAID_MADE = Pattern.compile("say\\(`([a-z-]+)\\$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var in = new InputStreamReader(WordsTest.class.getResourceAsStream("/heng/server/web/words_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            return files.toList();
        }
    }

    @Test
    void sayEverythingInBothLanguages() throws IOException {
        assertThat(words("zh").stringPropertyNames()).isEqualTo(words("en").stringPropertyNames()).hasSizeGreaterThan(70);
        words("en").forEach((key, text) -> assertThat(places(text.toString())).as(key.toString()).isEqualTo(places(words(key, "zh"))));
        words("zh").forEach((key, text) -> assertThat(HAN.matcher(text.toString()).find() || key.toString().endsWith("other-language")).as(key + "=" + text).isTrue());
        words("en").forEach((key, text) -> assertThat(HAN.matcher(text.toString()).find()).as(key + "=" + text).isEqualTo(key.toString().endsWith("other-language")));
    }

    private static String words(Object key, String language) {
        try {
            return words(language).getProperty(key.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher found = Pattern.compile("\\{\\d}").matcher(text);
        while (found.find()) places.add(found.group());
        return places;
    }

    @Test
    void areThoseThatPagesUseAndNoOthers() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        List<String> made = new ArrayList<>();
        for (Path file : templates()) {
            Matcher word = USED.matcher(Files.readString(file));
            while (word.find()) used.add(word.group(1));
            Matcher start = MADE.matcher(Files.readString(file));
            while (start.find()) made.add(start.group(1));
        }
        int scripts = 0;
        for (Path file : scripts()) {
            String script = Files.readString(file);
            used.addAll(said(script));
            Matcher start = SAID_MADE.matcher(script);
            while (start.find()) made.add("phone-" + start.group(1));
            scripts++;
        }
        assertThat(scripts).isGreaterThanOrEqualTo(15);
        TreeSet<String> known = new TreeSet<>(words("en").stringPropertyNames());
        assertThat(known).containsAll(used);
        assertThat(known.stream().filter(key -> !used.contains(key) && made.stream().noneMatch(key::startsWith))).isEmpty();
        for (Role role : Role.values()) assertThat(known).contains("role-" + role.word());
        for (Hindrance why : Hindrance.values()) assertThat(known).contains("hindrance-" + why.word());
        for (CampaignState state : CampaignState.values()) {
            assertThat(known).contains("state-help-" + state.word());
            assertThat(words("state-" + state.word(), "zh")).isEqualTo(state.chinese());
        }
        for (CampaignStep step : CampaignStep.values()) assertThat(known).contains("change-" + step.change());
        for (SetupTable table : SetupTable.values()) assertThat(known).contains("table-" + table.word(), "table-help-" + table.word()).containsAll(table.head().stream().map(name -> "column-" + name).toList());
        for (Part part : Part.values()) assertThat(known).contains("part-" + part.word());
    }

    private static List<Path> scripts() throws IOException {
        try (var files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    /// The words that a script of the page on a phone says, or hands to another that says them.
    private static TreeSet<String> said(String script) {
        TreeSet<String> words = new TreeSet<>();
        Matcher said = SAID.matcher(script);
        while (said.find()) QUOTED.matcher(said.group(1)).results().forEach(word -> words.add("phone-" + word.group(1)));
        TOLD.matcher(script).results().forEach(word -> words.add("phone-" + word.group(1)));
        return words;
    }

    @Test
    void noticeAWordThatAScriptSaysAndNoListHas() throws IOException {
        assertThat(said("el('p', {}, say(many === 1 ? 'no-such-word' : 'sites', many))")).containsExactly("phone-no-such-word", "phone-sites");
        assertThat(words("en").stringPropertyNames()).doesNotContain("phone-no-such-word");
    }

    @Test
    void standInTheListsAndNotInPages() throws IOException {
        assertThat(templates()).hasSizeGreaterThanOrEqualTo(9);
        for (Path file : templates()) assertThat(Files.readString(file).replace(">衡<", "><")).as(file.toString()).doesNotContainPattern(HAN);
        // one sentence stands in the script itself, in both languages: it is for when the lists cannot be had
        for (Path file : scripts()) assertThat(Files.readString(file).lines().filter(line -> HAN.matcher(line.replace("'衡'", "")).find()).count()).as(file.toString()).isEqualTo(file.endsWith("app.js") ? 1 : 0);
    }
}
