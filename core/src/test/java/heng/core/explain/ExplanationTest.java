package heng.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import heng.core.number.Arithmetic;
import org.junit.jupiter.api.Test;

/// S11: a node is a line with its value; under it its rows, each with its amount.
class ExplanationTest {

    static final Campaign STREETS = Campaign.of("""
            site-types: {street: }
            items:
            - code: streets
              items:
              - code: lamps
                weight: 3
                records: {sites: street}
                steps:
                - measure: {ratio: alight/lamps, by: site}
                - pool: sums
                - map: {points: [[0.5, 0], [0.9, 100]]}
              - code: litter
                weight: 2
                records: {sites: street}
                steps:
                - measure: {count: faults, by: site}
                - map: {formula: "max(0, 100 - 10*x)"}
                - pool: mean
            """).sites("""
            code  type    place
            s1    street  A1
            s2    street  A2
            """).records("""
            item    site  id  alight  lamps  faults
            lamps   s1    a   6       8      -
            lamps   s1    b   1       2      -
            litter  s1    c   -       -      3
            litter  s2    d   -       -      12
            """);

    /// S11.2, S11.4: from the published number down to the records; 0.7 → 50; (3·50 + 2·35)/5.
    @Test
    void goesFromTheNumberDownToTheRecords() {
        assertThat(STREETS.explain("streets", "A")).isEqualTo("""
                streets A children = 44 scored 3/4
                  term lamps 30 {weight:3}
                    lamps A points = 50 scored 1/2
                      term before 0.7
                        lamps A pool = 0.7 scored 1/2
                          term s1 0.7
                            lamps A1/s1 measure = 0.7 scored 1/1
                              term a 0.6
                              term b 0.1
                          term s2
                            lamps A2/s2 measure = no evidence 0/1 (records)
                      effect points 49.3
                  term litter 14 {weight:2}
                    litter A pool = 35 scored 2/2
                      term s1 35 {weight:1}
                        litter A1/s1 formula = 70 scored 1/1
                          term before 3
                            litter A1/s1 measure = 3 scored 1/1
                              term c 3
                          effect formula 67
                      term s2 0 {weight:1}
                        litter A2/s2 formula = 0 scored 1/1
                          term before 12
                            litter A2/s2 measure = 12 scored 1/1
                              term d 12
                          limit formula -12
                """);
    }

    @Test
    void saysThatNobodyLooked() {
        assertThat(STREETS.explain("lamps", "A2")).isEqualTo("""
                lamps A2 points = no evidence 0/1
                  term before
                    lamps A2 pool = no evidence 0/1
                      term s2
                        lamps A2/s2 measure = no evidence 0/1 (records)
                  effect points
                """);
    }

    private static String given(String item, String cells, String attributes) {
        return Campaign.of("""
                items:
                - code: q
                """ + item.indent(2) + """
                columns:
                - {code: a, result: {standard: given, column: a}}
                - {code: b, result: {standard: given, column: b}}
                - {code: c, result: {standard: given, column: c}}
                """).results("given", cells).attributes(attributes).explain("q", "A");
    }

    private static String given(String item, String a, String b, String c) {
        return given(item, "place  a  b  c\nA  " + a + "  " + b + "  " + c, "place  people\nA  5").replaceAll("(?m)^ {4}.*\n( {6}.*\n)*", "");
    }

    /// Each third is 0.333333333333; the grid adds the rest.
    @Test
    void theGridIsARowOfItsOwn() {
        assertThat(given("children: [a, b, c]", "1", "1", "0")).isEqualTo("""
                q A children = 0.666666666667 scored 3/3
                  term a 0.333333333333 {weight:1}
                  term b 0.333333333333 {weight:1}
                  term c 0 {weight:1}
                  rounding grid 0.000000000001
                """);
    }

