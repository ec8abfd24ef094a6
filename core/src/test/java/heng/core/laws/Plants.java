package heng.core.laws;

import heng.core.kernel.Combine;
import heng.core.kernel.Effect;
import heng.core.kernel.Kernel;
import heng.core.kernel.Missing;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.kernel.Ties;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Faults as they are made. Each must be found by a worked example of [Golden].
final class Plants {

    private Plants() {}

    static List<Plant> all() {
        return Stream.of(inTheRecords(), inThePools(), inTheMaps(), PlantsOfCombination.all(), inTheStates(), inTheRanks()).flatMap(List::stream).toList();
    }

    private static List<Plant> inTheRecords() {
        return List.of(
                Plant.reading("latest taken as all", kernel -> records(kernel, one ->
                        new Source.Records(one.items(), one.methods(), one.sites(), one.where(), false, one.unless()))),
                Plant.reading("the condition is not asked", kernel -> records(kernel, one ->
                        new Source.Records(one.items(), one.methods(), one.sites(), Optional.empty(), one.latest(), one.unless()))),
                Plant.reading("any method will do", kernel -> records(kernel, one ->
                        new Source.Records(one.items(), List.of(), one.sites(), one.where(), one.latest(), one.unless()))),
                Plant.reading("one fact charged twice", kernel -> records(kernel, one ->
                        new Source.Records(one.items(), one.methods(), one.sites(), one.where(), one.latest(), List.of()))),
                Plant.reading("visits counted as places found", kernel -> Edit.steps(kernel, step ->
                        step instanceof Step.Measure(Step.Measure.Statistic.Count(var of, var _), var bySite) ? new Step.Measure(new Step.Measure.Statistic.Count(of, false), bySite) : step)),
                Plant.reading("the look-back excludes its first day", kernel -> Edit.sources(kernel, source ->
                        source instanceof Source.Events one ? new Source.Events(one.kind(), one.lookBack().minusDays(1), one.until()) : source)),
                Plant.reading("the look-back ends with the campaign for everyone", kernel -> Edit.sources(kernel, source ->
                        source instanceof Source.Events one ? new Source.Events(one.kind(), one.lookBack(), Optional.empty()) : source)),
                Plant.reading("a title counts however young", kernel -> Edit.sources(kernel, source ->
                        source instanceof Source.Title one ? new Source.Title(one.name(), Period.ZERO) : source)),
                Plant.seeing("not applicable counted as zero", MistakesInRecords::notApplicableAsZero),
                Plant.seeing("not applicable taken as nobody looked", MistakesInRecords::notApplicableAsUnseen));
    }

    private static Kernel records(Kernel kernel, UnaryOperator<Source.Records> change) {
        return Edit.sources(kernel, source -> source instanceof Source.Records records ? change.apply(records) : source);
    }

    private static List<Plant> inThePools() {
        return List.of(
                Plant.reading("floors after pooling", kernel -> Edit.columns(kernel, MistakesInSteps::poolsFirst)),
                Plant.reading("unvisited counted as zero", kernel -> Edit.steps(kernel, step -> step instanceof Step.Pool pool && pool.missing() == Missing.SKIP ? with(pool, Missing.ZERO) : step)),
                Plant.reading("missing: fail treated as skip", kernel -> Edit.children(Edit.steps(kernel,
                        step -> step instanceof Step.Pool pool && pool.missing() == Missing.FAIL ? with(pool, Missing.SKIP) : step),
                        children -> children.missing() == Missing.FAIL ? PlantsOfCombination.with(children, Missing.SKIP) : children)),
                Plant.reading("mean of ratios for the ratio of sums", kernel -> Edit.columns(kernel, MistakesInSteps::meanOfRatios)),
                Plant.reading("pool weights ignored", kernel -> Edit.steps(kernel, step ->
                        step instanceof Step.Pool pool ? new Step.Pool(pool.kind(), new Step.Pool.Weight.One(), pool.missing(), pool.to()) : step)),
                Plant.reading("no stop at the level", kernel -> Edit.columns(kernel, MistakesInSteps::withoutLevels)));
    }

