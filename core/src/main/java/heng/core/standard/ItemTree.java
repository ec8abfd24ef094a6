package heng.core.standard;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The items of a standard with templates filled in, before any of them is understood: so that every code is known when the first formula is read.
final class ItemTree {

    /// An expanded item, the literals in it, and the items below it.
    record Node(String code, Dict item, List<Literal> literals, List<Node> children) {}

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private final Expander expander;
    private final Problems problems;
    private final Map<String, Spot> spots = new LinkedHashMap<>();

    ItemTree(Expander expander, Problems problems) {
        this.expander = expander;
        this.problems = problems;
    }

    /// Every code in the order of the file, and where it stands.
    Map<String, Spot> codes() {
        return spots;
    }

    List<Node> grow(List<YamlNode> items) {
        List<Node> nodes = new ArrayList<>();
        items.forEach(item -> Fields.dict(item, problems, "- code: A").flatMap(this::node).ifPresent(nodes::add));
        return nodes;
    }

    private Optional<Node> node(Dict written) {
        Expander.Expanded expanded = expander.expand(written);
        Fields fields = Fields.of(expanded.item(), problems);
        fields.require("code", "code: A1");
        Optional<String> code = fields.text("code");
        if (code.isEmpty()) return Optional.empty();
        Spot spot = fields.node("code").orElseThrow().spot();
        if (!CODE.matcher(code.get()).matches()) problems.add(RefusalCode.BAD_CODE, spot, code.get());
        Spot first = spots.putIfAbsent(code.get(), spot);
        if (first != null) {
            problems.add(RefusalCode.DUPLICATE_CODE, spot, code.get(), first.toString());
            return Optional.empty();
        }
        return Optional.of(new Node(code.get(), expanded.item(), expanded.literals(), grow(expander.children(fields))));
    }
}
