package heng.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// What is refused of the data before anything is computed (S3.1, S5.1).
class DataCheckTest {

    private static Campaign measured(String measure) {
        return Campaign.of("""
                methods: {field: , photo: }
                site-types: {street: , market: }
                items:
                - code: q
                  records: {sites: street, methods: field, where: "skip = 0"}
                  steps: [{measure: %s}, {pool: mean}]
                """.formatted(measure)).sites("""
                code  type    place
                s1    street  A1
                m1    market  A1
                """);
    }

    @Test
    void aFieldThatIsMeasuredMustBeThere() {
        assertThat(measured("mean").records("""
                item  site  method  skip  other
                q     s1    field   0     1
                """).refusals()).isEqualTo("records.csv:1:1: field-missing: The field “value” is empty, and q measures it.");
    }

    @Test
    void aFieldThatIsMeasuredMustBeANumber() {
        assertThat(measured("mean").records("""
                item  site  method  skip  value
                q     s1    field   0     5
                q     s1    field   0     five
                q     s1    field   0     1,5
                """).refusals()).isEqualTo("""
                records.csv:2:2: bad-value: The field value is “five”.
                records.csv:3:2: bad-value: The field value is “1,5”.""");
    }

    @Test
    void aNumberWithThirteenDecimalsIsRefusedInExactArithmetic() {
        assertThat(measured("sum").records("""
                item  site  method  skip  value
                q     s1    field   0     0.123456789012
                q     s1    field   0     0.1234567890123
                """).refusals()).isEqualTo("records.csv:2:2: too-precise: 0.1234567890123 has more than 12 decimals, and this standard computes exactly (S3.1).");
        assertThat(Campaign.of("arithmetic: real\nitems: [{code: q, records: {}, steps: [{measure: sum}, {pool: mean}]}]").records("""
                item  place  value
                q     A      0.1234567890123
                """).refusals()).isEmpty();
    }

    @Test
    void whatIsCountedIsAWholeNumberNotBelowZero() {
        String records = """
                item  site  method  skip  value
                q     s1    field   0     0
                q     s1    field   0     3.0
                q     s1    field   0     2.5
                q     s1    field   0     -1
                """;
        assertThat(measured("count").records(records).refusals()).isEqualTo("""
                records.csv:3:2: bad-value: The field value is “2.5”.
                records.csv:4:2: bad-value: The field value is “-1”.""");
        assertThat(measured("{count: 2*value}").records(records).refusals()).isEqualTo("records.csv:4:2: bad-value: The field value is “-2”.");
        assertThat(measured("sum").records(records).refusals()).isEmpty();
        assertThat(measured("mean").records(records).refusals()).isEmpty();
    }

    @Test
    void bothSidesOfARatioAreLookedAt() {
        assertThat(measured("{ratio: alight/lamps}").records("""
                item  site  method  skip  alight  lamps
                q     s1    field   0     x       10
                q     s1    field   0     9       y
                q     s1    field   0     9       -
                q     s1    field   0     9       10
                """).refusals()).isEqualTo("""
                records.csv:1:1: bad-value: The field alight is “x”.
                records.csv:2:2: bad-value: The field lamps is “y”.
                records.csv:3:1: field-missing: The field “lamps” is empty, and q measures it.""");
    }

    @Test
    void aGradeMustBeThere() {
        assertThat(Campaign.of("items: [{code: q, records: {}, steps: [{measure: grade}, {map: {A: 1}}, {pool: mean}]}]").records("""
                item  place  grade  value
                q     A      A      -
                q     A      -      1
                """).refusals()).isEqualTo("records.csv:2:1: field-missing: The field “grade” is empty, and q measures it.");
        assertThat(Campaign.of("items: [{code: q, records: {}, steps: [{measure: records}, {pool: mean}]}]").records("""
                item  place  value
                q     A      x
                """).refusals()).isEmpty();
    }

    /// Another item, method or site type, a condition that does not hold, or the answer not applicable.
    @Test
    void aRecordThatNoColumnLooksAtIsLeftAlone() {
        assertThat(measured("mean").records("""
                item  site  method  skip  answer          value
                o     s1    field   0     -               x
                q     s1    photo   0     -               x
                q     m1    field   0     -               x
                q     s1    field   1     -               x
                q     s1    field   0     not applicable  -
                q     s1    -       0     -               x
                """).refusals()).isEmpty();
    }

    /// The formula comes out as no number although every field is one.
    @Test
    void aFormulaMustComeOutAsANumber() {
        assertThat(measured("{sum: 1/value}").records("""
                item  site  method  skip  value
                q     s1    field   0     0
                """).refusals()).isEqualTo("records.csv:1:2: bad-value: The field value is “—”.");
    }

    private static String attributes(String item) {
        return Campaign.of("""
                tables: {zones: {key: zone, rows: {n: 1}}}
                items:
                - code: n
                  attribute: residents
                - %s
                """.formatted(item)).attributes("""
                place  residents         area    status
                A      1200              1.5     holder
                B      0.1234567890123   none    -
                """).refusals();
    }

