package heng.sheet.yaml;

import heng.core.text.Spot;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import heng.core.yaml.YamlNode.Scalar;
import heng.core.yaml.YamlNode.Seq;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes YAML nodes that stand in no file.
public final class Nodes {

    public static final Spot NOWHERE = Spot.of("");

    private Nodes() {}

    public static Scalar text(Object text) {
        return new Scalar(NOWHERE, String.valueOf(text));
    }

    public static Seq list(List<? extends YamlNode> items) {
        return new Seq(NOWHERE, List.copyOf(items));
    }

    public static Seq list(YamlNode... items) {
        return list(Arrays.asList(items));
    }

    /// A single text stands for itself, several for a list.
    public static YamlNode texts(List<String> texts) {
        return texts.size() == 1 ? text(texts.getFirst()) : list(texts.stream().map(Nodes::text).toList());
    }

    /// @param keysAndValues a key, its value (a node, or anything shown as text), and so on
    public static Dict map(Object... keysAndValues) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            YamlNode value = keysAndValues[i + 1] instanceof YamlNode node ? node : text(keysAndValues[i + 1]);
            entries.put((String) keysAndValues[i], new Entry(NOWHERE, value));
        }
        return new Dict(NOWHERE, entries);
    }

    /// `dict` with `key` set: in its place if it is there, else at the end.
    public static Dict with(Dict dict, String key, YamlNode value) {
        return dict.with(Map.of(key, new Entry(NOWHERE, value)));
    }

    /// Whether two nodes say the same, wherever they stand.
    public static boolean same(YamlNode a, YamlNode b) {
        return switch (a) {
            case Scalar(var _, String text) -> b instanceof Scalar(var _, String other) && text.equals(other);
            case Seq(var _, var items) -> b instanceof Seq(var _, var others) && items.size() == others.size()
                    && java.util.stream.IntStream.range(0, items.size()).allMatch(i -> same(items.get(i), others.get(i)));
            case Dict(var _, var entries) -> b instanceof Dict(var _, var others) && List.copyOf(entries.keySet()).equals(List.copyOf(others.keySet()))
                    && entries.keySet().stream().allMatch(key -> same(entries.get(key).value(), others.get(key).value()));
        };
    }
}
