package heng.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import heng.core.kit.Table;
import org.junit.jupiter.api.Test;

/// S11.1, S11.2: what each record brings to a measure.
class MeasureExplanationTest {

    private static String rows(String measure) {
        String text = Campaign.of("items: [{code: q, records: {}, steps: [{measure: " + measure + "}, {pool: sums}]}]").records("""
                item  place  value  lamps
                q     A      4      6
                q     A      0      3
                """).explain("q", "A");
        return text.lines().filter(line -> line.startsWith("      ")).map(String::strip).toList().toString();
    }

    @Test
    void eachRecordHasItsPart() {
        Table.check("""
                measure                                rows
                {count: value, by: site}               [term r1 4, term r2 0]
                {count: value, per: visit, by: site}   [term r1 1, term r2 0]
                {records: all, by: site}               [term r1 1, term r2 1]
                {sum: 2*value, by: site}               [term r1 8, term r2 0]
                {mean: value, by: site}                [term r1 2, term r2 0]
                {ratio: value/lamps, by: site}         [term r1 0.444444444444, term r2 0]
                {ratio: lamps/value, by: site}         [term r1 1.5, term r2 0.75]
                """, row -> rows(row.get("measure")));
    }

    /// 7/3 = 2.333333333333; each third of it rounded down leaves one unit of the grid.
    @Test
    void whatTheGridTakesIsARounding() {
        assertThat(Campaign.of("items: [{code: q, records: {}, steps: [{measure: {mean: value, by: site}}, {pool: mean}]}]").records("""
                item  place  value
                q     A      1
                q     A      1
                q     A      0
                """).explain("q", "A")).contains("rounding grid 0.000000000001");
    }

    @Test
    void gradesHaveNoPartOfTheirOwn() {
        assertThat(Campaign.of("items: [{code: q, records: {}, steps: [{measure: {grade: grade, by: site}}, {pool: sums}, {map: {A: 1, B: 0}}]}]").records("""
                item  place  grade
                q     A      A
                q     A      B
                """).explain("q", "A")).isEqualTo("""
                q A look-up = 0.5 scored 1/1
                  term before
                    q A pool = {A=1, B=1} scored 1/1
                      term A
                        q A measure = {A=1, B=1} scored 1/1 (records)
                          term r1
                          term r2
                  effect look-up 0.5
                """);
    }

    @Test
    void aZeroedPartIsZero() {
        assertThat(Campaign.of("""
                items:
                - code: q
                  records: {}
                  steps:
                  - measure: {sum: value, by: site}
                  - gate: {when: "x < 5", state: failed, effect: zero}
                  - pool: sums
                """).records("""
                item  place  value
                q     A1     4
                q     A2     6
                """).explain("q", "A")).startsWith("q A pool = 6 scored 2/2\n  term A1 0\n").contains("\n  term A2 6\n");
    }
}
