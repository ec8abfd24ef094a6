package heng.core.robust;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Missing;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.reference.Reference;
import heng.core.robust.Interval.Reason;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which parts of a score come from visited sites, and from which sites (S12.1).
final class Sampling {

    private final Reference reference;
    private final PlaceCode place;
    private final Map<ColumnCode, List<Unit>> units = new LinkedHashMap<>();
    private final Set<String> types = new HashSet<>();
    private @Nullable Reason fault;

    Sampling(Reference reference, Collection<ColumnCode> parts, PlaceCode place) {
        this.reference = reference;
        this.place = place;
        parts.forEach(this::look);
    }

    private void look(ColumnCode code) {
        Column column = reference.kernel().column(code);
        switch (column.source()) {
            case Source.Records records when !records.sites().isEmpty() -> take(column, records);
            case Source.OfColumn _ -> fault = Reason.POOLED_OTHERWISE;
            case Source.Children _ -> fault = Reason.SET_AGAINST_OTHERS;
            case Source.Records _, Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ -> {
                if (column.steps().stream().anyMatch(Step.Relate.class::isInstance)) fault = Reason.SET_AGAINST_OTHERS;
            }
        }
    }

    private void take(Column column, Source.Records records) {
        int pool = pool(column);
        if (column.steps().stream().anyMatch(Step.Relate.class::isInstance)) fault = Reason.SET_AGAINST_OTHERS;
        else if (pool < 0) fault = Reason.POOLED_OTHERWISE;
        else {
            List<Unit> before = reference.units(column.code(), pool, place);
            if (before.stream().anyMatch(unit -> unit.cell().amount() instanceof Amount.Tally)) fault = Reason.POOLED_OTHERWISE;
            units.put(column.code(), before);
            types.addAll(records.sites());
        }
    }

    /// The number of steps before the only pool; −1 where pooling is none that a site's weight can enter.
    private static int pool(Column column) {
        List<Integer> pools = IntStream.range(0, column.steps().size()).filter(i -> column.steps().get(i) instanceof Step.Pool).boxed().toList();
        if (pools.size() != 1 || !(column.steps().get(pools.getFirst()) instanceof Step.Pool pool)) return -1;
        boolean plain = (pool.kind() == Step.Pool.Kind.MEAN || pool.kind() == Step.Pool.Kind.SUMS) && pool.weight() instanceof Step.Pool.Weight.One
                && pool.missing() == Missing.SKIP && pool.to().isEmpty();
        return plain ? pools.getFirst() : -1;
    }

    Optional<Reason> fault() {
        return Optional.ofNullable(fault);
    }

    /// All sites of the types that are looked at, and which of them were visited.
    Strata strata() {
        List<Site> register = new ArrayList<>();
        for (Place part : reference.evidence().tree().within(place)) reference.evidence().sites(part.code()).stream().filter(site -> types.contains(site.type())).forEach(register::add);
        Set<SiteCode> visited = new HashSet<>();
        units.values().forEach(list -> list.stream().filter(unit -> unit.cell().coverage().seen() > 0).forEach(unit -> visited.add(unit.site().orElseThrow().code())));
        return new Strata(register, visited);
    }

    List<Sampled> sampled(Strata strata) {
        return units.entrySet().stream().map(leaf -> sampled(leaf.getKey(), leaf.getValue(), strata)).toList();
    }

    private Sampled sampled(ColumnCode code, List<Unit> before, Strata strata) {
        Arithmetic arithmetic = reference.kernel().arithmetic();
        int steps = pool(reference.kernel().column(code)) + 1;
        boolean sums = ((Step.Pool) reference.kernel().column(code).steps().get(steps - 1)).kind() == Step.Pool.Kind.SUMS;
        List<Unit> counting = before.stream().filter(unit -> (sums ? unit.cell() : unit.cell().settled(arithmetic)).amount() != null).toList();
        boolean total = sums && counting.stream().anyMatch(unit -> unit.cell().amount() instanceof Amount.Plain);
        int[] sites = counting.stream().mapToInt(unit -> strata.number(unit.site().orElseThrow())).toArray();
        double[] over = new double[sites.length];
        double[] under = new double[sites.length];
        for (int i = 0; i < sites.length; i++) {
            Cell cell = counting.get(i).cell();
            boolean quotient = sums && cell.amount() instanceof Amount.Quotient;
            Num top = cell.amount() instanceof Amount.Quotient(Num upper, var _) && quotient ? upper : java.util.Objects.requireNonNull(cell.value(arithmetic));
            over[i] = cell.effect() == heng.core.kernel.Effect.ZERO ? 0 : top.asDouble();
            under[i] = cell.amount() instanceof Amount.Quotient(var _, Num lower) && quotient ? lower.asDouble() : 1;
        }
        return new Sampled(code, steps, reference.units(code, steps, place).getFirst().cell(), total, sites, over, under);
    }
}
