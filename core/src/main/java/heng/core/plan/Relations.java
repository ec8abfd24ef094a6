package heng.core.plan;

import heng.core.kernel.Relation;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.score.Amount;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values against their cohort or their past (S8), on the cells of one level.
final class Relations {

    private final Columns columns;
    private final Arithmetic arithmetic;

    Relations(Columns columns) {
        this.columns = columns;
        this.arithmetic = columns.arithmetic;
    }

    /// What a relation makes of one value.
    @FunctionalInterface
    private interface One {
        @Nullable Num of(Num x, int member);
    }

    /// @param cells of a level; `members` of them are the cohort, in preorder
    /// @param placed the places of the level
    void relate(Relation relation, CellArray cells, int[] members, int[] placed) {
        if (QuickRelations.relate(relation, cells, members, arithmetic)) return;
        Cohort cohort = new Cohort(cells, members, arithmetic);
        switch (relation) {
            case Relation.Fill(boolean median) -> fill(cells, members, median ? cohort.median() : cohort.mean());
            case Relation.WinsoriseShape shape -> reshape(shape, cells, members, cohort);
            case Relation.MinMax(Num low, Num high) -> each(cells, members, (x, _) -> arithmetic.interpolate(low, arithmetic.subtract(x, cohort.lowest()),
                    arithmetic.subtract(high, low), arithmetic.subtract(cohort.highest(), cohort.lowest())));
            case Relation.ZScore(Num mean, Num spread) -> each(cells, members, (x, _) -> cohort.deviation() instanceof Num sd && cohort.mean() instanceof Num middle
                    ? arithmetic.interpolate(mean, arithmetic.subtract(x, middle), spread, sd) : null);
            case Relation.Rank(boolean bestHigh, var ties) -> each(cells, members, (x, _) -> Cohort.rank(cohort.twiceRank(x, bestHigh, ties), arithmetic));
            case Relation.Percentile(var ties) -> each(cells, members, (x, _) -> arithmetic.divide(Cohort.rank(cohort.twiceRank(x, false, ties) - 2, arithmetic), arithmetic.of(cohort.size() - 1L)));
            case Relation.WinsoriseQuantiles(Num low, Num high) -> {
                if (cohort.size() == 0) return;
                Num least = cohort.quantile(low);
                Num most = cohort.quantile(high);
                each(cells, members, (x, _) -> x.compareTo(least) < 0 ? least : x.compareTo(most) > 0 ? most : x);
            }
            case Relation.ByFormula(var formula) -> {
                Term term = new Terms(arithmetic, this::name).compile(formula);
                Scope scope = new Scope();
                scope.cohort = cohort;
                each(cells, members, (x, member) -> {
                    scope.x = x;
                    scope.place = placed[member];
                    return term.number(scope, arithmetic);
                });
            }
            case Relation.Trend _ -> throw new IllegalArgumentException("A trend needs no cohort");
        }
    }

    private Term name(String name) {
        if (name.equals("x")) return scope -> scope.x;
        return scope -> scope.cohort != null && scope.cohort.named(name) instanceof Num figure ? figure : columns.known.text(scope.place, name);
    }

    private void each(CellArray cells, int[] members, One one) {
        for (int member : members) {
            Num x = cells.number(member);
            if (x == null) continue;
            Num value = one.of(x, member);
            Cell cell = cells.get(member);
            cells.set(member, value == null ? Cell.noEvidence(cell.coverage()) : cell.withAmount(new Amount.Plain(value)));
        }
    }

    /// S8.6.
    private static void fill(CellArray cells, int[] members, @Nullable Num figure) {
        if (figure == null) return;
        for (int member : members) {
            if (Code.state(cells.code[member]) == State.NO_EVIDENCE) cells.set(member, Cell.scored(figure, cells.get(member).coverage()));
        }
    }

    private static void reshape(Relation.WinsoriseShape rule, CellArray cells, int[] members, Cohort cohort) {
        double[] values = new double[cohort.size()];
        for (int i = 0; i < values.length; i++) values[i] = cohort.values()[i].asDouble();
        double[] shaped = new Shaping(rule).of(values);
        int next = 0;
        for (int member : members) {
            if (cells.number(member) != null) cells.set(member, cells.get(member).withAmount(new Amount.Plain(new Num.Real(shaped[next++]))));
        }
    }

    /// S8.9. @param rounds the same step of the earlier rounds, oldest first
    Cell trend(Relation.Trend trend, Cell given, List<Optional<Cell>> rounds) {
        Cell cell = given.settled(arithmetic);
        Num now = cell.value(arithmetic);
        if (now == null) return cell;
        List<Num> series = new ArrayList<>();
        int from = Math.max(0, rounds.size() - trend.rounds());
        for (Optional<Cell> round : rounds.subList(from, rounds.size())) round.map(found -> found.value(arithmetic)).ifPresent(series::add);
        Num value = series.size() < trend.rounds() ? null : told(trend, series, now);
        return value == null ? Cell.noEvidence(cell.coverage()) : cell.withAmount(new Amount.Plain(value));
    }

    private @Nullable Num told(Relation.Trend trend, List<Num> before, Num now) {
        List<Num> series = new ArrayList<>(before);
        series.add(now);
        return switch (trend.kind()) {
            case CHANGE -> arithmetic.subtract(now, before.getLast());
            case SLOPE -> slope(series);
            case FALLING -> steady(series, -1);
            case RISING -> steady(series, 1);
        };
    }

    private Num steady(List<Num> series, int sign) {
        boolean steady = true;
        for (int i = 1; i < series.size(); i++) steady &= Integer.signum(series.get(i).compareTo(series.get(i - 1))) == sign;
        return arithmetic.of(steady ? 1 : 0);
    }

    /// Least squares with the time counted from the middle, doubled so that it is whole: `Σ (2t − m) x / Σ (2t − m) t`.
    private @Nullable Num slope(List<Num> series) {
        int last = series.size() - 1;
        long under = 0;
        List<Num> times = new ArrayList<>();
        for (long t = 0; t <= last; t++) {
            times.add(arithmetic.of(2 * t - last));
            under += (2 * t - last) * t;
        }
        return arithmetic.divide(arithmetic.weightedSum(series, times), arithmetic.of(under));
    }
}
