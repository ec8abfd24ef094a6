package heng.sheet.draft;

import heng.core.standard.Title;
import heng.grid.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds site types by their titles. `主次干道、商业大街` is one type, so the longest title wins; a part of a title (`商业大街`) stands for it where no other type shares it.
final class SiteTypes {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[,;/+]|(?<=\\p{IsHan})[和及与](?=\\p{IsHan})");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z()]{2,14}");
    private static final Pattern PROSE = Pattern.compile(".*[的等各全应不每].*");
    private static final Set<String> ALL = Set.of("全部", "全部点位", "所有点位", "各类点位", "all");

    private final Map<String, String> byName = new HashMap<>();

    SiteTypes(Map<String, Title> types) {
        Map<String, String> parts = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        types.forEach((code, title) -> {
            byName.put(Texts.plain(code), code);
            byName.put(Texts.plain(title.en()), code);
            byName.put(Texts.plain(title.zh()), code);
            for (String part : SEPARATOR.split(BRACKETS.matcher(Texts.plain(title.zh())).replaceAll(""))) {
                String other = parts.put(part, code);
                if (other != null && !other.equals(code)) twice.add(part);
            }
        });
        parts.forEach((part, code) -> {
            if (!twice.contains(part) && part.length() > 1) byName.putIfAbsent(part, code);
        });
    }

    /// @param codes known types, in the order of the cell
    /// @param made names that are short enough to be types of their own
    /// @param unknown what names no type
    record Named(List<String> codes, List<String> made, List<String> unknown, boolean all) {}

    Named named(String cell) {
        String text = Texts.plain(cell.replace("\n", ";"));
        if (ALL.contains(text)) return new Named(List.of(), List.of(), List.of(), true);
        List<String> codes = new ArrayList<>();
        List<String> made = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        while (!text.isEmpty()) {
            String rest = text;
            String longest = byName.keySet().stream().filter(name -> rest.startsWith(name) && isEnd(rest, name.length())).max(java.util.Comparator.comparingInt(String::length)).orElse("");
            if (!longest.isEmpty()) {
                if (!codes.contains(byName.get(longest))) codes.add(byName.get(longest));
                text = text.substring(longest.length());
            } else {
                String part = SEPARATOR.split(text, 2)[0];
                if (!part.isEmpty()) (NAME.matcher(part).matches() && !PROSE.matcher(part).matches() ? made : unknown).add(part);
                text = text.substring(part.length());
            }
            if (!text.isEmpty() && isEnd(text, 0)) text = text.substring(1);
        }
        return new Named(codes, made, unknown, false);
    }

    private static boolean isEnd(String text, int at) {
        return at >= text.length() || ",;/+和及与".indexOf(text.charAt(at)) >= 0;
    }
}
