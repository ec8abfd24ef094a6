package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is refused of steps and of what is published. A step begins at column 37, its value later.
class StepRefusalsTest {

    private static void steps(String steps, String expected) {
        assertThat(Standards.refused("items: {code: a, attribute: n, steps: " + steps + "}")).isEqualTo(expected.strip());
    }

    private static void records(String steps, String expected) {
        assertThat(Standards.refused("items: {code: a, records: {}, steps:  " + steps + "}")).isEqualTo(expected.strip());
    }

    /// Keys that are known and mean nothing there are refused as unknown ones are.
    @Test
    void whatMeansNothingBesideTheOthersIsRefused() {
        steps("[{map: {points: [[0, 1]], effect: zero}}]", "1:65: unknown-key: The key “effect” means nothing here.");
        steps("[{map: {points: [[0, 1]], else: 0}}]", "1:65: unknown-key: The key “else” means nothing here.");
        steps("[{map: {formula: x, else: 0}}]", "1:59: unknown-key: The key “else” means nothing here.");
        steps("[{map: {steps: [[0, vetoed]], effect: zero}}]", "");
        for (String what : List.of("sum: value", "mean: value", "ratio: a/b", "grade: grade", "records: all")) {
            records("[{measure: {per: visit, " + what + "}}, {pool: sums}, {map: {A: 1}}]", "1:51: unknown-key: The key “per” means nothing here.");
        }
        records("[{measure: {per: visit, count: value}}, {pool: sums}]", "");
    }

    /// The same child twice would weigh twice, the same item count twice.
    @Test
    void aNameStandsInAListOnce() {
        assertThat(Standards.refused("items: [{code: a, attribute: n}, {code: g, children: [a, a]}]")).isEqualTo("1:58: duplicate-code: The code a stands here again; first at s.yaml:1:55.");
        assertThat(Standards.refused("items: [{code: a, attribute: n}, {code: g, children: {a: 1, a: 2}}]")).isEqualTo("1:61: duplicate-key: The key “a” stands here twice.");
        assertThat(Standards.refused("items: {code: a, records: {items: [b, b]}, steps: [{measure: sum}, {pool: sums}]}")).isEqualTo("1:39: duplicate-code: The code b stands here again; first at s.yaml:1:36.");
    }

    @Test
    void aStepHasOneKnownKey() {
        steps("[pool]", "1:40: wrong-shape: “pool” is not a map of keys.");
        steps("[{map: {A: 1}, pool: mean}]", "1:40: wrong-shape: “{map, pool}” is not a step with one key.");
        steps("[{}]", "1:40: wrong-shape: “{}” is not a step with one key.");
        steps("[{pol: mean}]", "1:41: unknown-key: The key “pol” means nothing here.");
    }

    /// S1.3, S4.1: a measure stands first and only after records; they need one.
    @Test
    void whereAMeasureStands() {
        steps("[{measure: mean}]", "1:15: measure-place: A measure stands first, and only after records: a.");
        records("[{pool: mean}]", "1:15: measure-place: A measure stands first, and only after records: a.");
        records("[]", """
                1:15: measure-place: A measure stands first, and only after records: a.
                1:15: many-units: a still has many units where one is needed (S1.3).
                """);
        records("[{measure: mean}, {measure: mean}, {pool: mean}]", "1:15: measure-place: A measure stands first, and only after records: a.");
        records("[{measure: mean}, {pool: mean}, {measure: sum}]", "1:15: measure-place: A measure stands first, and only after records: a.");
    }

    @Test
    void aColumnEndsWithOneUnit() {
        records("[{measure: mean}]", "1:15: many-units: a still has many units where one is needed (S1.3).");
        records("[{measure: mean}, {pool: {mean: , to: town}}]", "1:15: many-units: a still has many units where one is needed (S1.3).");
        records("[{measure: mean}, {relate: rank}, {pool: mean}]", "1:15: many-units: a before relate still has many units where one is needed (S1.3).");
        assertThat(Standards.refused("items: [{code: a, attribute: n}, {code: b, column: a, at: town}]")).isEqualTo("1:41: many-units: b still has many units where one is needed (S1.3).");
        assertThat(Standards.refused("items: [{code: a, attribute: n}, {code: b, column: a, at: town, steps: [{pool: mean}]}]")).isEmpty();
    }

    /// S6.3: a histogram has no value until a look-up.
    @Test
    void gradesAreLookedUpBeforeTheyCount() {
        String histogram = "1:15: histogram: A histogram of grades has no value of its own at a.";
        records("[{measure: grade}, {pool: mean}]", histogram);
        records("[{measure: grade}, {pool: sums}]", histogram);
        records("[{measure: grade}, {map: {points: [[0, 1]]}}, {pool: mean}]", histogram);
        records("[{measure: grade}, {gate: {when: seen < due, state: failed}}, {map: {A: 1}}, {pool: mean}]", histogram);
        records("[{measure: grade}, {pool: sums}, {map: {A: 1}}]", "");
        records("[{measure: grade}, {map: {A: 1}}, {pool: mean}]", "");
    }

