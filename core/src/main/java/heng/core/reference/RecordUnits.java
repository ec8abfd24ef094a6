package heng.core.reference;

import heng.core.kernel.Expr;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.Evidence;
import heng.core.score.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Records to units, and units to statistics (S4.1, S4.2, S5.1).
final class RecordUnits {

    private final Kernel kernel;
    private final Evidence evidence;
    private final Arithmetic arithmetic;
    private final Map<ColumnCode, Map<PlaceCode, Set<String>>> charged = new HashMap<>();

    RecordUnits(Kernel kernel, Evidence evidence) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.arithmetic = kernel.arithmetic();
    }

    /// The units of one place itself: its due sites, or whatever has records where the source names no site types.
    List<Unit> of(Place place, Source.Records source) {
        Map<Optional<SiteCode>, List<EvidenceRecord>> bySite = source.items().stream()
                .flatMap(item -> evidence.records(place.code(), item).stream())
                .filter(entry -> source.methods().isEmpty() || source.methods().contains(entry.method()))
                .collect(Collectors.groupingBy(EvidenceRecord::site, () -> new TreeMap<>(RecordUnits::compareSites), Collectors.toList()));
        if (source.sites().isEmpty()) {
            return bySite.entrySet().stream().map(entry -> unit(place, entry.getKey().flatMap(code -> site(place.code(), code)), taken(entry.getValue(), source), source)).toList();
        }
        return evidence.sites(place.code()).stream().filter(site -> source.sites().contains(site.type()))
                .map(site -> unit(place, Optional.of(site), taken(bySite.getOrDefault(Optional.of(site.code()), List.of()), source), source)).toList();
    }

    /// The records that a column charges in a place itself: what its source leaves after every condition (S4.1).
    private Set<String> charged(ColumnCode column, Place place) {
        if (!(kernel.column(column).source() instanceof Source.Records source)) return Set.of();
        return charged.computeIfAbsent(column, _ -> new HashMap<>()).computeIfAbsent(place.code(), _ -> of(place, source).stream()
                .filter(unit -> unit.cell().state() == State.NO_EVIDENCE).flatMap(unit -> unit.records().stream()).map(EvidenceRecord::id).collect(Collectors.toSet()));
    }

    private static int compareSites(Optional<SiteCode> a, Optional<SiteCode> b) {
        if (a.isEmpty() || b.isEmpty()) return Boolean.compare(a.isPresent(), b.isPresent());
        return a.get().compareTo(b.get());
    }

    private Optional<Site> site(PlaceCode place, SiteCode code) {
        return evidence.sites(place).stream().filter(site -> site.code().equals(code)).findFirst();
    }

    private boolean holds(Expr where, EvidenceRecord entry) {
        return Formulas.holds(where, arithmetic, Records.fields(entry));
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

    /// A site somebody visited keeps its coverage even if `where` leaves nothing of what was seen there.
    private Unit unit(Place place, Optional<Site> site, List<EvidenceRecord> records, Source.Records source) {
        if (records.isEmpty()) return new Unit(place, site, records, Cell.noEvidence(Coverage.UNSEEN));
        List<EvidenceRecord> observed = records.stream().filter(entry -> !entry.notApplicable()).toList();
        if (observed.isEmpty()) return new Unit(place, site, records, Cell.notApplicable(Coverage.SEEN));
        List<EvidenceRecord> counting = observed.stream().filter(entry -> source.where().isEmpty() || holds(source.where().get(), entry))
                .filter(entry -> source.unless().stream().noneMatch(column -> charged(column, place).contains(entry.id()))).toList();
        return new Unit(place, site, counting, Cell.noEvidence(Coverage.SEEN));
    }

    List<Unit> measured(Unit unit, Step.Measure measure) {
        boolean visited = unit.cell().state() == State.NO_EVIDENCE && unit.cell().coverage().seen() > 0;
        if (!visited || !measure.bySite() && unit.records().isEmpty()) return List.of(unit);
        if (measure.bySite()) return List.of(unit.with(Cell.scored(amount(unit.records(), measure.statistic()), Coverage.SEEN)));
        List<Unit> units = new ArrayList<>();
        for (EvidenceRecord entry : unit.records()) {
            Coverage coverage = units.isEmpty() ? Coverage.SEEN : Coverage.NONE;
            units.add(new Unit(unit.place(), unit.site(), List.of(entry), Cell.scored(amount(List.of(entry), measure.statistic()), coverage)));
        }
        return units;
    }

    /// The sum of no units after these steps: of the kind their measure gave, a plain 0 once a step has made values of it.
    static Amount nothing(List<Step> steps, Arithmetic arithmetic) {
        Num zero = arithmetic.of(0);
        boolean valued = steps.stream().anyMatch(step -> !(step instanceof Step.Measure) && !(step instanceof Step.Gate) && !(step instanceof Step.Pool pool && pool.kind() == Step.Pool.Kind.SUMS));
        if (valued || steps.isEmpty() || !(steps.getFirst() instanceof Step.Measure(var statistic, var _))) return new Amount.Plain(zero);
        return switch (statistic) {
            case Statistic.Mean _, Statistic.Ratio _ -> new Amount.Quotient(zero, zero);
            case Statistic.Grade _ -> new Amount.Tally(new TreeMap<>());
            case Statistic.Count _, Statistic.Number _, Statistic.Sum _ -> new Amount.Plain(zero);
        };
    }

    private Amount amount(List<EvidenceRecord> records, Statistic statistic) {
        return switch (statistic) {
            case Statistic.Count(Expr of, boolean perVisit) when perVisit ->
                    new Amount.Plain(arithmetic.of(records.stream().filter(entry -> number(entry, of).sign() > 0).count()));
            case Statistic.Count(Expr of, var _) -> new Amount.Plain(sum(records, of));
            case Statistic.Number() -> new Amount.Plain(arithmetic.of(records.size()));
            case Statistic.Sum(Expr of) -> new Amount.Plain(sum(records, of));
            case Statistic.Mean(Expr of) -> new Amount.Quotient(sum(records, of), arithmetic.of(records.size()));
            case Statistic.Ratio(Expr over, Expr under) -> new Amount.Quotient(sum(records, over), sum(records, under));
            case Statistic.Grade(String field) -> new Amount.Tally(records.stream()
                    .collect(Collectors.groupingBy((Function<EvidenceRecord, String>) entry -> entry.fields().get(field), TreeMap::new, Collectors.counting())));
        };
    }

    private Num sum(List<EvidenceRecord> records, Expr of) {
        return arithmetic.sum(records.stream().map(entry -> number(entry, of)).toList());
    }

    private Num number(EvidenceRecord entry, Expr of) {
        return Records.number(of, entry, arithmetic).orElseThrow(() -> new IllegalArgumentException("Record " + entry.id() + " was not checked."));
    }
}
