package heng.core.reference;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S5.3: units without evidence.
class PoolMissingTest {

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

    private static final String LAMPS_BY_SITE = """
            site-types: {street: }
            items:
            - code: q
              records: {sites: street}
              steps: [{measure: {ratio: alight/lamps, by: site}}, %s]
            """;

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

    /// Whatever stands between the measure and the pool, as long as it leaves the statistic alone.
    @Test
    void zeroUnderSumsJoinsWhatTheMeasureGave() {
        for (String between : new String[] {"{gate: {when: x < 0, state: failed}}", "{pool: {sums: , to: town, missing: zero}}"}) {
            Campaign.of(LAMPS_BY_SITE.formatted(between + ", {pool: {sums: , missing: zero}}")).sites(SITES).records(LAMPS).shows("""
                    place  q
                    C      0.75 scored 3/4
                    """);
        }
        Campaign.of(LAMPS_BY_SITE.formatted("{map: {formula: 10*x}}, {pool: {sums: , missing: zero}}")).sites(SITES).records(LAMPS).shows("""
                place  q
                C      16.5 scored 3/4
                """);
    }
}
