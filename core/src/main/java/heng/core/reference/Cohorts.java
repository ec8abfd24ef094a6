package heng.core.reference;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Relation;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.Evidence;
import heng.core.score.Ranks;
import heng.core.score.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value against its cohort or its past (S8, S7.5).
final class Cohorts {

    private final Evidence evidence;
    private final Arithmetic arithmetic;

    Cohorts(Evidence evidence, Arithmetic arithmetic) {
        this.evidence = evidence;
        this.arithmetic = arithmetic;
    }

    /// S8.1, in preorder.
    List<Place> of(Place place, Optional<String> by) {
        Optional<String> group = by.flatMap(name -> evidence.attribute(place.code(), name));
        return evidence.tree().all().stream().filter(member -> member.level().equals(place.level()))
                .filter(member -> by.isEmpty() || evidence.attribute(member.code(), by.get()).equals(group)).toList();
    }

    List<Unit> relate(Relation relation, List<Unit> given) {
        List<Unit> cohort = given.stream().map(unit -> unit.with(unit.cell().plain(arithmetic))).toList();
        Figures figures = new Figures(arithmetic, cohort.stream().map(unit -> unit.cell().value(arithmetic)).filter(java.util.Objects::nonNull).toList());
        if (relation instanceof Relation.WinsoriseShape shape) return replaced(cohort, new Winsorising(shape).apply(figures.values()));
        return cohort.stream().map(unit -> unit.with(related(relation, unit, figures))).toList();
    }

    private Cell related(Relation relation, Unit unit, Figures figures) {
        Cell cell = unit.cell();
        Num x = cell.value(arithmetic);
        if (relation instanceof Relation.Fill(boolean median)) {
            Num figure = median ? figures.median() : figures.mean();
            return cell.state() == State.NO_EVIDENCE && figure != null ? Cell.scored(figure, cell.coverage()) : cell;
        }
        if (x == null) return cell;
        Num value = switch (relation) {
            case Relation.MinMax(Num low, Num high) -> figures.isEmpty() ? null
                    : arithmetic.interpolate(low, arithmetic.subtract(x, figures.lowest()), arithmetic.subtract(high, low), arithmetic.subtract(figures.highest(), figures.lowest()));
            case Relation.ZScore(Num mean, Num deviation) -> {
                Num sd = figures.deviation();
                Num middle = figures.mean();
                yield sd == null || middle == null ? null : arithmetic.interpolate(mean, arithmetic.subtract(x, middle), deviation, sd);
            }
            case Relation.Rank(boolean bestHigh, var ties) -> Ranks.rank(x, figures.sorted(), bestHigh, ties, arithmetic);
            case Relation.Percentile(var ties) -> arithmetic.divide(
                    arithmetic.subtract(Ranks.rank(x, figures.sorted(), false, ties, arithmetic), arithmetic.of(1)), arithmetic.of(figures.values().size() - 1L));
            case Relation.WinsoriseQuantiles(Num low, Num high) -> clamp(x, figures.quantile(low), figures.quantile(high));
            case Relation.ByFormula(var formula) -> Formulas.of(formula, arithmetic, names(unit, x, figures)) instanceof Formulas.Number(Num number) ? number : null;
            case Relation.Fill _, Relation.WinsoriseShape _, Relation.Trend _ -> throw new IllegalArgumentException("Not here: " + relation);
        };
        return value == null ? Cell.noEvidence(cell.coverage()) : cell.withAmount(new Amount.Plain(value));
    }

    private Function<String, Formulas.Meaning> names(Unit unit, Num x, Figures figures) {
        return name -> {
            Num figure = name.equals("x") ? x : figures.named(name);
            if (figure != null) return new Formulas.Number(figure);
            return evidence.attribute(unit.place().code(), name).<Formulas.Meaning>map(Formulas.Given::new).orElse(Formulas.MISSING);
        };
    }

    private static Num clamp(Num x, Num low, Num high) {
        if (x.compareTo(low) < 0) return low;
        return x.compareTo(high) > 0 ? high : x;
    }

