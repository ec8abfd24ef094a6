package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import org.junit.jupiter.api.Test;

/// What is refused of items, templates and sources.
class ItemRefusalsTest {

    private static void refuses(String yaml, String expected) {
        assertThat(Standards.refused(yaml)).isEqualTo(expected.strip());
    }

    private static void item(String item, String expected) {
        refuses("items: {code: a, " + item + "}\ncolumns: {code: b, attribute: n}\n", expected);
    }

    @Test
    void codesThatAreNoneOrStandTwice() {
        refuses("items: [{code: a b, attribute: n}]", "1:16: bad-code: “a b” cannot be a code.");
        refuses("items: [{code: -a, attribute: n}]", "1:16: bad-code: “-a” cannot be a code.");
        refuses("items:\n- {code: a, attribute: n}\ncolumns:\n- {code: a, attribute: m}", "4:10: duplicate-code: The code a stands here again; first at s.yaml:2:10.");
        refuses("items: [{attribute: n}, {code: b, attribute: n}]", "1:9: missing-key: “code” is missing here.");
        refuses("items: [{code: , attribute: n}, {code: b, attribute: n}]", "1:15: wrong-shape: “” is not a text.");
    }

    @Test
    void oneSourceNoMoreNoLess() {
        item("weight: 1", "1:8: no-source: a has no source.");
        item("attribute: n, column: b", "1:8: two-sources: a has two sources.");
        item("attribute: n, items: [{code: c, attribute: n}]", "1:8: two-sources: a has two sources.");
    }

    @Test
    void columnsThatAreNotThere() {
        item("column: c", "1:26: unknown-column: There is no item or column c.");
        item("children: [b, c]", "1:32: unknown-column: There is no item or column c.");
        item("children: {b: 1, c: 2}", "1:35: unknown-column: There is no item or column c.");
        refuses("items: [{code: a, attribute: n}]\npublish: [{column: c}, {columns: [a, d]}, {columns: all, rank: {then: [e]}}]", """
                2:20: unknown-column: There is no item or column c.
                2:38: unknown-column: There is no item or column d.
                2:72: unknown-column: There is no item or column e.
                """);
        item("records: {unless: [b, c]}, steps: [{measure: mean}, {pool: mean}]", "1:40: unknown-column: There is no item or column c.");
    }

    @Test
    void columnsComputedFromThemselves() {
        refuses("items:\n- {code: a, column: b}\n- {code: b, column: c}\n- {code: c, children: [d, a]}\n- {code: d, attribute: n}", "2:10: cycle: a is computed from itself: a → b → c → a");
        item("column: a", "1:15: cycle: a is computed from itself: a → a");
    }

    @Test
    void weightsAndPoints() {
        item("children: {b: -1}", "1:32: negative-weight: The weight -1 is below 0.");
        item("children: {b: heavy}", "1:32: not-a-number: “heavy” is not a number.");
        refuses("items: [{code: a, items: [{code: c, attribute: n, weight: -0.5}]}]", "1:59: negative-weight: The weight -0.5 is below 0.");
        refuses("items: [{code: a, combine: {sum: full}, items: [{code: c, attribute: n}]}]", "1:49: missing-key: “points” is missing here.");
    }

    @Test
    void numbersThatAreNone() {
        item("children: [b], least: half", "1:40: not-a-number: “half” is not a number.");
        item("table: {rows: {A: 1, B: 1 000}}", "1:42: not-a-number: “1 000” is not a number.");
        item("table: {rows: {A: 0.1234567890123}}", "1:36: too-precise: 0.1234567890123 has more than 12 decimals, and this standard computes exactly (S3.1).");
        item("children: [b], combine: {best: 0}", "1:49: wrong-shape: “0” is not a whole number from 1 to 100000.");
        item("children: [b], combine: {best: 1.5}", "1:49: wrong-shape: “1.5” is not a whole number from 1 to 100000.");
    }

    @Test
    void waysToCombine() {
        item("children: [b], combine: average", "1:42: wrong-shape: “average” is not one of the words possible here.");
        assertThat(Standards.refused("items: {code: a, children: [b], combine: {median: 1}}\ncolumns: {code: b, attribute: n}")).contains("1:43: unknown-key: The key “median” means nothing here.");
        item("children: [b], combine: {mean: 0}", "1:42: needs-real: “{mean}” is not possible in exact arithmetic (S3.4).");
        item("children: [b], combine: {sum: all}", "1:48: wrong-shape: “all” is not one of the words possible here.");
        item("children: [b], combine: {best: 1, of: max}", "1:56: wrong-shape: “max” is not one of the words possible here.");
        item("children: [b], missing: ignore", "1:42: wrong-shape: “ignore” is not one of the words possible here.");
        item("children: [b], combine: {formula: b +}", "1:55: bad-formula: The formula is not understood at “the end of b +”.");
    }

    @Test
    void twoWaysToCombineAreRefused() {
        assertThat(Standards.refused("items: {code: a, children: [b], combine: {best: 1, formula: b}}\ncolumns: {code: b, attribute: n}")).contains("wrong-shape");
    }

    /// S7.7: a share, so from 0 to 1.
    @Test
    void leastIsAShare() {
        for (String least : new String[] {"2", "1.000000000001", "-0.1"}) {
            assertThat(Standards.refused("items: {code: a, children: [b], least: " + least + "}\ncolumns: {code: b, attribute: n}")).as(least).startsWith("1:40: wrong-shape");
        }
    }

