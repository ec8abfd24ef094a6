package heng.sheet.carry;

import heng.core.standard.WrittenStandard;
import heng.core.text.Problems;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import heng.core.yaml.YamlReader;
import heng.sheet.draft.Item;
import heng.sheet.yaml.Nodes;
import heng.sheet.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A standard's file without its items: word for word where it stands alone, with its comments; written anew where other files went into it. A line for `items` and one for
/// `columns` mark where they go.
public record TopText(String text) {

    private static final String MARK = "#@";

    static TopText of(String file, WrittenStandard written) {
        List<String> lines = file.replace("\r\n", "\n").lines().toList();
        String head = lines.stream().takeWhile(line -> line.startsWith("#") || line.isBlank()).map(line -> line + "\n").collect(Collectors.joining());
        Optional<TopText> cut = written.joined() ? Optional.empty() : cut(lines, file);
        return cut.orElseGet(() -> written(head, written.top()));
    }

    private static TopText written(String head, Dict top) {
        return new TopText(head + YamlWriter.block(top, 0) + MARK + "items\n" + MARK + "columns\n");
    }

    /// The lines of the file with a mark in place of the items; empty where its keys do not each begin a line.
    private static Optional<TopText> cut(List<String> lines, String file) {
        Optional<Dict> dict = YamlReader.read("", file, new Problems());
        TreeMap<Integer, String> starts = new TreeMap<>();
        for (var entry : dict.map(Dict::entries).orElse(java.util.Map.of()).entrySet()) {
            var spot = entry.getValue().keySpot();
            if (spot.column() != 1 || starts.put(spot.line() - 1, entry.getKey()) != null) return Optional.empty();
        }
        List<String> kept = new ArrayList<>(starts.isEmpty() ? List.of() : lines.subList(0, starts.firstKey()));
        for (var start : starts.entrySet()) {
            int next = starts.higherKey(start.getKey()) == null ? lines.size() : leadIn(lines, starts.higherKey(start.getKey()));
            boolean items = start.getValue().equals("items") || start.getValue().equals("columns");
            if (items) kept.add(MARK + start.getValue());
            else kept.addAll(lines.subList(start.getKey(), next));
            if (starts.higherKey(start.getKey()) != null) kept.addAll(lines.subList(next, starts.higherKey(start.getKey())));
        }
        if (!kept.contains(MARK + "items")) kept.add(MARK + "items");
        if (!kept.contains(MARK + "columns")) kept.add(MARK + "columns");
        return Optional.of(new TopText(String.join("\n", kept) + "\n"));
    }

    /// Comments and blank lines directly above a key belong to it.
    private static int leadIn(List<String> lines, int key) {
        int line = key;
        while (line > 0 && (lines.get(line - 1).startsWith("#") || lines.get(line - 1).isBlank())) line--;
        return line;
    }

    /// The whole file with items in it.
    String with(List<Item> items, List<Item> columns) {
        return text.lines().map(line -> switch (line) {
            case MARK + "items" -> Item.list("items", items).replaceFirst("^\n", "");
            case MARK + "columns" -> Item.list("columns", columns).replaceFirst("^\n", "");
            default -> line + "\n";
        }).collect(Collectors.joining());
    }

    /// This with more entries in one of its maps, and a file more to use; its comments below the head go then.
    TopText adding(Dict more, Optional<String> use) {
        Dict top = YamlReader.read("", text, new Problems()).orElseGet(Nodes::map);
        for (var entry : more.entries().entrySet()) {
            Dict old = top.find(entry.getKey()).orElse(null) instanceof Dict dict ? dict : Nodes.map();
            top = top.with(java.util.Map.of(entry.getKey(), new Entry(Nodes.NOWHERE, old.with(((Dict) entry.getValue().value()).entries()))));
        }
        if (use.isPresent()) {
            var used = new ArrayList<>(top.find("use").map(heng.core.yaml.Fields::list).orElse(List.of()));
            used.add(Nodes.text(use.get()));
            top = Nodes.with(top, "use", Nodes.list(used));
        }
        String head = text.lines().takeWhile(line -> line.startsWith("#") || line.isBlank()).filter(line -> !line.startsWith(MARK)).map(line -> line + "\n").collect(Collectors.joining());
        return written(head, top);
    }
}
