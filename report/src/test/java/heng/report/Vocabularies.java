package heng.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which Latin words may stand on a Chinese page, and which Chinese names on an English one: codes, file names and names of places, never words of the page.
final class Vocabularies {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]+");
    private static final Set<String> ALWAYS = Set.of("English", "CSV", "SHA-256", "sha256", "case", "else", "max", "min", "e-12", "announced", "earlier");

    private final Set<String> latin = new HashSet<>(ALWAYS);
    private final Set<String> names = new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Vocabularies(Embedded report) {
        JsonObject data = report.data();
        JsonObject standard = data.getAsJsonObject("standard");
        words(data.get("tree"));
        words(data.getAsJsonObject("data").get("inputs"));
        words(standard.get("sources"));
        words(standard.get("hash"));
        words(standard.get("id"));
        words(data.getAsJsonObject("edition"));
        words(data.get("fields"));
        report.list("levels").forEach(level -> words(level.getAsJsonArray().get(0)));
        report.list("columns").forEach(column -> {
            words(column.getAsJsonArray().get(0));
            column.getAsJsonArray().get(6).getAsJsonArray().forEach(how -> words(how.getAsJsonArray().get(0)));
        });
        report.list("sites").forEach(site -> codeAndName(site.getAsJsonArray(), 2));
        report.list("places").forEach(place -> codeAndName(place.getAsJsonArray(), 1));
        report.list("records").forEach(record -> words(record.getAsJsonArray().get(0)));
        report.list("records").forEach(record -> words(new JsonPrimitive(report.text(record.getAsJsonArray().get(8).getAsInt()))));
        report.list("texts").forEach(text -> {
            if (text.getAsString().matches("[a-z-]+")) words(text);
        });
        if (data.has("standings")) report.list("standings").forEach(standing -> words(standing.getAsJsonArray().get(6)));
        report.list("announced").forEach(announced -> List.of("issuer", "document", "cohort").forEach(key -> names.add(announced.getAsJsonObject().get(key).getAsString())));
        names.addAll(List.of("衡", "中文"));
        names.remove("");
    }

    private void codeAndName(JsonArray row, int name) {
        words(row.get(0));
        words(row.get(name));
        names.add(row.get(name).getAsString());
    }

    private void words(JsonElement element) {
        if (element == null) return;
        LATIN.matcher(element.toString()).results().forEach(found -> latin.add(found.group()));
    }

    /// Every text that stands on the page, and every text that stands for a picture or a field.
    @SuppressWarnings("unchecked")
    static List<String> texts(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const texts = new Set(), walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) texts.add(walk.currentNode.textContent.trim());
                  document.querySelectorAll('#app [aria-label], #app [title], #app [placeholder]').forEach(e => ['aria-label', 'title', 'placeholder'].forEach(name => texts.add((e.getAttribute(name) || '').trim())));
                  return [...texts].filter(text => text);
                }""");
    }

    List<String> notChinese(List<String> texts) {
        return texts.stream().filter(text -> LATIN.matcher(text).results().anyMatch(word -> !latin.contains(word.group()))).toList();
    }

    List<String> notEnglish(List<String> texts) {
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            String rest = text;
            if (rest.codePoints().anyMatch(Character::isIdeographic)) for (String name : names) rest = rest.replace(name, " ");
            if (rest.codePoints().anyMatch(Character::isIdeographic)) found.add(text);
        }
        return found;
    }
}