    @Test
    void measures() {
        records("[{measure: median}, {pool: mean}]", """
                1:15: measure-place: A measure stands first, and only after records: a.
                1:50: wrong-shape: “median” is not one of the words possible here.
                """);
        records("[{measure: {sum: v, mean: v}}, {pool: mean}]", """
                1:15: measure-place: A measure stands first, and only after records: a.
                1:50: wrong-shape: “{sum, mean}” is not one thing to measure.
                """);
        records("[{measure: {ratio: alight}}, {pool: mean}]", """
                1:15: measure-place: A measure stands first, and only after records: a.
                1:58: wrong-shape: “alight” is not two fields with a slash between them.
                """);
        records("[{measure: {ratio: a/b, by: place}}, {pool: mean}]", "1:67: wrong-shape: “place” is not one of the words possible here.");
        records("[{measure: {count: f, per: site}}, {pool: mean}]", "1:66: wrong-shape: “site” is not one of the words possible here.");
        records("[{measure: {records: some}}, {pool: mean}]", """
                1:15: measure-place: A measure stands first, and only after records: a.
                1:60: wrong-shape: “some” is not one of the words possible here.
                """);
        records("[{measure: {count: f, every: x}}, {pool: mean}]", "1:61: unknown-key: The key “every” means nothing here.");
    }

    @Test
    void pools() {
        steps("[{pool: median}]", "1:47: wrong-shape: “median” is not one of the words possible here.");
        steps("[{pool: {mean: , max: }}]", "1:47: wrong-shape: “{mean, max}” is not one way to pool.");
        steps("[{pool: {missing: zero}}]", "1:47: wrong-shape: “{missing}” is not one way to pool.");
        steps("[{pool: {mean: {table: none}}}]", "1:62: unknown-table: There is no table none.");
        steps("[{pool: {mean: [a]}}]", "1:54: wrong-shape: “[a]” is not a text.");
        steps("[{pool: {mean: a, form: town}}]", "1:57: unknown-key: The key “form” means nothing here.");
        steps("[{pool: {mean: a, missing: none}}]", "1:66: wrong-shape: “none” is not one of the words possible here.");
    }

    @Test
    void maps() {
        steps("[{map: 5}]", "1:46: wrong-shape: “5” is not a map of keys.");
        steps("[{map: {points: [[0, 0], [1, 1], [1, 2]]}}]", "1:72: not-ascending: The thresholds must ascend; 1 does not.");
        steps("[{map: {steps: [[5, 0], [1, 1]]}}]", "1:63: not-ascending: The thresholds must ascend; 1 does not.");
        steps("[{map: {points: [[0, vetoed]]}}]", "1:55: wrong-shape: “0” is not a row of two numbers.");
        steps("[{map: {points: [5]}}]", "1:56: wrong-shape: “5” is not a row of two numbers.");
        steps("[{map: {steps: [[1, 2, 3]]}}]", "1:62: wrong-shape: “3” is not one of the words possible here.");
        steps("[{map: {above: [[1, 2, failed, x]]}}]", "1:55: wrong-shape: “[1, …]” is not a row of two numbers.");
        steps("[{map: {points: []}}]", "1:46: missing-key: “points” is missing here.");
        steps("[{map: {points: [[0, 0]], efect: here}}]", "1:65: unknown-key: The key “efect” means nothing here.");
        steps("[{map: {A: many}}]", "1:50: wrong-shape: “many” is not one of the words possible here.");
        steps("[{map: {A: scored}}]", "1:50: wrong-shape: “scored” is not one of the words possible here.");
        steps("[{map: {A: 1, effect: nowhere}}]", "1:61: wrong-shape: “nowhere” is not one of the words possible here.");
        steps("[{map: {look-up: A}}]", "1:56: wrong-shape: “A” is not a map of keys.");
        steps("[{map: {case: {status: {x: 0.1234567890123}}}}]", "1:66: too-precise: 0.1234567890123 has more than 12 decimals, and this standard computes exactly (S3.1).");
        steps("[{map: {steps: [[x, 2]]}}]", "1:56: not-a-number: “x” is not a number.");
    }

    /// One map is one way to map, as one relation is one relation; what is beside it would be passed over in silence.
    @Test
    void twoMapsInOneAreRefused() {
        for (String map : new String[] {"points: [[0, 1]], formula: x", "steps: [[0, 1]], above: [[0, 1]]", "formula: x, case: {status: {a: 1}}"}) {
            assertThat(Standards.refused("items: {code: a, attribute: n, steps: [{map: {" + map + "}}]}")).as(map).contains("wrong-shape");
        }
    }

