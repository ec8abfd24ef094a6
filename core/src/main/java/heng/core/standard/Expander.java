package heng.core.standard;

import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import heng.core.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills templates, `each` and literals in, so that what follows sees plain items (L5 to L7).
final class Expander {

    /// A plain item and the literals that went into it.
    record Expanded(Dict item, List<Literal> literals) {}

    static final Set<String> ITEM_KEYS = Set.of("code", "title", "weight", "points", "items", "each", "combine", "missing", "least", "observe", "bodies", "once", "unit", "total", "template", "with",
            "steps", "records", "attribute", "table", "events", "announced", "column", "at", "result", "children");
    private static final Pattern NAME = Pattern.compile("\\$([\\p{L}][\\p{L}\\p{N}_-]*)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.]+|\\[[^\\]]*\\]|'[^']*'");
    private static final Set<String> FORMULAS = Set.of("formula", "when", "where", "count", "sum", "mean", "ratio");
    private static final int DEEPEST = 10;

    private final Dict templates;
    private final Map<String, YamlNode> literals = new LinkedHashMap<>();
    private final Map<String, Spot> unused = new LinkedHashMap<>();
    private final Problems problems;

    Expander(Dict templates, Dict literals, Problems problems) {
        this.templates = templates;
        this.problems = problems;
        literals.entries().forEach((name, entry) -> {
            this.literals.put(name, entry.value());
            unused.put(name, entry.keySpot());
        });
    }

    /// Literals that nothing has asked for yet, and where they stand.
    Map<String, Spot> unused() {
        return unused;
    }

    /// The children of a group, `items` first, then what `each` makes; still with templates.
    List<YamlNode> children(Fields group) {
        List<YamlNode> children = new ArrayList<>(group.nodes("items"));
        group.nodes("each").forEach(block -> {
            Fields fields = Fields.of(block, problems, "each: {template: NAME, items: {CODE: {}}}", "template", "items", "with");
            var template = fields.require("template", "template: NAME");
            var leaves = fields.require("items", "items: {CODE: {}}").flatMap(node -> Fields.dict(node, problems, "items: {CODE: {}}"));
            if (template.isPresent() && leaves.isPresent()) {
                leaves.get().entries().forEach((code, entry) -> {
                    if (!(entry.value() instanceof Scalar(var _, String text) && text.isEmpty())) Fields.dict(entry.value(), problems, code + ": {}");
                    children.add(leaf(code, entry, template.get(), fields));
                });
            }
        });
        return children;
    }

    private static Dict leaf(String code, Entry entry, YamlNode template, Fields block) {
        Spot spot = entry.keySpot();
        Map<String, Entry> keys = new LinkedHashMap<>();
        Map<String, Entry> parameters = new LinkedHashMap<>();
        if (block.node("with").orElse(null) instanceof Dict shared) parameters.putAll(shared.entries());
        keys.put("code", new Entry(spot, new Scalar(spot, code)));
        keys.put("template", new Entry(spot, template));
        if (entry.value() instanceof Dict given) given.entries().forEach((key, value) -> (ITEM_KEYS.contains(key) ? keys : parameters).put(key, value));
        if (keys.get("with") != null && keys.get("with").value() instanceof Dict with) parameters.putAll(with.entries());
        keys.put("with", new Entry(spot, new Dict(spot, parameters)));
        return new Dict(spot, keys);
    }

    Expanded expand(Dict item) {
        List<Literal> used = new ArrayList<>();
        Map<String, YamlNode> environment = new LinkedHashMap<>(literals);
        for (String key : List.of("code", "weight", "points")) item.find(key).ifPresent(node -> environment.put(key, node));
        environment.putIfAbsent("weight", new Scalar(item.spot(), "1"));
        Dict own = filled(item, environment, used, true);
        for (int depth = 0; own.find("template").isPresent(); depth++) {
            if (depth == DEEPEST) {
                problems.add(RefusalCode.INHERITS_ITSELF, own.spot(), own.find("template").get().shown());
                break;
            }
            own = onTemplate(own, environment, used);
        }
        return new Expanded(own, used);
    }

    private Dict onTemplate(Dict own, Map<String, YamlNode> environment, List<Literal> used) {
        YamlNode name = own.find("template").orElseThrow();
        Dict rest = own.without("template", "with");
        if (!(templates.find(name.shown()).orElse(null) instanceof Dict template)) {
            problems.add(RefusalCode.UNKNOWN_TEMPLATE, name.spot(), name.shown(), Nearest.hint(name.shown(), templates.entries().keySet()));
            return rest;
        }
        Map<String, YamlNode> known = new LinkedHashMap<>(environment);
        Dict parameters = template.find("parameters").orElse(null) instanceof Dict dict ? dict : new Dict(template.spot(), Map.of());
        Dict given = own.find("with").orElse(null) instanceof Dict dict ? dict : new Dict(own.spot(), Map.of());
        given.entries().forEach((key, entry) -> {
            if (!parameters.entries().containsKey(key)) problems.add(RefusalCode.UNKNOWN_KEY, entry.keySpot(), key, Nearest.hint(key, parameters.entries().keySet()));
        });
        parameters.entries().forEach((key, entry) -> {
            YamlNode value = given.find(key).orElse(entry.value());
            if (value instanceof Scalar(var _, String text) && text.isEmpty()) problems.add(RefusalCode.MISSING_KEY, own.spot(), key, key + ": …");
            known.put(key, fill(value, environment, used, ""));
        });
        Map<String, YamlNode> reaching = new LinkedHashMap<>();
        parameters.entries().keySet().forEach(parameter -> reaching.put(parameter, known.get(parameter)));
        Dict body = filled(template.without("parameters"), known, used, true);
        Map<String, Entry> below = new LinkedHashMap<>();
        body.entries().forEach((key, entry) -> {
            if (isDeferred(key)) below.put(key, new Entry(entry.keySpot(), reached(entry.value(), reaching, key)));
        });
        return body.with(below).with(rest.entries());
    }

