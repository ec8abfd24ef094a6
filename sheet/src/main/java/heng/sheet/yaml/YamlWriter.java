package heng.sheet.yaml;

import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Scalar;
import heng.core.yaml.YamlNode.Seq;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes nodes as the YAML of our files: short maps on one line, the rest in blocks of two blanks. What it writes reads back as the same nodes.
public final class YamlWriter {

    private static final int WIDTH = 140;
    /// Always one line an entry.
    private static final Set<String> BLOCKS = Set.of("steps", "items", "columns", "publish", "sources", "literals", "methods", "site-types", "templates", "tables");
    /// Below these a number is a text.
    private static final Set<String> TEXTS = Set.of("title", "sources", "methods", "site-types", "bodies");

    private final StringBuilder out = new StringBuilder();

    /// The keys of `dict`, each on a line of its own at `indent`.
    public static String block(Dict dict, int indent) {
        var writer = new YamlWriter();
        writer.entries(dict, indent, false, false);
        return writer.out.toString();
    }

    /// An item of a list: its first key behind a dash at `indent`.
    public static String listed(Dict dict, int indent) {
        var writer = new YamlWriter();
        writer.out.repeat(' ', indent).append("- ");
        writer.entries(dict, indent + 2, true, false);
        return writer.out.toString();
    }

    /// Everything on one line.
    public static String flow(YamlNode node) {
        return flow(node, false);
    }

    private static String flow(YamlNode node, boolean asText) {
        return switch (node) {
            case Scalar(var _, String text) -> text.isEmpty() ? "\"\"" : Scalars.written(text, asText);
            case Seq(var _, var items) -> items.stream().map(item -> flow(item, asText)).collect(Collectors.joining(", ", "[", "]"));
            case Dict(var _, var entries) -> entries.entrySet().stream().map(entry -> Scalars.written(entry.getKey(), false) + ": "
                    + inFlow(entry.getValue().value(), asText || TEXTS.contains(entry.getKey()))).collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String inFlow(YamlNode value, boolean asText) {
        return value instanceof Scalar(var _, String text) && text.isEmpty() ? "" : flow(value, asText);
    }

    private void entries(Dict dict, int indent, boolean firstStands, boolean asText) {
        boolean first = firstStands;
        for (var entry : dict.entries().entrySet()) {
            if (!first) out.repeat(' ', indent);
            first = false;
            value(entry.getKey(), entry.getValue().value(), indent, asText || TEXTS.contains(entry.getKey()));
        }
    }

    private void value(String key, YamlNode value, int indent, boolean asText) {
        out.append(Scalars.written(key, false)).append(':');
        String line = inFlow(value, asText);
        boolean block = switch (value) {
            case Scalar _ -> false;
            case Seq(var _, var items) -> !items.isEmpty() && (BLOCKS.contains(key) || isTooWide(line, key, indent)) && items.stream().allMatch(Dict.class::isInstance);
            case Dict(var _, var entries) -> !entries.isEmpty() && (BLOCKS.contains(key) || isTooWide(line, key, indent));
        };
        if (!block) {
            out.append(line.isEmpty() ? "" : " ").append(line).append('\n');
            return;
        }
        out.append('\n');
        if (value instanceof Dict dict) entries(dict, indent + 2, false, asText);
        else list(((Seq) value).items(), indent, asText);
    }

    private void list(List<YamlNode> items, int indent, boolean asText) {
        for (YamlNode item : items) {
            String line = flow(item, asText);
            out.repeat(' ', indent).append("- ");
            boolean block = item instanceof Dict dict && (dict.entries().size() == 1 || dict.find("code").isPresent() || !dict.entries().isEmpty() && isTooWide(line, "", indent));
            if (block && item instanceof Dict dict) entries(dict, indent + 2, true, asText);
            else out.append(line).append('\n');
        }
    }

    private static boolean isTooWide(String line, String key, int indent) {
        return indent + key.length() + 2 + line.length() > WIDTH;
    }
}
