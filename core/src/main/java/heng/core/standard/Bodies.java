package heng.core.standard;

import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode.Dict;
import java.util.List;
import java.util.Map;

/// Who answers for an item (L12): organisations by name, never persons. Carried with the standard; no part of the kernel.
public record Bodies(List<String> lead, List<String> responsible, List<String> supporting) {

    public static final Bodies NONE = new Bodies(List.of(), List.of(), List.of());

    public Bodies {
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        supporting = List.copyOf(supporting);
    }

    static Bodies of(Fields item) {
        Dict dict = item.dict("bodies", "bodies: {lead: …}").orElseGet(() -> new Dict(item.spot(), Map.of()));
        Fields bodies = Fields.of(dict, item.problems(), "lead", "responsible", "supporting");
        return new Bodies(bodies.texts("lead"), bodies.texts("responsible"), bodies.texts("supporting"));
    }
}
