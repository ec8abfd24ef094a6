package heng.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S5.4: pooled twice.
class PoolToLevelTest {

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
                B1     not applicable 0/0
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

    /// The explanation follows both pools.
    @Test
    void isExplainedPoolByPool() {
        assertThat(Campaign.of("items: [{code: q, records: {}, steps: [{measure: mean}, {pool: {mean: 1, to: town}}, {pool: mean}]}]").records("""
                item  place  value
                q     A1     10
                q     A2     20
                """).explain("q", "A")).isEqualTo("""
                q A pool = 15 scored 2/2
                  term A1 5 {weight:1}
                    q A1 pool = 10 scored 1/1
                      term A1 10 {weight:1}
                        q A1 measure = 10 scored 1/1
                          term r1 10
                  term A2 10 {weight:1}
                    q A2 pool = 20 scored 1/1
                      term A2 20 {weight:1}
                        q A2 measure = 20 scored 1/1
                          term r2 20
                """);
    }
}
