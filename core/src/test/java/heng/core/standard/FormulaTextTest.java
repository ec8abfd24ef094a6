package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.KernelJson;
import heng.core.kit.Standards;
import heng.core.kit.Table;
import heng.core.text.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Formulas written back as people write them.
class FormulaTextTest {

    private static Standard read(String formula) {
        return Standards.read("arithmetic: real\nitems: [{code: a, attribute: n, steps: [{map: {formula: \"" + formula + "\"}}]}]");
    }

    private static String written(String formula) {
        Json.Obj step = KernelJson.of(read(formula).kernel().columns().values().iterator().next().steps().getFirst());
        return FormulaText.of(step.members().get("formula"));
    }

    @Test
    void writesParenthesesWhereAnOperatorStandsInAnother() {
        Table.check("""
                formula                                     written
                x                                           x
                1+2*3                                       1 + (2 * 3)
                (1+2)*3                                     (1 + 2) * 3
                -x                                          -x
                -(x+1)                                      -(x + 1)
                not (x > 1 and y)                           not ((x > 1) and y)
                max(x, [GDP per head], 2.50)                max(x, [GDP per head], 2.5)
                人口 / 2                                    人口 / 2
                kind = 'town'                               kind = 'town'
                case(x > 1: vetoed, y: no_evidence, else: -1)   case(x > 1: vetoed, y: no_evidence, else: -1)
                present([a.b]) or x                         present([a.b]) or x
                """, row -> written(row.get("formula")));
    }

    /// What is written back means the same.
    @Test
    void readsBackAsTheSameFormula() {
        assertThat(Stream.of("1 - 2 - 3", "1 - (2 - 3)", "2 ^ 3 ^ 2", "(2 ^ 3) ^ 2", "-x ^ 2", "(-x) ^ 2", "(-2) ^ 2", "2 ^ -x", "1 - -x", "not x = 1", "(not x) = 1", "(x < 1) + 1",
                "case(case(x: 1, else: 0): 2, else: 3)", "round(x / 3, 2) * 2", "-max(1, x)", "1e3 * .5").filter(formula -> !read(written(formula)).hash().equals(read(formula).hash()))
                .map(formula -> formula + " is written " + written(formula))).isEmpty();
    }
}
