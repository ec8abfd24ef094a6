package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import org.junit.jupiter.api.Test;

/// L6.
class TemplatesTest {

    private static String column(String item, String templates) {
        return Standards.column(Standards.read("templates:\n" + templates.indent(2) + "items:\n- " + item), "a");
    }

    private static final String SHARE = """
            share:
              parameters: {name: , low: 0, high: 100}
              attribute: $name
              steps: [{map: {points: [[$low, 0], [$high, 1]]}}]
            """;

    @Test
    void aParameterIsGivenOrHasItsDefault() {
        assertThat(column("{code: a, template: share, with: {name: lit}}", SHARE)).isEqualTo("{source:{attribute:lit},steps:[{points:[[0,0],[100,1]]}]}");
        assertThat(column("{code: a, template: share, with: {name: lit, high: 0.95}}", SHARE)).isEqualTo("{source:{attribute:lit},steps:[{points:[[0,0],[0.95,1]]}]}");
    }

    @Test
    void theItemsOwnKeysWin() {
        assertThat(column("{code: a, template: share, with: {name: lit}, attribute: other}", SHARE)).isEqualTo("{source:{attribute:other},steps:[{points:[[0,0],[100,1]]}]}");
        assertThat(column("{code: a, template: share, with: {name: lit}, steps: []}", SHARE)).isEqualTo("{source:{attribute:lit},steps:[]}");
    }

    @Test
    void aParameterMayBeAWholeList() {
        assertThat(column("{code: a, template: t, with: {rows: [[1, 2], [3, 4]]}}", """
                t: {parameters: {rows: }, attribute: n, steps: [{map: {points: $rows}}]}
                """)).isEqualTo("{source:{attribute:n},steps:[{points:[[1,2],[3,4]]}]}");
    }

    @Test
    void aParameterMayStandInsideAText() {
        assertThat(column("{code: a, template: t, with: {p: n}}", "t: {parameters: {p: }, attribute: pre-$p-post}")).isEqualTo("{source:{attribute:pre-n-post},steps:[]}");
        assertThat(column("{code: a, template: t, with: {p: 5, q: y}}", "t: {parameters: {p: , q: }, attribute: n, steps: [{map: {formula: x*$p + $q}}]}"))
                .isEqualTo("{source:{attribute:n},steps:[{effect:rises,formula:[+,[*,{name:x},5],{name:y}]}]}");
    }

    /// `$p*2` with p = 1 + 2 is (1 + 2)*2.
    @Test
    void aFormulaInsideAFormulaStandsInParentheses() {
        String two = "{source:{attribute:n},steps:[{effect:rises,formula:[*,[+,1,2],2]}]}";
        assertThat(column("{code: a, template: t, with: {p: 1 + 2}}", "t: {parameters: {p: }, attribute: n, steps: [{map: {formula: $p*2}}]}")).isEqualTo(two);
        assertThat(column("{code: a, template: t, with: {p: 1 + 2}}", "t: {parameters: {p: }, attribute: n, steps: [{gate: {when: $p*2 > x, state: failed}}]}")).contains("[*,[+,1,2],2]");
        assertThat(column("{code: a, template: t, with: {p: -3}}", "t: {parameters: {p: }, attribute: n, steps: [{map: {formula: 2-$p}}]}")).contains("[-,2,-3]");
        assertThat(column("{code: a, template: t, with: {p: \"[GDP per head]\"}}", "t: {parameters: {p: }, attribute: n, steps: [{map: {formula: $p*2}}]}")).contains("[*,{name:GDP per head},2]");
        assertThat(column("{code: a, template: t, with: {p: \"a = 1 or b = 2\"}}",
                "t: {parameters: {p: }, records: {where: \"$p and c = 3\"}, steps: [{measure: mean}, {pool: mean}]}")).contains("where:[and,[or,[=,{name:a},1],[=,{name:b},2]],[=,{name:c},3]]");
    }

