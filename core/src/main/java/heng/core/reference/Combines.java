package heng.core.reference;

import heng.core.kernel.Combine;
import heng.core.kernel.Expr;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Children to one value (S7), Copeland's excepted.
final class Combines {

    private record Part(Num value, Num weight) {}

    private final Arithmetic arithmetic;

    Combines(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /// @param cells of the children, in their order
    Cell combine(Source.Children children, List<Cell> cells) {
        Coverage coverage = cells.stream().map(Cell::coverage).reduce(Coverage.NONE, Coverage::plus);
        State risen = cells.stream().map(Cell::rising).max(Comparator.naturalOrder()).orElse(State.SCORED);
        List<Part> parts = new ArrayList<>();
        int applicable = 0;
        int present = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).state() == State.NOT_APPLICABLE) continue;
            applicable++;
            Num value = cells.get(i).counting(arithmetic);
            if (value != null) present++;
            else if (children.missing() == Missing.ZERO) value = arithmetic.of(0);
            if (value != null) parts.add(new Part(value, children.children().get(i).weight()));
        }
        if (applicable == 0) return Cell.notApplicable(coverage);
        boolean failed = present < applicable && children.missing() == Missing.FAIL;
        if (failed || parts.isEmpty() || tooFew(children, present, applicable)) return Cell.noEvidence(coverage).under(risen);
        Num value = children.combine() instanceof Combine.ByFormula(Expr formula) ? formula(formula, children, cells) : value(children, parts);
        return (value == null ? Cell.noEvidence(coverage) : Cell.scored(value, coverage)).under(risen);
    }

    private boolean tooFew(Source.Children children, int present, int applicable) {
        Optional<BigDecimal> needed = children.least().map(share -> share.decimal().multiply(BigDecimal.valueOf(applicable)));
        return needed.isPresent() && BigDecimal.valueOf(present).compareTo(needed.get()) < 0;
    }

    private @Nullable Num value(Source.Children children, List<Part> present) {
        boolean additive = switch (children.combine()) {
            case Combine.Sum _, Combine.FullSum _ -> true;
            default -> false;
        };
        List<Part> parts = additive ? present : present.stream().filter(part -> part.weight().sign() != 0).toList();
        if (parts.isEmpty()) return null;
        List<Num> values = parts.stream().map(Part::value).toList();
        List<Num> weights = parts.stream().map(Part::weight).toList();
        return switch (children.combine()) {
            case Combine.Mean(Num power) -> mean(power, values, weights);
            case Combine.Sum() -> arithmetic.weightedSum(values, weights);
            case Combine.FullSum() -> arithmetic.multiplyDivide(arithmetic.sum(values),
                    arithmetic.sum(children.children().stream().map(Source.Child::weight).toList()), arithmetic.sum(weights));
            case Combine.Least() -> values.stream().min(Num::compareTo).orElseThrow();
            case Combine.Greatest() -> values.stream().max(Num::compareTo).orElseThrow();
            case Combine.Best(int count, boolean asSum) -> {
                List<Part> best = parts.stream().sorted(Comparator.comparing(Part::value).reversed()).limit(count).toList();
                List<Num> kept = best.stream().map(Part::value).toList();
                List<Num> keptWeights = best.stream().map(Part::weight).toList();
                yield asSum ? arithmetic.weightedSum(kept, keptWeights) : arithmetic.weightedMean(kept, keptWeights);
            }
            case Combine.ByFormula _, Combine.Copeland _ -> throw new IllegalArgumentException("Not here: " + children.combine());
        };
    }

    /// S7.1.
    private @Nullable Num mean(Num power, List<Num> values, List<Num> weights) {
        Num one = arithmetic.of(1);
        if (power.compareTo(one) == 0) return arithmetic.weightedMean(values, weights);
        if (values.stream().anyMatch(value -> value.sign() < 0)) return null;
        if (power.sign() <= 0 && values.stream().anyMatch(value -> value.sign() == 0)) return arithmetic.of(0);
        List<Num> powers = new ArrayList<>();
        for (Num value : values) {
            Num raised = power.sign() == 0 ? arithmetic.real(RealFunction.LN, value) : arithmetic.real(RealFunction.POWER, value, power);
            if (raised == null) return null;
            powers.add(raised);
        }
        Num mean = arithmetic.weightedMean(powers, weights);
        if (mean == null) return null;
        if (power.sign() == 0) return arithmetic.real(RealFunction.EXP, mean);
        Num root = arithmetic.divide(one, power);
        return root == null ? null : arithmetic.real(RealFunction.POWER, mean, root);
    }

    /// S7.3, S7.6.
    private @Nullable Num formula(Expr formula, Source.Children children, List<Cell> cells) {
        Map<String, Formulas.Meaning> names = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Num value = cells.get(i).counting(arithmetic);
            if (value == null && children.missing() == Missing.ZERO && cells.get(i).state() != State.NOT_APPLICABLE) value = arithmetic.of(0);
            if (value != null) names.put(children.children().get(i).column().text(), new Formulas.Number(value));
        }
        return Formulas.of(formula, arithmetic, name -> names.getOrDefault(name, Formulas.MISSING)) instanceof Formulas.Number(Num value) ? value : null;
    }
}