    /// Children in a template with its parameters filled in; names that are not parameters wait for the child's own turn.
    private static YamlNode reached(YamlNode node, Map<String, YamlNode> parameters, String key) {
        return switch (node) {
            case YamlNode.Seq(Spot spot, var items) -> new YamlNode.Seq(spot, items.stream().map(item -> reached(item, parameters, key)).toList());
            case Dict(Spot spot, var entries) -> {
                Map<String, Entry> filled = new LinkedHashMap<>();
                entries.forEach((name, entry) -> filled.put(name, new Entry(entry.keySpot(), reached(entry.value(), parameters, name))));
                yield new Dict(spot, filled);
            }
            case Scalar(Spot spot, String text) -> {
                Matcher whole = NAME.matcher(text);
                if (whole.matches() && parameters.containsKey(whole.group(1))) yield parameters.get(whole.group(1));
                yield new Scalar(spot, NAME.matcher(text).replaceAll(match -> {
                    String name = longestKnown(match.group(1), parameters);
                    if (!parameters.containsKey(name)) return Matcher.quoteReplacement(match.group());
                    String value = parameters.get(name).shown();
                    boolean bare = !FORMULAS.contains(key) || PLAIN.matcher(value).matches() || isInside(text.substring(0, match.start()));
                    return Matcher.quoteReplacement((bare ? value : "(" + value + ")") + match.group(1).substring(name.length()));
                }));
            }
        };
    }

    /// `node` with every `$name` and every literal with a source replaced by its value.
    YamlNode fill(YamlNode node, Map<String, YamlNode> environment, List<Literal> used, String key) {
        return switch (node) {
            case Scalar scalar -> scalar.text().indexOf('$') < 0 ? scalar : fillText(scalar, environment, used, key);
            case YamlNode.Seq(Spot spot, var items) -> new YamlNode.Seq(spot, items.stream().map(item -> fill(item, environment, used, key)).toList());
            case Dict dict when isLiteral(dict) -> literal(dict, environment, used);
            case Dict dict -> filled(dict, environment, used, false);
        };
    }

    /// @param item whether this is an item, whose children wait for their own turn
    private Dict filled(Dict dict, Map<String, YamlNode> environment, List<Literal> used, boolean item) {
        Map<String, Entry> filled = new LinkedHashMap<>();
        dict.entries().forEach((name, entry) -> filled.put(name, item && isDeferred(name) ? entry
                : new Entry(entry.keySpot(), fill(entry.value(), environment, used, name))));
        return new Dict(dict.spot(), filled);
    }

    /// Children are expanded on their own, with their own `$code`.
    private static boolean isDeferred(String key) {
        return key.equals("items") || key.equals("each");
    }

    private static boolean isLiteral(Dict dict) {
        return dict.entries().containsKey("value") && (dict.entries().containsKey("certainty") || dict.entries().containsKey("source"));
    }

    private YamlNode literal(Dict dict, Map<String, YamlNode> environment, List<Literal> used) {
        Fields fields = Fields.of(dict, problems, "value", "source", "certainty");
        String certainty = fields.word("certainty", "sourced", "weak source", "our default").orElse("sourced");
        YamlNode value = fill(fields.node("value").orElseThrow(), environment, used, "");
        Literal literal = new Literal(value.shown(), fields.text("source").orElse(""), certainty);
        if (!used.contains(literal)) used.add(literal);
        return value;
    }

    private YamlNode fillText(Scalar scalar, Map<String, YamlNode> environment, List<Literal> used, String key) {
        Matcher whole = NAME.matcher(scalar.text());
        if (whole.matches() && environment.containsKey(whole.group(1))) return resolve(whole.group(1), environment, used, key);
        StringBuilder filled = new StringBuilder();
        Matcher matcher = NAME.matcher(scalar.text());
        int from = 0;
        while (matcher.find(from)) {
            String name = longestKnown(matcher.group(1), environment);
            if (!environment.containsKey(name)) {
                problems.add(RefusalCode.UNKNOWN_NAME, scalar.spot(), name, Nearest.hint(name, new TreeSet<>(environment.keySet())));
                return scalar;
            }
            String text = resolve(name, environment, used, "").shown();
            boolean bare = !FORMULAS.contains(key) || PLAIN.matcher(text).matches() || isInside(scalar.text().substring(0, matcher.start()));
            filled.append(scalar.text(), from, matcher.start()).append(bare ? text : "(" + text + ")");
            from = matcher.start() + 1 + name.length();
        }
        return new Scalar(scalar.spot(), filled.append(scalar.text().substring(from)).toString());
    }

    /// Whether a formula that begins like this stands in the middle of a name in brackets or of a text in quotes.
    private static boolean isInside(String before) {
        return before.lastIndexOf('[') > before.lastIndexOf(']') || before.chars().filter(c -> c == '\'').count() % 2 == 1;
    }

    /// A name is not known inside its own value.
    private YamlNode resolve(String name, Map<String, YamlNode> environment, List<Literal> used, String key) {
        if (environment.get(name) == literals.get(name)) unused.remove(name);
        Map<String, YamlNode> others = new LinkedHashMap<>(environment);
        return fill(others.remove(name), others, used, key);
    }

    /// `$a-1` is `$a` less one where `a-1` is no name.
    private static String longestKnown(String name, Map<String, YamlNode> environment) {
        for (String part = name; ; part = part.substring(0, part.lastIndexOf('-'))) {
            if (environment.containsKey(part)) return part;
            if (part.lastIndexOf('-') < 1) return name;
        }
    }
}
