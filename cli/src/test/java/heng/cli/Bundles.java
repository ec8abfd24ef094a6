package heng.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// English texts in the code against the Chinese ones in a bundle.
final class Bundles {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private Bundles() {}

    /// What one side says and the other does not, in the order of the keys.
    static List<String> differences(Map<String, String> english, Map<String, String> chinese) {
        Collection<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(chinese.keySet());
        List<String> found = new ArrayList<>();
        for (String key : keys) {
            String en = english.getOrDefault(key, "");
            String zh = chinese.getOrDefault(key, "");
            if (en.isBlank()) found.add(key + " has no English text");
            else if (zh.isBlank()) found.add(key + " has no Chinese text");
            else if (zh.codePoints().noneMatch(Character::isIdeographic)) found.add(key + " is not Chinese");
            else if (!placeholders(en).equals(placeholders(zh))) found.add(key + ": English has " + placeholders(en) + ", Chinese " + placeholders(zh));
        }
        return found;
    }

    static Map<String, String> texts(ResourceBundle bundle) {
        Map<String, String> texts = new LinkedHashMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
