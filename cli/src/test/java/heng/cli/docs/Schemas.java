package heng.cli.docs;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/// The published schemas, as they lie in the jar.
final class Schemas {

    static {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the validator would say on each run that nobody reads its log
    }

    private static final Map<String, Schema> BY_FORMAT = Map.of("standard/1", schema("standard"), "campaign/1", schema("campaign"));

    private Schemas() {}

    /// What the schema of the file's format says against it.
    static List<String> errors(String yaml) {
        Object loaded = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        Schema schema = BY_FORMAT.get(String.valueOf(((Map<?, ?>) loaded).get("heng")));
        if (schema == null) return List.of("the file says no format");
        return schema.validate(new JsonMapper().valueToTree(loaded)).stream().map(Error::toString).toList();
    }

    static String text(String name) {
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream("heng/standards/schema/" + name + ".schema.json")) {
            if (in == null) throw new AssertionError("there is no schema " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text(name), InputFormat.JSON);
    }
}
