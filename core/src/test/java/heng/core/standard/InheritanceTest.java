package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kit.Standards;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// L8, L9: `use`, `extends`, `set`, `drop`.
class InheritanceTest {

    private static final String BASE = """
            id: base
            edition: 1
            title: Base
            arithmetic: real
            sources: {S1: one, S2: two}
            methods: {field: Field}
            site-types: {street: Street}
            literals: {low: 10, high: 20}
            tables: {w: {rows: {A: 1}}}
            defaults: {combine: sum, missing: zero}
            templates:
              t: {parameters: {p: 1, q: 2}, attribute: n, steps: [{map: {formula: $p + $q}}]}
              u: {attribute: m}
            items:
            - code: g
              items:
              - {code: a, template: t}
              - {code: b, attribute: n, weight: 5}
              - code: h
                each: {template: t, items: {c: {p: 7}, d: {}}}
            columns:
            - {code: x, attribute: one}
            - {code: y, attribute: two}
            publish: [{column: g}]
            """;

    private static Standard child(String yaml) {
        return Standards.read(yaml, Map.of("base.yaml", BASE, "heng:rules", RULES));
    }

    private static final String RULES = """
            templates: {shelf: {attribute: from-shelf}}
            literals: {mark: 60}
            """;

    private static List<String> codes(Standard standard) {
        return standard.kernel().columns().keySet().stream().map(ColumnCode::text).toList();
    }

    @Test
    void useTakesTemplatesLiteralsAndTheLike() {
        Standard standard = child("""
                use: [base.yaml, heng:rules]
                items:
                - {code: a, template: t, with: {p: $low}}
                - {code: b, template: shelf, steps: [{map: {points: [[$mark, 0]]}}]}
                - {code: c, table: w}
                - {code: d, records: {sites: street, methods: field}, steps: [{measure: mean}, {pool: mean}]}
                """);
        assertThat(Standards.column(standard, "a")).contains("[+,10,2]");
        assertThat(Standards.column(standard, "b")).isEqualTo("{source:{attribute:from-shelf},steps:[{points:[[60,0]]}]}");
        assertThat(standard.sources()).containsKeys("S1", "S2");
        assertThat(codes(standard)).as("no items, columns or publications").containsExactly("a", "b", "c", "d");
        assertThat(standard.kernel().publications()).isEmpty();
        assertThat(standard.kernel().arithmetic().isExact()).as("no arithmetic either").isTrue();
        assertThat(standard.title().en()).isEqualTo("s");
    }

    @Test
    void usedFilesAreWeakerThanTheFileItself() {
        assertThat(Standards.column(child("""
                use: base.yaml
                literals: {low: 99}
                items: [{code: a, template: t, with: {p: $low, q: $high}}]
                """), "a")).contains("[+,99,20]");
    }

    @Test
    void extendsTakesEverythingAndOwnKeysWin() {
        Standard standard = child("extends: base.yaml\nid: mine\nedition: 2\ntitle: Mine");
        assertThat(standard.kernel().id()).isEqualTo("mine");
        assertThat(standard.kernel().edition()).isEqualTo("2");
        assertThat(standard.title().en()).isEqualTo("Mine");
        assertThat(standard.kernel().arithmetic().isExact()).isFalse();
        assertThat(codes(standard)).containsExactly("g", "a", "b", "h", "c", "d", "x", "y");
        assertThat(Standards.column(standard, "g")).contains("combine:sum", "missing:zero");
        assertThat(standard.kernel().main()).hasToString("g");
    }

