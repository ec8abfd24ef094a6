package heng.sheet.draft;

import heng.core.yaml.YamlNode.Dict;
import heng.sheet.yaml.YamlWriter;
import java.util.List;

/// An item ready to be written.
///
/// @param comments lines that stand above it, without `#`
/// @param own its keys without its children
public record Item(List<String> comments, Dict own, List<Item> children) {

    public Item {
        comments = List.copyOf(comments);
        children = List.copyOf(children);
    }

    public String code() {
        return own.find("code").orElseThrow().shown();
    }

    String written(int indent) {
        StringBuilder out = new StringBuilder();
        comments.forEach(comment -> out.repeat(' ', indent).append(comment.isEmpty() ? "#" : "# ").append(comment).append('\n'));
        out.append(YamlWriter.listed(own, indent));
        if (!children.isEmpty()) out.repeat(' ', indent + 2).append("items:\n");
        children.forEach(child -> out.append(child.written(indent + 2)));
        return out.toString();
    }

    /// A key with its items, as it stands at the top of a file; nothing where there are none.
    public static String list(String key, List<Item> items) {
        StringBuilder out = new StringBuilder();
        if (!items.isEmpty()) out.append('\n').append(key).append(":\n");
        items.forEach(item -> out.append(item.written(0)));
        return out.toString();
    }
}
