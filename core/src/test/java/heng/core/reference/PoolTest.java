package heng.core.reference;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S5.2: many units to one.
class PoolTest {

    private static final String SITES = """
            code  type    place
            s1    street  A1
            s2    street  A1
            s3    street  A2
            s4    street  B1
            """;

    private static final String LAMPS = """
            item  site  alight  lamps
            q     s1    9       10
            q     s2    0       2
            q     s3    6       8
            """;

    private static Campaign lamps(String pool) {
        return Campaign.of("""
                site-types: {street: }
                items:
                - code: q
                  records: {sites: street}
                  steps: [{measure: {ratio: alight/lamps, by: site}}, %s]
                """.formatted(pool)).sites(SITES).records(LAMPS);
    }

    /// (9 + 0) / (10 + 2) against (0.9 + 0) / 2.
    @Test
    void sumsIsTheRatioOfSumsAndMeanTheMeanOfRatios() {
        lamps("{pool: sums}").shows("""
                place  q
                A1     0.75 scored 2/2
                A      0.75 scored 3/3
                B      no evidence 0/1
                """);
        lamps("{pool: mean}").shows("""
                place  q
                A1     0.45 scored 2/2
                A      0.55 scored 3/3
                B      no evidence 0/1
                """);
        lamps("{pool: {mean: {}}}").shows("""
                place  q
                A1     0.45 scored 2/2
                """);
    }

    @Test
    void minAndMaxTakeTheExtremes() {
        lamps("{pool: min}").shows("""
                place  q
                A1     0 scored 2/2
                A2     0.75 scored 1/1
                """);
        lamps("{pool: max}").shows("""
                place  q
                A1     0.9 scored 2/2
                """);
    }

    /// S1.1: the order is the meaning.
    @Test
    void mapBeforePoolFloorsEachSiteAndAfterItThePlace() {
        lamps("{map: {formula: \"max(0.5, x)\"}}, {pool: mean}").shows("""
                place  q
                A1     0.7 scored 2/2
                """);
        lamps("{pool: mean}, {map: {formula: \"max(0.5, x)\"}}").shows("""
                place  q
                A1     0.5 scored 2/2
                """);
    }

    private static Campaign towns(String pool) {
        return Campaign.of("""
                tables:
                  weights: {rows: {A1: 3, A2: 1}}
                items:
                - {code: n, result: {standard: given, column: n}}
                - {code: q, column: n, at: town, steps: [%s]}
                """.formatted(pool)).attributes("""
                place  residents  nobody
                A1     3          0
                A2     1          0
                B1     -          0
                """);
    }

    private static Campaign full(String pool) {
        return towns(pool).results("given", """
                place  n
                A1     10
                A2     20
                B1     60
                """);
    }

    @Test
    void unitsMayBeWeighedByAnAttributeOfTheirPlace() {
        full("{pool: {mean: residents}}").shows("""
                place  q
                A      12.5 scored 2/2
                B      no evidence 1/1
                C      12.5 scored 3/3
                """);
        full("{pool: {mean: residents, missing: zero}}").shows("""
                place  q
                C      12.5 scored 3/3
                """);
        full("{pool: {mean: residents, missing: fail}}").shows("""
                place  q
                A      12.5 scored 2/2
                C      no evidence 3/3
                """);
    }

    @Test
    void unitsMayBeWeighedByATable() {
        full("{pool: {mean: {table: weights}}}").shows("""
                place  q
                A      12.5 scored 2/2
                B      no evidence 1/1
                """);
        full("{pool: {mean: {table: {key: code, rows: {A1: 1}, else: 0}}}}").shows("""
                place  q
                A      10 scored 2/2
                B      no evidence 1/1
                """);
    }

    @Test
    void weightsThatSumToZeroAreNoEvidence() {
        full("{pool: {mean: nobody}}").shows("""
                place  q
                A      no evidence 2/2
                """);
    }

    @Test
    void statesRiseThroughAPoolAndZeroCountsAsZero() {
        var campaign = towns("{pool: mean}").results("given", """
                place  n
                A1     10 vetoed
                A2     20 failed
                B1     60 barred zero
                """);
        campaign.shows("""
                place  q
                A      15 vetoed 2/2
                B      0 scored 1/1
                C      10 vetoed 3/3
                """);
        towns("{pool: sums}").results("given", """
                place  n
                A1     10 suspended here
                A2     20 barred zero
                """).shows("""
                place  q
                A      10 scored 2/2
                """);
    }

    /// A zeroed quotient keeps what it is over: (0 + 6) / (12 + 8).
    @Test
    void aZeroedShareStaysInTheDenominator() {
        Campaign.of("""
                site-types: {street: }
                items:
                - code: q
                  records: {sites: street}
                  steps:
                  - measure: {ratio: alight/lamps, by: site}
                  - gate: {when: "x < 0.5", state: failed, effect: zero}
                  - pool: sums
                """).sites(SITES).records("""
                item  site  alight  lamps
                q     s1    4       12
                q     s3    6       8
                """).shows("""
                place  q
                A      0.3 scored 2/3
                """);
    }
}
