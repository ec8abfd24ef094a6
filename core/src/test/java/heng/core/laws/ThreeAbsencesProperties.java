package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// S2.1 to S2.3, S5.3: zero, *no evidence* and *not applicable* never change places.
class ThreeAbsencesProperties {

    private static final PlaceCode TOWN = new PlaceCode("town");

    /// What was found at the last site.
    enum Found { ZERO, NOBODY_LOOKED, NONE_THERE }

    @Provide
    Arbitrary<String> policies() {
        return Arbitraries.of("skip", "zero", "fail");
    }

    /// The oracle of S5.3: what the mean is of, or nothing.
    @Property(tries = 500)
    void theMeanOfSitesIsTakenOverWhatCounts(@ForAll @Size(max = 4) List<@IntRange(max = 50) Integer> others, @ForAll Found found, @ForAll("policies") String missing) {
        List<Num> counting = new ArrayList<>(others.stream().map(value -> Arithmetic.EXACT.of(value)).toList());
        boolean zero = found == Found.ZERO || found == Found.NOBODY_LOOKED && missing.equals("zero");
        if (zero) counting.add(Arithmetic.EXACT.of(0));
        boolean failed = found == Found.NOBODY_LOOKED && missing.equals("fail");
        Cell cell = score(others, found, "mean", missing);
        if (failed || counting.isEmpty()) assertThat(cell.amount()).isNull();
        else assertThat(cell.value(Arithmetic.EXACT)).isEqualTo(Arithmetic.EXACT.divide(Arithmetic.EXACT.sum(counting), Arithmetic.EXACT.of(counting.size())));
        if (cell.amount() == null) assertThat(cell.state()).isEqualTo(found == Found.NONE_THERE ? State.NOT_APPLICABLE : State.NO_EVIDENCE);
    }

    /// S2.7: all three are due, nobody looked is not seen.
    @Property(tries = 300)
    void notApplicableIsSeenAndNobodyLookedIsNot(@ForAll @Size(max = 4) List<@IntRange(max = 50) Integer> others, @ForAll Found found, @ForAll("policies") String missing) {
        int seen = others.size() + (found == Found.NOBODY_LOOKED ? 0 : 1);
        assertThat(score(others, found, "mean", missing).coverage()).isEqualTo(new Coverage(seen, others.size() + 1));
    }

    /// The least of the sites knows the difference too: zero is the least there is.
    @Property(tries = 300)
    void theLeastIsZeroOnlyIfZeroWasSeenOrIsAskedFor(@ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 50) Integer> others, @ForAll Found found, @ForAll("policies") String missing) {
        Num least = score(others, found, "min", missing).value(Arithmetic.EXACT);
        boolean zero = found == Found.ZERO || found == Found.NOBODY_LOOKED && missing.equals("zero");
        if (found == Found.NOBODY_LOOKED && missing.equals("fail")) assertThat(least).isNull();
        else assertThat(least).isEqualTo(zero ? Arithmetic.EXACT.of(0) : Arithmetic.EXACT.of(others.stream().min(Integer::compareTo).orElseThrow()));
    }

    /// S7.6: the same of a child among children.
    @Property(tries = 300)
    void childrenKnowTheDifferenceToo(@ForAll @IntRange(max = 50) int other, @ForAll Found found, @ForAll("policies") String missing) {
        Cell cell = cell(List.of(), found, """
                items:
                - {code: last, records: {sites: s1}, steps: [{measure: {mean: value, by: site}}, {pool: mean}]}
                - {code: other, table: {key: code, rows: {}, else: OTHER}}
                - {code: score, children: {last: 1, other: 3}, missing: MISSING}
                """.replace("OTHER", String.valueOf(other)).replace("MISSING", missing));
        boolean quarter = found == Found.ZERO || found == Found.NOBODY_LOOKED && missing.equals("zero");
        Num all = Arithmetic.EXACT.of(other);
        if (found == Found.NOBODY_LOOKED && missing.equals("fail")) assertThat(cell.state()).isEqualTo(State.NO_EVIDENCE);
        else assertThat(cell.value(Arithmetic.EXACT)).isEqualTo(quarter ? Arithmetic.EXACT.divide(Arithmetic.EXACT.of(3L * other), Arithmetic.EXACT.of(4)) : all);
        assertThat(cell.coverage()).isEqualTo(new Coverage(found == Found.NOBODY_LOOKED ? 1 : 2, 2));
    }

    private static Cell score(List<Integer> others, Found found, String pool, String missing) {
        return cell(others, found, """
                items:
                - code: score
                  records: {items: last, sites: s1}
                  steps: [{measure: {mean: value, by: site}}, {pool: {POOL: {}, missing: MISSING}}]
                """.replace("POOL", pool).replace("MISSING", missing));
    }

    private static Cell cell(List<Integer> others, Found found, String yaml) {
        List<Site> sites = new ArrayList<>();
        List<EvidenceRecord> records = new ArrayList<>();
        for (int i = 0; i <= others.size(); i++) {
            var code = new SiteCode("S" + i);
            sites.add(new Site(code, "s1", "", TOWN, Optional.empty()));
            boolean last = i == others.size();
            if (last && found == Found.NOBODY_LOOKED) continue;
            boolean none = last && found == Found.NONE_THERE;
            Map<String, String> fields = none ? Map.of() : Map.of("value", last ? "0" : String.valueOf(others.get(i)));
            records.add(new EvidenceRecord("r" + i, "last", TOWN, Optional.of(code), LocalDateTime.of(2026, 9, 1, 9, 0), "m1", "", none, fields));
        }
        var town = new Place(TOWN, "Town", new Level("township"), Optional.empty());
        World world = new World(List.of(town), sites, records, List.of(), List.of(), List.of(), Map.of(), List.of());
        return new Reference(Reading.exact(yaml), world.evidence()).value(new ColumnCode("score"), TOWN);
    }
}
