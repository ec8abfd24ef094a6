package heng.core.reference;

import heng.core.kernel.Effect;
import heng.core.kernel.Lookup;
import heng.core.kernel.Missing;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Pool.Kind;
import heng.core.kernel.Step.Pool.Weight;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.Evidence;
import heng.core.score.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Many units to one (S5.2, S5.3), and tables looked up by place (S4.4).
final class Pools {

    private final Evidence evidence;
    private final Arithmetic arithmetic;

    Pools(Evidence evidence, Arithmetic arithmetic) {
        this.evidence = evidence;
        this.arithmetic = arithmetic;
    }

    /// @param nothing the sum of no units, of the kind that the units have
    Unit pool(Place place, List<Unit> units, Step.Pool pool, Amount nothing) {
        return Unit.of(place, pooled(units, pool, nothing));
    }

    private Cell pooled(List<Unit> units, Step.Pool pool, Amount nothing) {
        Coverage coverage = units.stream().map(unit -> unit.cell().coverage()).reduce(Coverage.NONE, Coverage::plus);
        State risen = units.stream().map(unit -> unit.cell().rising()).max(Comparator.naturalOrder()).orElse(State.SCORED);
        List<Amount> amounts = new ArrayList<>();
        List<Num> weights = new ArrayList<>();
        boolean unseen = false;
        for (Unit unit : units) {
            if (unit.cell().state() == State.NOT_APPLICABLE) continue;
            Optional<Num> weight = weight(pool.weight(), unit.place().code());
            boolean gone = unit.cell().settled(arithmetic).amount() == null;
            Amount amount = gone && pool.kind() != Kind.SUMS ? null : unit.cell().amount();
            unseen |= gone;
            if (gone && pool.missing() == Missing.ZERO) amount = pool.kind() != Kind.SUMS ? new Amount.Plain(arithmetic.of(0)) : amount == null ? nothing : amount;
            if (weight.isEmpty()) unseen = true;
            if (amount == null || weight.isEmpty()) continue;
            amounts.add(unit.cell().effect() == Effect.ZERO ? zeroed(amount) : amount);
            weights.add(weight.get());
        }
        if (unseen && pool.missing() == Missing.FAIL) return Cell.noEvidence(coverage).under(risen);
        if (amounts.isEmpty()) return (unseen ? Cell.noEvidence(coverage) : Cell.notApplicable(coverage)).under(risen);
        Amount amount = amount(pool.kind(), amounts, weights);
        return (amount == null ? Cell.noEvidence(coverage) : Cell.scored(amount, coverage)).under(risen);
    }

    private Amount zeroed(Amount amount) {
        return switch (amount) {
            case Amount.Plain _ -> new Amount.Plain(arithmetic.of(0));
            case Amount.Quotient(var _, Num under) -> new Amount.Quotient(arithmetic.of(0), under);
            case Amount.Tally _ -> new Amount.Tally(new TreeMap<>());
        };
    }

    private @org.jspecify.annotations.Nullable Amount amount(Kind kind, List<Amount> amounts, List<Num> weights) {
        if (kind == Kind.SUMS) return Amount.sum(amounts, arithmetic);
        List<Num> values = amounts.stream().map(amount -> java.util.Objects.requireNonNull(amount.value(arithmetic))).toList();
        Num value = switch (kind) {
            case MIN -> values.stream().min(Num::compareTo).orElseThrow();
            case MAX -> values.stream().max(Num::compareTo).orElseThrow();
            default -> arithmetic.weightedMean(values, weights);
        };
        return value == null ? null : new Amount.Plain(value);
    }

    /// The weight of a unit in its place; empty where it is not known.
    Optional<Num> weight(Weight weight, PlaceCode place) {
        return switch (weight) {
            case Weight.One() -> Optional.of(arithmetic.of(1));
            case Weight.ByAttribute(String name) -> evidence.attribute(place, name).map(text -> arithmetic.of(new BigDecimal(text)));
            case Weight.ByTable(Lookup lookup) -> look(lookup, place);
        };
    }

    Optional<Num> look(Lookup lookup, PlaceCode place) {
        return evidence.attribute(place, lookup.key()).map(key -> lookup.rows().get(key)).or(lookup::otherwise);
    }
}
