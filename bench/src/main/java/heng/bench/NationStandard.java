package heng.bench;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A standard of 150 items with mixed rules, in ten groups, and a standing among the places of a level.
public final class NationStandard {

    static final int ITEMS = 150;
    static final int GROUPS = 10;
    static final String SITES = "street";

    /// The rule of an item, by turns.
    enum Rule {
        YES_NO("records: {}", "[{measure: {mean: passed}}, {map: {formula: 'case(x >= 1: 100, else: 0)'}}, {pool: mean}]"),
        DEDUCT("records: {sites: " + SITES + "}", "[{measure: {count: faults, by: site}}, {map: {formula: 'max(0, 100 - 10*x)'}}, {pool: mean}]"),
        TIERS("records: {}", "[{measure: {ratio: alight/lamps}}, {pool: sums}, {map: {steps: [[0, 0], [0.6, 60], [0.8, 80], [0.95, 100]]}}]"),
        LINEAR("records: {}", "[{measure: {mean: share}}, {pool: sums}, {map: {points: [[0.5, 0], [0.95, 100]]}}]"),
        GRADES("records: {}", "[{measure: grade}, {map: {A: 100, B: 80, C: 60, else: 0}}, {pool: mean}]"),
        HISTOGRAM("records: {}", "[{measure: grade}, {pool: sums}, {map: {A: 100, B: 80, C: 60, else: 0}}]");

        private final String source;
        private final String steps;

        Rule(String source, String steps) {
            this.source = source;
            this.steps = steps;
        }
    }

    private NationStandard() {}

    /// Every 25th item pools its histogram, the others take turns.
    static Rule rule(int item) {
        return item % 25 == 24 ? Rule.HISTOGRAM : Rule.values()[item % 5];
    }

    static String code(int item) {
        return "i" + (1000 + item);
    }

    static int weight(int item) {
        return 1 + item % 3;
    }

    static String yaml() {
        StringBuilder yaml = new StringBuilder("""
                heng: standard/1
                id: bench-nation
                edition: "1"
                title: {zh: 全国测速, en: A nation for timing}
                status: ours
                site-types: {street: {zh: 街道, en: Street}}
                publish:
                - {column: total, decimals: 2}
                - {column: standing, decimals: 4}
                items:
                - code: total
                  items:
                """);
        for (int group = 0; group < GROUPS; group++) {
            yaml.append("  - code: g").append(group).append("\n    weight: ").append(1 + group % 4).append("\n    items:\n");
            for (int item = group; item < ITEMS; item += GROUPS) {
                yaml.append("    - {code: ").append(code(item)).append(", weight: ").append(weight(item)).append(", ").append(rule(item).source).append(", steps: ").append(rule(item).steps).append("}\n");
            }
        }
        return yaml.append("- {code: standing, column: total, steps: [{relate: percentile}]}\n").toString();
    }

    public static Kernel kernel() {
        return Standards.kernel(yaml());
    }

    /// Total, groups and standing stay in memory; leaves go to a sink.
    public static Set<ColumnCode> kept() {
        Set<ColumnCode> kept = IntStream.range(0, GROUPS).mapToObj(group -> new ColumnCode("g" + group)).collect(Collectors.toSet());
        kept.add(new ColumnCode("total"));
        kept.add(new ColumnCode("standing"));
        return kept;
    }
}
