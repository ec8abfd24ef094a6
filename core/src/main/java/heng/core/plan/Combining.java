package heng.core.plan;

import heng.core.kernel.Combine;
import heng.core.kernel.Missing;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.number.RealFunction;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Children to one value (S7), compiled for one thread. Copeland's is in [Duels].
final class Combining {

    private final Source.Children children;
    private final Arithmetic arithmetic;
    private final Num[] weights;
    /// The least number of children that must be present, by the number of those that apply (S7.7).
    final int[] least;
    private final @Nullable Term formula;
    private final Scope scope = new Scope();
    private final @Nullable Num[] values;

    Combining(Source.Children children, Arithmetic arithmetic) {
        this.children = children;
        this.arithmetic = arithmetic;
        weights = children.children().stream().map(Source.Child::weight).toArray(Num[]::new);
        values = new Num[weights.length];
        least = new int[weights.length + 1];
        for (int applicable = 0; applicable < least.length; applicable++) least[applicable] = needed(applicable);
        formula = children.combine() instanceof Combine.ByFormula(var text) ? new Terms(arithmetic, this::child).compile(text) : null;
    }

    private int needed(int applicable) {
        if (children.least().isEmpty()) return 0;
        BigDecimal share = children.least().get().decimal().multiply(BigDecimal.valueOf(applicable));
        int needed = 0;
        while (BigDecimal.valueOf(needed).compareTo(share) < 0) needed++;
        return needed;
    }

    private Term child(String name) {
        int index = Math.toIntExact(children.children().stream().map(one -> one.column().text()).takeWhile(code -> !code.equals(name)).count());
        return scope -> index < scope.children.length ? scope.children[index] : null;
    }

    /// @param cells of the children, in their order
    Cell combine(CellArray cells) {
        int seen = 0;
        int due = 0;
        int applicable = 0;
        int present = 0;
        int entering = 0;
        State risen = State.SCORED;
        for (int i = 0; i < weights.length; i++) {
            seen += cells.seen[i];
            due += cells.due[i];
            State state = Code.state(cells.code[i]);
            values[i] = null;
            if (state == State.NOT_APPLICABLE) continue;
            State rising = rising(cells.code[i]);
            if (rising.compareTo(risen) > 0) risen = rising;
            applicable++;
            values[i] = counting(cells, i);
            if (values[i] != null) present++;
            else if (children.missing() == Missing.ZERO) values[i] = arithmetic.of(0);
            if (values[i] != null) entering++;
        }
        Coverage coverage = new Coverage(seen, due);
        if (applicable == 0) return Cell.notApplicable(coverage);
        boolean refused = children.missing() == Missing.FAIL && present < applicable || present < least[applicable];
        Num value = refused || entering == 0 ? null : value();
        return (value == null ? Cell.noEvidence(coverage) : Cell.scored(value, coverage)).under(risen);
    }

    static State rising(int code) {
        State state = Code.state(code);
        return state.isDecision() && Code.effect(code) == heng.core.kernel.Effect.RISES ? state : State.SCORED;
    }

    /// What counts above (S2.5).
    @Nullable Num counting(CellArray cells, int i) {
        return Code.effect(cells.code[i]) == heng.core.kernel.Effect.ZERO ? arithmetic.of(0) : cells.number(i);
    }

    private @Nullable Num value() {
        if (formula != null) {
            scope.children = values;
            return formula.number(scope, arithmetic);
        }
        boolean sums = children.combine() instanceof Combine.Sum || children.combine() instanceof Combine.FullSum;
        List<Num> parts = new ArrayList<>();
        List<Num> theirs = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (values[i] == null || !sums && weights[i].sign() == 0) continue;
            parts.add(values[i]);
            theirs.add(weights[i]);
        }
        if (parts.isEmpty()) return null;
        return switch (children.combine()) {
            case Combine.Mean(Num power) -> mean(power, parts, theirs);
            case Combine.Sum() -> arithmetic.weightedSum(parts, theirs);
            case Combine.FullSum() -> arithmetic.multiplyDivide(arithmetic.sum(parts), arithmetic.sum(Arrays.asList(weights)), arithmetic.sum(theirs));
            case Combine.Least() -> parts.stream().reduce((a, b) -> a.compareTo(b) <= 0 ? a : b).get();
            case Combine.Greatest() -> parts.stream().reduce((a, b) -> a.compareTo(b) >= 0 ? a : b).get();
            case Combine.Best(int count, boolean asSum) -> best(count, asSum, parts, theirs);
            case Combine.ByFormula _, Combine.Copeland _ -> throw new IllegalStateException("Not among children: " + children.combine());
        };
    }

    /// Equal values: the earlier child (S7.2).
    private @Nullable Num best(int count, boolean asSum, List<Num> parts, List<Num> theirs) {
        Integer[] order = new Integer[parts.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> parts.get(i)).reversed());
        List<Integer> kept = Arrays.asList(order).subList(0, Math.min(count, order.length));
        List<Num> best = kept.stream().map(parts::get).toList();
        List<Num> itsWeights = kept.stream().map(theirs::get).toList();
        return asSum ? arithmetic.weightedSum(best, itsWeights) : arithmetic.weightedMean(best, itsWeights);
    }

    /// S7.1.
    private @Nullable Num mean(Num power, List<Num> parts, List<Num> theirs) {
        if (power.compareTo(arithmetic.of(1)) == 0) return arithmetic.weightedMean(parts, theirs);
        int lowest = parts.stream().mapToInt(Num::sign).min().getAsInt();
        if (lowest < 0) return null;
        if (lowest == 0 && power.sign() <= 0) return arithmetic.of(0);
        boolean geometric = power.sign() == 0;
        List<Num> raised = new ArrayList<>();
        for (Num part : parts) {
            Num one = geometric ? arithmetic.real(RealFunction.LN, part) : arithmetic.real(RealFunction.POWER, part, power);
            if (one == null) return null;
            raised.add(one);
        }
        Num mean = arithmetic.weightedMean(raised, theirs);
        if (mean == null) return null;
        if (geometric) return arithmetic.real(RealFunction.EXP, mean);
        Num root = arithmetic.divide(arithmetic.of(1), power);
        return root == null ? null : arithmetic.real(RealFunction.POWER, mean, root);
    }
}
