package heng.core.laws;

import heng.core.kernel.Column;
import heng.core.kernel.Effect;
import heng.core.kernel.Kernel;
import heng.core.kernel.Publication;
import heng.core.kernel.Relation;
import heng.core.kernel.Step;
import heng.core.kernel.Ties;
import heng.core.number.Rounding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Steps in the wrong order, with the wrong effect, of the wrong kind.
final class MistakesInSteps {

    private MistakesInSteps() {}

    private static Column with(Column column, List<Step> steps) {
        return new Column(column.code(), column.source(), steps);
    }

    /// A map that stands right before a pool is done after it.
    static Column poolsFirst(Column column) {
        List<Step> steps = new ArrayList<>(column.steps());
        for (int i = 1; i < steps.size(); i++) {
            boolean map = steps.get(i - 1) instanceof Step.Formula || steps.get(i - 1) instanceof Step.Points;
            if (map && steps.get(i) instanceof Step.Pool) Collections.swap(steps, i - 1, i);
        }
        return with(column, steps);
    }

    static Column meanOfRatios(Column column) {
        boolean ratio = !column.steps().isEmpty() && column.steps().getFirst() instanceof Step.Measure(Step.Measure.Statistic.Ratio _, var _);
        return !ratio ? column : with(column, column.steps().stream().map(step ->
                step instanceof Step.Pool pool && pool.kind() == Step.Pool.Kind.SUMS ? new Step.Pool(Step.Pool.Kind.MEAN, pool.weight(), pool.missing(), pool.to()) : step).toList());
    }

    static Column withoutLevels(Column column) {
        return with(column, column.steps().stream().filter(step -> !(step instanceof Step.Pool pool && pool.to().isPresent())).toList());
    }

    static Column losesStatesInPools(Column column) {
        int last = 0;
        for (int i = 0; i < column.steps().size(); i++) if (column.steps().get(i) instanceof Step.Pool) last = i;
        return last == 0 ? column : effects(column, Effect.RISES, Effect.HERE, column.steps().size() - last);
    }

    /// @param kept how many steps at the end stay as they are
    static Column effects(Column column, Effect from, Effect to, int kept) {
        List<Step> steps = new ArrayList<>(column.steps());
        for (int i = 0; i < steps.size() - kept; i++) {
            if (steps.get(i) instanceof Step.Gate(var when, var state, var effect) && effect == from) steps.set(i, new Step.Gate(when, state, to));
        }
        return with(column, steps);
    }

    static Step ranks(Step step, Ties from, Ties to) {
        return step instanceof Step.Relate(Relation.Rank(var bestHigh, var ties), var by) && ties == from ? new Step.Relate(new Relation.Rank(bestHigh, to), by) : step;
    }

    static Kernel publishesHalfUp(Kernel kernel) {
        return published(kernel, kernel.publications().stream().map(one ->
                new Publication(one.column(), one.levels(), one.decimals(), one.rounding() == Rounding.HALF_EVEN ? Rounding.HALF_UP : one.rounding(), one.ranking(), one.bands())).toList());
    }

    static Kernel ranked(Kernel kernel, boolean onPublished) {
        return published(kernel, kernel.publications().stream().map(one -> {
            Optional<Publication.Ranking> ranking = one.ranking().map(rank -> new Publication.Ranking(onPublished, rank.ties(), rank.bestHigh(), rank.by(), rank.within(), rank.then()));
            return new Publication(one.column(), one.levels(), one.decimals(), one.rounding(), ranking, one.bands());
        }).toList());
    }

    static Kernel withoutTieBreaks(Kernel kernel) {
        return published(kernel, kernel.publications().stream().map(one -> new Publication(one.column(), one.levels(), one.decimals(), one.rounding(),
                one.ranking().map(rank -> new Publication.Ranking(rank.onPublished(), rank.ties(), rank.bestHigh(), rank.by(), rank.within(), List.of())), one.bands())).toList());
    }

    private static Kernel published(Kernel kernel, List<Publication> publications) {
        return new Kernel(kernel.id(), kernel.edition(), kernel.arithmetic(), kernel.columns(), publications, kernel.main());
    }
}