    @Test
    void methodsAndSiteTypes() {
        refuses("""
                methods: {field: }
                site-types: {street: }
                items:
                - code: a
                  records: {methods: [field, foto], sites: [street, stret], whree: x}
                  steps: [{measure: mean}, {pool: mean}]
                """, """
                5:30: unknown-method: There is no method foto.
                5:53: unknown-site-type: There is no site type stret.
                5:61: unknown-key: The key “whree” means nothing here.
                """);
        item("records: {take: first}, steps: [{measure: mean}, {pool: mean}]", "1:34: wrong-shape: “first” is not one of the words possible here.");
        item("records: all, steps: [{measure: mean}, {pool: mean}]", "1:27: wrong-shape: “all” is not a map of keys.");
    }

    @Test
    void tables() {
        item("table: zones", "1:25: unknown-table: There is no table zones.");
        item("table: {key: zone}", "1:25: missing-key: “rows” is missing here.");
        item("table: {rows: 5}", "1:32: wrong-shape: “5” is not a map of keys.");
        item("table: {rwos: {A: 1}, rows: {A: 1}}", "1:26: unknown-key: The key “rwos” means nothing here.");
    }

    @Test
    void eventsAndResults() {
        item("events: {kind: fire}", "1:26: missing-key: “look-back” is missing here.");
        item("events: {look-back: 1 month}", "1:26: missing-key: “kind” is missing here.");
        item("events: {kind: fire, look-back: a while}", "1:50: wrong-shape: “a while” is not a length of time.");
        item("events: {kind: fire, look-back: 12}", "1:50: wrong-shape: “12” is not a length of time.");
        item("announced: {held: 2 years}", "1:29: missing-key: “title” is missing here.");
        item("announced: {title: t, held: long}", "1:46: wrong-shape: “long” is not a length of time.");
        item("result: minors", "1:26: wrong-shape: “minors” is not a map of keys.");
        item("result: {standart: minors}", "1:27: unknown-key: The key “standart” means nothing here.");
        item("attribute: [n]", "1:29: wrong-shape: “[n]” is not a text.");
    }

    @Test
    void templates() {
        String t = "templates: {t: {parameters: {p: , q: 1}, attribute: $p}}\n";
        refuses(t + "items: [{code: a, template: u}]", """
                2:9: no-source: a has no source.
                2:29: unknown-template: There is no template u.
                """);
        refuses(t + "items: [{code: a, template: t, with: {p: x, r: 1}}]", "2:45: unknown-key: The key “r” means nothing here.");
        refuses("templates: {t: {attribute: $p}}\nitems: [{code: a, template: t}]", "1:28: unknown-name: $p is neither a parameter nor a literal.");
        refuses("literals: {low: 1}\nitems: [{code: a, attribute: n, steps: [{map: {points: [[$lwo, 1]]}}]}]", """
                2:58: unknown-name: $lwo is neither a parameter nor a literal.
                2:58: not-a-number: “$lwo” is not a number.
                """);
        assertThat(Standards.refused(t + "items: [{code: a, template: t}]")).contains("2:9: missing-key: “p” is missing here.");
        assertThat(Standards.refused("templates: {t: {template: u}, u: {template: t}}\nitems: [{code: a, template: t}]")).contains("inherits-itself: ");
    }

    @Test
    void literals() {
        String yaml = "items: [{code: a, attribute: n, steps: [{map: {points: [[{value: 1, certainty: sure}, 1]]}}]}]";
        refuses(yaml, "1:80: wrong-shape: “sure” is not one of the words possible here.");
        refuses(yaml.replace("certainty: sure", "source: S1, cretainty: sourced"), "1:80: unknown-key: The key “cretainty” means nothing here.".replace("80", "81"));
        assertThat(Standards.refused("literals: {a: $b, b: $a}\nitems: [{code: c, attribute: $a}]")).contains("unknown-name: $a is neither a parameter nor a literal.");
    }

    /// A map with `value` and `source` is a literal wherever it stands, and a number is no item.
    @Test
    void anItemThatLooksLikeALiteral() {
        assertThat(Standards.refused("items: [{code: a, attribute: n, value: 3, source: S1}]")).contains("unknown-key");
    }

    @Test
    void eachNeedsATemplateAndItems() {
        refuses("templates: {t: {attribute: n}}\nitems: [{code: a, each: {template: t}}]", "2:25: missing-key: “items” is missing here.");
        refuses("templates: {t: {attribute: n}}\nitems: [{code: a, each: {items: {b: {}}}}]", "2:25: missing-key: “template” is missing here.");
        refuses("templates: {t: {attribute: n}}\nitems: [{code: a, each: {template: t, items: [b]}}]", "2:46: wrong-shape: “[b]” is not a map of keys.");
        refuses("templates: {t: {attribute: n}}\nitems: [{code: a, each: {template: t, items: {b: {}}, wiht: {}}}]", "2:55: unknown-key: The key “wiht” means nothing here.");
    }

    /// A number where the keys of a leaf should stand is not passed over in silence.
    @Test
    void aLeafOfEachThatIsNoMap() {
        assertThat(Standards.refused("templates: {t: {attribute: n}}\nitems: [{code: a, each: {template: t, items: {b: 5}}}]")).startsWith("2:50: wrong-shape");
    }
}