    @Test
    void childrenThatDoNotCountHaveNoAmount() {
        assertThat(given("children: [a, b, c]", "50", "none", "n/a")).isEqualTo("""
                q A children = 50 scored 2/3
                  term a 50 {weight:1}
                  term b {weight:1}
                  term c {weight:1}
                """);
        assertThat(given("children: [a, b, c]\nmissing: zero", "50", "none", "n/a")).isEqualTo("""
                q A children = 25 scored 2/3
                  term a 25 {weight:1}
                  term b 0 {weight:1}
                  term c {weight:1}
                """);
        assertThat(given("children: [a, b, c]", "none", "none", "n/a")).startsWith("q A children = no evidence 1/3\n  term a {weight:1}\n");
    }

    @Test
    void statesAreShownAndZeroCountsAsZero() {
        assertThat(given("children: [a, b]", "50 vetoed zero", "70 failed", "0")).isEqualTo("""
                q A children = 35 failed 2/2
                  term a 0 {weight:1}
                  term b 35 {weight:1}
                """);
    }

    @Test
    void sumsAddUpByWeight() {
        assertThat(given("children: {a: 3, b: 0.5}\ncombine: sum", "10", "4", "0")).isEqualTo("""
                q A children = 32 scored 2/2
                  term a 30 {weight:3}
                  term b 2 {weight:0.5}
                """);
    }

    @Test
    void aRescaledFullSumShowsWhatTheRestWasGiven() {
        assertThat(given("children: {a: 10, b: 30, c: 10}\ncombine: {sum: full}", "8", "15", "n/a")).isEqualTo("""
                q A children = 28.75 scored 3/3
                  term a 8 {weight:10}
                  term b 15 {weight:30}
                  term c {weight:10}
                  effect full marks 5.75
                """);
    }

    /// S11.3.
    @Test
    void whatDoesNotAddUpSaysHowItWasCombined() {
        for (String[] pair : new String[][] {{"min", "minimum"}, {"max", "maximum"}, {"{best: 1}", "best 1"}, {"{best: 2, of: sum}", "best 2"}, {"{formula: a + b}", "formula"}, {"copeland", "copeland"}}) {
            assertThat(given("children: [a, b]\ncombine: " + pair[0], "10", "4", "0")).startsWith("q A children = ").contains("(" + pair[1] + ")\n  term a {weight:1}\n  term b {weight:1}\n");
        }
        assertThat(Campaign.of("arithmetic: real\nitems: [{code: q, children: [a], combine: {mean: 0}}]\ncolumns: [{code: a, attribute: n}]").attributes("place  n\nA  4").explain("q", "A"))
                .startsWith("q A children = 4 scored 1/1 (power mean 0)\n  term a {weight:1}\n");
    }

    private static String steps(String steps, String a) {
        return given("column: a\nsteps: [" + steps + "]", "place  a  b  c\nA  " + a + "  none  none", "place  people  status\nA  5  holder").replaceAll("(?m)^ {4}.*\n( {6}.*\n)*", "");
    }

    @Test
    void mapsAreEffectsAndClampsAreLimits() {
        assertThat(steps("{map: {points: [[0, 0], [10, 100]]}}", "4")).isEqualTo("""
                q A points = 40 scored 1/1
                  term before 4
                  effect points 36
                """);
        assertThat(steps("{map: {points: [[0, 0], [10, 100]]}}", "10")).contains("  effect points 90\n");
        assertThat(steps("{map: {points: [[0, 0], [10, 100]]}}", "0")).contains("  effect points 0\n");
        assertThat(steps("{map: {points: [[0, 0], [10, 100]]}}", "11")).contains("  limit points 89\n");
        assertThat(steps("{map: {points: [[0, 0], [10, 100]]}}", "-1")).contains("  limit points 1\n");
        assertThat(steps("{map: {formula: \"max(0, 5 - x)\"}}", "7")).contains("  limit formula -7\n");
        assertThat(steps("{map: {formula: \"max(0, 5 - x)\"}}", "3")).contains("  effect formula -1\n");
        assertThat(steps("{map: {formula: \"min(2, x)\"}}", "7")).contains("  limit formula -5\n");
        assertThat(steps("{map: {steps: [[0, 1]]}}", "7")).contains("  effect steps -6\n");
    }

