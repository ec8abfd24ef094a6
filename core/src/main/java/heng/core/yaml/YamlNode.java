package heng.core.yaml;

import heng.core.text.Spot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A node of a YAML file.
public sealed interface YamlNode {

    Spot spot();

    /// @param text exactly as written; empty for a key without a value
    record Scalar(Spot spot, String text) implements YamlNode {}

    record Seq(Spot spot, List<YamlNode> items) implements YamlNode {}

    /// Keys in the order of the file.
    record Dict(Spot spot, Map<String, Entry> entries) implements YamlNode {

        public Dict {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Optional<YamlNode> find(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /// This with the entries of `stronger` in place of, or after, its own.
        public Dict with(Map<String, Entry> stronger) {
            Map<String, Entry> merged = new LinkedHashMap<>(entries);
            merged.putAll(stronger);
            return new Dict(spot, merged);
        }

        public Dict without(String... keys) {
            Map<String, Entry> rest = new LinkedHashMap<>(entries);
            for (String key : keys) rest.remove(key);
            return new Dict(spot, rest);
        }
    }

    record Entry(Spot keySpot, YamlNode value) {}

    /// What a message shows of it.
    default String shown() {
        return switch (this) {
            case Scalar(var _, String text) -> text;
            case Seq(var _, var items) -> "[" + (items.isEmpty() ? "" : items.getFirst().shown() + (items.size() > 1 ? ", …" : "")) + "]";
            case Dict(var _, var entries) -> "{" + String.join(", ", entries.keySet().stream().limit(3).toList()) + (entries.size() > 3 ? ", …}" : "}");
        };
    }
}
