package heng.core.text;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// English texts in the code, Chinese ones in the bundle: each complete, with the same placeholders.
class RefusalBundleTest {

    private static final String MAYBE = ".maybe";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:value|\\d)}");

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(differences(english(), chinese())).isEmpty();
    }

    @Test
    void scansAtLeastFiftyCodes() {
        assertThat(RefusalCode.values()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(english()).hasSize(2 * RefusalCode.values().length);
    }

    @Test
    void writesIdsInLowerCaseWithHyphens() {
        assertThat(Arrays.stream(RefusalCode.values()).map(RefusalCode::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    /// Placeholders are filled by text, not by `MessageFormat`: no quote is doubled, nothing else in braces is touched.
    @Test
    void fillsTheChineseMessage() {
        var refusal = new Refusal(RefusalCode.UNKNOWN_RESULT, new Spot("a.yaml", 3, 7), "minors", List.of());
        assertThat(refusal.message(Locale.CHINESE)).isEqualTo("""
                a.yaml:3:7: unknown-result: 测评活动没有写明标准 minors 的结果来自哪里。
                  也许应补上：results: {minors: minors.yaml}""");
    }

    // The comparison itself: each fault it is there for makes it go red.

    private static final Map<String, String> LEFT = Map.of("bad-date", "“{value}” is not {0}.", "bad-date.maybe", "Maybe write: {1}");

    @Test
    void acceptsABundleThatIsComplete() {
        assertThat(differences(LEFT, Map.of("bad-date", "“{value}”不是{0}。", "bad-date.maybe", "也许应写：{1}"))).isEmpty();
    }

    @Test
    void acceptsPlaceholdersInAnotherOrder() {
        assertThat(differences(LEFT, Map.of("bad-date", "应为{0}：“{value}”", "bad-date.maybe", "也许应写：{1}"))).isEmpty();
    }

    @Test
    void findsAnIncompleteBundle() {
        assertThat(differences(LEFT, Map.of("bad-date", "“{value}”不是{0}。"))).containsExactly("bad-date.maybe has no Chinese text");
    }

    @Test
    void findsAnEmptyText() {
        assertThat(differences(LEFT, Map.of("bad-date", " ", "bad-date.maybe", "也许应写：{1}"))).containsExactly("bad-date has no Chinese text");
    }

    @Test
    void findsAnOrphan() {
        assertThat(differences(LEFT, Map.of("bad-date", "“{value}”不是{0}。", "bad-date.maybe", "也许应写：{1}", "bad-day", "过时")))
                .containsExactly("bad-day has no English text");
    }

    @Test
    void findsOtherPlaceholders() {
        assertThat(differences(LEFT, Map.of("bad-date", "“{value}”不是日期。", "bad-date.maybe", "也许应写：{0}"))).containsExactly(
                "bad-date: English has [{0}, {value}], Chinese [{value}]", "bad-date.maybe: English has [{1}], Chinese [{0}]");
    }

    @Test
    void findsARemedyThatDoesNotSuggest() {
        assertThat(differences(Map.of("bad-date.maybe", "Write: {1}"), Map.of("bad-date.maybe", "应写：{1}"))).containsExactly(
                "bad-date.maybe does not begin with Maybe", "bad-date.maybe does not begin with 也许");
    }

    @Test
    void findsAChineseTextWithoutChinese() {
        assertThat(differences(LEFT, Map.of("bad-date", "“{value}” is not {0}.", "bad-date.maybe", "也许应写：{1}")))
                .containsExactly("bad-date is not Chinese");
    }

    /// What one side says and the other does not, in the order of the keys.
    private static List<String> differences(Map<String, String> english, Map<String, String> chinese) {
        Collection<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(chinese.keySet());
        List<String> found = new ArrayList<>();
        for (String key : keys) {
            String en = english.getOrDefault(key, "");
            String zh = chinese.getOrDefault(key, "");
            if (en.isBlank()) found.add(key + " has no English text");
            else if (zh.isBlank()) found.add(key + " has no Chinese text");
            else found.addAll(faults(key, en, zh));
        }
        return found;
    }

    private static List<String> faults(String key, String english, String chinese) {
        List<String> found = new ArrayList<>();
        if (!placeholders(english).equals(placeholders(chinese))) {
            found.add(key + ": English has " + placeholders(english) + ", Chinese " + placeholders(chinese));
        }
        if (chinese.codePoints().noneMatch(Character::isIdeographic)) found.add(key + " is not Chinese");
        if (key.endsWith(MAYBE)) {
            if (!english.startsWith("Maybe")) found.add(key + " does not begin with Maybe");
            if (!chinese.startsWith("也许")) found.add(key + " does not begin with 也许");
        }
        return found;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> english() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RefusalCode code : RefusalCode.values()) {
            texts.put(code.id(), code.text());
            texts.put(code.id() + MAYBE, code.remedy());
        }
        return texts;
    }

    private static Map<String, String> chinese() {
        var bundle = Refusal.chinese();
        return bundle.keySet().stream().collect(toMap(key -> key, bundle::getString));
    }
}
