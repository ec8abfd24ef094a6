package heng.core.plan;

import heng.core.kernel.Expr;
import heng.core.kernel.Step.Measure.Statistic;
import heng.core.kernel.Step.Measure;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.record.EvidenceRecord;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Records to statistics (S5.1), compiled for one leaf and one thread.
final class Measuring {

    @FunctionalInterface
    private interface Taken {
        Amount of(List<EvidenceRecord> records);
    }

    static final Cell UNVISITED = Cell.noEvidence(Coverage.UNSEEN);
    static final Cell ABSENT = Cell.notApplicable(Coverage.SEEN);

    private final Arithmetic arithmetic;
    private final boolean bySite;
    private final Taken taken;
    private final Scope scope = new Scope();

    Measuring(Measure measure, Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        this.bySite = measure.bySite();
        this.taken = taken(measure.statistic());
    }

    private Taken taken(Statistic statistic) {
        return switch (statistic) {
            case Statistic.Number() -> records -> new Amount.Plain(arithmetic.of(records.size()));
            case Statistic.Count(Expr of, boolean perVisit) when perVisit -> {
                Term term = term(of);
                yield records -> new Amount.Plain(arithmetic.of(records.stream().filter(entry -> number(term, entry).sign() > 0).count()));
            }
            case Statistic.Count(Expr of, boolean _) -> plain(term(of));
            case Statistic.Sum(Expr of) -> plain(term(of));
            case Statistic.Mean(Expr of) -> {
                Term term = term(of);
                yield records -> new Amount.Quotient(sum(term, records), arithmetic.of(records.size()));
            }
            case Statistic.Ratio(Expr over, Expr under) -> {
                Term top = term(over);
                Term bottom = term(under);
                yield records -> new Amount.Quotient(sum(top, records), sum(bottom, records));
            }
            case Statistic.Grade(String field) -> records -> new Amount.Tally(tally(records, field));
        };
    }

    private Taken plain(Term term) {
        return records -> new Amount.Plain(sum(term, records));
    }

    private Term term(Expr of) {
        return Terms.ofFields(arithmetic).compile(of);
    }

    private static SortedMap<String, Long> tally(List<EvidenceRecord> records, String field) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (EvidenceRecord entry : records) counts.merge(entry.fields().get(field), 1L, Long::sum);
        return counts;
    }

    private Num sum(Term term, List<EvidenceRecord> records) {
        return arithmetic.sum(records.stream().map(entry -> number(term, entry)).toList());
    }

    private Num number(Term term, EvidenceRecord entry) {
        scope.entry = entry;
        Num number = term.number(scope, arithmetic);
        if (number == null) throw new IllegalArgumentException("Record " + entry.id() + " has no number here: it was not checked.");
        return number;
    }

    /// Whether a unit is a site, or a place for the records that name no site; otherwise each record is one.
    boolean isBySite() {
        return bySite;
    }

    /// @param records may be none
    Amount amount(List<EvidenceRecord> records) {
        return taken.of(records);
    }

    static Cell seen(Amount amount) {
        return Cell.scored(amount, Coverage.SEEN);
    }

    /// The units of one site, or of a place for the records that name no site (S4.2).
    List<Cell> units(Findings.Found found) {
        return switch (found.state()) {
            case UNVISITED -> List.of(UNVISITED);
            case ABSENT -> List.of(ABSENT);
            case SEEN -> {
                if (bySite) yield List.of(seen(taken.of(found.counting())));
                if (found.counting().isEmpty()) yield List.of(Cell.noEvidence(Coverage.SEEN));
                List<Cell> units = new ArrayList<>();
                for (EvidenceRecord entry : found.counting()) units.add(Cell.scored(taken.of(List.of(entry)), units.isEmpty() ? Coverage.SEEN : Coverage.NONE));
                yield units;
            }
        };
    }
}
