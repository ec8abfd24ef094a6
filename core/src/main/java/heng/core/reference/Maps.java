package heng.core.reference;

import heng.core.kernel.Effect;
import heng.core.kernel.Expr;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Answer;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Unit;
import heng.core.yaml.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Pointwise steps: maps and gates (S6, S9.1).
final class Maps {

    private final Evidence evidence;
    private final Arithmetic arithmetic;

    Maps(Evidence evidence, Arithmetic arithmetic) {
        this.evidence = evidence;
        this.arithmetic = arithmetic;
    }

    Cell apply(Step step, Unit unit) {
        Cell cell = unit.cell().settled(arithmetic);
        if (step instanceof Step.Gate gate) return gate(gate, unit, cell);
        if (cell.amount() == null) return cell;
        if (step instanceof Step.LookUp lookUp && cell.amount() instanceof Amount.Tally(var counts)) return tally(lookUp, counts, cell);
        Num x = java.util.Objects.requireNonNull(cell.value(arithmetic));
        return switch (step) {
            case Step.Points(var points) -> value(cell, points(points, x));
            case Step.Thresholds(var rows, boolean above, Effect effect) -> answered(cell, x, row(rows, above, x), effect);
            case Step.LookUp(var rows, var otherwise, Effect effect) -> answered(cell, x, equal(rows, x).or(() -> otherwise), effect);
            case Step.Case(String attribute, var rows, var otherwise, Effect effect) -> x.sign() <= 0 ? value(cell, arithmetic.of(0))
                    : answered(cell, x, Optional.of(evidence.attribute(unit.place().code(), attribute).map(rows::get).or(() -> otherwise)
                            .orElse(new Answer(Optional.of(arithmetic.of(0)), Optional.empty()))), effect);
            case Step.Formula(Expr formula, Effect effect) -> switch (Formulas.of(formula, arithmetic, names(unit, x))) {
                case Formulas.Number(Num number) -> value(cell, number);
                case Formulas.Decision(State state) -> answered(cell, x, Optional.of(new Answer(Optional.empty(), Optional.of(state))), effect);
                default -> Cell.noEvidence(cell.coverage());
            };
            default -> throw new IllegalArgumentException("Not pointwise: " + step);
        };
    }

    private Function<String, Formulas.Meaning> names(Unit unit, @Nullable Num x) {
        return name -> switch (name) {
            case "x" -> x == null ? Formulas.MISSING : new Formulas.Number(x);
            case "seen" -> new Formulas.Number(arithmetic.of(unit.cell().coverage().seen()));
            case "due" -> new Formulas.Number(arithmetic.of(unit.cell().coverage().due()));
            default -> evidence.attribute(unit.place().code(), name).<Formulas.Meaning>map(Formulas.Given::new).orElse(Formulas.MISSING);
        };
    }

    private Cell value(Cell cell, @Nullable Num value) {
        return value == null ? Cell.noEvidence(cell.coverage()) : cell.withAmount(new Amount.Plain(value));
    }

    /// S6.6.
    private Cell answered(Cell cell, Num before, Optional<Answer> answer, Effect effect) {
        if (answer.isEmpty()) return Cell.noEvidence(cell.coverage());
        Cell valued = value(cell, answer.get().value().orElse(before));
        return answer.get().state().map(state -> decided(valued, state, effect)).orElse(valued);
    }

    private static Cell decided(Cell cell, State state, Effect effect) {
        if (state == State.NO_EVIDENCE) return Cell.noEvidence(cell.coverage());
        if (state == State.NOT_APPLICABLE) return Cell.notApplicable(cell.coverage());
        return cell.decided(state, effect);
    }

    private @Nullable Num points(List<Step.Points.Point> points, Num x) {
        if (x.compareTo(points.getFirst().x()) <= 0) return points.getFirst().y();
        for (int i = 1; i < points.size(); i++) {
            Step.Points.Point right = points.get(i);
            Step.Points.Point left = points.get(i - 1);
            if (x.compareTo(right.x()) > 0) continue;
            return arithmetic.interpolate(left.y(), arithmetic.subtract(x, left.x()), arithmetic.subtract(right.y(), left.y()), arithmetic.subtract(right.x(), left.x()));
        }
        return points.getLast().y();
    }

    /// The row whose key is a number and equals x (S6.3).
    private static Optional<Answer> equal(Map<String, Answer> rows, Num x) {
        return rows.entrySet().stream().filter(row -> Fields.isDecimal(row.getKey()) && new BigDecimal(row.getKey()).compareTo(x.decimal()) == 0)
                .map(Map.Entry::getValue).findFirst();
    }

    private static Optional<Answer> row(List<Step.Thresholds.Row> rows, boolean above, Num x) {
        Answer answer = rows.getFirst().answer();
        for (Step.Thresholds.Row row : rows) {
            int side = x.compareTo(row.from());
            if (above ? side > 0 : side >= 0) answer = row.answer();
        }
        return Optional.of(answer);
    }

    private Cell tally(Step.LookUp lookUp, Map<String, Long> counts, Cell cell) {
        List<Num> values = new ArrayList<>();
        List<Num> weights = new ArrayList<>();
        for (var grade : counts.entrySet()) {
            Optional<Num> value = Optional.ofNullable(lookUp.rows().get(grade.getKey())).or(lookUp::otherwise).flatMap(Answer::value);
            if (value.isEmpty()) return Cell.noEvidence(cell.coverage());
            values.add(value.get());
            weights.add(arithmetic.of(grade.getValue()));
        }
        return value(cell, arithmetic.weightedMean(values, weights));
    }

    private Cell gate(Step.Gate gate, Unit unit, Cell cell) {
        boolean usesValue = gate.when().nodes().anyMatch(node -> node instanceof Expr.Name(String name) && name.equals("x"));
        Num x = cell.value(arithmetic);
        if (x == null && usesValue) return cell;
        return Formulas.holds(gate.when(), arithmetic, names(unit, x)) ? decided(cell, gate.state(), gate.effect()) : cell;
    }
}
