package heng.core.kernel;

import static heng.core.text.Json.array;
import static heng.core.text.Json.object;

import heng.core.kernel.Step.Measure.Statistic;
import heng.core.kernel.Step.Pool.Weight;
import heng.core.text.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The canonical JSON of a kernel (docs/formats.md) and its hash. Every default is written out; titles, sources and certainty are not part of it.
public final class KernelJson {

    private KernelJson() {}

    public static Json.Obj of(Kernel kernel) {
        Map<String, Json> columns = new LinkedHashMap<>();
        kernel.columns().values().forEach(column -> columns.put(column.code().text(), of(column)));
        return object("format", "heng-kernel/1", "id", kernel.id(), "edition", kernel.edition(), "arithmetic", kernel.arithmetic().word(),
                "columns", new Json.Obj(columns), "publish", kernel.publications().stream().map(KernelJson::of).toList(), "main", kernel.main());
    }

    /// `sha256:` and the hex digits of the hash of the canonical form.
    public static String hash(Kernel kernel) {
        try {
            byte[] bytes = of(kernel).canonical().getBytes(StandardCharsets.UTF_8);
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Json of(Column column) {
        return object("source", of(column.source()), "steps", column.steps().stream().map(KernelJson::of).toList());
    }

    public static Json.Obj of(Source source) {
        return switch (source) {
            case Source.Records r -> object("records", object("items", r.items(), "methods", r.methods(), "sites", r.sites(),
                    "where", r.where().map(KernelJson::of).orElse(null), "take", r.latest() ? "latest" : "all",
                    "unless", r.unless().isEmpty() ? null : r.unless()));
            case Source.Attribute a -> object("attribute", a.name());
            case Source.Table t -> object("table", of(t.lookup()));
            case Source.Events e -> object("events", object("kind", e.kind(), "look-back", e.lookBack().toString(), "until", e.until().orElse(null)));
            case Source.Title t -> object("title", object("name", t.name(), "held", t.held().toString()));
            case Source.OfColumn c -> object("column", c.column(), "at", c.at().orElse(null));
            case Source.Result r -> object("result", object("standard", r.standard().orElse(null), "round", r.round().orElse(null), "column", r.column().orElse(null)));
            case Source.Children c -> object("children", object(
                    "of", c.children().stream().map(child -> array(child.column(), child.weight())).toList(),
                    "combine", of(c.combine()), "missing", c.missing().word(), "least", c.least().orElse(null)));
        };
    }

    static Json of(Combine combine) {
        return switch (combine) {
            case Combine.Mean(var power) -> object("mean", power);
            case Combine.Sum() -> Json.of("sum");
            case Combine.FullSum() -> object("sum", "full");
            case Combine.Least() -> Json.of("min");
            case Combine.Greatest() -> Json.of("max");
            case Combine.Best(int count, boolean asSum) -> object("best", count, "of", asSum ? "sum" : "mean");
            case Combine.ByFormula(var formula) -> object("formula", of(formula));
            case Combine.Copeland() -> Json.of("copeland");
        };
    }

    public static Json.Obj of(Step step) {
        return switch (step) {
            case Step.Measure(var statistic, boolean bySite) -> object("measure", object("by", bySite ? "site" : "record", "take", of(statistic)));
            case Step.Pool(var kind, var weight, var missing, var to) -> object("pool", object("kind", kind.name().toLowerCase(java.util.Locale.ROOT),
                    "weight", of(weight), "missing", missing.word(), "to", to.orElse(null)));
            case Step.Points(var points) -> object("points", points.stream().map(point -> array(point.x(), point.y())).toList());
            case Step.Thresholds(var rows, boolean above, var effect) -> object(above ? "above" : "steps",
                    rows.stream().map(row -> object("from", row.from(), "answer", of(row.answer()))).toList(), "effect", effect.word());
            case Step.LookUp(var rows, var otherwise, var effect) ->
                    object("look-up", answers(rows), "else", otherwise.map(KernelJson::of).orElse(null), "effect", effect.word());
            case Step.Formula(var formula, var effect) -> object("formula", of(formula), "effect", effect.word());
            case Step.Case(var attribute, var rows, var otherwise, var effect) ->
                    object("case", answers(rows), "attribute", attribute, "else", otherwise.map(KernelJson::of).orElse(null), "effect", effect.word());
            case Step.Relate(var relation, var by) -> object("relate", of(relation), "by", by.orElse(null));
            case Step.Gate(var when, var state, var effect) -> object("gate", of(when), "state", state.word(), "effect", effect.word());
        };
    }

    private static Json of(Statistic statistic) {
        return switch (statistic) {
            case Statistic.Count(var of, boolean perVisit) -> object("count", of(of), "per", perVisit ? "visit" : "place");
            case Statistic.Number() -> object("records", "all");
            case Statistic.Sum(var of) -> object("sum", of(of));
            case Statistic.Mean(var of) -> object("mean", of(of));
            case Statistic.Ratio(var over, var under) -> object("ratio", array(of(over), of(under)));
            case Statistic.Grade(String field) -> object("grade", field);
        };
    }

    private static Json of(Weight weight) {
        return switch (weight) {
            case Weight.One() -> Json.of("1");
            case Weight.ByAttribute(String name) -> object("attribute", name);
            case Weight.ByTable(Lookup lookup) -> object("table", of(lookup));
        };
    }

    private static Json of(Relation relation) {
        return switch (relation) {
            case Relation.MinMax(var low, var high) -> object("min-max", array(low, high));
            case Relation.ZScore(var mean, var deviation) -> object("z-score", object("mean", mean, "sd", deviation));
            case Relation.Rank(boolean bestHigh, Ties ties) -> object("rank", bestHigh ? "best-high" : "best-low", "ties", ties.word());
            case Relation.Percentile(Ties ties) -> object("percentile", object("ties", ties.word()));
            case Relation.Fill(boolean median) -> object("fill", median ? "median" : "mean");
            case Relation.WinsoriseShape w -> object("winsorise", object("skewness", w.skewness(), "kurtosis", w.kurtosis(), "most", w.most(),
                    "else", w.elseLog() ? "log" : null));
            case Relation.WinsoriseQuantiles(var low, var high) -> object("winsorise", object("quantiles", array(low, high)));
            case Relation.ByFormula(var formula) -> object("formula", of(formula));
            case Relation.Trend(int rounds, var kind) -> object("trend", object("rounds", rounds, "of", kind.name().toLowerCase(java.util.Locale.ROOT)));
        };
    }

    private static Json of(Lookup lookup) {
        return object("key", lookup.key(), "rows", lookup.rows(), "else", lookup.otherwise().orElse(null));
    }

    private static Json answers(Map<String, Step.Answer> rows) {
        Map<String, Json> written = new LinkedHashMap<>();
        rows.forEach((key, answer) -> written.put(key, of(answer)));
        return new Json.Obj(written);
    }

    private static Json of(Step.Answer answer) {
        return object("value", answer.value().orElse(null), "state", answer.state().map(State::word).orElse(null));
    }

    /// `["*", "0.5", {"name": "x"}]`: a number is a text, everything else says what it is.
    static Json of(Expr formula) {
        return switch (formula) {
            case Expr.Number(var value) -> Json.of(value);
            case Expr.Name(String name) -> object("name", name);
            case Expr.Text(String text) -> object("text", text);
            case Expr.StateWord(State state) -> object("state", state.word());
            case Expr.Call(Op op, var arguments) -> {
                var items = new java.util.ArrayList<Json>();
                items.add(Json.of(op.word()));
                arguments.forEach(argument -> items.add(of(argument)));
                yield new Json.Arr(items);
            }
            case Expr.Case(var branches, var otherwise) -> object(
                    "case", branches.stream().map(branch -> array(of(branch.condition()), of(branch.value()))).toList(), "else", of(otherwise));
        };
    }

    /// One attribute stands alone, as it did when there could be only one.
    private static @Nullable Object by(List<String> attributes) {
        return attributes.isEmpty() ? null : attributes.size() == 1 ? attributes.getFirst() : attributes;
    }

    private static Json of(Publication publication) {
        return object("column", publication.column(), "levels", publication.levels(),
                "decimals", publication.decimals().isPresent() ? publication.decimals().getAsInt() : null, "rounding", publication.rounding().word(),
                "rank", publication.ranking().map(rank -> object("basis", rank.onPublished() ? "published" : "exact", "ties", rank.ties().word(),
                        "best", rank.bestHigh() ? "high" : "low", "by", by(rank.by()), "within", rank.within().orElse(null),
                        "then", rank.then().isEmpty() ? null : rank.then().stream().map(next -> object("column", next.column(), "best", next.bestHigh() ? "high" : "low")).toList())).orElse(null),
                "bands", publication.bands().isEmpty() ? null : publication.bands().stream().map(band -> object("from", band.from(), "zh", band.zh(), "en", band.en())).toList());
    }
}
