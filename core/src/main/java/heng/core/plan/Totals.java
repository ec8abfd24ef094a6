package heng.core.plan;

import heng.core.kernel.Source;
import heng.core.number.Arithmetic;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.record.EvidenceRecord;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The units of one leaf as running totals (S4.2, S5.1): one more record is added to the total of its site, where measuring all records of the place anew would take longer with each that came before.
/// In exact arithmetic, where the order of a sum makes no difference, and for leaves that take sites as units, count all records and look at no other column.
final class Totals {

    /// With fewer records nothing is kept of a place: they are measured as fast.
    private static final int FROM = 4;

    /// @param seen whether somebody saw something
    /// @param amount of the records that count
    private record Unit(boolean seen, Amount amount) {}

    private final ColumnPlan leaf;
    private final Source.Records source;
    private final Findings findings;
    private final Measuring measuring;
    private final Evidence evidence;
    private final Arithmetic arithmetic;
    private final Map<Integer, SortedMap<String, Unit>> places = new HashMap<>();

    private Totals(ColumnPlan leaf, Findings findings, Measuring measuring, Evidence evidence, Arithmetic arithmetic) {
        this.leaf = leaf;
        this.source = Findings.source(leaf);
        this.findings = findings;
        this.measuring = measuring;
        this.evidence = evidence;
        this.arithmetic = arithmetic;
    }

    /// Empty for a leaf whose units cannot be added to.
    static Optional<Totals> of(ColumnPlan leaf, Findings findings, Measuring measuring, Evidence evidence, Arithmetic arithmetic) {
        Source.Records source = Findings.source(leaf);
        boolean addable = arithmetic.isExact() && measuring.isBySite() && !source.latest() && source.unless().isEmpty();
        return addable ? Optional.of(new Totals(leaf, findings, measuring, evidence, arithmetic)) : Optional.empty();
    }

    /// Something else than one more record happened at a place.
    void forget(int place) {
        places.remove(place);
    }

    /// The units of a place.
    ///
    /// @param added what has come there since they were last asked for, of any item; in the evidence already
    List<Cell> units(int place, PlaceCode code, Collection<EvidenceRecord> added) {
        SortedMap<String, Unit> units = places.get(place);
        if (units == null) {
            units = all(place, code);
        } else {
            for (EvidenceRecord entry : added) if (findings.reads(source, entry)) units.merge(site(entry), unit(List.of(entry), code), this::plus);
        }
        return cells(units, code);
    }

    private SortedMap<String, Unit> all(int place, PlaceCode code) {
        SortedMap<String, Unit> units = new TreeMap<>();
        List<EvidenceRecord> records = findings.records(source, code);
        for (List<EvidenceRecord> there : Findings.bySite(records)) units.put(site(there.getFirst()), unit(there, code));
        if (records.size() >= FROM) places.put(place, units);
        return units;
    }

    private Unit unit(List<EvidenceRecord> records, PlaceCode code) {
        Findings.Found found = findings.found(leaf, code, records);
        return new Unit(found.state() == Findings.Found.State.SEEN, measuring.amount(found.counting()));
    }

    private Unit plus(Unit one, Unit more) {
        return new Unit(one.seen || more.seen, Amount.sum(List.of(one.amount, more.amount), arithmetic));
    }

    private List<Cell> cells(SortedMap<String, Unit> units, PlaceCode code) {
        if (source.sites().isEmpty()) return units.values().stream().map(Totals::cell).toList();
        List<Cell> cells = new ArrayList<>();
        for (Site site : evidence.sites(code)) {
            if (!source.sites().contains(site.type())) continue;
            Unit unit = units.get(site.code().text());
            cells.add(unit == null ? Measuring.UNVISITED : cell(unit));
        }
        return cells;
    }

    private static Cell cell(Unit unit) {
        return unit.seen ? Measuring.seen(unit.amount) : Measuring.ABSENT;
    }

    private static String site(EvidenceRecord entry) {
        return entry.site().isPresent() ? entry.site().get().text() : "";
    }
}
