package heng.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An editor completes every key that a reader takes, and says what it is for.
class SchemaKeysTest {

    private static final Path HOME = Path.of(System.getProperty("heng.home"));
    private static final int FEWEST_KEYS = 100;
    /// Where a reader names the keys of a map: the arguments of `Fields.of`, and constants that end in `KEYS`.
    private static final Pattern NAMED = Pattern.compile("(?:Fields\\.of\\(|KEYS = )([^;]*);");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9-]*)\"");

    @Test
    void theSchemasKnowEveryKeyThatAReaderTakes() throws IOException {
        Set<String> taken = new TreeSet<>();
        try (Stream<Path> readers = Files.list(HOME.resolve("core/src/main/java/heng/core/standard")); Stream<Path> campaigns = Files.list(HOME.resolve("store/src/main/java/heng/store"))) {
            for (Path file : Stream.concat(readers, campaigns).filter(Files::isRegularFile).toList()) taken.addAll(keys(Files.readString(file)));
        }
        assertThat(taken).hasSizeGreaterThanOrEqualTo(FEWEST_KEYS).contains("records", "winsorise", "look-back", "thousands", "positions");
        assertThat(Vocabulary.ofTheSchemas().keys()).containsAll(taken);
    }

    @Test
    void everyKeyHasADescription() {
        List<String> bare = new ArrayList<>();
        int seen = 0;
        for (String name : List.of("standard", "campaign")) seen += bare(new JsonMapper().readTree(Schemas.text(name)), name, bare);
        assertThat(seen).isGreaterThanOrEqualTo(FEWEST_KEYS);
        assertThat(bare).isEmpty();
    }

    @Test
    void noticesAKeyThatNobodyKnowsAndOneThatNobodyExplains() {
        assertThat(keys("Fields.of(node, problems, \"a: {wieght: 1}\", \"weight\", \"colour\");\nSet<String> MORE_KEYS = Set.of(\"at\");")).containsExactlyInAnyOrder("weight", "colour", "at");
        List<String> bare = new ArrayList<>();
        assertThat(bare(new JsonMapper().readTree("{\"properties\": {\"a\": {\"description\": \"an a\"}, \"b\": {\"enum\": [1]}}}"), "s", bare)).isEqualTo(2);
        assertThat(bare).containsExactly("s b");
    }

    private static Set<String> keys(String source) {
        Set<String> keys = new TreeSet<>();
        Matcher named = NAMED.matcher(source);
        while (named.find()) KEY.matcher(named.group(1)).results().forEach(key -> keys.add(key.group(1)));
        return keys;
    }

    /// @return how many keys were looked at
    private static int bare(JsonNode schema, String where, List<String> bare) {
        int seen = 0;
        JsonNode properties = schema.path("properties");
        if (properties.isObject()) {
            for (String key : properties.propertyNames()) {
                JsonNode property = properties.get(key);
                if (!property.isObject()) continue;
                seen++;
                if (!property.has("description") && !property.has("$ref")) bare.add(where + " " + key);
            }
        }
        for (JsonNode part : schema) seen += bare(part, where, bare);
        return seen;
    }
}