    @Test
    void mapsAreMergedEntryByEntry() {
        Standard standard = child("""
                extends: base.yaml
                sources: {S2: zwei, S3: drei}
                methods: {photo: Photo}
                site-types: {park: Park}
                literals: {high: 30, top: 40}
                tables: {v: {rows: {A: 2}}}
                defaults: {missing: fail}
                columns:
                - {code: x, attribute: other}
                - {code: z, attribute: n, steps: [{map: {points: [[$low, $high], [$top, 1]]}}]}
                - {code: v, table: v}
                - {code: w, table: w}
                """);
        assertThat(standard.sources()).containsExactlyInAnyOrderEntriesOf(Map.of("S1", "one", "S2", "zwei", "S3", "drei"));
        assertThat(standard.methods()).containsOnlyKeys("field", "photo");
        assertThat(standard.siteTypes()).containsOnlyKeys("street", "park");
        assertThat(Standards.column(standard, "g")).contains("combine:sum", "missing:fail");
        assertThat(codes(standard)).containsExactly("g", "a", "b", "h", "c", "d", "y", "x", "z", "v", "w");
        assertThat(Standards.column(standard, "x")).contains("attribute:other");
        assertThat(Standards.column(standard, "z")).contains("points:[[10,30],[40,1]]");
    }

    @Test
    void templatesAreMergedKeyByKeyAndParametersByName() {
        Standard standard = child("""
                extends: base.yaml
                templates:
                  t: {parameters: {q: 9}, attribute: other}
                  v: {attribute: new}
                columns:
                - {code: z, template: v}
                - {code: w, template: u}
                """);
        assertThat(Standards.column(standard, "a")).isEqualTo("{source:{attribute:other},steps:[{effect:rises,formula:[+,1,9]}]}");
        assertThat(Standards.column(standard, "z")).contains("attribute:new");
        assertThat(Standards.column(standard, "w")).contains("attribute:m");
    }

    @Test
    void itemsAndPublishReplace() {
        Standard standard = child("extends: base.yaml\nitems: [{code: only, attribute: n}]\npublish: [{column: only}]");
        assertThat(codes(standard)).containsExactly("only", "x", "y");
        assertThat(standard.kernel().publications()).hasSize(1);
    }

    @Test
    void setChangesKeysWhereverTheItemStands() {
        Standard standard = child("""
                extends: base.yaml
                set:
                  g: {combine: min}
                  b: {weight: 2}
                  c: {p: 8, weight: 3}
                  d: {q: 6}
                  x: {attribute: changed}
                """);
        assertThat(Standards.column(standard, "g")).contains("combine:min", "[b,2]");
        assertThat(Standards.column(standard, "h")).contains("[c,3],[d,1]");
        assertThat(Standards.column(standard, "c")).contains("[+,8,2]");
        assertThat(Standards.column(standard, "d")).contains("[+,1,6]");
        assertThat(Standards.column(standard, "x")).contains("attribute:changed");
    }

    @Test
    void dropTakesItemsAway() {
        Standard standard = child("extends: base.yaml\ndrop: [b, c, y]");
        assertThat(codes(standard)).containsExactly("g", "a", "h", "d", "x");
        assertThat(Standards.column(standard, "g")).contains("of:[[a,1],[h,1]]");
        assertThat(codes(child("extends: base.yaml\ndrop: h"))).containsExactly("g", "a", "b", "x", "y");
    }

    @Test
    void setAndDropAreDoneAfterMerging() {
        Standard standard = child("""
                extends: base.yaml
                set: {new: {weight: 4}}
                drop: [old]
                items:
                - code: g
                  items: [{code: new, attribute: n}, {code: old, attribute: n}]
                """);
        assertThat(Standards.column(standard, "g")).contains("of:[[new,4]]");
    }

    @Test
    void inheritanceGoesThroughSeveralFiles() {
        Standard standard = Standards.read("extends: middle.yaml\nset: {a: {attribute: third}}\nid: top", Map.of(
                "middle.yaml", "id: middle\nedition: 1\nextends: low.yaml\nset: {a: {attribute: second}, b: {attribute: second}}",
                "low.yaml", "id: low\nedition: 1\nitems: [{code: a, attribute: first}, {code: b, attribute: first}, {code: c, attribute: first}]"));
        assertThat(Standards.column(standard, "a")).contains("third");
        assertThat(Standards.column(standard, "b")).contains("second");
        assertThat(Standards.column(standard, "c")).contains("first");
        assertThat(standard.kernel().id()).isEqualTo("top");
    }
}
