package heng.core.robust;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
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
import heng.core.score.Coverage;
import heng.core.score.Evidence;
import heng.core.score.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which parts of a score come from visited sites, and from which sites (S12.1). Of each part only numbers are kept, so that a large city needs little memory.
final class Sampling {

    private final Kernel kernel;
    private final Evidence evidence;
    private final PlaceCode place;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<String> types = new HashSet<>();
    private final Set<SiteCode> visited = new HashSet<>();
    private @Nullable Reason fault;

    /// A part before its sites have numbers; as [Sampled] otherwise.
    private record Leaf(ColumnCode column, int steps, Coverage coverage, boolean isTotal, List<SiteCode> sites, double[] over, double[] under) {

        Sampled sampled(Strata strata) {
            return new Sampled(column, steps, coverage, isTotal, sites.stream().mapToInt(strata::number).toArray(), over, under);
        }
    }

    Sampling(Kernel kernel, Evidence evidence, Collection<ColumnCode> parts, PlaceCode place) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.place = place;
        List<Column> pooled = new ArrayList<>();
        parts.forEach(code -> look(kernel.column(code), pooled));
        for (Column column : pooled) if (fault == null) take(column);
    }

    private void look(Column column, List<Column> pooled) {
        switch (column.source()) {
            case Source.Records records when !records.sites().isEmpty() -> {
                if (column.steps().stream().anyMatch(Step.Relate.class::isInstance)) fault = Reason.SET_AGAINST_OTHERS;
                else if (pool(column) < 0) fault = Reason.POOLED_OTHERWISE;
                pooled.add(column);
                types.addAll(records.sites());
            }
            case Source.OfColumn _ -> fault = Reason.POOLED_OTHERWISE;
            case Source.Children _ -> fault = Reason.SET_AGAINST_OTHERS;
            case Source.Records _, Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ -> {
                if (column.steps().stream().anyMatch(Step.Relate.class::isInstance)) fault = Reason.SET_AGAINST_OTHERS;
            }
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
        for (Place part : evidence.tree().within(place)) evidence.sites(part.code()).stream().filter(site -> types.contains(site.type())).forEach(register::add);
        return new Strata(register, visited);
    }

    List<Sampled> sampled(Strata strata) {
        return leaves.stream().map(leaf -> leaf.sampled(strata)).toList();
    }

    private void take(Column column) {
        Reference alone = new Reference(kernel, evidence); // what it has computed goes with it
        Arithmetic arithmetic = kernel.arithmetic();
        int pool = pool(column);
        List<Unit> before = alone.units(column.code(), pool, place);
        if (before.stream().anyMatch(unit -> unit.cell().amount() instanceof Amount.Tally)) fault = Reason.POOLED_OTHERWISE;
        before.stream().filter(unit -> unit.cell().coverage().seen() > 0).forEach(unit -> visited.add(unit.site().orElseThrow().code()));
        boolean sums = ((Step.Pool) column.steps().get(pool)).kind() == Step.Pool.Kind.SUMS;
        List<Unit> counting = before.stream().filter(unit -> (sums ? unit.cell() : unit.cell().settled(arithmetic)).amount() != null).toList();
        boolean total = sums && counting.stream().anyMatch(unit -> unit.cell().amount() instanceof Amount.Plain);
        double[] over = new double[counting.size()];
        double[] under = new double[counting.size()];
        for (int i = 0; i < over.length && fault == null; i++) {
            Cell cell = counting.get(i).cell();
            boolean quotient = sums && cell.amount() instanceof Amount.Quotient;
            Num top = cell.amount() instanceof Amount.Quotient(Num upper, var _) && quotient ? upper : java.util.Objects.requireNonNull(cell.value(arithmetic));
            over[i] = cell.effect() == heng.core.kernel.Effect.ZERO ? 0 : top.asDouble();
            under[i] = cell.amount() instanceof Amount.Quotient(var _, Num lower) && quotient ? lower.asDouble() : 1;
        }
        Coverage coverage = before.stream().map(unit -> unit.cell().coverage()).reduce(Coverage.NONE, Coverage::plus);
        leaves.add(new Leaf(column.code(), pool + 1, coverage, total, counting.stream().map(unit -> unit.site().orElseThrow().code()).toList(), over, under));
    }
}
