package heng.core.explain;

import heng.core.explain.Row.Kind;
import heng.core.kernel.Combine;
import heng.core.kernel.Effect;
import heng.core.kernel.Expr;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Missing;
import heng.core.kernel.Op;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Unit;
import heng.core.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Shares of sums and means, so that rows add up (S11.2).
final class Terms {

    private final Arithmetic arithmetic;

    /// @param more how many come after them
    record Rows(List<Row> first, int more) {

        static Rows of(List<Row> all) {
            return new Rows(all, 0);
        }
    }

    Terms(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    static Optional<String> how(Combine combine) {
        return switch (combine) {
            case Combine.Mean(Num power) when power.text().equals("1") -> Optional.empty();
            case Combine.Sum _, Combine.FullSum _ -> Optional.empty();
            case Combine.Mean(Num power) -> Optional.of("power mean " + power);
            case Combine.Least _ -> Optional.of("minimum");
            case Combine.Greatest _ -> Optional.of("maximum");
            case Combine.Best(int count, var _) -> Optional.of("best " + count);
            case Combine.ByFormula _ -> Optional.of("formula");
            case Combine.Copeland _ -> Optional.of("copeland");
        };
    }

    static Optional<String> how(Step.Pool pool) {
        return switch (pool.kind()) {
            case SUMS, MEAN -> Optional.empty();
            case MIN -> Optional.of("minimum");
            case MAX -> Optional.of("maximum");
        };
    }

    List<Row> children(Source.Children children, List<Node> nodes, Cell cell) {
        boolean additive = how(children.combine()).isEmpty();
        List<Num> weights = children.children().stream().map(Source.Child::weight).toList();
        List<Num> present = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) if (counting(nodes.get(i).cell(), children.missing()) != null) present.add(weights.get(i));
        Num total = arithmetic.sum(present);
        Function<Integer, @Nullable Num> share = i -> {
            Num value = counting(nodes.get(i).cell(), children.missing());
            if (value == null || !additive) return null;
            return switch (children.combine()) {
                case Combine.Sum _ -> arithmetic.multiply(value, weights.get(i));
                case Combine.FullSum _ -> value;
                default -> arithmetic.multiplyDivide(value, weights.get(i), total);
            };
        };
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Num amount = cell.amount() == null ? null : share.apply(i);
            rows.add(new Row(Kind.TERM, children.children().get(i).column().text(), Optional.ofNullable(amount), Json.object("weight", weights.get(i)), Optional.of(nodes.get(i))));
        }
        boolean rescaled = children.combine() instanceof Combine.FullSum && present.size() < weights.size();
        return completed(rows, cell, additive, rescaled ? Kind.EFFECT : Kind.ROUNDING, rescaled ? "full marks" : "grid");
    }

    /// @param nodes of the units, or of the first of them: the rows of the others are only counted
    Rows pool(Step.Pool pool, List<Unit> units, List<Node> nodes, List<Optional<Num>> weights, Cell cell) {
        boolean additive = how(pool).isEmpty() && cell.amount() != null;
        boolean sums = pool.kind() == Step.Pool.Kind.SUMS;
        List<Num> present = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) if (weights.get(i).isPresent() && counting(units.get(i).cell().settled(arithmetic), pool.missing()) != null) present.add(weights.get(i).get());
        Num total = arithmetic.sum(present);
        List<Row> rows = new ArrayList<>();
        List<Num> amounts = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Num value = counting(units.get(i).cell().settled(arithmetic), pool.missing());
            Num amount = null;
            if (additive && weights.get(i).isPresent()) amount = sums ? merged(units.get(i).cell(), cell) : value == null ? null : arithmetic.multiplyDivide(value, weights.get(i).get(), total);
            if (amount != null) amounts.add(amount);
            if (i >= nodes.size()) continue;
            Json.Obj detail = sums ? Json.object() : Json.object("weight", weights.get(i).orElse(null));
            String label = units.get(i).site().map(site -> site.code().text()).orElse(units.get(i).place().code().text());
            rows.add(new Row(Kind.TERM, label, Optional.ofNullable(amount), detail, Optional.of(nodes.get(i))));
        }
        boolean adds = additive && !(cell.amount() instanceof Amount.Tally);
        if (nodes.size() == units.size()) return Rows.of(completed(rows, cell, adds, Kind.ROUNDING, "grid"));
        return new Rows(rows, units.size() - nodes.size() + (adds && rest(amounts, cell).isPresent() ? 1 : 0));
    }

    /// @param parts what each record brings to the numerator
    List<Row> measured(List<Row> records, List<Num> parts, Cell cell) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Num share = cell.amount() instanceof Amount.Quotient(var _, Num under) ? arithmetic.divide(parts.get(i), under) : parts.get(i);
            rows.add(new Row(Kind.TERM, records.get(i).label(), Optional.ofNullable(share), records.get(i).detail(), Optional.empty()));
        }
        return completed(rows, cell, true, Kind.ROUNDING, "grid");
    }

    /// A part of a sum, or its part of the numerator over the whole denominator.
    private @Nullable Num merged(Cell part, Cell whole) {
        if (part.effect() == Effect.ZERO) return arithmetic.of(0);
        return switch (part.amount()) {
            case Amount.Plain(Num value) -> value;
            case Amount.Quotient(Num over, var _) when whole.amount() instanceof Amount.Quotient(var _, Num under) -> arithmetic.divide(over, under);
            case null, default -> null;
        };
    }

    private @Nullable Num counting(Cell cell, Missing missing) {
        Num value = cell.counting(arithmetic);
        return value == null && cell.state() != State.NOT_APPLICABLE && missing == Missing.ZERO ? arithmetic.of(0) : value;
    }

    /// The rows with one more for what they fall short of the value.
    private List<Row> completed(List<Row> rows, Cell cell, boolean additive, Kind kind, String label) {
        if (!additive) return rows;
        rest(rows.stream().flatMap(row -> row.amount().stream()).toList(), cell).ifPresent(rest -> rows.add(new Row(kind, label, Optional.of(rest), Json.object(), Optional.empty())));
        return rows;
    }

    /// What the amounts fall short of the value; empty where they do not, or there is none.
    private Optional<Num> rest(List<Num> amounts, Cell cell) {
        Num value = cell.value(arithmetic);
        return value == null ? Optional.empty() : Optional.of(arithmetic.subtract(value, arithmetic.sum(amounts))).filter(rest -> rest.sign() != 0);
    }

    /// What a step did to a value: clamped it, mapped it, or gave it a state.
    Row change(Step step, Cell before, Cell after, Json.Obj detail) {
        Num was = before.value(arithmetic);
        Num is = after.value(arithmetic);
        Optional<Num> amount = is == null ? Optional.empty() : Optional.of(was == null ? is : arithmetic.subtract(is, was));
        Kind kind = was != null && is != null && limits(step, was, is) ? Kind.LIMIT : Kind.EFFECT;
        String label = after.state() == before.state() ? name(step) : name(step) + ": " + after.state().word();
        return new Row(kind, label, amount, detail, Optional.empty());
    }

    private static String name(Step step) {
        return KernelJson.of(step).members().keySet().iterator().next();
    }

    /// Outside the support points, or the constant of an outermost `max` or `min`.
    private static boolean limits(Step step, Num before, Num after) {
        return switch (step) {
            case Step.Points(var points) -> before.compareTo(points.getFirst().x()) < 0 || before.compareTo(points.getLast().x()) > 0;
            case Step.Formula(Expr.Call(Op op, var arguments), var _) when op == Op.MAX || op == Op.MIN ->
                    arguments.stream().anyMatch(argument -> argument instanceof Expr.Number(Num bound) && bound.compareTo(after) == 0);
            case Step.Relate(heng.core.kernel.Relation.WinsoriseQuantiles _, var _) -> before.compareTo(after) != 0;
            default -> false;
        };
    }
}
