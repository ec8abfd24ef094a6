package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import org.junit.jupiter.api.Test;

/// L3: what is legal and odd.
class OdditiesTest {

    private static void warns(String yaml, String expected) {
        assertThat(Standards.warnings(yaml)).isEqualTo(expected.strip());
    }

    @Test
    void weightsThatDoNotAddUpToTheTotal() {
        String yaml = """
                items:
                - code: g
                  total: 100
                  items:
                  - {code: a, weight: 60, attribute: n}
                  - {code: b, weight: %s, attribute: n}
                """;
        warns(yaml.formatted("40"), "");
        warns(yaml.formatted("30.5"), "3:10: warning weights-not-total: The parts of g add up to 90.5, not to 100.");
        warns(yaml.formatted("40").replace("total: 100", "combine: sum"), "");
    }

    @Test
    void partsOfAFullSumThatDoNotAddUpToTheirOwnMark() {
        String yaml = """
                items:
                - code: g
                  total: 10
                  combine: {sum: full}
                  items:
                  - {code: a, points: 4, attribute: n}
                  - {code: b, points: 6, combine: {sum: full}, items: [{code: c, points: 2, attribute: n}, {code: d, points: %s, attribute: n}]}
                """;
        warns(yaml.formatted("4"), "");
        warns(yaml.formatted("3"), "3:10: warning weights-not-total: The parts of b add up to 5, not to 6.");
    }

    @Test
    void marksAboveTheFullMark() {
        String yaml = "items: [{code: g, combine: {sum: full}, items: [{code: a, points: 5, attribute: n, steps: [{map: {%s}}]}]}]";
        warns(yaml.formatted("points: [[0, 0], [1, 5]]"), "");
        warns(yaml.formatted("points: [[0, 6], [1, 0]]"), "1:67: warning over-full-mark: a can give 6, but its full mark is 5.");
        warns(yaml.formatted("steps: [[0, 0], [1, 5.5]]"), "1:67: warning over-full-mark: a can give 5.5, but its full mark is 5.");
        warns(yaml.formatted("formula: 7*x"), "");
    }

    @Test
    void thresholdsOutsideTheUnit() {
        String yaml = "items: [{code: a, %s}]";
        warns(yaml.formatted("unit: share, attribute: n, steps: [{map: {points: [[0, 0], [1, 5]]}}]"), "");
        warns(yaml.formatted("unit: share, attribute: n, steps: [{map: {points: [[0, 0], [95, 5]]}}]"), "1:9: warning threshold-outside-unit: The threshold 95 of a lies outside its unit (share).");
        warns(yaml.formatted("unit: percent, attribute: n, steps: [{map: {steps: [[0, 0], [95, 5], [101, 6]]}}]"), "1:9: warning threshold-outside-unit: The threshold 101 of a lies outside its unit (percent).");
        warns(yaml.formatted("unit: share, attribute: n, steps: [{map: {points: [[-0.5, 0], [1, 5]]}}]"), "1:9: warning threshold-outside-unit: The threshold -0.5 of a lies outside its unit (share).");
        warns(yaml.formatted("unit: count, attribute: n, steps: [{map: {points: [[0, 0], [95, 5]]}}]"), "");
        warns(yaml.formatted("attribute: n, steps: [{map: {points: [[0, 0], [95, 5]]}}]"), "");
    }

    /// Only the first map sees what was measured.
    @Test
    void aRatioIsAShareUnlessSaid() {
        String yaml = "items: [{code: a, %s records: {}, steps: [{measure: {ratio: x/y}}, {pool: sums}, {map: {points: [[0, 0], [95, 50]]}}, {map: {points: [[0, 0], [50, 1]]}}]}]";
        warns(yaml.formatted(""), "1:9: warning threshold-outside-unit: The threshold 95 of a lies outside its unit (share).");
        warns(yaml.formatted("unit: percent,"), "");
    }

    /// S6.5: where two events would add 2 points to what they should suspend.
    @Test
    void bareStatesOfEventsUnderASum() {
        String yaml = "items: [{code: g, combine: %s, items: [{code: a, attribute: n, points: 1}, {code: e, points: 1, events: {kind: G, look-back: 1 year}, steps: [%s]}]}]";
        String bare = "{map: {case: {nominee: -3, holder: suspended}}}";
        warns(yaml.formatted("sum", bare), "1:77: warning bare-state-adds: e gives only a state where status = holder, so its number of events is added by g.");
        warns(yaml.formatted("{sum: full}", bare), "1:85: warning bare-state-adds: e gives only a state where status = holder, so its number of events is added by g.");
        warns(yaml.formatted("sum", "{map: {case: {nominee: -3, holder: [0, suspended]}}}"), "");
        warns(yaml.formatted("sum", "{map: {case: {nominee: -3, holder: suspended}, effect: zero}}"), "");
        warns(yaml.formatted("sum", bare + ", {map: {formula: 0 * x}}"), "");
        warns(yaml.formatted("min", bare), "");
        warns(yaml.formatted("sum", "{map: {steps: [[0, 0], [1, vetoed]]}}"), "1:77: warning bare-state-adds: e gives only a state where x ≥ 1, so its number of events is added by g.");
        warns(yaml.formatted("sum", "{map: {0: 0, else: barred}}"), "1:77: warning bare-state-adds: e gives only a state where else, so its number of events is added by g.");
        warns("items: [{code: g, combine: sum, children: {e: 0}}]\ncolumns: [{code: e, events: {kind: G, look-back: 1 year}, steps: [" + bare + "]}]", "");
        warns("items: [{code: g, combine: sum, children: [e]}]\ncolumns: [{code: e, events: {kind: G, look-back: 1 year}, steps: [" + bare + "]}]",
                "1:9: warning bare-state-adds: e gives only a state where status = holder, so its number of events is added by g.");
    }

    @Test
    void literalsThatNothingUses() {
        warns("literals: {used: 1, spare: {value: 2, certainty: our default}}\nitems: [{code: a, attribute: n, steps: [{map: {points: [[$used, 1]]}}]}]",
                "1:21: warning unused-literal: The literal spare is used nowhere.");
    }

    @Test
    void observedItemsAndColumnsAreLookedAtToo() {
        warns("items: [{code: a, attribute: n}]\ncolumns: [{code: b, unit: share, attribute: n, steps: [{map: {points: [[0, 0], [2, 1]]}}]}]",
                "2:11: warning threshold-outside-unit: The threshold 2 of b lies outside its unit (share).");
    }
}
