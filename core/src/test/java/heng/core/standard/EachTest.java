package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kit.Standards;
import org.junit.jupiter.api.Test;

/// L7.
class EachTest {

    private static final String TEMPLATE = """
            templates:
              indicator:
                parameters: {per: "1", name: $code}
                attribute: $name
                steps: [{map: {formula: x/$per}}]
            """;

    @Test
    void makesManyLeavesOfOneTemplate() {
        Standard standard = Standards.read(TEMPLATE + """
                items:
                - code: g
                  each:
                    template: indicator
                    items:
                      LPI: {}
                      Flights: {per: Population, weight: 2, title: {zh: 航班, en: Flights}}
                      Ships:
                """);
        assertThat(Standards.column(standard, "g")).contains("of:[[LPI,1],[Flights,2],[Ships,1]]");
        assertThat(Standards.column(standard, "LPI")).isEqualTo("{source:{attribute:LPI},steps:[{effect:rises,formula:[/,{name:x},1]}]}");
        assertThat(Standards.column(standard, "Flights")).isEqualTo("{source:{attribute:Flights},steps:[{effect:rises,formula:[/,{name:x},{name:Population}]}]}");
        assertThat(standard.titleOf(new ColumnCode("Flights")).en()).isEqualTo("Flights");
    }

    @Test
    void standsAfterItems() {
        assertThat(Standards.column(Standards.read(TEMPLATE + """
                items:
                - code: g
                  each: {template: indicator, items: {b: {}}}
                  items: [{code: a, attribute: n}]
                """), "g")).contains("of:[[a,1],[b,1]]");
    }

    @Test
    void mayBeAListOfBlocks() {
        assertThat(Standards.column(Standards.read(TEMPLATE + """
                items:
                - code: g
                  each:
                  - {template: indicator, items: {a: {}}}
                  - {template: indicator, items: {b: {}}}
                """), "g")).contains("of:[[a,1],[b,1]]");
    }

    @Test
    void withGivesParametersToAllItsLeaves() {
        Standard standard = Standards.read(TEMPLATE + """
                items:
                - code: g
                  each: {template: indicator, with: {per: area}, items: {a: {}, b: {per: people}, c: {with: {per: cars}}}}
                """);
        assertThat(Standards.column(standard, "a")).contains("[/,{name:x},{name:area}]");
        assertThat(Standards.column(standard, "b")).contains("[/,{name:x},{name:people}]");
        assertThat(Standards.column(standard, "c")).contains("[/,{name:x},{name:cars}]");
    }

    @Test
    void theKeysOfAnItemStayKeysOfTheItem() {
        Standard standard = Standards.read(TEMPLATE + """
                items:
                - code: g
                  combine: {sum: full}
                  each: {template: indicator, items: {a: {points: 3}, b: {points: 4, observe: true}, c: {points: 5, attribute: z}}}
                """);
        assertThat(Standards.column(standard, "g")).contains("of:[[a,3],[c,5]]");
        assertThat(Standards.column(standard, "c")).contains("source:{attribute:z}");
    }
}
