package heng.core.standard;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Expr;
import heng.core.kernel.Missing;
import heng.core.kernel.Source;
import heng.core.number.Num;
import heng.core.place.Level;
import heng.core.text.Nearest;
import heng.core.text.Phrase;
import heng.core.text.RefusalCode;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the source of an item (S4, S7).
final class SourceReader {

    static final List<String> SOURCES = List.of("records", "attribute", "table", "events", "announced", "column", "result", "children");
    private static final Pattern LOOK_BACK = Pattern.compile("(\\d{1,4}) (day|month|year)s?");

    private final Numbers numbers;

    SourceReader(Numbers numbers) {
        this.numbers = numbers;
    }

    /// @param key one of [#SOURCES], which the item has
    Optional<Source> read(String key, Fields item, String code) {
        YamlNode node = item.node(key).orElseThrow();
        return switch (key) {
            case "records" -> Optional.of(records(node, code));
            case "attribute" -> Fields.text(node, numbers.problems(), "attribute: NAME").map(Source.Attribute::new);
            case "table" -> numbers.lookup(node).map(Source.Table::new);
            case "events" -> events(node);
            case "announced" -> announced(node);
            case "column" -> numbers.columnCode(node).map(column -> new Source.OfColumn(new ColumnCode(column), item.text("at").map(Level::new)));
            case "result" -> Optional.of(result(node));
            case "children" -> Optional.of(children(named(node), item));
            default -> throw new IllegalArgumentException(key);
        };
    }

    private Source records(YamlNode node, String code) {
        Fields fields = Fields.of(node, numbers.problems(), "records: {sites: back-street}", "items", "methods", "sites", "where", "take", "unless");
        List.of("items", "methods", "sites", "unless").forEach(key -> once(fields.nodes(key)));
        List<String> items = fields.has("items") ? fields.texts("items") : List.of(code);
        known(fields, "methods", numbers.methods(), RefusalCode.UNKNOWN_METHOD);
        known(fields, "sites", numbers.siteTypes(), RefusalCode.UNKNOWN_SITE_TYPE);
        Optional<Expr> where = fields.node("where").flatMap(numbers::formula);
        boolean latest = fields.word("take", "all", "latest").filter("latest"::equals).isPresent();
        List<String> sites = fields.texts("sites").equals(List.of("all")) ? List.copyOf(numbers.siteTypes()) : fields.texts("sites");
        List<ColumnCode> unless = fields.nodes("unless").stream().flatMap(name -> numbers.columnCode(name).stream()).map(ColumnCode::new).toList();
        return new Source.Records(items, fields.texts("methods"), sites, where, latest, unless);
    }

    /// A name that stands in a list again is a slip: a child would weigh twice, a record count twice.
    private void once(List<YamlNode> names) {
        Map<String, YamlNode> first = new HashMap<>();
        for (YamlNode name : names) {
            YamlNode before = first.putIfAbsent(name.shown(), name);
            if (before != null) numbers.problems().add(RefusalCode.DUPLICATE_CODE, name.spot(), name.shown(), before.spot().toString());
        }
    }

    private void known(Fields fields, String key, Set<String> names, RefusalCode code) {
        for (YamlNode node : fields.nodes(key)) {
            if (key.equals("sites") && node.shown().equals("all")) continue;
            if (!names.contains(node.shown())) numbers.problems().add(code, node.spot(), node.shown(), Nearest.hint(node.shown(), names));
        }
    }

    private Optional<Source> events(YamlNode node) {
        Fields fields = Fields.of(node, numbers.problems(), "events: {kind: G15, look-back: 12 months}", "kind", "look-back", "until");
        fields.require("kind", "kind: G15");
        fields.require("look-back", "look-back: 12 months");
        Optional<Period> back = length(fields, "look-back");
        return fields.text("kind").flatMap(kind -> back.map(period -> new Source.Events(kind, period, fields.text("until"))));
    }

    private Optional<Source> announced(YamlNode node) {
        Fields fields = Fields.of(node, numbers.problems(), "announced: {title: NAME, held: 2 years}", "title", "held");
        fields.require("title", "title: NAME");
        Optional<Period> held = fields.has("held") ? length(fields, "held") : Optional.of(Period.ZERO);
        return fields.text("title").flatMap(title -> held.map(period -> new Source.Title(title, period)));
    }

