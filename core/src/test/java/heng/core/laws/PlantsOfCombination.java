package heng.core.laws;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Effect;
import heng.core.kernel.Expr;
import heng.core.kernel.Kernel;
import heng.core.kernel.Missing;
import heng.core.kernel.Op;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Faults where children become one value (S3.3, S7).
final class PlantsOfCombination {

    private PlantsOfCombination() {}

    static List<Plant> all() {
        return List.of(
                Plant.reading("weight 0 taken as 1", kernel -> weights(kernel, weight -> weight.sign() == 0 ? kernel.arithmetic().of(1) : weight)),
                Plant.reading("weights ignored", kernel -> weights(kernel, _ -> kernel.arithmetic().of(1))),
                Plant.reading("a missing child counted as zero", kernel -> Edit.children(kernel, children -> children.missing() == Missing.SKIP ? with(children, Missing.ZERO) : children)),
                Plant.reading("the least share of children ignored", kernel -> Edit.children(kernel, children ->
                        new Source.Children(children.children(), children.combine(), children.missing(), Optional.empty()))),
                Plant.reading("full marks not given to the rest", kernel -> Edit.children(kernel, children -> children.combine() instanceof Combine.FullSum
                        ? new Source.Children(children.children().stream().map(child -> new Source.Child(child.column(), kernel.arithmetic().of(1))).toList(), new Combine.Sum(), children.missing(), children.least())
                        : children)),
                Plant.reading("power means taken as arithmetic", kernel -> Edit.children(kernel, children ->
                        children.combine() instanceof Combine.Mean ? with(children, new Combine.Mean(kernel.arithmetic().of(1))) : children)),
                Plant.reading("best k takes the worst k", PlantsOfCombination::worst),
                Plant.reading("rounds before combining", kernel -> rounded(kernel, "2")),
                Plant.reading("a weighted mean in several roundings", kernel -> Edit.children(kernel, children -> severalRoundings(children, kernel.arithmetic()))),
                new Plant("half up on the grid instead of half even", PlantsOfCombination::halfUp));
    }

    static Source.Children with(Source.Children children, Missing missing) {
        return new Source.Children(children.children(), children.combine(), missing, children.least());
    }

    static Source.Children with(Source.Children children, Combine combine) {
        return new Source.Children(children.children(), combine, children.missing(), children.least());
    }

    private static Kernel weights(Kernel kernel, java.util.function.UnaryOperator<Num> change) {
        return Edit.children(kernel, children -> new Source.Children(children.children().stream().map(child -> new Source.Child(child.column(), change.apply(child.weight()))).toList(),
                children.combine(), children.missing(), children.least()));
    }

    /// The best of the negated children, negated.
    private static Kernel worst(Kernel kernel) {
        Step negate = new Step.Formula(new Expr.Call(Op.NEGATE, List.of(new Expr.Name("x"))), Effect.RISES);
        Map<ColumnCode, Column> columns = new LinkedHashMap<>(kernel.columns());
        for (Column column : kernel.columns().values()) {
            if (!(column.source() instanceof Source.Children children) || !(children.combine() instanceof Combine.Best)) continue;
            for (Source.Child child : children.children()) columns.put(negated(child), new Column(negated(child), new Source.OfColumn(child.column(), Optional.empty()), List.of(negate)));
            List<Source.Child> others = children.children().stream().map(child -> new Source.Child(negated(child), child.weight())).toList();
            columns.put(column.code(), new Column(column.code(), new Source.Children(others, children.combine(), children.missing(), children.least()), Edit.plus(column.steps(), negate)));
        }
        return Edit.of(kernel, columns);
    }

    private static ColumnCode negated(Source.Child child) {
        return new ColumnCode("-" + child.column());
    }

    /// Every attribute rounded as if it were published.
    private static Kernel rounded(Kernel kernel, String decimals) {
        Num places = Objects.requireNonNull(kernel.arithmetic().of(new BigDecimal(decimals)));
        Step round = new Step.Formula(new Expr.Call(Op.ROUND, List.of(new Expr.Name("x"), new Expr.Number(places))), Effect.RISES);
        return Edit.columns(kernel, column -> column.source() instanceof Source.Attribute ? new Column(column.code(), column.source(), Edit.plus(column.steps(), round)) : column);
    }

    /// Σ (x · (w / Σw)) instead of Σwx / Σw.
    private static Source.Children severalRoundings(Source.Children children, Arithmetic arithmetic) {
        if (!arithmetic.isExact() || !(children.combine() instanceof Combine.Mean)) return children;
        Num total = arithmetic.sum(children.children().stream().map(Source.Child::weight).toList());
        Expr sum = new Expr.Number(arithmetic.of(0));
        for (Source.Child child : children.children()) {
            Expr share = new Expr.Number(Objects.requireNonNull(arithmetic.divide(child.weight(), total)));
            sum = new Expr.Call(Op.ADD, List.of(sum, new Expr.Call(Op.MULTIPLY, List.of(new Expr.Name(child.column().text()), share))));
        }
        return with(children, new Combine.ByFormula(sum));
    }

    /// Means of children computed again with the rounding of schools.
    private static Evaluator.Scores halfUp(Kernel kernel, Evidence evidence) {
        Evaluator.Scores right = Evaluator.REFERENCE.score(kernel, evidence);
        return Evaluator.Scores.of(kernel, evidence, (code, place) -> {
            Cell cell = right.cells().apply(code, place);
            Column column = kernel.column(code);
            boolean mean = kernel.arithmetic().isExact() && column.steps().isEmpty() && column.source() instanceof Source.Children children && children.combine() instanceof Combine.Mean;
            return mean && cell.amount() != null ? halfUp(cell, (Source.Children) column.source(), right, place) : cell;
        });
    }

    private static Cell halfUp(Cell cell, Source.Children children, Evaluator.Scores right, PlaceCode place) {
        BigDecimal over = BigDecimal.ZERO;
        BigDecimal under = BigDecimal.ZERO;
        for (Source.Child child : children.children()) {
            Num value = right.cells().apply(child.column(), place).counting(Arithmetic.EXACT);
            if (value == null) return cell;
            over = over.add(value.decimal().multiply(child.weight().decimal()));
            under = under.add(child.weight().decimal());
        }
        Num value = Objects.requireNonNull(Arithmetic.EXACT.of(over.divide(under, 12, RoundingMode.HALF_UP)));
        return cell.withAmount(new heng.core.score.Amount.Plain(value));
    }
}
