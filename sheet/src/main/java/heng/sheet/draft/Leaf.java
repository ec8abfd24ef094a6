package heng.sheet.draft;

import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import heng.grid.Texts;
import heng.sheet.note.Remark;
import heng.sheet.rule.Rule;
import heng.sheet.yaml.Nodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The keys of an item below the tree: its title, who answers for it, what it reads and how that becomes points.
public final class Leaf {

    private Leaf() {}

    /// A title in one language, or in two on two lines of a cell.
    public static YamlNode title(String cell) {
        List<String> lines = cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean both = lines.size() == 2 && isHan(lines.getFirst()) && !isHan(lines.getLast());
        return both ? Nodes.map("zh", lines.getFirst(), "en", lines.getLast()) : Nodes.text(Texts.line(cell));
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /// `bodies`, without empty lists; an empty map where nobody is named.
    public static Dict bodies(String lead, String responsible, String supporting) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("lead", lead);
        cells.put("responsible", responsible);
        cells.put("supporting", supporting);
        cells.forEach((key, cell) -> {
            List<String> names = names(cell);
            if (!names.isEmpty()) entries.put(key, new Entry(Nodes.NOWHERE, Nodes.texts(names)));
        });
        return new Dict(Nodes.NOWHERE, entries);
    }

    /// Names in a cell, by the signs that stand between names; not by blanks or line ends, which stand inside names too.
    private static List<String> names(String cell) {
        return List.of(Texts.line(cell.replaceAll("(?m)(?<=.{2})$\\n(?=.{3})", "；")).split("[、；;，,/]")).stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /// What an understood rule becomes: a template, or a source with steps.
    public static Dict ruled(Rule rule, List<String> methods, List<String> sites) {
        return switch (rule) {
            case Rule.OfTemplate(String template, Dict with, var _) -> {
                Dict parameters = Nodes.map("sites", Nodes.texts(sites));
                // heng:rules takes field inspection where nothing is said
                if (!methods.equals(List.of("field")) && !(methods.isEmpty() && !sites.isEmpty())) parameters = Nodes.with(parameters, "methods", Nodes.texts(methods));
                yield Nodes.map("template", template, "with", parameters.with(with.entries()));
            }
            case Rule.OfSteps(var steps, var _) -> Nodes.map("records", records(methods, sites), "steps", Nodes.list(steps));
        };
    }

    /// Recorded, but counting nowhere: nothing was understood, so nothing is guessed (decision 0009).
    static Dict observed(List<String> methods, List<String> sites) {
        return Nodes.map("observe", "true", "records", records(methods, sites),
                "steps", Nodes.list(Nodes.map("measure", Nodes.map("mean", "value", "by", "site")), Nodes.map("pool", "mean")));
    }

    private static Dict records(List<String> methods, List<String> sites) {
        Dict records = Nodes.map();
        if (!sites.isEmpty()) records = Nodes.with(records, "sites", Nodes.texts(sites));
        return methods.isEmpty() ? records : Nodes.with(records, "methods", Nodes.texts(methods));
    }

    static void assume(Rule rule, List<String> methods, List<String> sites, Consumer<Remark> say) {
        rule.assumed().forEach(say);
        if (methods.isEmpty() && sites.isEmpty()) say.accept(Remark.ANY_METHOD);
    }
}
