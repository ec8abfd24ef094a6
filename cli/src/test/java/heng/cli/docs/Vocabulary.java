package heng.cli.docs;

import heng.core.text.Problems;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words of the language, as the schemas know them.
///
/// @param keys that a file may have anywhere
/// @param values that a key may take
record Vocabulary(List<String> keys, List<String> values) {

    static Vocabulary ofTheSchemas() {
        Set<String> keys = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        for (String name : List.of("standard", "campaign")) collect(new JsonMapper().readTree(Schemas.text(name)), keys, values);
        return new Vocabulary(List.copyOf(keys), List.copyOf(values));
    }

    private static void collect(JsonNode schema, Set<String> keys, Set<String> values) {
        if (schema.path("properties").isObject()) keys.addAll(schema.path("properties").propertyNames());
        if (!schema.has("not")) schema.path("enum").forEach(word -> values.add(word.asString()));
        schema.forEach(part -> collect(part, keys, values));
    }

    static List<String> templatesOfTheShelf() throws IOException {
        Path rules = Path.of(System.getProperty("heng.home")).resolve("standards/rules.yaml");
        YamlNode.Dict file = YamlReader.read("rules.yaml", Files.readString(rules), new Problems()).orElseThrow();
        return List.copyOf(((YamlNode.Dict) file.find("templates").orElseThrow()).entries().keySet());
    }

    /// Keys that stand in no YAML block, and values that stand nowhere.
    List<String> notShownIn(String markdown) {
        String blocks = Chapter.of(markdown).stream().flatMap(chapter -> chapter.fences().stream()).filter(fence -> Set.of("yaml", "diff").contains(fence.kind()))
                .map(Fence::text).collect(Collectors.joining());
        Stream<String> unshownKeys = keys.stream().filter(key -> !Pattern.compile("(?m)(^|[^\\w-])" + Pattern.quote(key) + ":").matcher(blocks).find());
        Stream<String> unshownValues = values.stream().filter(value -> !Pattern.compile("(^|[^\\w-])" + Pattern.quote(value) + "($|[^\\w-])").matcher(markdown).find());
        return Stream.concat(unshownKeys, unshownValues).toList();
    }
}
