package heng.core.standard;

import heng.core.text.Problems;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A standard as people wrote it, in one piece: what it extends and uses from other files is joined in (only `use: heng:NAME` stays a reference),
/// `each` is spelled out, templates are not yet filled in. What a table of items is made of.
///
/// @param top every key but `items` and `columns`
/// @param templates all that its items may take, those of `use` too
/// @param literals likewise
/// @param joined whether other files went into it, so that `top` is no longer the file's own text
public record WrittenStandard(Dict top, Dict templates, Dict literals, List<WrittenItem> items, List<WrittenItem> columns, boolean joined) {

    /// @param own its keys without the children that stand in `children`
    /// @param children the items below it that are written out; those that a template makes are none of them
    public record WrittenItem(Dict own, List<WrittenItem> children) {

        public String code() {
            return Inheritance.code(own).orElse("");
        }
    }

    public static Optional<WrittenStandard> read(Shelf shelf, Shelf.Found file, Problems problems) {
        Optional<Dict> own = YamlReader.read(file.name(), file.text(), new Problems()); // what is broken is refused by the next line
        Optional<Dict> joined = new Inheritance(shelf, problems).join(file, List.of());
        if (own.isEmpty() || joined.isEmpty()) return Optional.empty();
        boolean alone = standsAlone(own.get());
        Dict whole = alone ? own.get() : joined.get();
        Dict none = new Dict(Spot.of(file.name()), Map.of());
        var expander = new Expander(none, none, problems);
        return Optional.of(new WrittenStandard(whole.without("items", "columns"), map(joined.get(), "templates", none), map(joined.get(), "literals", none),
                items(whole, "items", expander), items(whole, "columns", expander), !alone));
    }

    private static Dict map(Dict joined, String key, Dict none) {
        return joined.find(key).orElse(none) instanceof Dict dict ? dict : none;
    }

    private static boolean standsAlone(Dict dict) {
        return Stream.of("extends", "set", "drop").allMatch(key -> dict.find(key).isEmpty())
                && dict.find("use").map(Fields::list).orElse(List.of()).stream().allMatch(used -> used.shown().startsWith("heng:"));
    }

    private static List<WrittenItem> items(Dict dict, String key, Expander expander) {
        return dict.find(key).map(Fields::list).orElse(List.of()).stream().filter(Dict.class::isInstance).map(item -> item((Dict) item, expander)).toList();
    }

    private static WrittenItem item(Dict written, Expander expander) {
        List<YamlNode> children = new ArrayList<>();
        if (isSpelledOut(written)) children.addAll(expander.children(Fields.of(written, new Problems())));
        if (children.isEmpty() || !children.stream().allMatch(child -> Inheritance.code(child).isPresent())) return new WrittenItem(written, List.of());
        return new WrittenItem(written.without("items", "each"), children.stream().map(child -> item(withoutEmpty((Dict) child), expander)).toList());
    }

    /// `items: $them` inside a template is no list of items yet.
    private static boolean isSpelledOut(Dict written) {
        return Stream.of("items", "each").flatMap(key -> written.find(key).stream()).flatMap(node -> Fields.list(node).stream()).allMatch(Dict.class::isInstance);
    }

    /// A leaf of `each` without parameters has an empty `with`.
    private static Dict withoutEmpty(Dict item) {
        return item.find("with").orElse(null) instanceof Dict with && with.entries().isEmpty() ? item.without("with") : item;
    }
}
