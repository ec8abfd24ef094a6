package heng.core.standard;

import heng.core.kernel.Expr;
import heng.core.kernel.Relation;
import heng.core.kernel.Step;
import heng.core.kernel.Ties;
import heng.core.number.Num;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Scalar;
import heng.core.yaml.YamlNode.Seq;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a relation to the cohort or to the past (S8).
final class RelateReader {

    private static final List<String> RELATIONS = List.of("min-max", "z-score", "rank", "percentile", "fill", "winsorise", "formula", "trend");

    private final Numbers numbers;
    private final Problems problems;

    RelateReader(Numbers numbers) {
        this.numbers = numbers;
        this.problems = numbers.problems();
    }

    Optional<Step> read(YamlNode node) {
        YamlNode written = node instanceof Scalar(var spot, String word)
                ? new YamlNode.Dict(spot, java.util.Map.of(word, new YamlNode.Entry(spot, new Scalar(spot, "")))) : node;
        Fields fields = Fields.of(written, problems, "relate: {min-max: [0, 100]}",
                "min-max", "z-score", "rank", "percentile", "fill", "winsorise", "formula", "trend", "ties", "by");
        List<String> named = RELATIONS.stream().filter(fields::has).toList();
        if (named.size() != 1) {
            problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.RELATION, String.join(" | ", RELATIONS));
            return Optional.empty();
        }
        YamlNode what = fields.node(named.getFirst()).orElseThrow();
        Optional<Relation> relation = switch (named.getFirst()) {
            case "min-max" -> pair(what, "min-max: [0, 100]").map(ends -> new Relation.MinMax(ends.getFirst(), ends.getLast()));
            case "z-score" -> zScore(what);
            case "rank" -> Optional.of(new Relation.Rank(isEmpty(what) || Fields.word(what, problems, "best-high", "best-low").filter("best-low"::equals).isEmpty(), ties(fields)));
            case "percentile" -> Optional.of(new Relation.Percentile(ties(isEmpty(what) ? fields : Fields.of(what, problems, "percentile: {ties: min}", "ties"))));
            case "fill" -> Fields.word(what, problems, "mean", "median").map(word -> new Relation.Fill(word.equals("median")));
            case "winsorise" -> winsorise(what);
            case "formula" -> formula(what);
            default -> trend(what);
        };
        return relation.map(found -> new Step.Relate(found, fields.text("by")));
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof Scalar(var _, String text) && text.isEmpty() || node instanceof YamlNode.Dict dict && dict.entries().isEmpty();
    }

    private Optional<List<Num>> pair(YamlNode node, String example) {
        if (node instanceof Seq(var _, List<YamlNode> ends) && ends.size() == 2) {
            List<Num> read = ends.stream().flatMap(end -> numbers.number(end).stream()).toList();
            return read.size() == 2 ? Optional.of(read) : Optional.empty();
        }
        problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.TWO_NUMBERS, example);
        return Optional.empty();
    }

    private Optional<Relation> zScore(YamlNode node) {
        numbers.needsReal(new Scalar(node.spot(), "z-score"));
        if (isEmpty(node)) return Optional.of(new Relation.ZScore(numbers.arithmetic().of(0), numbers.arithmetic().of(1)));
        Fields fields = Fields.of(node, problems, "z-score: {mean: 0, sd: 1}", "mean", "sd");
        return Optional.of(new Relation.ZScore(fields.node("mean").map(mean -> numbers.number(mean, 0)).orElse(numbers.arithmetic().of(0)),
                fields.node("sd").map(sd -> numbers.number(sd, 1)).orElse(numbers.arithmetic().of(1))));
    }

    static Ties ties(Fields fields) {
        return fields.word("ties", "min", "max", "mean", "dense").map(word -> Ties.valueOf(word.toUpperCase(Locale.ROOT))).orElse(Ties.MIN);
    }

    private Optional<Relation> winsorise(YamlNode node) {
        String example = "winsorise: {quantiles: [0.05, 0.95]}";
        Fields fields = Fields.of(node, problems, example, "skewness", "kurtosis", "most", "else", "quantiles");
        if (fields.has("quantiles")) {
            return pair(fields.node("quantiles").orElseThrow(), example).flatMap(ends -> {
                Num one = numbers.arithmetic().of(1);
                if (ends.getFirst().sign() >= 0 && ends.getFirst().compareTo(ends.getLast()) < 0 && ends.getLast().compareTo(one) <= 0) {
                    return Optional.of(new Relation.WinsoriseQuantiles(ends.getFirst(), ends.getLast()));
                }
                problems.add(RefusalCode.WRONG_SHAPE, node.spot(), fields.node("quantiles").orElseThrow().shown(), Phrase.SHARES, example);
                return Optional.empty();
            });
        }
        numbers.needsReal(new Scalar(node.spot(), "winsorise"));
        Optional<Num> skewness = fields.require("skewness", "skewness: 2").flatMap(numbers::number);
        Optional<Num> kurtosis = fields.require("kurtosis", "kurtosis: 3.5").flatMap(numbers::number);
        fields.require("most", "most: 5");
        boolean log = fields.word("else", "log").isPresent();
        int most = fields.whole("most", 1, 1_000_000).orElse(1);
        return skewness.flatMap(s -> kurtosis.map(k -> new Relation.WinsoriseShape(s, k, most, log)));
    }

    private Optional<Relation> formula(YamlNode node) {
        Optional<Expr> formula = numbers.formula(node);
        formula.ifPresent(expr -> {
            if (expr.nodes().anyMatch(part -> part instanceof Expr.Name(String name) && name.equals("sd"))) numbers.needsReal(new Scalar(node.spot(), "sd"));
        });
        return formula.map(Relation.ByFormula::new);
    }

    private Optional<Relation> trend(YamlNode node) {
        Fields fields = Fields.of(node, problems, "trend: {rounds: 1, of: change}", "rounds", "of");
        fields.require("of", "of: change");
        Relation.Trend.Kind kind = fields.word("of", "change", "slope", "falling", "rising")
                .map(word -> Relation.Trend.Kind.valueOf(word.toUpperCase(Locale.ROOT))).orElse(Relation.Trend.Kind.CHANGE);
        return Optional.of(new Relation.Trend(fields.whole("rounds", 1, 100).orElse(1), kind));
    }
}
