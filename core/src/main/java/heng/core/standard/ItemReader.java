package heng.core.standard;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.number.Num;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a column and an item of each expanded item (L1 to L4).
final class ItemReader {

    private static final String[] KEYS = Expander.ITEM_KEYS.stream().sorted().toArray(String[]::new);

    private final Numbers numbers;
    private final Dict defaults;
    private final SourceReader sources;
    private final StepReader steps;
    private final Map<ColumnCode, Column> columns = new LinkedHashMap<>();
    private final Map<ColumnCode, Item> items = new LinkedHashMap<>();

    /// @param defaults `combine`, `missing` and `least` for groups that say nothing
    ItemReader(Numbers numbers, Dict defaults) {
        this.numbers = numbers;
        this.defaults = defaults;
        this.sources = new SourceReader(numbers);
        this.steps = new StepReader(numbers);
    }

    Map<ColumnCode, Column> columns() {
        return columns;
    }

    Map<ColumnCode, Item> items() {
        return items;
    }

    void read(ItemTree.Node node) {
        read(node, List.of());
    }

    /// @param charged columns that charge a record before this one may (S4.1)
    private void read(ItemTree.Node node, List<ColumnCode> charged) {
        Fields fields = Fields.of(node.item(), numbers.problems(), KEYS);
        ColumnCode code = new ColumnCode(node.code());
        List<ColumnCode> children = node.children().stream().map(child -> new ColumnCode(child.code())).toList();
        items.put(code, new Item(code, Title.of(fields, node.code()), children, node.literals(), Bodies.of(fields), node.item().spot()));
        Optional<Source> source = source(node, fields).map(found -> found instanceof Source.Records records && !charged.isEmpty() ? records.alsoUnless(charged) : found);
        List<Step> read = new ArrayList<>();
        fields.nodes("steps").forEach(step -> steps.read(step).ifPresent(read::add));
        source.ifPresent(found -> columns.put(code, new Column(code, found, read)));
        List<ColumnCode> before = new ArrayList<>(charged);
        for (ItemTree.Node child : node.children()) {
            read(child, before);
            if (fields.flag("once")) leaves(child, before);
        }
    }

    private static void leaves(ItemTree.Node node, List<ColumnCode> into) {
        if (node.children().isEmpty()) into.add(new ColumnCode(node.code()));
        node.children().forEach(child -> leaves(child, into));
    }

    private Optional<Source> source(ItemTree.Node node, Fields fields) {
        List<String> named = SourceReader.SOURCES.stream().filter(fields::has).toList();
        boolean group = fields.has("items") || fields.has("each");
        if (group && named.isEmpty()) {
            Fields filled = Fields.of(defaults.with(fields.dict().entries()), numbers.problems());
            return Optional.of(sources.children(weighted(node, SourceReader.isFullSum(filled.node("combine"))), filled));
        }
        if (named.size() == 1 && !group) {
            boolean children = named.getFirst().equals("children");
            Fields filled = children ? Fields.of(defaults.with(fields.dict().entries()), numbers.problems()) : fields;
            return sources.read(named.getFirst(), filled, node.code());
        }
        numbers.problems().add(named.isEmpty() ? RefusalCode.NO_SOURCE : RefusalCode.TWO_SOURCES, node.item().spot(), node.code(),
                named.isEmpty() ? String.join(", ", SourceReader.SOURCES) + ", items" : String.join(", ", named) + (group ? ", items" : ""));
        return Optional.empty();
    }

    private List<Source.Child> weighted(ItemTree.Node group, boolean full) {
        List<Source.Child> children = new ArrayList<>();
        for (ItemTree.Node child : group.children()) {
            if (isObserved(child)) continue;
            Spot spot = child.item().spot();
            if (full) children.add(new Source.Child(new ColumnCode(child.code()), points(child)));
            else children.add(sources.child(child.code(), child.item().find("weight").orElse(new Scalar(spot, "1"))));
        }
        return children;
    }

    /// The full mark of an item: its own, else the sum of its children's (L3).
    private Num points(ItemTree.Node node) {
        Optional<YamlNode> own = node.item().find("points");
        if (own.isPresent()) return sources.child(node.code(), own.get()).weight();
        if (node.children().isEmpty()) numbers.problems().add(RefusalCode.MISSING_KEY, node.item().spot(), "points", "points: 5");
        return numbers.arithmetic().sum(node.children().stream().filter(child -> !isObserved(child)).map(this::points).toList());
    }

    private static boolean isObserved(ItemTree.Node node) {
        return node.item().find("observe").map(YamlNode::shown).orElse("").equals("true");
    }
}