    /// S5.1: what is measured is a field or a formula.
    @Test
    void aMeasureIsAFormulaToo() {
        assertThat(column("{code: a, template: t, with: {f: a + b}}", "t: {parameters: {f: }, records: {}, steps: [{measure: {sum: 2*$f}}, {pool: mean}]}"))
                .contains("take:{sum:[*,2,[+,{name:a},{name:b}]]}");
        assertThat(column("{code: a, template: t, with: {under: lamps - broken}}", "t: {parameters: {under: }, records: {}, steps: [{measure: {ratio: alight/$under}}, {pool: mean}]}"))
                .contains("take:{ratio:[{name:alight},[-,{name:lamps},{name:broken}]]}");
        assertThat(column("{code: a, template: t, with: {f: a + b}}", "t: {parameters: {f: }, records: {}, steps: [{measure: {count: 2*$f}}, {pool: mean}]}"))
                .contains("take:{count:[*,2,[+,{name:a},{name:b}]]");
    }

    @Test
    void aMeanIsAFormulaToo() {
        assertThat(column("{code: a, template: t, with: {f: a + b}}", "t: {parameters: {f: }, records: {}, steps: [{measure: {mean: 2*$f}}, {pool: mean}]}"))
                .contains("take:{mean:[*,2,[+,{name:a},{name:b}]]}");
    }

    /// L6: where `$a-b` is no name, `$a` is replaced.
    @Test
    void theLongestKnownNameIsReplaced() {
        assertThat(column("{code: a, template: t, with: {p: 5}}", "t: {parameters: {p: }, attribute: n, steps: [{map: {formula: x - $p-1}}]}")).contains("[-,[-,{name:x},5],1]");
        assertThat(column("{code: a, template: t, with: {p: 5, p-1: 7}}", "t: {parameters: {p: , p-1: }, attribute: n, steps: [{map: {formula: x - $p-1}}]}")).contains("[-,{name:x},7]");
    }

    @Test
    void aTemplateMayUseAnother() {
        assertThat(column("{code: a, template: outer, with: {who: lit}}", """
                outer: {parameters: {who: , top: 50}, template: inner, with: {name: "n-$who", high: $top}}
                inner: {parameters: {name: , high: }, attribute: $name, steps: [{map: {points: [[0, 0], [$high, 1]]}}]}
                """)).isEqualTo("{source:{attribute:n-lit},steps:[{points:[[0,0],[50,1]]}]}");
    }

    @Test
    void theItemsCodeWeightAndPointsAreKnown() {
        String t = "t: {parameters: {name: $code-raw}, attribute: $name, steps: [{map: {formula: x*$weight}}]}";
        assertThat(column("{code: a, weight: 3, template: t}", t)).isEqualTo("{source:{attribute:a-raw},steps:[{effect:rises,formula:[*,{name:x},3]}]}");
        assertThat(column("{code: a, template: t}", t)).contains("[*,{name:x},1]");
        assertThat(column("{code: a, points: 7, template: p}", "p: {attribute: n, steps: [{map: {points: [[0, 0], [1, $points]]}}]}")).contains("points:[[0,0],[1,7]]");
    }

    @Test
    void aTemplateMayHoldAGroup() {
        Standard standard = Standards.read("""
                templates:
                  pair:
                    parameters: {p: }
                    combine: min
                    items:
                    - {code: first, attribute: one}
                    - {code: second, attribute: two}
                items:
                - {code: a, template: pair, with: {p: 1}}
                """);
        assertThat(Standards.column(standard, "a")).isEqualTo("{source:{children:{combine:min,missing:skip,of:[[first,1],[second,1]]}},steps:[]}");
    }

    /// L6: `$p` is replaced wherever it stands, also in the items that a template holds.
    @Test
    void aParameterReachesTheItemsOfATemplate() {
        Standard standard = Standards.read("""
                templates:
                  pair: {parameters: {p: }, items: [{code: first, attribute: $p}, {code: second, attribute: other-$p}]}
                items:
                - {code: a, template: pair, with: {p: lit}}
                """);
        assertThat(Standards.column(standard, "first")).isEqualTo("{source:{attribute:lit},steps:[]}");
        assertThat(Standards.column(standard, "second")).isEqualTo("{source:{attribute:other-lit},steps:[]}");
    }
}
