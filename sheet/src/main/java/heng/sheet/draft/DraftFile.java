package heng.sheet.draft;

import heng.core.standard.Title;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import heng.sheet.yaml.Nodes;
import heng.sheet.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The text of a drafted standard.
public final class DraftFile {

    private DraftFile() {}

    /// @param origin file and sheet
    /// @param id letters, digits, hyphens
    public static String text(String origin, String id, String title, List<Item> sections, Vocabulary vocabulary, boolean byWeight, List<Note> notes, Locale locale) {
        String total = sections.stream().anyMatch(item -> item.code().equals("total")) ? "all-items" : "total";
        Dict top = Nodes.map("heng", "standard/1", "id", id, "edition", "unknown", "title", Nodes.text(title), "status", "ours", "arithmetic", "exact", "use", Nodes.list(Nodes.text("heng:rules")));
        top = with(top, "methods", vocabulary.usedMethods());
        top = with(top, "site-types", vocabulary.usedTypes());
        top = Nodes.with(top, "defaults", Nodes.map("combine", byWeight ? Nodes.text("mean") : Nodes.map("sum", "full"), "missing", "skip"));
        Item root = new Item(List.of(), Nodes.map("code", total, "title", Nodes.map("zh", "总分", "en", "Total")), sections);
        Dict publish = Nodes.map("publish", Nodes.list(Nodes.map("column", total, "levels", "all", "decimals", "2")));
        return head(origin, notes, locale) + YamlWriter.block(top, 0) + Item.list("items", List.of(root)) + "\n" + YamlWriter.block(publish, 0);
    }

    /// `methods` and `site-types` with their titles; nothing where there are none.
    public static Dict with(Dict top, String key, Map<String, Title> titles) {
        if (titles.isEmpty()) return top;
        Map<String, Entry> entries = new LinkedHashMap<>();
        titles.forEach((code, title) -> entries.put(code, new Entry(Nodes.NOWHERE, title.zh().equals(title.en()) ? Nodes.text(title.zh()) : Nodes.map("zh", title.zh(), "en", title.en()))));
        return Nodes.with(top, key, new Dict(Nodes.NOWHERE, entries));
    }

    private static String head(String origin, List<Note> notes, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        StringBuilder out = new StringBuilder("# ").append(chinese ? "由 heng import standard 根据 " + origin + " 起草。" : "Drafted by heng import standard from " + origin + ".").append('\n');
        List<Note> open = notes.stream().filter(note -> note.remark().kind() == Remark.Kind.OPEN).toList();
        out.append("# ").append(chinese ? "带“??”的有 " + open.size() + " 处未能落实，须由人决定；其中只记录、不计分的项目带有 observe: true。"
                : open.size() + " places marked ?? could not be placed and want a decision; items with observe: true are recorded but count nowhere.").append('\n');
        open.stream().filter(note -> note.item().isEmpty()).forEach(note -> out.append("# ?? ").append(note.line(locale)).append('\n'));
        List<Remark> general = notes.stream().map(Note::remark).filter(Remark::isGeneral).distinct().toList();
        if (!general.isEmpty()) {
            out.append(general.stream().map(remark -> Note.of(remark, "", "").text(locale)).collect(Collectors.joining("\n#   ", "# " + (chinese ? "按通常读法：" : "Taken as usual:") + "\n#   ", "\n")));
        }
        return out.append('\n').toString();
    }
}
