package heng.store.cells;

import heng.core.kernel.Column;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import java.util.List;
import java.util.Optional;

/// The columns of a kernel that cells come in for: those whose source is records, numbered in the order of the kernel.
final class Leaves {

    private Leaves() {}

    static List<Column> of(Kernel kernel) {
        return kernel.columns().values().stream().filter(column -> column.source() instanceof Source.Records).toList();
    }

    /// The first pool, which the cells stand before.
    static Optional<Step.Pool> pool(Column leaf) {
        return leaf.steps().stream().flatMap(step -> step instanceof Step.Pool pool ? java.util.stream.Stream.of(pool) : java.util.stream.Stream.empty()).findFirst();
    }

    /// The steps before the first pool; all of them where there is none.
    static List<Step> prefix(Column leaf) {
        return leaf.steps().stream().takeWhile(step -> !(step instanceof Step.Pool)).toList();
    }

    static boolean extremes(Column leaf) {
        return pool(leaf).filter(pool -> pool.kind() == Step.Pool.Kind.MIN || pool.kind() == Step.Pool.Kind.MAX).isPresent();
    }

    /// A measure of grades that no step before the pool turns into numbers.
    static boolean tallies(Column leaf) {
        List<Step> prefix = prefix(leaf);
        return prefix.getFirst() instanceof Step.Measure(Statistic.Grade _, var _) && prefix.stream().skip(1).allMatch(step -> step instanceof Step.Gate);
    }
}
