package heng.core.robust;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.State;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.reference.Known;
import heng.core.reference.Reference;
import heng.core.reference.Reference.Supposed;
import heng.core.robust.Interval.NotPromised;
import heng.core.robust.Interval.Reason;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.FullMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// The interval of a score by the rescaled bootstrap of Rao and Wu within site types, with the finite-population correction (S12). The same seed gives the same
/// interval. It computes from the records: not for a request that must be answered at once.
public final class Bootstrap {

    /// Fewer visited sites than this promise nothing.
    public static final int LEAST_SITES = 20;
    public static final double LOWEST_RATE = 0.6;
    public static final double HIGHEST_RATE = 0.95;
    /// How often is drawn.
    public static final int DRAWS = 400;

    private static final double OUTSIDE = 0.025;

    private final Kernel kernel;
    private final Evidence evidence;
    private final Known known;
    private final FullMarks marks;

    public Bootstrap(Kernel kernel, Evidence evidence) {
        this(kernel, evidence, Known.NOTHING);
    }

    /// @param known cells that were computed already; what they come from is then not computed again
    public Bootstrap(Kernel kernel, Evidence evidence, Known known) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.known = known;
        this.marks = new FullMarks(kernel);
    }

    /// @param column of the standard
    /// @param place of the tree
    public Interval of(ColumnCode column, PlaceCode place, long seed) {
        Reference reference = new Reference(kernel, evidence, known);
        Cell cell = reference.value(column, place);
        Num value = cell.value(kernel.arithmetic());
        if (value == null) return new NotPromised(Reason.NO_VALUE, 0);
        if (cell.state() != State.SCORED) return new NotPromised(Reason.DECIDED, 0);
        Set<ColumnCode> parts = Parts.of(kernel, column);
        Sampling sampling = new Sampling(kernel, evidence, parts, place);
        if (sampling.fault().isPresent()) return new NotPromised(sampling.fault().get(), 0);
        Strata strata = sampling.strata();
        Optional<Reason> reason = reason(column, value, strata);
        if (reason.isPresent()) return new NotPromised(reason.get(), strata.visited());
        return drawn(reference, column, place, parts, sampling.sampled(strata), strata, new SplittableRandom(seed));
    }

    private Optional<Reason> reason(ColumnCode column, Num value, Strata strata) {
        if (strata.visited() == 0) return Optional.of(Reason.NO_SITES);
        if (strata.isCensus()) return Optional.of(Reason.ALL_VISITED);
        if (strata.visited() < LEAST_SITES) return Optional.of(Reason.FEW_SITES);
        return marks.of(column).filter(mark -> mark.sign() > 0).map(full -> value.asDouble() / full.asDouble())
                .filter(rate -> rate < LOWEST_RATE || rate > HIGHEST_RATE).map(_ -> Reason.RATE_OUTSIDE);
    }

    private Interval drawn(Reference reference, ColumnCode column, PlaceCode place, Set<ColumnCode> parts, List<Sampled> sampled, Strata strata, SplittableRandom random) {
        List<Supposed> fixed = new ArrayList<>();
        Set<ColumnCode> moving = new java.util.HashSet<>();
        sampled.forEach(leaf -> moving.add(leaf.column()));
        parts.stream().filter(part -> !moving.contains(part)).forEach(part -> fixed.add(new Supposed(part, kernel.column(part).steps().size(), reference.value(part, place))));
        List<Num> values = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] weights = strata.weights(random);
            List<Supposed> given = new ArrayList<>(fixed);
            sampled.forEach(leaf -> given.add(leaf.drawn(weights, kernel.arithmetic())));
            Num value = reference.supposing(place, given).value(column, place).value(kernel.arithmetic());
            if (value != null) values.add(value);
        }
        values.sort(Num::compareTo);
        if (values.size() < DRAWS * (1 - OUTSIDE)) return new NotPromised(Reason.NO_VALUE, strata.visited());
        if (values.getFirst().compareTo(values.getLast()) == 0) return new NotPromised(Reason.NO_SPREAD, strata.visited());
        return new Interval.Shown(quantile(values, OUTSIDE), quantile(values, 1 - OUTSIDE), strata.visited(), strata.register());
    }

    /// The order statistic next to the quantile, outwards of it.
    private static Num quantile(List<Num> sorted, double share) {
        double at = share * (sorted.size() - 1);
        return sorted.get((int) (share < 0.5 ? Math.floor(at) : Math.ceil(at)));
    }
}
