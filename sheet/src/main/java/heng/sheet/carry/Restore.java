package heng.sheet.carry;

import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.standard.Title;
import heng.core.standard.WrittenStandard;
import heng.core.text.Problems;
import heng.core.yaml.YamlNode.Dict;
import heng.sheet.draft.DraftFile;
import heng.sheet.draft.Drafter;
import heng.sheet.draft.Item;
import heng.sheet.draft.Vocabulary;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import heng.sheet.rule.Values;
import heng.sheet.table.Heading;
import heng.sheet.table.TableItem;
import heng.sheet.yaml.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the file again of an exported workbook: the table gives the items and their order, the hidden sheet what the table does not show.
public final class Restore {

    private final Carried carried;
    private final List<Note> notes;
    private final Locale locale;
    private final Map<String, Title> methods;
    private final Map<String, Title> types;
    private final Vocabulary vocabulary;
    private final Edits edits;
    private final Set<String> codes;
    private final Set<String> seen = new HashSet<>();
    private boolean drafted;
    private final boolean knowsRules;

    public Restore(Carried carried, Shelf shelf, List<Note> notes, Locale locale) {
        this.carried = carried;
        this.notes = notes;
        this.locale = locale;
        this.codes = new HashSet<>(carried.items().keySet());
        // Without its items a standard still says which methods, types, templates and literals it knows.
        Item any = new Item(List.of(), Nodes.map("code", "any", "attribute", "any"), List.of());
        String around = carried.top().with(List.of(any), List.of()).replaceAll("(?s)\npublish:.*?(?=\n[a-z#]|$)", "\n");
        var found = new Shelf.Found("heng", around);
        Optional<WrittenStandard> written = WrittenStandard.read(shelf, found, new Problems());
        Optional<Standard> standard = new StandardReader(shelf, new Problems()).read(found);
        this.methods = standard.map(Standard::methods).orElse(Map.of());
        this.types = standard.map(Standard::siteTypes).orElse(Map.of());
        Dict templates = written.map(WrittenStandard::templates).orElseGet(Nodes::map);
        this.knowsRules = templates.find("deduct").isPresent();
        this.vocabulary = new Vocabulary(methods, types, notes);
        this.edits = new Edits(vocabulary, templates, new Values(written.map(WrittenStandard::literals).orElseGet(Nodes::map)), notes);
    }

    /// The whole file.
    public String text(List<TableItem> table) {
        List<Item> items = new ArrayList<>();
        List<Item> columns = new ArrayList<>();
        for (TableItem item : table) {
            boolean block = code(item, 0).equals(ExportTable.BLOCK);
            if (block) item.children().forEach(child -> add(columns, child, 1, "column"));
            else add(items, item, 0, "item");
        }
        carried.items().forEach((code, old) -> {
            if (!seen.contains(code) && !old.made()) notes.add(Note.of(Remark.GONE, "", "", code));
        });
        TopText top = carried.top();
        Dict more = DraftFile.with(DraftFile.with(Nodes.map(), "methods", without(vocabulary.usedMethods(), methods)), "site-types", without(vocabulary.usedTypes(), types));
        boolean needsRules = drafted && !knowsRules;
        if (!more.entries().isEmpty() || needsRules) top = top.adding(more, needsRules ? Optional.of("heng:rules") : Optional.empty());
        return top.with(items, columns);
    }

    private static Map<String, Title> without(Map<String, Title> used, Map<String, Title> known) {
        Map<String, Title> rest = new LinkedHashMap<>(used);
        rest.keySet().removeAll(known.keySet());
        return rest;
    }

    /// @param depth its level in the tree, from 0
    /// @param parent the code of the group above it, for the codes of new items
    private void add(List<Item> into, TableItem item, int depth, String parent) {
        CarriedItem old = carried.items().get(code(item, depth));
        if (old == null || !seen.add(old.code())) {
            into.add(fresh(item, depth, parent + "." + (into.size() + 1)));
            return;
        }
        List<Item> children = new ArrayList<>();
        for (TableItem child : item.children()) add(children, child, depth + 1, old.code());
        if (old.made()) {
            if (Stream.of(Heading.values()).filter(heading -> old.shown().containsKey(heading)).anyMatch(heading -> Edits.isChanged(old, item, heading))) {
                notes.add(Note.of(Remark.MADE_BY_TEMPLATE, item.title().area().address(), old.code(), item.title().line()));
            }
            return;
        }
        Dict own = edits.applied(old, item);
        drafted |= own != old.own();
        into.add(new Item(old.comments().stream().map(String::stripLeading).toList(), own, children));
    }

    /// A row, or a group of rows, that was not exported. Known items may have been moved into a new group.
    private Item fresh(TableItem item, int depth, String position) {
        drafted = true;
        var drafter = new Drafter(vocabulary, notes, codes, item.text(Heading.POINTS).isEmpty() && !item.text(Heading.WEIGHT).isEmpty(), locale);
        if (!item.isGroup()) {
            Item drawn = drafter.draft(item, position);
            notes.add(Note.of(Remark.NEW_ITEM, item.title().area().address(), drawn.code()));
            return drawn;
        }
        TableItem alone = new TableItem("", List.of(), item.title(), Map.of(), false, List.of());
        String code = drafter.code(alone, position);
        notes.add(Note.of(Remark.NEW_ITEM, item.title().area().address(), code));
        List<Item> children = new ArrayList<>();
        for (TableItem child : item.children()) add(children, child, depth + 1, code);
        return new Item(List.of(), drafter.groupKeys(item, code), children);
    }

    /// A leaf's own code; for a group the code that most of its rows carry at its level, if no other group has taken it.
    private String code(TableItem item, int depth) {
        if (!item.isGroup()) return item.code();
        Map<String, Integer> votes = new HashMap<>();
        leaves(item).filter(leaf -> leaf.path().size() > depth + 1).forEach(leaf -> votes.merge(leaf.path().get(depth + 1), 1, Integer::sum));
        return votes.entrySet().stream().filter(vote -> !seen.contains(vote.getKey())).max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse("");
    }

    private static Stream<TableItem> leaves(TableItem item) {
        return item.isGroup() ? item.children().stream().flatMap(Restore::leaves) : Stream.of(item);
    }
}