    private Optional<Period> length(Fields fields, String key) {
        return fields.text(key).flatMap(text -> {
            Matcher matcher = LOOK_BACK.matcher(text);
            if (!matcher.matches()) {
                numbers.problems().add(RefusalCode.WRONG_SHAPE, fields.node(key).orElseThrow().spot(), text, Phrase.LENGTH_OF_TIME, key + ": 12 months");
                return Optional.empty();
            }
            int count = Integer.parseInt(matcher.group(1));
            return Optional.of(switch (matcher.group(2)) {
                case "day" -> Period.ofDays(count);
                case "month" -> Period.ofMonths(count);
                default -> Period.ofYears(count);
            });
        });
    }

    private Source result(YamlNode node) {
        Fields fields = Fields.of(node, numbers.problems(), "result: {standard: minors}", "standard", "round", "column");
        return new Source.Result(fields.text("standard"), fields.text("round"), fields.text("column"));
    }

    /// Children named in a list, or in a map with their weights.
    private List<Source.Child> named(YamlNode node) {
        List<Source.Child> children = new ArrayList<>();
        if (node instanceof Dict dict) {
            dict.entries().forEach((code, entry) ->
                    numbers.columnCode(new YamlNode.Scalar(entry.keySpot(), code)).ifPresent(known -> children.add(child(known, entry.value()))));
        } else {
            once(Fields.list(node));
            for (YamlNode name : Fields.list(node)) {
                numbers.columnCode(name).ifPresent(code -> children.add(new Source.Child(new ColumnCode(code), numbers.arithmetic().of(1))));
            }
        }
        return children;
    }

    Source.Child child(String code, YamlNode weight) {
        Num number = numbers.number(weight, 1);
        if (number.sign() < 0) numbers.problems().add(RefusalCode.NEGATIVE_WEIGHT, weight.spot(), weight.shown());
        return new Source.Child(new ColumnCode(code), number);
    }

    /// @param group has `combine`, `missing` and `least`, its own or the standard's defaults
    Source.Children children(List<Source.Child> children, Fields group) {
        Combine combine = group.node("combine").map(this::combine).orElse(new Combine.Mean(numbers.arithmetic().of(1)));
        return new Source.Children(children, combine, missing(group), least(group));
    }

    private Optional<Num> least(Fields group) {
        Optional<Num> share = group.node("least").flatMap(numbers::number);
        boolean outside = share.isPresent() && (share.get().sign() < 0 || share.get().compareTo(numbers.arithmetic().of(1)) > 0);
        if (outside) numbers.problems().add(RefusalCode.WRONG_SHAPE, group.node("least").orElseThrow().spot(), share.get(), Phrase.SHARE, "least: 0.75");
        return share;
    }

    static Missing missing(Fields fields) {
        return fields.word("missing", "skip", "zero", "fail").map(word -> Missing.valueOf(word.toUpperCase(Locale.ROOT))).orElse(Missing.SKIP);
    }

    static boolean isFullSum(Optional<YamlNode> combine) {
        return combine.orElse(null) instanceof Dict dict && dict.find("sum").map(YamlNode::shown).orElse("").equals("full");
    }

    private Combine combine(YamlNode node) {
        Combine otherwise = new Combine.Mean(numbers.arithmetic().of(1));
        if (node instanceof YamlNode.Scalar) {
            return Fields.word(node, numbers.problems(), "mean", "sum", "min", "max", "copeland").map(word -> switch (word) {
                case "sum" -> new Combine.Sum();
                case "min" -> new Combine.Least();
                case "max" -> new Combine.Greatest();
                case "copeland" -> new Combine.Copeland();
                default -> otherwise;
            }).orElse(otherwise);
        }
        Fields fields = Fields.of(node, numbers.problems(), "combine: {mean: 0}", "mean", "sum", "best", "of", "formula");
        if (java.util.stream.Stream.of("mean", "sum", "best", "formula").filter(fields::has).count() > 1) {
            numbers.problems().add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.ONE_WAY, "combine: {mean: 0}");
            return otherwise;
        }
        if (fields.has("formula")) return fields.node("formula").flatMap(numbers::formula).<Combine>map(Combine.ByFormula::new).orElse(otherwise);
        if (fields.has("sum")) return fields.word("sum", "full").<Combine>map(_ -> new Combine.FullSum()).orElse(otherwise);
        if (fields.has("best")) {
            boolean asSum = fields.word("of", "mean", "sum").filter("sum"::equals).isPresent();
            return new Combine.Best(fields.whole("best", 1, 100_000).orElse(1), asSum);
        }
        YamlNode power = fields.require("mean", "mean: 1").orElse(node);
        Num exponent = numbers.number(power, 1);
        if (exponent.compareTo(numbers.arithmetic().of(1)) != 0) numbers.needsReal(node);
        return new Combine.Mean(exponent);
    }
}
