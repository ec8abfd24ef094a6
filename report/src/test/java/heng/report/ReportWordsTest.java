package heng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Both languages are complete, and the script asks for no word that there is not.
class ReportWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([a-z-]+)'(?=[,)])");

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(differences(english(), chinese())).isEmpty();
    }

    @Test
    void scansAtLeastTwoHundredWords() {
        assertThat(english()).hasSizeGreaterThan(200);
        assertThat(asked(Page.script())).hasSizeGreaterThan(100);
    }

    @Test
    void hasEveryWordThatTheScriptAsksFor() {
        assertThat(english().keySet()).containsAll(asked(Page.script()));
    }

    // The comparison itself: each fault it is there for makes it go red.

    @Test
    void findsAMissingAnEmptyAndAnOrphanedWord() {
        assertThat(differences(Map.of("a", "one", "b", "two"), Map.of("a", " ", "c", "三"))).containsExactly("a has no Chinese text", "b has no Chinese text", "c has no English text");
    }

    @Test
    void findsOtherPlaceholdersAndEnglishInTheChineseBundle() {
        assertThat(differences(Map.of("a", "{0} of {1}", "b", "site"), Map.of("a", "共 {1}", "b", "site"))).containsExactly("a: English has [{0}, {1}], Chinese [{1}]", "b is not Chinese");
    }

    @Test
    void findsAnUnknownWordInAScript() {
        assertThat(asked("h('p', {}, t('no-such-word', 3), t('state-' + name))")).containsExactly("no-such-word");
    }

    private static List<String> asked(String script) {
        return ASKED.matcher(script).results().map(result -> result.group(1)).distinct().toList();
    }

    private static List<String> differences(Map<String, String> english, Map<String, String> chinese) {
        var keys = new TreeSet<>(english.keySet());
        keys.addAll(chinese.keySet());
        List<String> found = new ArrayList<>();
        for (String key : keys) {
            String en = english.getOrDefault(key, "");
            String zh = chinese.getOrDefault(key, "");
            if (en.isBlank()) found.add(key + " has no English text");
            else if (zh.isBlank()) found.add(key + " has no Chinese text");
            else if (zh.codePoints().noneMatch(Character::isIdeographic) && zh.codePoints().anyMatch(Character::isLetter)) found.add(key + " is not Chinese");
            else if (!placeholders(en).equals(placeholders(zh))) found.add(key + ": English has " + placeholders(en) + ", Chinese " + placeholders(zh));
        }
        return found;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> english() {
        return Arrays.stream(ReportWord.values()).collect(Collectors.toMap(ReportWord::key, ReportWord::english));
    }

    private static Map<String, String> chinese() {
        Map<String, String> texts = new TreeMap<>();
        ReportWord.bundle().keySet().forEach(key -> texts.put(key, ReportWord.bundle().getString(key)));
        return texts;
    }
}
