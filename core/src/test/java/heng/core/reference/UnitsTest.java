package heng.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S1.3, S1.4: which units there are, and in which order.
class UnitsTest {

    private static final String BY_RECORD = """
            site-types: {street: }
            items:
            - code: q
              records: {sites: street, items: [q, p]}
              steps:
              - measure: mean
              - pool: mean
            """;

    @Test
    void standInPreorderThenBySiteTimeAndId() {
        var campaign = Campaign.of(BY_RECORD).sites("""
                code  type    place
                z     street  A
                b     street  A1
                a     street  A1
                c     street  A2
                d     street  B1
                """).records("""
                item  site  id  time              value
                q     c     9   2026-09-01        1
                q     a     8   2026-09-02T08:00  2
                q     a     7   2026-09-02T07:00  3
                p     a     6   2026-09-02T07:00  4
                q     z     5   2026-09-09        5
                """);
        assertThat(campaign.units("q", 0, "A")).isEqualTo("""
                A/z [5] no evidence 1/1
                A1/a [6, 7, 8] no evidence 1/1
                A1/b [] no evidence 0/1
                A2/c [9] no evidence 1/1""");
        assertThat(campaign.units("q", 1, "A")).isEqualTo("""
                A/z [5] 5 scored 1/1
                A1/a [6] 4 scored 1/1
                A1/a [7] 3 scored 0/0
                A1/a [8] 2 scored 0/0
                A1/b [] no evidence 0/1
                A2/c [9] 1 scored 1/1""");
    }

    /// S4.2: without `sites` a unit still knows its site.
    @Test
    void knowTheirSiteWhereNoneIsAskedFor() {
        var campaign = Campaign.of("items: [{code: q, records: {}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}]").sites("""
                code  type    place
                b     street  A1
                a     street  A1
                """).records("""
                item  site  place  value
                q     b     -      1
                q     -     A1     2
                q     a     -      3
                """);
        assertThat(campaign.units("q", 1, "A1")).isEqualTo("""
                A1 [r2] 2 scored 1/1
                A1/a [r3] 3 scored 1/1
                A1/b [r1] 1 scored 1/1""");
    }

    /// Nothing depends on the order of rows in a file.
    @Test
    void doNotDependOnTheOrderOfRows() {
        String sites = """
                code  type    place
                a     street  A1
                b     street  A1
                """;
        var one = Campaign.of(BY_RECORD).sites(sites).records("""
                item  site  id  time        value
                q     a     1   2026-09-01  1
                q     b     2   2026-09-02  2
                q     a     3   2026-09-02  4
                """);
        var other = Campaign.of(BY_RECORD).sites(sites).records("""
                item  site  id  time        value
                q     a     3   2026-09-02  4
                q     b     2   2026-09-02  2
                q     a     1   2026-09-01  1
                """);
        assertThat(other.units("q", 1, "C")).isEqualTo(one.units("q", 1, "C"));
    }

    @Test
    void areOneForEveryOtherSource() {
        Campaign.of("""
                items:
                - {code: a, attribute: n}
                - {code: t, table: {rows: {A: 1}}}
                - {code: e, events: {kind: fire, look-back: 1 month}}
                - {code: c, column: a}
                - {code: r, result: {standard: other}}
                - {code: g, children: [a, c]}
                """).attributes("""
                place  n
                A      5
                """).results("other", """
                place  main
                A      8
                """).shows("""
                place  a                 t                 e             c                 r                 g
                A      5 scored 1/1      1 scored 1/1      0 scored 0/0  5 scored 1/1      8 scored 1/1      5 scored 2/2
                B      no evidence 0/1   no evidence 0/1   0 scored 0/0  no evidence 0/1   no evidence 0/1   no evidence 0/2
                """);
    }
}
