package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kit.Standards;
import org.junit.jupiter.api.Test;

/// L5.
class LiteralsTest {

    private static Standard read(String points) {
        return Standards.read("""
                sources: {S34: hand-out}
                literals:
                  target: {value: 0.95, source: S34, certainty: weak source}
                  plain: 7
                  ours: {value: 3, certainty: our default}
                  doubled: {value: "2*$plain", certainty: our default}
                items: [{code: a, attribute: n, steps: [%s]}]
                """.formatted(points));
    }

    private static java.util.List<Literal> used(Standard standard) {
        return standard.items().get(new ColumnCode("a")).literals();
    }

    @Test
    void mayStandInlineOrByName() {
        String kernel = "{source:{attribute:n},steps:[{points:[[0.8,0],[0.95,100]]}]}";
        assertThat(Standards.column(read("{map: {points: [[0.80, 0], [$target, 100]]}}"), "a")).isEqualTo(kernel);
        assertThat(Standards.column(read("{map: {points: [[0.80, 0], [{value: 0.95, source: S34}, 100]]}}"), "a")).isEqualTo(kernel);
        assertThat(Standards.column(read("{map: {points: [[0.80, 0], [0.95, 100]]}}"), "a")).isEqualTo(kernel);
    }

    @Test
    void theKernelKeepsTheValueOnly() {
        assertThat(read("{map: {points: [[0, 0], [$target, 100]]}}").hash()).isEqualTo(read("{map: {points: [[0, 0], [0.95, 100]]}}").hash());
    }

    @Test
    void areCollectedWithTheirCertaintyInOrderOfUse() {
        assertThat(used(read("{map: {points: [[$ours, 0], [{value: 8, source: S34}, $target], [9, $target]]}}"))).containsExactly(
                new Literal("3", "", "our default"), new Literal("8", "S34", "sourced"), new Literal("0.95", "S34", "weak source"));
        assertThat(used(read("{map: {points: [[0, 1]]}}"))).isEmpty();
        assertThat(used(read("{map: {points: [[0, $plain]]}}"))).isEmpty();
    }

    @Test
    void mayStandInsideAFormula() {
        Standard standard = read("{map: {formula: \"x / $target + $plain\"}}");
        assertThat(Standards.column(standard, "a")).contains("[+,[/,{name:x},0.95],7]");
        assertThat(used(standard)).containsExactly(new Literal("0.95", "S34", "weak source"));
        assertThat(Standards.column(read("{map: {formula: \"x - $doubled\"}}"), "a")).contains("[-,{name:x},[*,2,7]]");
    }

    @Test
    void areCollectedThroughTemplates() {
        Standard standard = Standards.read("""
                sources: {S1: one}
                literals: {mark: {value: 60, source: S1}}
                templates: {t: {parameters: {low: $mark, high: }, attribute: n, steps: [{map: {points: [[$low, 0], [$high, 1]]}}]}}
                items: [{code: a, template: t, with: {high: {value: 90, source: S1}}}]
                """);
        assertThat(Standards.column(standard, "a")).contains("points:[[60,0],[90,1]]");
        assertThat(used(standard)).containsExactlyInAnyOrder(new Literal("60", "S1", "sourced"), new Literal("90", "S1", "sourced"));
    }
}
