package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What evidence answers.
class CampaignEvidenceTest {

    private static final PlaceCode A = new PlaceCode("A");
    private static final Evidence EVIDENCE = Campaign.of("items: [{code: q, attribute: n}]").sites("""
            code  type    place
            z     street  A
            b     market  A
            """).records("""
            item  site  place  id  time
            q     z     -      4   2026-09-01
            q     b     -      3   2026-09-02
            q     b     -      2   2026-09-01
            q     b     -      1   2026-09-02
            q     -     A      5   2026-09-09
            p     z     -      6   2026-09-01
            """).attributes("""
            place  n
            A      5
            """).events("""
            kind  place  date
            fire  A      2026-09-30
            fire  A      2026-09-01
            """).date("2026-09-30").evidence();

    /// S1.4: by site, then by time, then by id; records of the place itself first.
    @Test
    void recordsStandInCanonicalOrder() {
        assertThat(EVIDENCE.records(A, "q").stream().map(EvidenceRecord::id)).containsExactly("5", "2", "1", "3", "4");
        assertThat(EVIDENCE.records(A, "o")).isEmpty();
        assertThat(EVIDENCE.records(new PlaceCode("B"), "q")).isEmpty();
    }

    @Test
    void sitesStandByCode() {
        assertThat(EVIDENCE.sites(A).stream().map(site -> site.code())).containsExactly(new SiteCode("b"), new SiteCode("z"));
        assertThat(EVIDENCE.sites(new PlaceCode("B"))).isEmpty();
    }

    @Test
    void codeAndYearAreAttributesOfEveryPlace() {
        assertThat(EVIDENCE.attribute(A, "n")).contains("5");
        assertThat(EVIDENCE.attribute(A, "code")).contains("A");
        assertThat(EVIDENCE.attribute(A, "year")).contains("2026");
        assertThat(EVIDENCE.attribute(A, "m")).isEmpty();
        assertThat(Campaign.of("items: [{code: q, attribute: n}]").date(LocalDate.MAX.toString()).evidence().attribute(A, "year")).isEmpty();
    }

    @Test
    void eventsCountFromADayToADay() {
        LocalDate first = LocalDate.of(2026, 9, 1);
        LocalDate last = LocalDate.of(2026, 9, 30);
        assertThat(EVIDENCE.events(A, "fire", first, last)).isEqualTo(2);
        assertThat(EVIDENCE.events(A, "fire", first.plusDays(1), last)).isEqualTo(1);
        assertThat(EVIDENCE.events(A, "fire", first, last.minusDays(1))).isEqualTo(1);
        assertThat(EVIDENCE.events(A, "flood", first, last)).isZero();
        assertThat(EVIDENCE.result("other", Optional.empty(), A)).isEmpty();
        assertThat(EVIDENCE.announced(A)).isEmpty();
        assertThat(EVIDENCE.date()).isEqualTo(last);
        assertThat(EVIDENCE.tree().all()).hasSize(6);
    }
}