    private List<Unit> replaced(List<Unit> cohort, List<Num> values) {
        List<Unit> changed = new ArrayList<>();
        int next = 0;
        for (Unit unit : cohort) changed.add(unit.cell().value(arithmetic) == null ? unit : unit.with(unit.cell().withAmount(new Amount.Plain(values.get(next++)))));
        return changed;
    }

    /// S8.9. @param rounds the same step of the earlier rounds, oldest first
    Cell trend(Relation.Trend trend, Cell given, List<Optional<Cell>> rounds) {
        Cell cell = given.settled(arithmetic);
        Num now = cell.value(arithmetic);
        if (now == null) return cell;
        List<Num> series = new ArrayList<>();
        for (Optional<Cell> past : rounds.subList(Math.max(0, rounds.size() - trend.rounds()), rounds.size())) {
            Num value = past.map(found -> found.value(arithmetic)).orElse(null);
            if (value != null) series.add(value);
        }
        if (series.size() < trend.rounds()) return Cell.noEvidence(cell.coverage());
        series.add(now);
        Num value = switch (trend.kind()) {
            case CHANGE -> arithmetic.subtract(now, series.get(series.size() - 2));
            case SLOPE -> slope(series);
            case FALLING -> arithmetic.of(monotone(series, -1) ? 1 : 0);
            case RISING -> arithmetic.of(monotone(series, 1) ? 1 : 0);
        };
        return value == null ? Cell.noEvidence(cell.coverage()) : cell.withAmount(new Amount.Plain(value));
    }

    private static boolean monotone(List<Num> series, int sign) {
        for (int i = 1; i < series.size(); i++) {
            if (Integer.signum(series.get(i).compareTo(series.get(i - 1))) != sign) return false;
        }
        return true;
    }

    /// Least squares over rounds 0, 1, …: `Σ (2t − m) x / Σ (2t − m) t`, m the last t; one rounding.
    private @Nullable Num slope(List<Num> series) {
        List<Num> weights = new ArrayList<>();
        long under = 0;
        int last = series.size() - 1;
        for (int t = 0; t <= last; t++) {
            weights.add(arithmetic.of(2L * t - last));
            under += (2L * t - last) * t;
        }
        return arithmetic.divide(arithmetic.weightedSum(series, weights), arithmetic.of(under));
    }

    /// S7.5.
    List<Unit> copeland(Source.Children children, List<Unit> cohort, BiFunction<ColumnCode, PlaceCode, Cell> value) {
        List<Num> weights = children.children().stream().map(Source.Child::weight).toList();
        List<List<Cell>> rows = cohort.stream().map(unit -> children.children().stream().map(child -> value.apply(child.column(), unit.place().code())).toList()).toList();
        List<List<Num>> values = rows.stream().map(row -> row.stream().map(cell -> cell.counting(arithmetic)).filter(java.util.Objects::nonNull).toList()).toList();
        List<Unit> scored = new ArrayList<>();
        for (int i = 0; i < cohort.size(); i++) {
            Coverage coverage = rows.get(i).stream().map(Cell::coverage).reduce(Coverage.NONE, Coverage::plus);
            State risen = rows.get(i).stream().map(Cell::rising).max(java.util.Comparator.naturalOrder()).orElse(State.SCORED);
            boolean complete = values.get(i).size() == weights.size();
            long score = 0;
            for (int j = 0; j < cohort.size() && complete; j++) {
                if (j != i && values.get(j).size() == weights.size()) score += duel(values.get(i), values.get(j), weights);
            }
            scored.add(cohort.get(i).with((complete ? (Cell.scored(arithmetic.of(score), coverage)) : Cell.noEvidence(coverage)).under(risen)));
        }
        return scored;
    }

    /// 1 if more than half the weight is for `a`, −1 if less, 0 if just half.
    private int duel(List<Num> a, List<Num> b, List<Num> weights) {
        List<Num> signs = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) signs.add(arithmetic.of(Integer.signum(a.get(i).compareTo(b.get(i)))));
        return arithmetic.weightedSum(signs, weights).sign();
    }
}
