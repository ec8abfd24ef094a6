package heng.core.reference;

import heng.core.kernel.Expr;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.Evidence;
import heng.core.score.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Records to units, and units to statistics (S4.1, S4.2, S5.1).
final class RecordUnits {

    private final Evidence evidence;
    private final Arithmetic arithmetic;

    RecordUnits(Evidence evidence, Arithmetic arithmetic) {
        this.evidence = evidence;
        this.arithmetic = arithmetic;
    }

    /// The units of one place itself: its due sites, or whatever has records where the source names no site types.
    List<Unit> of(Place place, Source.Records source) {
        Map<Optional<SiteCode>, List<EvidenceRecord>> bySite = source.items().stream()
                .flatMap(item -> evidence.records(place.code(), item).stream())
                .filter(entry -> source.methods().isEmpty() || source.methods().contains(entry.method()))
                .filter(entry -> source.where().isEmpty() || entry.notApplicable() || holds(source.where().get(), entry))
                .collect(Collectors.groupingBy(EvidenceRecord::site, () -> new TreeMap<>(RecordUnits::compareSites), Collectors.toList()));
        if (source.sites().isEmpty()) {
            return bySite.entrySet().stream().map(entry -> unit(place, entry.getKey().flatMap(code -> site(place, code)), taken(entry.getValue(), source))).toList();
        }
        return evidence.sites(place.code()).stream().filter(site -> source.sites().contains(site.type()))
                .map(site -> unit(place, Optional.of(site), taken(bySite.getOrDefault(Optional.of(site.code()), List.of()), source))).toList();
    }

    private static int compareSites(Optional<SiteCode> a, Optional<SiteCode> b) {
        if (a.isEmpty() || b.isEmpty()) return Boolean.compare(a.isPresent(), b.isPresent());
        return a.get().compareTo(b.get());
    }

    private Optional<Site> site(Place place, SiteCode code) {
        return evidence.sites(place.code()).stream().filter(site -> site.code().equals(code)).findFirst();
    }

    private boolean holds(Expr where, EvidenceRecord entry) {
        return Formulas.holds(where, arithmetic, name -> Optional.ofNullable(entry.fields().get(name)).<Formulas.Meaning>map(Formulas.Given::new).orElse(Formulas.MISSING));
    }

    /// In order of time and id (S1.4), several items interleaved.
    private static List<EvidenceRecord> taken(List<EvidenceRecord> records, Source.Records source) {
        List<EvidenceRecord> sorted = records.stream()
                .sorted(java.util.Comparator.comparing(EvidenceRecord::time).thenComparing(EvidenceRecord::id)).toList();
        if (!source.latest()) return sorted;
        Map<String, EvidenceRecord> last = new TreeMap<>();
        sorted.forEach(entry -> last.put(entry.item(), entry));
        return sorted.stream().filter(last::containsValue).toList();
    }

    private static Unit unit(Place place, Optional<Site> site, List<EvidenceRecord> records) {
        List<EvidenceRecord> observed = records.stream().filter(entry -> !entry.notApplicable()).toList();
        if (records.isEmpty()) return new Unit(place, site, records, Cell.noEvidence(Coverage.UNSEEN));
        return observed.isEmpty() ? new Unit(place, site, records, Cell.notApplicable(Coverage.SEEN)) : new Unit(place, site, observed, Cell.noEvidence(Coverage.SEEN));
    }

    List<Unit> measured(Unit unit, Step.Measure measure) {
        if (unit.records().isEmpty() || unit.records().getFirst().notApplicable()) return List.of(unit);
        if (measure.bySite()) return List.of(unit.with(Cell.scored(amount(unit.records(), measure.statistic()), Coverage.SEEN)));
        List<Unit> units = new ArrayList<>();
        for (EvidenceRecord entry : unit.records()) {
            Coverage coverage = units.isEmpty() ? Coverage.SEEN : Coverage.NONE;
            units.add(new Unit(unit.place(), unit.site(), List.of(entry), Cell.scored(amount(List.of(entry), measure.statistic()), coverage)));
        }
        return units;
    }

    private Amount amount(List<EvidenceRecord> records, Statistic statistic) {
        return switch (statistic) {
            case Statistic.Count(String field, boolean perVisit) when perVisit ->
                    new Amount.Plain(arithmetic.of(records.stream().filter(entry -> number(entry, field).sign() > 0).count()));
            case Statistic.Count(String field, var _) -> new Amount.Plain(sum(records, field));
            case Statistic.Sum(String field) -> new Amount.Plain(sum(records, field));
            case Statistic.Mean(String field) -> new Amount.Quotient(sum(records, field), arithmetic.of(records.size()));
            case Statistic.Ratio(String over, String under) -> new Amount.Quotient(sum(records, over), sum(records, under));
            case Statistic.Grade(String field) -> new Amount.Tally(records.stream()
                    .collect(Collectors.groupingBy((Function<EvidenceRecord, String>) entry -> entry.fields().get(field), TreeMap::new, Collectors.counting())));
        };
    }

    private Num sum(List<EvidenceRecord> records, String field) {
        return arithmetic.sum(records.stream().map(entry -> number(entry, field)).toList());
    }

    private Num number(EvidenceRecord entry, String field) {
        Num number = arithmetic.of(new BigDecimal(entry.fields().get(field)));
        if (number == null) throw new IllegalArgumentException("Field " + field + " of record " + entry.id() + " was not checked.");
        return number;
    }
}
