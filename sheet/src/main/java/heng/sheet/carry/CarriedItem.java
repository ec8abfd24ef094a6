package heng.sheet.carry;

import heng.core.yaml.YamlNode.Dict;
import heng.sheet.table.Heading;
import java.util.List;
import java.util.Map;

/// An item as it was exported: what its cells said, and everything they could not say.
///
/// @param made a template makes it; it has no keys of its own
/// @param shown the texts of its cells; [Heading#LEVEL] is its title
/// @param comments lines above it in the file, without `#`
public record CarriedItem(String code, boolean made, Map<Heading, String> shown, List<String> comments, Dict own) {

    public CarriedItem {
        shown = Map.copyOf(shown);
        comments = List.copyOf(comments);
    }

    String shown(Heading heading) {
        return shown.getOrDefault(heading, "");
    }
}
