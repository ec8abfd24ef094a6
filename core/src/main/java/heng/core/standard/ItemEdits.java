package heng.core.standard;

import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Carries out `set` and `drop` (L9) on items wherever they stand: in `items`, in `columns`, in an `each`.
final class ItemEdits {

    /// @param keys what to set; empty to drop the item
    record Edit(String code, Spot spot, Optional<Dict> keys) {}

    private final Problems problems;
    private final Set<String> seen = new TreeSet<>();
    private List<Edit> edits = List.of();

    ItemEdits(Problems problems) {
        this.problems = problems;
    }

    Dict apply(Dict standard, List<Edit> wanted) {
        if (wanted.isEmpty()) return standard;
        edits = wanted;
        Dict edited = inside(standard, "items", "columns");
        for (Edit edit : wanted) {
            if (!seen.contains(edit.code())) problems.add(RefusalCode.UNKNOWN_COLUMN, edit.spot(), edit.code(), Nearest.hint(edit.code(), seen));
        }
        return edited;
    }

    private Dict inside(Dict dict, String... lists) {
        Map<String, Entry> changed = new LinkedHashMap<>();
        for (String key : lists) {
            Entry entry = dict.entries().get(key);
            if (entry != null) changed.put(key, new Entry(entry.keySpot(), new YamlNode.Seq(entry.value().spot(), items(Fields.list(entry.value())))));
        }
        return dict.with(changed);
    }

    private List<YamlNode> items(List<YamlNode> items) {
        List<YamlNode> kept = new ArrayList<>();
        for (YamlNode node : items) {
            if (!(node instanceof Dict item)) kept.add(node);
            else if (Inheritance.code(item).isEmpty()) kept.add(withEach(inside(item, "items")));
            else edited(Inheritance.code(item).get(), item).ifPresent(changed -> kept.add(withEach(inside(changed, "items"))));
        }
        return kept;
    }

    private Dict withEach(Dict item) {
        Entry each = item.entries().get("each");
        if (each == null) return item;
        List<YamlNode> blocks = Fields.list(each.value()).stream().map(this::block).toList();
        return item.with(Map.of("each", new Entry(each.keySpot(), new YamlNode.Seq(each.value().spot(), blocks))));
    }

    private YamlNode block(YamlNode block) {
        if (!(block instanceof Dict dict) || !(dict.find("items").orElse(null) instanceof Dict leaves)) return block;
        Map<String, Entry> kept = new LinkedHashMap<>();
        leaves.entries().forEach((code, entry) -> {
            Dict leaf = entry.value() instanceof Dict keys ? keys : new Dict(entry.value().spot(), Map.of());
            edited(code, leaf).ifPresent(changed -> kept.put(code, new Entry(entry.keySpot(), changed)));
        });
        return dict.with(Map.of("items", new Entry(leaves.spot(), new Dict(leaves.spot(), kept))));
    }

    private Optional<Dict> edited(String code, Dict item) {
        seen.add(code);
        Dict result = item;
        for (Edit edit : edits) {
            if (!edit.code().equals(code)) continue;
            if (edit.keys().isEmpty()) return Optional.empty();
            result = result.with(edit.keys().get().entries());
        }
        return Optional.of(result);
    }
}