    @Test
    void anAttributeThatCountsAsANumberMustBeOne() {
        assertThat(attributes("{code: q, attribute: area}")).isEqualTo("""
                attributes.csv:1:1: bad-value: The field area is “none”.
                attributes.csv:1:1: too-precise: 0.1234567890123 has more than 12 decimals, and this standard computes exactly (S3.1).""");
        String formula = attributes("{code: q, column: n, steps: [{map: {formula: \"x / area\"}}]}");
        assertThat(formula).contains("bad-value: The field area is “none”.");
        assertThat(attributes("{code: q, column: n, steps: [{gate: {when: \"area > 1\", state: failed}}]}")).isEqualTo(formula);
        assertThat(attributes("{code: q, column: n, steps: [{relate: {formula: \"x / area\"}}]}")).isEqualTo(formula);
        assertThat(attributes("{code: q, column: n, at: county, steps: [{pool: {mean: area}}]}")).isEqualTo(formula);
        assertThat(attributes("{code: q, column: n, steps: [{map: {formula: \"case(status = 'a': area, else: 1)\"}}]}")).isEqualTo(formula);
        assertThat(attributes("{code: q, column: n, steps: [{map: {formula: \"case(area > 1: 2, else: 1)\"}}]}")).isEqualTo(formula);
        assertThat(attributes("{code: q, column: n, steps: [{map: {formula: \"case(x > 1: 2, else: area)\"}}]}")).isEqualTo(formula);
    }

    @Test
    void anAttributeComparedWithAWordOrAskedForMayBeAnyText() {
        for (String steps : new String[] {"map: {formula: \"case(status = 'holder': 1, else: 0)\"}", "gate: {when: \"status != 'holder'\", state: failed}",
            "map: {case: {status: {holder: 1}}}", "map: {formula: \"present(status)\"}", "relate: {rank: best-high, by: status}"}) {
            assertThat(attributes("{code: q, column: n, steps: [{" + steps + "}]}")).as(steps).isEqualTo(
                    "attributes.csv:1:1: too-precise: 0.1234567890123 has more than 12 decimals, and this standard computes exactly (S3.1).");
        }
    }

    private static String compared(String condition) {
        return Campaign.of("items: [{code: q, attribute: n, steps: [{gate: {when: \"" + condition + "\", state: failed}}]}]").attributes("""
                place  n  home   guest
                A      1  north  south
                """).refusals();
    }

    /// S10: `=` compares as numbers only if both sides are numbers.
    @Test
    void twoAttributesMayBeComparedAsTexts() {
        assertThat(compared("home = guest")).isEmpty();
        assertThat(compared("home != guest")).isEmpty();
    }

    @Test
    void anAttributeComparedWithTheValueOrByOrderIsANumber() {
        String refusal = "attributes.csv:1:1: bad-value: The field home is “north”.";
        assertThat(compared("home = x")).isEqualTo(refusal);
        assertThat(compared("home = 1")).isEqualTo(refusal);
        assertThat(compared("home > 1")).isEqualTo(refusal);
        assertThat(compared("home < guest")).endsWith(refusal).contains("The field guest is “south”.");
    }

    @Test
    void everyAttributeAskedForMustBeKnown() {
        for (String item : new String[] {"{code: q, attribute: residentz}", "{code: q, table: {key: residentz, rows: {n: 1}}}",
            "{code: q, column: n, steps: [{map: {formula: \"x / residentz\"}}]}", "{code: q, column: n, steps: [{gate: {when: \"residentz = 'a'\", state: failed}}]}",
            "{code: q, column: n, steps: [{map: {formula: \"present(residentz)\"}}]}", "{code: q, column: n, steps: [{map: {case: {residentz: {a: 1}}}}]}",
            "{code: q, column: n, steps: [{relate: {rank: best-high, by: residentz}}]}", "{code: q, column: n, steps: [{relate: {formula: x, by: residentz}}]}",
            "{code: q, column: n, steps: [{relate: {formula: x - residentz}}]}", "{code: q, column: n, at: county, steps: [{pool: {mean: residentz}}]}",
            "{code: q, column: n, at: county, steps: [{pool: {mean: {table: {key: residentz, rows: {a: 1}}}}}]}",
            "{code: q, column: n}\npublish: [{column: n, rank: {by: residentz}}]"}) {
            assertThat(attributes(item)).as(item).endsWith("campaign.yaml: unknown-attribute: No place has the attribute residentz.");
        }
    }

    @Test
    void theLastDayOfALookBackMustBeADate() {
        Campaign campaign = Campaign.of("items: [{code: q, events: {kind: fire, look-back: 1 year, until: applied}}]");
        assertThat(campaign.refusals()).isEqualTo("campaign.yaml: unknown-attribute: No place has the attribute applied.");
        assertThat(campaign.attributes("""
                place  applied
                A      2026-03-31
                B      31.3.2026
                """).refusals()).isEqualTo("attributes.csv:1:1: bad-date: “31.3.2026” is not a date.");
    }

    @Test
    void theRemedySaysWhatItShouldBe() {
        String records = """
                item  site  method  skip  value
                q     s1    field   0     -1
                q     s1    field   0     five
                """;
        assertThat(measured("count").refusal(0, records)).endsWith("Maybe it should be a whole number, 0 or more.");
        assertThat(measured("count").refusal(1, records)).endsWith("Maybe it should be a number.");
        assertThat(measured("{sum: 1/value}").refusal(0, records.replace("-1", "0 "))).endsWith("Maybe it should be a number.");
    }

    @Test
    void theNamesOfTheStepAreNoAttributes() {
        assertThat(attributes("{code: q, column: n, steps: [{relate: {formula: x - lo + hi - mean + median - sum + n}}, {gate: {when: seen < due, state: failed}}, {map: {formula: \"case(code = 'A': 1, else: x)\"}}]}"))
                .isEqualTo("attributes.csv:1:1: too-precise: 0.1234567890123 has more than 12 decimals, and this standard computes exactly (S3.1).");
    }
}
