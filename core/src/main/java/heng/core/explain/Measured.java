package heng.core.explain;

import heng.core.kernel.Step.Measure.Statistic;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.record.EvidenceRecord;
import heng.core.reference.Reference;

/// What one record brings to the numerator of a measure (S5.1).
final class Measured {

    private Measured() {}

    static Num of(Statistic statistic, EvidenceRecord entry, Reference reference) {
        Arithmetic arithmetic = reference.kernel().arithmetic();
        return switch (statistic) {
            case Statistic.Count(var of, boolean perVisit) -> {
                Num found = reference.field(of, entry).orElseThrow();
                yield perVisit ? arithmetic.of(found.sign() > 0 ? 1 : 0) : found;
            }
            case Statistic.Number() -> arithmetic.of(1);
            case Statistic.Sum(var of) -> reference.field(of, entry).orElseThrow();
            case Statistic.Mean(var of) -> reference.field(of, entry).orElseThrow();
            case Statistic.Ratio(var over, var _) -> reference.field(over, entry).orElseThrow();
            case Statistic.Grade _ -> throw new IllegalArgumentException("Grades have no numerator.");
        };
    }
}
