package heng.standards;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schemas as an editor applies them: to the values that YAML 1.2's core schema gives.
final class Schemas {

    static {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the validator would say on each run that nobody reads its log
    }

    private static final Map<String, Schema> BY_FORMAT = Map.of("standard/1", schema("standard"), "campaign/1", schema("campaign"));

    private Schemas() {}

    /// What the schema of the file's format says against it.
    static List<String> errors(String yaml) {
        Object loaded = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        Schema schema = BY_FORMAT.get(((Map<?, ?>) loaded).get("heng"));
        if (schema == null) throw new AssertionError("no format in: " + yaml);
        return schema.validate(new JsonMapper().valueToTree(loaded)).stream().map(Error::toString).toList();
    }

    private static Schema schema(String name) {
        String text = YamlFiles.text(YamlFiles.STANDARDS.resolve("schema").resolve(name + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
    }
}