    @Test
    void relations() {
        steps("[{relate: median}]", """
                1:49: unknown-key: The key “median” means nothing here.
                1:49: wrong-shape: “median” is not one relation.
                """);
        steps("[{relate: {rank: best-high, fill: mean}}]", "1:49: wrong-shape: “{rank, fill}” is not one relation.");
        steps("[{relate: {min-max: 100}}]", "1:59: wrong-shape: “100” is not two numbers.");
        steps("[{relate: {min-max: [0, x]}}]", "1:63: not-a-number: “x” is not a number.");
        steps("[{relate: z-score}]", "1:49: needs-real: “z-score” is not possible in exact arithmetic (S3.4).");
        steps("[{relate: {winsorise: {skewness: 2, kurtosis: 3.5, most: 5}}}]", "1:61: needs-real: “winsorise” is not possible in exact arithmetic (S3.4).");
        steps("[{relate: {formula: x / sd}}]", "1:59: needs-real: “sd” is not possible in exact arithmetic (S3.4).");
        steps("[{relate: {rank: best}}]", "1:56: wrong-shape: “best” is not one of the words possible here.");
        steps("[{relate: {rank: best-high, ties: random}}]", "1:73: wrong-shape: “random” is not one of the words possible here.");
        steps("[{relate: {fill: zero}}]", "1:56: wrong-shape: “zero” is not one of the words possible here.");
        steps("[{relate: {winsorise: {quantiles: [0.9, 0.1]}}}]", "1:61: wrong-shape: “[0.9, …]” is not two ascending shares between 0 and 1.");
        steps("[{relate: {winsorise: {quantiles: [0.1, 1.1]}}}]", "1:61: wrong-shape: “[0.1, …]” is not two ascending shares between 0 and 1.");
        steps("[{relate: {winsorise: {quantiles: [-0.1, 1]}}}]", "1:61: wrong-shape: “[-0.1, …]” is not two ascending shares between 0 and 1.");
        steps("[{relate: {trend: {rounds: 2}}}]", "1:57: missing-key: “of” is missing here.");
        steps("[{relate: {trend: {rounds: 0, of: change}}}]", "1:66: wrong-shape: “0” is not a whole number from 1 to 100.");
        steps("[{relate: {trend: {of: change}, be: region}}]", "1:71: unknown-key: The key “be” means nothing here.");
    }

    @Test
    void winsorisingNeedsItsThreeNumbers() {
        assertThat(Standards.refused("arithmetic: real\nitems: {code: a, attribute: n, steps: [{relate: {winsorise: {}}}]}")).isEqualTo("""
                2:61: missing-key: “skewness” is missing here.
                2:61: missing-key: “kurtosis” is missing here.
                2:61: missing-key: “most” is missing here.""");
    }

    @Test
    void gates() {
        steps("[{gate: {state: failed}}]", "1:47: missing-key: “when” is missing here.");
        steps("[{gate: {when: x < 1}}]", "1:47: missing-key: “state” is missing here.");
        steps("[{gate: {when: x < 1, state: no evidence}}]", "1:68: wrong-shape: “no evidence” is not one of the words possible here.");
        steps("[{gate: {when: x <, state: failed}}]", "1:57: bad-formula: The formula is not understood at “the end of x <”.");
        steps("[{gate: {when: x < 1, state: failed, effect: rise}}]", "1:84: wrong-shape: “rise” is not one of the words possible here.");
    }

    private static void publish(String publish, String expected) {
        assertThat(Standards.refused("items: [{code: a, attribute: n}]\npublish: [{" + publish + "}]")).isEqualTo(expected);
    }

    @Test
    void publications() {
        publish("levels: [county]", "2:11: missing-key: “column” is missing here.");
        publish("column: a, decimals: 13", "2:33: wrong-shape: “13” is not a whole number from 0 to 12.");
        publish("column: a, decimals: -1", "2:33: wrong-shape: “-1” is not a whole number from 0 to 12.");
        publish("column: a, decimals: two", "2:33: not-a-number: “two” is not a number.");
        publish("column: a, rounding: up", "2:33: wrong-shape: “up” is not one of the words possible here.");
        publish("column: a, level: county", "2:23: unknown-key: The key “level” means nothing here.");
        publish("column: a, rank: exact", "2:29: wrong-shape: “exact” is not a map of keys.");
        publish("column: a, rank: {basis: shown}", "2:37: wrong-shape: “shown” is not one of the words possible here.");
        publish("column: a, rank: {best: highest}", "2:36: wrong-shape: “highest” is not one of the words possible here.");
        publish("column: a, rank: {bye: region}", "2:30: unknown-key: The key “bye” means nothing here.");
        publish("column: a, rank: {then: {best: low}}", "2:36: missing-key: “column” is missing here.");
        publish("column: a, bands: [[60, fair], [60, good]]", "2:43: not-ascending: The thresholds must ascend; 60 does not.");
        publish("column: a, bands: [60]", "2:31: wrong-shape: “60” is not a number and a name.");
        publish("column: a, bands: [[high, good]]", "2:32: not-a-number: “high” is not a number.");
    }
}
