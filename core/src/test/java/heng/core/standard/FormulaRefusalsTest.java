package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import heng.core.kit.Table;
import org.junit.jupiter.api.Test;

/// S10: what is no formula, and where exactly. The formula begins at column 25 of line 2.
class FormulaRefusalsTest {

    private static String exact(String formula) {
        return Standards.refused("""
                items: {code: a, attribute: n, steps: [{map: {
                  formula:              FORMULA
                }}]}
                """.replace("FORMULA", formula));
    }

    /// The position is that of the first thing not understood.
    @Test
    void aPlainFormulaIsRefusedWhereItGoesWrong() {
        Table.check("""
                formula                refusal
                1 + * 2                2:29: bad-formula: The formula is not understood at “* 2”.
                1 2                    2:27: bad-formula: The formula is not understood at “2”.
                x y                    2:27: bad-formula: The formula is not understood at “y”.
                1 < 2 < 3              2:31: bad-formula: The formula is not understood at “< 3”.
                (1 + 2                 2:31: bad-formula: The formula is not understood at “the end of (1 + 2”.
                1 + 2)                 2:30: bad-formula: The formula is not understood at “)”.
                1 +                    2:28: bad-formula: The formula is not understood at “the end of 1 +”.
                maximum(1)             2:25: bad-formula: The formula is not understood at “maximum(1)”.
                2 * abs(1)(2)          2:35: bad-formula: The formula is not understood at “(2)”.
                x & 1                  2:27: bad-formula: The formula is not understood at “& 1”.
                2x                     2:26: bad-formula: The formula is not understood at “x”.
                x == 1                 2:28: bad-formula: The formula is not understood at “= 1”.
                a.b + 1                2:26: bad-formula: The formula is not understood at “.b + 1”.
                not                    2:28: bad-formula: The formula is not understood at “the end of not”.
                1..2                   2:27: bad-formula: The formula is not understood at “.2”.
                x + 'open              2:29: bad-formula: The formula is not understood at “'open”.
                """, row -> exact(row.get("formula")));
    }

    /// The same place as without quotes, one column further right.
    @Test
    void aQuotedFormulaIsRefusedWhereItGoesWrong() {
        assertThat(exact("1 + * 2")).startsWith("2:29: ");
        assertThat(exact("\"1 + * 2\"")).startsWith("2:30: ");
        assertThat(exact("'1 + * 2'")).startsWith("2:30: ");
    }

    /// Anything may be nested a hundred deep, and a thousand operations stand in a row; more is refused before a stack overflows.
    @Test
    void nestingHasALimit() {
        assertThat(exact("(".repeat(100) + "x" + ")".repeat(100))).isEmpty();
        assertThat(exact("(".repeat(101) + "x" + ")".repeat(101))).startsWith("2:126: too-deep: The formula has more than 100 parts within each other at “x)");
        for (String deep : new String[] {"(", "-", "not ", "abs(", "case(1: ", "2 + (", "case("}) {
            assertThat(exact("'" + deep.repeat(20_000) + "'")).as(deep).contains(": too-deep: ").hasSizeLessThan(250);
        }
    }

    @Test
    void lengthHasALimit() {
        assertThat(exact("1" + " + 1".repeat(1000))).isEmpty();
        assertThat(exact("1" + " + 1".repeat(1001))).contains(": too-long: The formula has more than 1000 operations at ");
        assertThat(exact("1" + " + 1".repeat(20_000))).contains(": too-long: ");
    }

    @Test
    void functionsTakeTheirNumberOfArguments() {
        for (String wrong : new String[] {"abs(1, 2)", "round(1, 2, 3)", "present(x, x)", "ceil(1, 2)", "round()", "max()"}) {
            assertThat(quoted(wrong)).as(wrong).contains("bad-formula");
        }
        assertThat(quoted("max(1, 2, 3, 4, 5)")).isEmpty();
    }

    @Test
    void aCaseNeedsColonsAndAnElse() {
        for (String wrong : new String[] {"case(1)", "case(x > 1: 2)", "case(x > 1, else: 2)", "case(x > 1: 2, else 3)", "case(else: 3", "case(x > 1: 2, 3)"}) {
            assertThat(quoted(wrong)).as(wrong).contains("bad-formula");
        }
        assertThat(quoted("case(else: 3)")).isEmpty();
    }

    private static String quoted(String formula) {
        return Standards.refused("items: [{code: a, attribute: n, steps: [{map: {formula: \"" + formula + "\"}}]}]");
    }

    @Test
    void anEmptyFormulaIsNoText() {
        assertThat(Standards.refused("items: [{code: a, attribute: n, steps: [{map: {formula: }}]}]")).isEqualTo("1:56: wrong-shape: “” is not a text.");
        assertThat(Standards.refused("items: [{code: a, attribute: n, steps: [{map: {formula: [1]}}]}]")).isEqualTo("1:57: wrong-shape: “[1]” is not a text.");
    }

    @Test
    void whatNeedsRealArithmeticIsRefusedInExact() {
        Table.check("""
                formula         refusal
                x ^ 2           2:25: needs-real: “x ^ 2” is not possible in exact arithmetic (S3.4).
                1 + ln(x)       2:29: needs-real: “ln(x)” is not possible in exact arithmetic (S3.4).
                exp(x)          2:25: needs-real: “exp(x)” is not possible in exact arithmetic (S3.4).
                sqrt(x)         2:25: needs-real: “sqrt(x)” is not possible in exact arithmetic (S3.4).
                0.1234567890123 + x    2:25: too-precise: 0.1234567890123 + x has more than 12 decimals, and this standard computes exactly (S3.1).
                """, row -> exact(row.get("formula")));
    }
}
