package heng.core.plan;

import heng.core.kernel.Effect;
import heng.core.kernel.Expr;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Answer;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.text.Decimals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Maps and gates compiled to functions of a cell and the place of its unit (S6, S9.1). For one thread: its formulas share a scope.
final class Pointwise {

    /// A step on one unit.
    @FunctionalInterface
    interface UnitStep {
        Cell apply(Cell cell, int place);
    }

    /// What a map makes of a cell that has the value `x`.
    @FunctionalInterface
    private interface Body {
        Cell apply(Cell cell, Num x, int place);
    }

    private final Known known;
    private final Arithmetic arithmetic;
    private final Scope scope = new Scope();

    Pointwise(Known known, Arithmetic arithmetic) {
        this.known = known;
        this.arithmetic = arithmetic;
    }

    UnitStep compile(Step step) {
        return switch (step) {
            case Step.Points(List<Step.Points.Point> points) -> valued((cell, x, _) -> with(cell, between(points, x)));
            case Step.Thresholds(List<Step.Thresholds.Row> rows, boolean above, Effect effect) -> valued((cell, x, _) -> answer(cell, x, reached(rows, above, x), effect));
            case Step.LookUp lookUp -> lookUp(lookUp);
            case Step.Formula(Expr formula, Effect effect) -> formula(Terms.ofUnits(known, arithmetic).compile(formula), effect);
            case Step.Case byStatus -> byStatus(byStatus);
            case Step.Gate gate -> gate(gate);
            case Step.Measure _, Step.Pool _, Step.Relate _ -> throw new IllegalArgumentException("Not pointwise: " + step);
        };
    }

    private UnitStep valued(Body body) {
        return (given, place) -> {
            Cell cell = given.settled(arithmetic);
            Num x = cell.value(arithmetic);
            return x == null ? cell : body.apply(cell, x, place);
        };
    }

    private static Cell with(Cell cell, @Nullable Num value) {
        return value == null ? Cell.noEvidence(cell.coverage()) : cell.withAmount(new Amount.Plain(value));
    }

    /// S6.6. A row that is only a state keeps the value.
    private static Cell answer(Cell cell, Num x, Answer answer, Effect effect) {
        Cell valued = with(cell, answer.value().orElse(x));
        return answer.state().map(state -> judged(valued, state, effect)).orElse(valued);
    }

    private static Cell judged(Cell cell, State state, Effect effect) {
        return switch (state) {
            case NO_EVIDENCE -> Cell.noEvidence(cell.coverage());
            case NOT_APPLICABLE -> Cell.notApplicable(cell.coverage());
            case SCORED, FAILED, VETOED, SUSPENDED, BARRED -> cell.decided(state, effect);
        };
    }

    /// S6.1.
    private @Nullable Num between(List<Step.Points.Point> points, Num x) {
        int right = 0;
        while (right < points.size() && x.compareTo(points.get(right).x()) > 0) right++;
        if (right == 0) return points.getFirst().y();
        if (right == points.size()) return points.getLast().y();
        Step.Points.Point from = points.get(right - 1);
        Step.Points.Point to = points.get(right);
        return arithmetic.interpolate(from.y(), arithmetic.subtract(x, from.x()), arithmetic.subtract(to.y(), from.y()), arithmetic.subtract(to.x(), from.x()));
    }

    /// S6.2.
    private static Answer reached(List<Step.Thresholds.Row> rows, boolean above, Num x) {
        int last = rows.size() - 1;
        while (last > 0 && x.compareTo(rows.get(last).from()) < (above ? 1 : 0)) last--;
        return rows.get(last).answer();
    }

    /// S6.3.
    private UnitStep lookUp(Step.LookUp lookUp) {
        Map<BigDecimal, Answer> numbers = new HashMap<>();
        lookUp.rows().forEach((key, answer) -> {
            if (Decimals.is(key)) numbers.putIfAbsent(new BigDecimal(key).stripTrailingZeros(), answer);
        });
        UnitStep number = valued((cell, x, _) -> {
            Answer answer = numbers.get(x.decimal().stripTrailingZeros());
            if (answer == null) answer = lookUp.otherwise().orElse(null);
            return answer == null ? Cell.noEvidence(cell.coverage()) : answer(cell, x, answer, lookUp.effect());
        });
        return (cell, place) -> cell.amount() instanceof Amount.Tally(var counts) && !counts.isEmpty() ? with(cell, mean(lookUp, counts)) : number.apply(cell, place);
    }

    /// `Σ n_g·y_g / Σ n_g`; `null` where a grade has no number.
    private @Nullable Num mean(Step.LookUp lookUp, Map<String, Long> counts) {
        List<Num> values = counts.keySet().stream().flatMap(grade -> value(lookUp, grade).stream()).toList();
        return values.size() < counts.size() ? null : arithmetic.weightedMean(values, counts.values().stream().map(arithmetic::of).toList());
    }

    static Optional<Num> value(Step.LookUp lookUp, String grade) {
        Answer row = lookUp.rows().get(grade);
        return row != null ? row.value() : lookUp.otherwise().flatMap(Answer::value);
    }

    private UnitStep formula(Term term, Effect effect) {
        return valued((cell, x, place) -> switch (in(cell, x, place, term)) {
            case State state -> judged(with(cell, x), state, effect);
            case null -> with(cell, null);
            case Object meaning -> with(cell, Term.number(meaning, arithmetic));
        });
    }

    private @Nullable Object in(Cell cell, @Nullable Num x, int place, Term term) {
        scope.x = x;
        scope.seen = cell.coverage().seen();
        scope.due = cell.coverage().due();
        scope.place = place;
        return term.in(scope);
    }

    /// S6.5.
    private UnitStep byStatus(Step.Case given) {
        Answer zero = new Answer(Optional.of(arithmetic.of(0)), Optional.empty());
        return valued((cell, x, place) -> {
            if (x.sign() <= 0) return with(cell, arithmetic.of(0));
            String status = known.text(place, given.attribute());
            Answer row = status == null ? null : given.rows().get(status);
            return answer(cell, x, row != null ? row : given.otherwise().orElse(zero), given.effect());
        });
    }

    /// S9.1.
    private UnitStep gate(Step.Gate gate) {
        Term when = Terms.ofUnits(known, arithmetic).compile(gate.when());
        boolean usesValue = gate.when().nodes().anyMatch(new Expr.Name("x")::equals);
        return (given, place) -> {
            Cell cell = given.settled(arithmetic);
            Num x = cell.value(arithmetic);
            if (x == null && usesValue) return cell;
            Num holds = Term.number(in(cell, x, place, when), arithmetic);
            return holds != null && holds.sign() != 0 ? judged(cell, gate.state(), gate.effect()) : cell;
        };
    }
}
