package heng.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S5.1.
class MeasureTest {

    private static Campaign measured(String measure) {
        return Campaign.of("""
                site-types: {street: }
                items:
                - code: q
                  records: {sites: street}
                  steps: [{measure: %s}, {pool: mean}]
                """.formatted(measure)).sites("""
                code  type    place
                s1    street  A1
                s2    street  A1
                """).records("""
                item  site  value  alight  lamps  grade  score
                q     s1    4      9       10     A      -1.5
                q     s1    0      0       6      B      2
                q     s2    1      5       5      A      0.25
                """);
    }

    private static void bySite(String measure, String expected) {
        assertThat(measured(measure).units("q", 1, "A1")).isEqualTo(expected.strip());
    }

    @Test
    void bySiteThereIsOneUnitForEachSite() {
        bySite("{count: value, by: site}", """
                A1/s1 [r1, r2] 4 scored 1/1
                A1/s2 [r3] 1 scored 1/1
                """);
        bySite("{count: value, per: visit, by: site}", """
                A1/s1 [r1, r2] 1 scored 1/1
                A1/s2 [r3] 1 scored 1/1
                """);
        bySite("{records: all, by: site}", """
                A1/s1 [r1, r2] 2 scored 1/1
                A1/s2 [r3] 1 scored 1/1
                """);
        bySite("{sum: score, by: site}", """
                A1/s1 [r1, r2] 0.5 scored 1/1
                A1/s2 [r3] 0.25 scored 1/1
                """);
        bySite("{mean: score, by: site}", """
                A1/s1 [r1, r2] 0.25 scored 1/1
                A1/s2 [r3] 0.25 scored 1/1
                """);
        bySite("{ratio: alight/lamps, by: site}", """
                A1/s1 [r1, r2] 0.5625 scored 1/1
                A1/s2 [r3] 1 scored 1/1
                """);
    }

    @Test
    void byRecordThereIsOneUnitForEachRecord() {
        String each = """
                A1/s1 [r1] 4 scored 1/1
                A1/s1 [r2] 0 scored 0/0
                A1/s2 [r3] 1 scored 1/1
                """;
        bySite("count", each);
        bySite("sum", each);
        bySite("mean", each);
        bySite("{count: value, by: record}", each);
        bySite("{count: value, per: place}", each);
        bySite("{count: value, per: visit}", """
                A1/s1 [r1] 1 scored 1/1
                A1/s1 [r2] 0 scored 0/0
                A1/s2 [r3] 1 scored 1/1
                """);
        bySite("records", """
                A1/s1 [r1] 1 scored 1/1
                A1/s1 [r2] 1 scored 0/0
                A1/s2 [r3] 1 scored 1/1
                """);
        bySite("{ratio: alight/lamps}", """
                A1/s1 [r1] 0.9 scored 1/1
                A1/s1 [r2] 0 scored 0/0
                A1/s2 [r3] 1 scored 1/1
                """);
    }

    @Test
    void formulasOverTheFieldsOfARecordAreMeasuredToo() {
        bySite("{sum: \"case(alight > 8: 3, alight = 5: 1, else: 0)\"}", """
                A1/s1 [r1] 3 scored 1/1
                A1/s1 [r2] 0 scored 0/0
                A1/s2 [r3] 1 scored 1/1
                """);
        bySite("{ratio: (lamps - alight)/lamps, by: site}", """
                A1/s1 [r1, r2] 0.4375 scored 1/1
                A1/s2 [r3] 0 scored 1/1
                """);
    }

    @Test
    void gradesAreAHistogram() {
        String yaml = """
                site-types: {street: }
                items:
                - code: q
                  records: {sites: street}
                  steps: [{measure: %s}, {map: {A: 1, B: 0}}, {pool: mean}]
                """;
        String sites = """
                code  type    place
                s1    street  A1
                """;
        String records = """
                item  site  grade  verdict
                q     s1    A      B
                q     s1    B      A
                q     s1    A      A
                """;
        assertThat(Campaign.of(yaml.formatted("{grade: grade, by: site}")).sites(sites).records(records).units("q", 1, "A1")).isEqualTo("A1/s1 [r1, r2, r3] {A=2, B=1} scored 1/1");
        assertThat(Campaign.of(yaml.formatted("{grade: verdict, by: site}")).sites(sites).records(records).units("q", 1, "A1")).isEqualTo("A1/s1 [r1, r2, r3] {A=2, B=1} scored 1/1");
        assertThat(Campaign.of(yaml.formatted("grade")).sites(sites).records(records).units("q", 2, "A1")).isEqualTo("""
                A1/s1 [r1] 1 scored 1/1
                A1/s1 [r2] 0 scored 0/0
                A1/s1 [r3] 1 scored 0/0""");
    }

    /// S3.6: of 0 lamps, what share is lit?
    @Test
    void aQuotientByNothingIsNoEvidence() {
        Campaign.of("""
                items:
                - code: q
                  records: {}
                  steps: [{measure: {ratio: alight/lamps}}, {map: {formula: "x + 1"}}, {pool: mean}]
                """).records("""
                item  place  alight  lamps
                q     A1     0       0
                q     A2     0       0
                q     A2     1       2
                """).shows("""
                place  q
                A1     no evidence 1/1
                A2     1.5 scored 1/1
                """);
    }
}
