package heng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// English texts in the code, Chinese ones in the bundle: each complete, with the same placeholders.
class LedgerBundleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:value|\\d)}");

    @Test
    void saysTheSameInBothLanguages() {
        Map<String, String> chinese = new TreeMap<>();
        var bundle = LedgerRefusal.chinese();
        bundle.keySet().forEach(key -> chinese.put(key, bundle.getString(key)));
        assertThat(english()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(differences(english(), chinese)).isEmpty();
    }

    @Test
    void findsWhatIsMissingOrDiffers() {
        Map<String, String> english = Map.of("a", "“{value}” is not {0}.", "a.maybe", "Maybe: {0}", "b", "x", "c", "One", "d.maybe", "Write");
        Map<String, String> chinese = Map.of("a", "“{value}”不对。", "a.maybe", "应写：{0}", "c", "One", "d.maybe", "也许", "e", "多余");
        assertThat(differences(english, chinese)).containsExactly("a: other placeholders", "a.maybe: no 也许", "b: missing", "c: not Chinese", "d.maybe: no Maybe", "e: missing");
    }

    @Test
    void fillsBothMessages() {
        var refusal = LedgerRefusal.of(LedgerCode.INDEX_OUTSIDE, 8, 7);
        assertThat(refusal).hasToString("index-outside: There is no leaf 8 in a tree of 7.\n  Maybe the receipt is newer than the checkpoint; indexes count from 0.");
        assertThat(refusal.message(Locale.CHINESE)).isEqualTo("index-outside: 有 7 个叶的树里没有第 8 号叶。\n  也许收据比检查点新；序号从 0 算起。");
    }

    @Test
    void shortensALongValue() {
        assertThat(LedgerRefusal.of(LedgerCode.KEY_MALFORMED, "x".repeat(1000)).value()).hasSize(201).endsWith("…");
    }

    private static List<String> differences(Map<String, String> english, Map<String, String> chinese) {
        TreeSet<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(chinese.keySet());
        List<String> found = new ArrayList<>();
        for (String key : keys) {
            String en = english.getOrDefault(key, "");
            String zh = chinese.getOrDefault(key, "");
            if (en.isBlank() || zh.isBlank()) found.add(key + ": missing");
            else if (!placeholders(en).equals(placeholders(zh))) found.add(key + ": other placeholders");
            else if (zh.codePoints().noneMatch(Character::isIdeographic)) found.add(key + ": not Chinese");
            else if (key.endsWith(".maybe") && !en.startsWith("Maybe")) found.add(key + ": no Maybe");
            else if (key.endsWith(".maybe") && !zh.startsWith("也许")) found.add(key + ": no 也许");
        }
        return found;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
    }

    private static Map<String, String> english() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (LedgerCode code : LedgerCode.values()) {
            texts.put(code.id(), code.text());
            texts.put(code.id() + ".maybe", code.remedy());
        }
        return texts;
    }
}
