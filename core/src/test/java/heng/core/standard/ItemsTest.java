package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kit.Standards;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// L1 to L4.
class ItemsTest {

    private static final String TREE = """
            items:
            - code: 街道
              title: {zh: 街道, en: Streets}
              items:
              - {code: lamps, attribute: n, weight: 3, title: Lamps}
              - {code: A-1_b.c, attribute: m, title: {zh: 垃圾}}
            """;

    @Test
    void formATreeOfGroupsAndLeaves() {
        Standard standard = Standards.read(TREE);
        assertThat(standard.kernel().columns().keySet()).map(ColumnCode::text).containsExactly("街道", "lamps", "A-1_b.c");
        assertThat(standard.items().get(new ColumnCode("街道")).children()).map(ColumnCode::text).containsExactly("lamps", "A-1_b.c");
        assertThat(Standards.column(standard, "街道")).isEqualTo("{source:{children:{combine:{mean:1},missing:skip,of:[[lamps,3],[A-1_b.c,1]]}},steps:[]}");
        assertThat(standard.items().get(new ColumnCode("lamps")).spot()).hasToString("s.yaml:5:5");
    }

    @Test
    void haveTitlesInTwoLanguages() {
        Standard standard = Standards.read(TREE + "columns: [{code: bare, attribute: n}]");
        assertThat(standard.titleOf(new ColumnCode("街道"))).isEqualTo(new Title("街道", "Streets"));
        assertThat(standard.titleOf(new ColumnCode("lamps"))).isEqualTo(new Title("Lamps", "Lamps"));
        assertThat(standard.titleOf(new ColumnCode("A-1_b.c"))).isEqualTo(new Title("垃圾", "垃圾"));
        assertThat(standard.titleOf(new ColumnCode("bare"))).isEqualTo(new Title("bare", "bare"));
        assertThat(standard.titleOf(new ColumnCode("no item"))).isEqualTo(new Title("no item", "no item"));
        assertThat(new Title("街道", "Streets").in(Locale.CHINESE)).isEqualTo("街道");
        assertThat(new Title("街道", "Streets").in(Locale.ENGLISH)).isEqualTo("Streets");
    }

    @Test
    void mayLieAtAnyDepthAndWeightZeroIsZero() {
        Standard standard = Standards.read("""
                items:
                - code: a
                  combine: sum
                  missing: fail
                  least: 0.5
                  items:
                  - code: b
                    weight: 0
                    items:
                    - code: c
                      weight: 0.25
                      items: [{code: d, attribute: n}]
                  steps: [{map: {points: [[0, 1]]}}]
                """);
        assertThat(Standards.column(standard, "a")).isEqualTo("{source:{children:{combine:sum,least:0.5,missing:fail,of:[[b,0]]}},steps:[{points:[[0,1]]}]}");
        assertThat(Standards.column(standard, "b")).isEqualTo("{source:{children:{combine:{mean:1},missing:skip,of:[[c,0.25]]}},steps:[]}");
    }

    /// A group without points: the sum of its children's.
    @Test
    void haveFullMarksUnderAFullSum() {
        Standard standard = Standards.read("""
                items:
                - code: a
                  combine: {sum: full}
                  items:
                  - {code: b, attribute: n, points: 7.5, weight: 99}
                  - code: c
                    items:
                    - {code: d, attribute: n, points: 2}
                    - {code: e, attribute: n, points: 3}
                    - {code: f, attribute: n, points: 50, observe: true}
                  - {code: g, points: 8, items: [{code: h, attribute: n}]}
                """);
        assertThat(Standards.column(standard, "a")).contains("of:[[b,7.5],[c,5],[g,8]]", "combine:{sum:full}");
        assertThat(Standards.column(standard, "c")).contains("of:[[d,1],[e,1]]");
    }

    @Test
    void observedItemsHaveNoWeight() {
        Standard standard = Standards.read("""
                items:
                - code: a
                  items:
                  - {code: b, attribute: n}
                  - {code: c, attribute: n, observe: true}
                  - {code: d, attribute: n, observe: false}
                """);
        assertThat(Standards.column(standard, "a")).contains("of:[[b,1],[d,1]]");
        assertThat(Standards.column(standard, "c")).isEqualTo("{source:{attribute:n},steps:[]}");
        assertThat(standard.items().get(new ColumnCode("a")).children()).map(ColumnCode::text).containsExactly("b", "c", "d");
    }

    @Test
    void columnsHaveNoParentAndMayBeNamed() {
        Standard standard = Standards.read("""
                items:
                - {code: a, children: {x: 2, y: 1}, combine: min, missing: zero, least: 1}
                - {code: b, children: [x, y]}
                - {code: c, children: x}
                columns:
                - {code: x, attribute: n}
                - code: y
                  items: [{code: z, attribute: n}]
                """);
        assertThat(Standards.column(standard, "a")).isEqualTo("{source:{children:{combine:min,least:1,missing:zero,of:[[x,2],[y,1]]}},steps:[]}");
        assertThat(Standards.column(standard, "b")).contains("of:[[x,1],[y,1]]");
        assertThat(Standards.column(standard, "c")).contains("of:[[x,1]]");
        assertThat(standard.items()).containsKey(new ColumnCode("z"));
    }

    @Test
    void defaultsHoldForGroupsThatSayNothing() {
        Standard standard = Standards.read("""
                defaults: {combine: sum, missing: zero, least: 0.5}
                items:
                - code: a
                  items:
                  - code: b
                    combine: max
                    missing: skip
                    least: 1
                    items: [{code: c, attribute: n}]
                  - {code: d, children: [c]}
                """);
        assertThat(Standards.column(standard, "a")).isEqualTo("{source:{children:{combine:sum,least:0.5,missing:zero,of:[[b,1],[d,1]]}},steps:[]}");
        assertThat(Standards.column(standard, "b")).isEqualTo("{source:{children:{combine:max,least:1,missing:skip,of:[[c,1]]}},steps:[]}");
        assertThat(Standards.column(standard, "d")).isEqualTo("{source:{children:{combine:sum,least:0.5,missing:zero,of:[[c,1]]}},steps:[]}");
    }

    /// L2: a single word stands for a list of one.
    @Test
    void aSingleWordStandsForAListOfOne() {
        String many = "methods: {field: }\nsite-types: {street: }\nitems: [{code: a, records: {items: [p], methods: [field], sites: [street]}, steps: [{measure: mean}, {pool: mean}]}]";
        String one = "methods: {field: }\nsite-types: {street: }\nitems: {code: a, records: {items: p, methods: field, sites: street}, steps: [{measure: mean}, {pool: mean}]}";
        assertThat(Standards.read(one).hash()).isEqualTo(Standards.read(many).hash());
        assertThat(Standards.read(one).hash()).matches("sha256:[0-9a-f]{64}");
    }
}
