package heng.core.standard;

import heng.core.text.Problems;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import java.util.List;
import java.util.stream.Stream;

/// Looks at a file that computes nothing itself: templates, literals and the like for others to `use` (L8).
public final class LibraryReader {

    private static final String[] TEMPLATE_KEYS = Stream.concat(Expander.ITEM_KEYS.stream(), Stream.of("parameters")).sorted().toArray(String[]::new);

    private final Shelf shelf;
    private final Problems problems;

    public LibraryReader(Shelf shelf, Problems problems) {
        this.shelf = shelf;
        this.problems = problems;
    }

    /// Whether a file is a library: it holds something to use, and neither has items nor takes any from a file it extends.
    public static boolean isLibrary(Dict file) {
        return Inheritance.USED.stream().anyMatch(key -> file.find(key).isPresent())
                && Stream.of("items", "columns", "publish", "extends").noneMatch(key -> file.find(key).isPresent());
    }

    /// Refuses what is wrong wherever it will be used: unknown keys, parameters that are no map. Whether a template computes anything shows only with its parameters.
    public void check(Shelf.Found file) {
        new Inheritance(shelf, problems).join(file, List.of()).map(dict -> Fields.of(dict, problems)).ifPresent(top -> {
            Inheritance.USED.forEach(key -> top.dict(key, key + ": {NAME: …}"));
            if (top.node("templates").orElse(null) instanceof Dict templates) templates.entries().forEach((name, entry) -> template(name, entry.value()));
        });
    }

    private void template(String name, YamlNode node) {
        Fields.of(node, problems, name + ": {parameters: {p: }, …}", TEMPLATE_KEYS).dict("parameters", "parameters: {p: default, q: }");
    }
}