    @Test
    void aStateIsNamedWhereItArises() {
        assertThat(steps("{gate: {when: \"x < 5 and status = 'holder'\", state: vetoed}}", "4")).isEqualTo("""
                q A gate = 4 vetoed 1/1
                  term before 4
                  effect gate: vetoed 0 {names:{status:holder}}
                """);
        assertThat(steps("{map: {case: {holder: -3}}}", "4")).contains("  effect case -7 {names:{status:holder}}\n");
        assertThat(steps("{map: {formula: x / people}}", "4")).contains("  effect formula -3.2 {names:{people:5}}\n");
        assertThat(steps("{map: {formula: x / 0}}", "4")).isEqualTo("""
                q A formula = no evidence 1/1
                  term before 4
                  effect formula: no evidence
                """);
    }

    @Test
    void aRelationShowsTheCohort() {
        assertThat(Campaign.of("items: [{code: q, attribute: n, steps: [{relate: {min-max: [0, 100]}}]}]").attributes("place  n\nA  2\nB  10").explain("q", "A")).isEqualTo("""
                q A relate = 0 scored 1/1 (relate)
                  term before 2
                    q A attribute = 2 scored 1/1
                      term n 2 {state:scored,value:2}
                  effect relate -2
                  effect cohort {values:[2,10]}
                """);
        assertThat(Campaign.of("items: [{code: q, attribute: n, steps: [{relate: {formula: x / area, by: region}}]}]").attributes("place  n  area  region\nA  2  4  n\nB  10  5  s").explain("q", "A"))
                .contains("  effect relate -1.5 {names:{area:4}}\n", "  effect cohort {values:[2]}\n");
        assertThat(Campaign.of("items: [{code: q, attribute: n, steps: [{relate: {winsorise: {quantiles: [0, 0.5]}}}]}]").attributes("place  n\nA  2\nB  10").explain("q", "B"))
                .contains("  limit relate -4\n");
    }

    @Test
    void aTrendShowsThePast() {
        String yaml = "items: [{code: q, attribute: n, steps: [{relate: {trend: {of: change}}}]}]";
        assertThat(Campaign.of(yaml).earlier("x", Campaign.of(yaml)).earlier("y", Campaign.of(yaml).attributes("place  n\nA  7")).attributes("place  n\nA  9").explain("q", "A"))
                .startsWith("q A relate = 2 scored 1/1 (relate)\n").contains("  effect cohort {past:[null,7]}\n");
    }

    /// S11.4.
    @Test
    void everyPathEndsAtSomethingGiven() {
        Campaign campaign = Campaign.of("""
                items:
                - {code: t, table: {key: zone, rows: {north: 3}}}
                - {code: e, events: {kind: fire, look-back: 1 month}}
                - {code: n, announced: {title: nice}}
                - {code: r, result: {standard: minors}}
                - {code: w, result: {round: spring}}
                - {code: a, attribute: people}
                """).attributes("place  zone  people\nA  north  -").results("minors", "place  main\nA  8 vetoed");
        assertThat(campaign.explain("t", "A")).isEqualTo("t A table = 3 scored 1/1\n  term zone 3 {key:north}\n");
        assertThat(campaign.explain("e", "A")).isEqualTo("e A events = 0 scored 0/0\n  term fire 0 {state:scored,value:0}\n");
        assertThat(campaign.explain("n", "A")).isEqualTo("n A title = 0 scored 0/0\n  term nice 0 {state:scored,value:0}\n");
        assertThat(campaign.explain("r", "A")).isEqualTo("r A result = 8 vetoed 1/1\n  term minors 8 {state:vetoed,value:8}\n");
        assertThat(campaign.explain("w", "A")).isEqualTo("w A result = no evidence 0/1\n  term spring {state:no evidence}\n");
        assertThat(campaign.explain("a", "A")).isEqualTo("a A attribute = no evidence 0/1\n  term people {state:no evidence}\n");
    }

