package heng.core.standard;

import heng.core.kernel.Effect;
import heng.core.kernel.Expr;
import heng.core.kernel.Op;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import heng.core.kernel.Step.Pool.Kind;
import heng.core.kernel.Step.Pool.Weight;
import heng.core.place.Level;
import heng.core.text.Nearest;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads one step (S5, S9.1), and hands maps and relations to their readers.
final class StepReader {

    private static final List<String> STEPS = List.of("measure", "pool", "map", "relate", "gate");

    private final Numbers numbers;
    private final Problems problems;
    private final MapReader maps;
    private final RelateReader relations;

    StepReader(Numbers numbers) {
        this.numbers = numbers;
        this.problems = numbers.problems();
        this.maps = new MapReader(numbers);
        this.relations = new RelateReader(numbers);
    }

    Optional<Step> read(YamlNode node) {
        Optional<Dict> dict = Fields.dict(node, problems, "- pool: mean");
        if (dict.isEmpty()) return Optional.empty();
        if (dict.get().entries().size() != 1) {
            problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.STEP, "- pool: mean");
            return Optional.empty();
        }
        var entry = dict.get().entries().entrySet().iterator().next();
        YamlNode value = entry.getValue().value();
        return switch (entry.getKey()) {
            case "measure" -> measure(value);
            case "pool" -> pool(value);
            case "map" -> maps.read(value);
            case "relate" -> relations.read(value);
            case "gate" -> gate(value);
            default -> {
                problems.add(RefusalCode.UNKNOWN_KEY, entry.getValue().keySpot(), entry.getKey(), Nearest.hint(entry.getKey(), STEPS));
                yield Optional.empty();
            }
        };
    }

    private Optional<Step> measure(YamlNode node) {
        if (node instanceof Scalar(var _, String word)) {
            Expr value = new Expr.Name("value");
            return Fields.word(node, problems, "grade", "mean", "sum", "count", "records").map(_ -> new Step.Measure(switch (word) {
                case "grade" -> new Statistic.Grade("grade");
                case "mean" -> new Statistic.Mean(value);
                case "sum" -> new Statistic.Sum(value);
                case "records" -> new Statistic.Number();
                default -> new Statistic.Count(value, false);
            }, false));
        }
        Fields fields = Fields.of(node, problems, "measure: {mean: value, by: site}", "count", "sum", "mean", "ratio", "grade", "records", "per", "by");
        boolean bySite = fields.word("by", "site", "record").filter("site"::equals).isPresent();
        boolean perVisit = fields.word("per", "visit", "place").filter("visit"::equals).isPresent();
        List<String> named = List.of("count", "sum", "mean", "ratio", "grade", "records").stream().filter(fields::has).toList();
        if (named.size() != 1) {
            problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.MEASURED, "measure: {mean: value, by: site}");
            return Optional.empty();
        }
        if (!named.getFirst().equals("count")) fields.refuse("per", "count: faults, per: visit");
        YamlNode what = fields.node(named.getFirst()).orElseThrow();
        Optional<Statistic> statistic = switch (named.getFirst()) {
            case "count" -> numbers.formula(what).map(of -> new Statistic.Count(of, perVisit));
            case "sum" -> numbers.formula(what).map(Statistic.Sum::new);
            case "mean" -> numbers.formula(what).map(Statistic.Mean::new);
            case "grade" -> Fields.text(what, problems, "grade: grade").map(Statistic.Grade::new);
            case "records" -> Fields.word(what, problems, "all").map(_ -> new Statistic.Number());
            default -> ratio(what);
        };
        return statistic.map(found -> new Step.Measure(found, bySite));
    }

    private Optional<Statistic> ratio(YamlNode node) {
        Optional<Expr> formula = numbers.formula(node);
        if (formula.isEmpty()) return Optional.empty();
        if (formula.get() instanceof Expr.Call(Op op, var sides) && op == Op.DIVIDE) return Optional.of(new Statistic.Ratio(sides.getFirst(), sides.getLast()));
        problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.QUOTIENT, "ratio: alight/lamps");
        return Optional.empty();
    }

    private Optional<Step> pool(YamlNode node) {
        if (node instanceof Scalar) {
            return Fields.word(node, problems, "sums", "mean", "min", "max").map(word ->
                    new Step.Pool(Kind.valueOf(word.toUpperCase(Locale.ROOT)), new Weight.One(), heng.core.kernel.Missing.SKIP, Optional.empty()));
        }
        Fields fields = Fields.of(node, problems, "pool: {mean: population}", "sums", "mean", "min", "max", "missing", "to");
        List<Kind> kinds = java.util.Arrays.stream(Kind.values()).filter(kind -> fields.has(kind.name().toLowerCase(Locale.ROOT))).toList();
        if (kinds.size() != 1) {
            problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.POOLED, "pool: {mean: population, missing: zero}");
            return Optional.empty();
        }
        Weight weight = kinds.getFirst() == Kind.MEAN ? weight(fields.node("mean").orElseThrow()) : new Weight.One();
        return Optional.of(new Step.Pool(kinds.getFirst(), weight, SourceReader.missing(fields), fields.text("to").map(Level::new)));
    }

    private Weight weight(YamlNode node) {
        if (node instanceof Dict dict && dict.find("table").isPresent()) {
            Fields fields = Fields.of(dict, problems, "table");
            return numbers.lookup(fields.node("table").orElseThrow()).<Weight>map(Weight.ByTable::new).orElse(new Weight.One());
        }
        if (node instanceof Scalar(var _, String text) && (text.isEmpty() || text.equals("1") || text.equals("{}"))) return new Weight.One();
        if (node instanceof Dict dict && dict.entries().isEmpty()) return new Weight.One();
        return Fields.text(node, problems, "mean: population").<Weight>map(Weight.ByAttribute::new).orElse(new Weight.One());
    }

    private Optional<Step> gate(YamlNode node) {
        Fields fields = Fields.of(node, problems, "gate: {when: \"x < 85\", state: failed}", "when", "state", "effect");
        fields.require("when", "when: \"x < 85\"");
        fields.require("state", "state: failed");
        Optional<State> state = fields.word("state", "failed", "vetoed", "suspended", "barred").flatMap(State::of);
        return fields.node("when").flatMap(numbers::formula).flatMap(when -> state.map(found -> new Step.Gate(when, found, effect(fields))));
    }

    static Effect effect(Fields fields) {
        return fields.word("effect", "rises", "zero", "here").map(word -> Effect.valueOf(word.toUpperCase(Locale.ROOT))).orElse(Effect.RISES);
    }
}