    private static Step with(Step.Pool pool, Missing missing) {
        return new Step.Pool(pool.kind(), pool.weight(), missing, pool.to());
    }

    private static List<Plant> inTheMaps() {
        return List.of(
                Plant.reading("≥ taken as >", kernel -> Edit.steps(kernel, step -> step instanceof Step.Thresholds(var rows, var _, var effect) ? new Step.Thresholds(rows, true, effect) : step)),
                Plant.reading("> taken as ≥", kernel -> Edit.steps(kernel, step -> step instanceof Step.Thresholds(var rows, var _, var effect) ? new Step.Thresholds(rows, false, effect) : step)),
                Plant.reading("the last support point forgotten", kernel -> Edit.steps(kernel, step ->
                        step instanceof Step.Points(var points) && points.size() > 1 ? new Step.Points(points.subList(0, points.size() - 1)) : step)),
                Plant.reading("else of a look-up ignored", kernel -> Edit.steps(kernel, step ->
                        step instanceof Step.LookUp(var rows, var _, var effect) ? new Step.LookUp(rows, Optional.empty(), effect) : step)));
    }

    private static List<Plant> inTheStates() {
        return List.of(
                Plant.spoiling("a veto erases the value", cell -> cell.state().isDecision() ? new Cell(null, cell.state(), cell.effect(), cell.coverage()) : cell),
                Plant.reading("a state that rises is lost in pooling", kernel -> Edit.columns(kernel, MistakesInSteps::losesStatesInPools)),
                Plant.reading("a state that rises is lost in combining", kernel -> Edit.columns(kernel, column -> MistakesInSteps.effects(column, Effect.RISES, Effect.HERE, 0))),
                Plant.reading("effect zero taken as here", kernel -> Edit.columns(kernel, column -> MistakesInSteps.effects(column, Effect.ZERO, Effect.HERE, 0))),
                Plant.reading("effect here taken as rises", kernel -> Edit.columns(kernel, column -> MistakesInSteps.effects(column, Effect.HERE, Effect.RISES, 0))),
                Plant.spoiling("what is not seen is not due", cell -> cell.withCoverage(new Coverage(cell.coverage().seen(), cell.coverage().seen()))),
                Plant.spoiling("no evidence shown as zero", cell -> cell.amount() == null && !cell.state().isDecision() ? Cell.scored(zero(), cell.coverage()) : cell));
    }

    private static Num zero() {
        return Arithmetic.EXACT.of(0);
    }

    private static List<Plant> inTheRanks() {
        return List.of(
                Plant.reading("competition ranks as dense", kernel -> Edit.steps(kernel, step -> MistakesInSteps.ranks(step, Ties.MIN, Ties.DENSE))),
                Plant.reading("dense ranks as competition", kernel -> Edit.steps(kernel, step -> MistakesInSteps.ranks(step, Ties.DENSE, Ties.MIN))),
                Plant.reading("the cohort is not split", kernel -> Edit.steps(kernel, step -> step instanceof Step.Relate(var relation, var _) ? new Step.Relate(relation, Optional.empty()) : step)),
                Plant.reading("published half up where half even is asked", MistakesInSteps::publishesHalfUp),
                Plant.reading("positions from the published value", kernel -> MistakesInSteps.ranked(kernel, true)),
                Plant.reading("positions from the exact value", kernel -> MistakesInSteps.ranked(kernel, false)),
                Plant.reading("ties stay ties", MistakesInSteps::withoutTieBreaks),
                Plant.reading("the median filled with the mean", kernel -> Edit.steps(kernel, step ->
                        step instanceof Step.Relate(heng.core.kernel.Relation.Fill _, var by) ? new Step.Relate(new heng.core.kernel.Relation.Fill(false), by) : step)),
                Plant.reading("Copeland taken as the mean", kernel -> Edit.children(kernel, children ->
                        children.combine() instanceof Combine.Copeland ? PlantsOfCombination.with(children, new Combine.Mean(kernel.arithmetic().of(1))) : children)));
    }
}
