package heng.core.reference;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S5.2, S5.3, S5.4.
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

    private static Campaign gaps(String pool) {
        return towns(pool).results("given", """
                place  n
                A1     10
                A2     none
                B1     n/a
                """);
    }

    @Test
    void unitsWithoutEvidenceAreLeftOutCountAsZeroOrFail() {
        gaps("{pool: mean}").shows("""
                place  q
                A      10 scored 1/2
                A2     no evidence 0/1
                B      not applicable 1/1
                C      10 scored 2/3
                """);
        gaps("{pool: {mean: , missing: skip}}").shows("""
                place  q
                A      10 scored 1/2
                """);
        gaps("{pool: {mean: , missing: zero}}").shows("""
                place  q
                A      5 scored 1/2
                A2     0 scored 0/1
                B      not applicable 1/1
                C      5 scored 2/3
                """);
        gaps("{pool: {mean: , missing: fail}}").shows("""
                place  q
                A      no evidence 1/2
                A1     10 scored 1/1
                B      not applicable 1/1
                C      no evidence 2/3
                """);
    }

    @Test
    void missingHoldsForEveryWayToPool() {
        gaps("{pool: {min: , missing: zero}}").shows("""
                place  q
                A      0 scored 1/2
                """);
        gaps("{pool: {max: , missing: fail}}").shows("""
                place  q
                A      no evidence 1/2
                """);
        gaps("{pool: {sums: , missing: zero}}").shows("""
                place  q
                A      10 scored 1/2
                A2     0 scored 0/1
                B      not applicable 1/1
                """);
        gaps("{pool: {sums: , missing: fail}}").shows("""
                place  q
                A      no evidence 1/2
                """);
        gaps("{pool: sums}").shows("""
                place  q
                A      10 scored 1/2
                A2     no evidence 0/1
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

    /// S5.2: 5 of 0 and 1 of 2 make 6 of 2. For `missing` a unit whose own quotient is a division by zero has no evidence, its sums enter all the same.
    @Test
    void sumsTakeAQuotientByZeroAlong() {
        String records = """
                item  site  alight  lamps
                q     s1    5       0
                q     s2    1       2
                q     s3    3       0
                """;
        for (String missing : new String[] {"skip", "zero"}) {
            Campaign.of(LAMPS_BY_SITE.formatted("{pool: {sums: , missing: " + missing + "}}")).sites(SITES).records(records).shows("""
                    place  q
                    A1     3 scored 2/2
                    A2     no evidence 1/1
                    """);
        }
        Campaign.of(LAMPS_BY_SITE.formatted("{pool: {sums: , missing: fail}}")).sites(SITES).records(records).shows("""
                place  q
                A1     no evidence 2/2
                """);
        Campaign.of(LAMPS_BY_SITE.formatted("{pool: {mean: , missing: zero}}")).sites(SITES).records(records).shows("""
                place  q
                A1     0.25 scored 2/2
                """);
    }

    private static final String LAMPS_BY_SITE = """
            site-types: {street: }
            items:
            - code: q
              records: {sites: street}
              steps: [{measure: {ratio: alight/lamps, by: site}}, %s]
            """;

    /// S5.3: under sums a missing unit adds nothing, whatever it would have been.
    @Test
    void zeroUnderSumsAddsNothing() {
        String yaml = """
                site-types: {street: }
                items:
                - code: q
                  records: {sites: street}
                  steps: [{measure: {%s, by: site}}, {pool: {sums: , missing: zero}}]
                """;
        Campaign.of(yaml.formatted("sum: alight")).sites(SITES).records(LAMPS).shows("""
                place  q
                A      15 scored 3/3
                B      0 scored 0/1
                """);
        Campaign.of(yaml.formatted("ratio: alight/lamps")).sites(SITES).records(LAMPS).shows("""
                place  q
                B      no evidence 0/1
                """);
        Campaign.of(yaml.formatted("grade: grade").replace("missing: zero}}]", "missing: zero}}, {map: {A: 1}}]")).sites(SITES).records("""
                item  site  grade
                q     s1    A
                """).shows("""
                place  q
                A      1 scored 1/3
                B      no evidence 0/1
                """);
    }

    /// S2.6: also where the pool has no value.
    @Test
    void aStateRisesWithoutAValue() {
        String yaml = """
                items:
                - code: n
                  result: {standard: given}
                  steps: [{gate: {when: "seen = 0", state: barred}}, {gate: {when: "x < 5", state: vetoed}}]
                - {code: q, column: n, at: town, steps: [%s]}
                """;
        String cells = """
                place  main
                A1     none
                A2     4
                B1     none
                """;
        Campaign.of(yaml.formatted("{pool: mean}")).results("given", cells).shows("""
                place  q
                A      4 barred 1/2
                B      barred 0/1
                """);
        Campaign.of(yaml.formatted("{pool: {mean: , missing: fail}}")).results("given", cells).shows("""
                place  q
                A      barred 1/2
                """);
        Campaign.of(yaml.formatted("{pool: {mean: nobody}}")).results("given", cells).attributes("place  nobody\nA2  0\nA1  0").shows("""
                place  q
                A      barred 1/2
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

    /// A1: 10, 20, 60 and A2: 100. The mean of means is 65, the mean of all 47.5.
    @Test
    void toALevelPoolsTwice() {
        String sites = """
                code  type    place
                a     street  A1
                b     street  A1
                c     street  A1
                d     street  A2
                """;
        String records = """
                item  site  value
                q     a     10
                q     b     20
                q     c     60
                q     d     100
                """;
        String yaml = """
                site-types: {street: }
                items:
                - code: q
                  records: {sites: street}
                  steps: [{measure: mean}, %s]
                """;
        Campaign.of(yaml.formatted("{pool: {mean: 1, to: town}}, {pool: mean}")).sites(sites).records(records).shows("""
                place  q
                C      65 scored 4/4
                A      65 scored 4/4
                A1     30 scored 3/3
                B      not applicable 0/0
                """);
        Campaign.of(yaml.formatted("{pool: {mean: 1, to: county}}, {pool: mean}")).sites(sites).records(records).shows("""
                place  q
                C      47.5 scored 4/4
                A      47.5 scored 4/4
                A1     30 scored 3/3
                """);
        Campaign.of(yaml.formatted("{pool: {max: , to: town}}, {pool: sums}")).sites(sites).records(records).shows("""
                place  q
                C      160 scored 4/4
                """);
    }

    /// S5.4: a site of the county itself stays with the county where towns are pooled.
    @Test
    void unitsAboveTheLevelStayWithTheirOwnPlace() {
        Campaign.of("""
                site-types: {street: }
                items:
                - code: q
                  records: {sites: street}
                  steps: [{measure: mean}, {pool: {mean: 1, to: town}}, {pool: mean}]
                """).sites("""
                code  type    place
                own   street  A
                a     street  A1
                b     street  A1
                c     street  A2
                """).records("""
                item  site  value
                q     own   90
                q     a     10
                q     b     20
                q     c     45
                """).shows("""
                place  q
                A      50 scored 4/4
                C      50 scored 4/4
                A1     15 scored 2/2
                """);
    }
}
