package heng.core.standard;

import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import heng.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Joins a file with those it extends and uses into one map of keys (L8, L9).
final class Inheritance {

    static final String[] KEYS = {"heng", "id", "edition", "title", "status", "valid", "arithmetic", "sources", "literals", "methods", "site-types",
        "tables", "templates", "defaults", "items", "columns", "publish", "extends", "use", "set", "drop"};
    private static final Set<String> MERGED = Set.of("sources", "literals", "methods", "site-types", "tables", "templates", "defaults");
    static final List<String> USED = List.of("sources", "literals", "methods", "site-types", "tables", "templates");

    private final Shelf shelf;
    private final Problems problems;

    Inheritance(Shelf shelf, Problems problems) {
        this.shelf = shelf;
        this.problems = problems;
    }

    Optional<Dict> join(Shelf.Found file, List<String> above) {
        Optional<Dict> read = YamlReader.read(file.name(), file.text(), problems);
        if (read.isEmpty()) return read;
        Fields own = Fields.of(read.get(), problems, KEYS);
        String format = own.node("heng").map(YamlNode::shown).orElse("");
        if (!format.equals("standard/1")) {
            problems.add(RefusalCode.NOT_OF_THIS_FORMAT, own.node("heng").orElse(own.dict()).spot(), format, "standard/1");
            return Optional.empty();
        }
        Dict joined = own.dict();
        for (YamlNode used : own.nodes("use").reversed()) {
            Dict stronger = joined;
            joined = other(used, file, above).map(base -> over(onlyUsed(base), stronger)).orElse(joined);
        }
        Optional<YamlNode> extended = own.node("extends");
        if (extended.isPresent()) {
            Dict child = joined;
            joined = other(extended.get(), file, above).map(base -> over(base, child)).orElse(joined);
        }
        return Optional.of(changed(joined, own));
    }

    private Dict onlyUsed(Dict used) {
        Map<String, Entry> kept = new LinkedHashMap<>();
        USED.forEach(key -> {
            if (used.entries().containsKey(key)) kept.put(key, used.entries().get(key));
        });
        return new Dict(used.spot(), kept);
    }

    private Optional<Dict> other(YamlNode reference, Shelf.Found from, List<String> above) {
        Optional<String> name = Fields.text(reference, problems, "extends: base.yaml");
        if (name.isEmpty()) return Optional.empty();
        Optional<Shelf.Found> found = shelf.find(name.get(), from.name());
        if (found.isEmpty()) {
            boolean ours = name.get().startsWith("heng:");
            problems.add(ours ? RefusalCode.UNKNOWN_STANDARD : RefusalCode.FILE_MISSING, reference.spot(), name.get(),
                    ours ? Nearest.hint(name.get(), shelf.names().stream().map(known -> "heng:" + known).toList()) : from.name());
            return Optional.empty();
        }
        List<String> path = new ArrayList<>(above);
        path.add(from.name());
        if (path.contains(found.get().name())) {
            problems.add(RefusalCode.INHERITS_ITSELF, reference.spot(), name.get());
            return Optional.empty();
        }
        return join(found.get(), path);
    }

    /// `base` with the keys of `child`, which win.
    private Dict over(Dict base, Dict child) {
        Map<String, Entry> joined = new LinkedHashMap<>(base.entries());
        child.entries().forEach((key, entry) -> {
            Entry below = joined.get(key);
            if (below == null || !(below.value() instanceof Dict weak) || !(entry.value() instanceof Dict strong) || !MERGED.contains(key)) joined.put(key, entry);
            else joined.put(key, new Entry(entry.keySpot(), key.equals("templates") ? mergeTemplates(weak, strong) : weak.with(strong.entries())));
        });
        if (base.find("columns").isPresent() && child.find("columns").isPresent()) joined.put("columns", joinColumns(base, child));
        return new Dict(child.spot(), joined);
    }

    private static Entry joinColumns(Dict base, Dict child) {
        List<YamlNode> own = Fields.list(child.find("columns").orElseThrow());
        List<YamlNode> all = new ArrayList<>(Fields.list(base.find("columns").orElseThrow()));
        all.removeIf(old -> code(old).isPresent() && own.stream().anyMatch(item -> code(item).equals(code(old))));
        all.addAll(own);
        return new Entry(child.spot(), new YamlNode.Seq(child.spot(), all));
    }

    private static Dict mergeTemplates(Dict weak, Dict strong) {
        Map<String, Entry> merged = new LinkedHashMap<>(weak.entries());
        strong.entries().forEach((name, entry) -> {
            Entry below = merged.get(name);
            boolean both = below != null && below.value() instanceof Dict && entry.value() instanceof Dict;
            merged.put(name, both ? new Entry(entry.keySpot(), mergeTemplate((Dict) below.value(), (Dict) entry.value())) : entry);
        });
        return new Dict(strong.spot(), merged);
    }

    private static Dict mergeTemplate(Dict weak, Dict strong) {
        Dict merged = weak.with(strong.entries());
        if (weak.find("parameters").orElse(null) instanceof Dict old && strong.find("parameters").orElse(null) instanceof Dict own) {
            merged = merged.with(Map.of("parameters", new Entry(own.spot(), old.with(own.entries()))));
        }
        return merged;
    }

    /// `set` and `drop` of this file, done on the joined items.
    private Dict changed(Dict joined, Fields own) {
        List<ItemEdits.Edit> edits = new ArrayList<>();
        own.dict("set", "set: {CODE: {weight: 2}}").ifPresent(set -> set.entries().forEach((code, entry) ->
                Fields.dict(entry.value(), problems, code + ": {weight: 2}").ifPresent(keys -> edits.add(new ItemEdits.Edit(code, entry.keySpot(), Optional.of(keys))))));
        own.nodes("drop").forEach(node -> edits.add(new ItemEdits.Edit(node.shown(), node.spot(), Optional.empty())));
        return new ItemEdits(problems).apply(joined.without("set", "drop", "extends", "use"), edits);
    }

    static Optional<String> code(YamlNode item) {
        return item instanceof Dict dict ? dict.find("code").map(YamlNode::shown) : Optional.empty();
    }
}