    @Test
    void aColumnAtALevelNamesThePlaces() {
        assertThat(Campaign.of("items: [{code: q, column: n, at: town, steps: [{pool: {mean: people}}]}]\ncolumns: [{code: n, attribute: n}]").attributes("""
                place  n   people
                A1     10  3
                A2     20  1
                B1     60  -
                """).explain("q", "C")).isEqualTo("""
                q C pool = 12.5 scored 3/3
                  term A1 7.5 {weight:3}
                    q A1 column = 10 scored 1/1
                      term n 10
                        n A1 attribute = 10 scored 1/1
                          term n 10 {state:scored,value:10}
                  term A2 5 {weight:1}
                    q A2 column = 20 scored 1/1
                      term n 20
                        n A2 attribute = 20 scored 1/1
                          term n 20 {state:scored,value:20}
                  term B1
                    q B1 column = 60 scored 1/1
                      term n 60
                        n B1 attribute = 60 scored 1/1
                          term n 60 {state:scored,value:60}
                """);
    }

    @Test
    void aPoolThatDoesNotAddUpSaysHow() {
        String yaml = "items: [{code: q, column: n, at: town, steps: [{pool: %s}]}]\ncolumns: [{code: n, attribute: n}]";
        String towns = "place  n\nA1  4\nA2  6";
        assertThat(Campaign.of(yaml.formatted("min")).attributes(towns).explain("q", "A").lines().filter(line -> !line.startsWith("    ")))
                .containsExactly("q A pool = 4 scored 2/2 (minimum)", "  term A1 {weight:1}", "  term A2 {weight:1}");
        assertThat(Campaign.of(yaml.formatted("max")).attributes(towns).explain("q", "A")).startsWith("q A pool = 6 scored 2/2 (maximum)\n");
    }

    /// S11.2, for every node that says it adds.
    @Test
    void theAmountsOfAllRowsAddUpToTheValue() {
        assertThat(addsUp(STREETS.explanation("streets", "C"))).isGreaterThan(8);
    }

    @Test
    void aNodeThatSaysHowDoesNotAdd() {
        assertThat(STREETS.explanation("streets", "A").adds()).isTrue();
        assertThat(Campaign.of("items: [{code: q, combine: min, items: [{code: a, attribute: n}]}]").explanation("q", "A").adds()).isFalse();
        assertThat(STREETS.explanation("lamps", "B").rows().getFirst().of().orElseThrow().adds()).as("no rows").isFalse();
    }

    /// @return how many nodes were looked at
    private static int addsUp(Node node) {
        int count = 0;
        if (node.adds() && node.cell().value(Arithmetic.EXACT) != null && node.rows().stream().anyMatch(row -> row.amount().isPresent())) {
            count++;
            assertThat(Arithmetic.EXACT.sum(node.rows().stream().flatMap(row -> row.amount().stream()).toList())).as(node.column() + " at " + node.place().code()).isEqualTo(node.cell().value(Arithmetic.EXACT));
        }
        for (Row row : node.rows()) count += row.of().map(ExplanationTest::addsUp).orElse(0);
        return count;
    }

    /// S11.1: a rounding is the difference the grid makes. A child that was failed without a value counts as 0 here, and so it is explained.
    @Test
    void aDecidedChildWithoutAValueIsExplainedAsItCounts() {
        assertThat(given("children: [a, b]\nmissing: zero", "10", "failed", "0")).isEqualTo("""
                q A children = 5 failed 2/2
                  term a 5 {weight:1}
                  term b 0 {weight:1}
                """);
    }
}
