package heng.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import heng.core.kit.Standards;
import heng.core.kit.Table;
import org.junit.jupiter.api.Test;

/// S10: what formulas mean. `x` is 10; the place has the attributes of [#value].
class FormulaTest {

    private static String exact(String formula) {
        return value("exact", formula);
    }

    private static String real(String formula) {
        return value("real", formula);
    }

    private static String value(String arithmetic, String formula) {
        String yaml = """
                arithmetic: %s
                items: [{code: q, result: {standard: given}, steps: [{map: {formula: "%s"}}]}]
                """.formatted(arithmetic, formula);
        String cell = Campaign.of(yaml).results("given", "place  main\nA  10").attributes("""
                place  residents  half  kind   人口   GDP per head  a.b  not_there
                A      4          0.5   town   300    80            7    -
                """).cell("q", "A");
        return cell.replace(" scored 1/1", "").replace(" 1/1", "");
    }

    @Test
    void precedence() {
        Table.check("""
                formula                     value
                1 + 2 * 3                   7
                (1 + 2) * 3                 9
                10 - 4 - 3                  3
                12 / 4 / 3                  1
                12 / 4 * 3                  9
                2 * 3 - 4 / 2               4
                -2 + 3                      1
                -x + 3                      -7
                -(2 + 3)                    -5
                --2                         2
                3 - -2                      5
                2 * -3                      -6
                1 + 1 = 2                   1
                1 < 2 and 2 < 1             0
                1 = 1 or 1 = 1 and 1 = 2    1
                (1 = 1 or 1 = 1) and 1 = 2  0
                not 1 = 2                   1
                not 1 = 1 or 1 = 1          1
                not (1 = 1 or 1 = 1)        0
                not not 5                   1
                not 0                       1
                1 + (2 > 1)                 2
                """, row -> exact(row.get("formula")));
    }

    @Test
    void thePowerBindsTighterThanTheUnaryMinus() {
        Table.check("""
                formula      value
                2 ^ 3        8
                -2 ^ 2       -4
                (-2) ^ 2     4
                2 ^ -1       0.5
                2 ^ 3 ^ 2    512
                2 * 3 ^ 2    18
                -x ^ 2       -100
                4 ^ half     2
                """, row -> real(row.get("formula")));
    }

    @Test
    void comparisons() {
        Table.check("""
                formula      value
                x < 10       0
                x < 10.1     1
                x <= 10      1
                x <= 9.9     0
                x > 10       0
                x > 9.9      1
                x >= 10      1
                x >= 10.1    0
                x = 10       1
                x = 10.000   1
                x = 9        0
                x != 10      0
                x != 9       1
                x<10         0
                x>=10        1
                x and 0      0
                0 and x      0
                x and x      1
                x or 0       1
                0 or x       1
                0 or 0       0
                """, row -> exact(row.get("formula")));
    }

    @Test
    void functions() {
        Table.check("""
                formula             value
                max(1, 3, 2)        3
                min(1, 3, 2)        1
                min(-1, -3)         -3
                max(7)              7
                mean(1, 2, 4)       2.333333333333
                abs(-3)             3
                abs(3)              3
                ceil(2.000001)      3
                ceil(-2.5)          -2
                floor(2.9)          2
                floor(-2.1)         -3
                round(2.5)          3
                round(-2.5)         -3
                round(2.445, 2)     2.45
                round(-0.05, 1)     -0.1
                round(1/3, 4)       0.3333
                round(2.4)          2
                max(1, 2 + 3) * 2   10
                """, row -> exact(row.get("formula")));
    }

    @Test
    void functionsOfRealArithmetic() {
        Table.check("""
                formula         value
                ln(1)           0
                ln(exp(2))      2
                exp(1)          2.71828182846
                sqrt(2.25)      1.5
                sqrt(-1)        no evidence
                ln(0)           no evidence
                10^400          no evidence
                ceil(2.1)       3
                round(2.345, 2)  2.35
                x / 0           no evidence
                """, row -> real(row.get("formula")));
    }

    /// As a product beyond a double is.
    @Test
    void aSumBeyondADoubleIsNoEvidence() {
        Table.check("""
                formula                 value
                1e308 * 10              no evidence
                1e308 + 1e308           no evidence
                -1e308 - 1e308          no evidence
                mean(1e308, 1e308)      no evidence
                """, row -> real(row.get("formula")));
    }

    @Test
    void numbersAsWritten() {
        Table.check("""
                formula           value
                .5                0.5
                5.                5
                1e3               1000
                1.5e-3            0.0015
                0.000000000001    0.000000000001
                007               7
                """, row -> exact(row.get("formula")));
    }

    @Test
    void namesAreWordsOrStandInBrackets() {
        Table.check("""
                formula                 value
                residents * 2           8
                人口 / 100              3
                [GDP per head] + 1      81
                [a.b]                   7
                [人口] + [residents]    304
                not_there               no evidence
                not_there + 1           no evidence
                """, row -> exact(row.get("formula")));
    }

    @Test
    void textIsComparedAsText() {
        Table.check("""
                formula                          value
                kind = 'town'                    1
                'town' = kind                    1
                kind = 'Town'                    0
                kind != 'town'                   0
                kind != 'city'                   1
                residents = '4'                  1
                residents = '4.0'                0
                residents = 4.0                  1
                half = 0.50                      1
                not_there = 'town'               no evidence
                not_there != 'town'              no evidence
                code = 'A'                       1
                case(kind = 'town': 1, else: 2)  1
                """, row -> exact(row.get("formula")));
    }

    @Test
    void aCaseLooksOnlyAtTheBranchItTakes() {
        Table.check("""
                formula                                             value
                case(x > 5: 1, x > 3: 2, else: 3)                   1
                case(x > 50: 1, x > 3: 2, else: 3)                  2
                case(x > 50: 1, x > 30: 2, else: 3)                 3
                case(x > 5: 1, else: 1/0)                           1
                case(x > 50: not_there, else: 7)                      7
                case(x > 5: not_there, else: 7)                       no evidence
                case(not_there > 5: 1, else: 7)                       no evidence
                case(1/0 > 1: 1, else: 7)                           no evidence
                case(x: 1, else: 7)                                 1
                case(0: 1, else: 7)                                 7
                case(x > 5: 1, else: 2) + 1                         2
                case(x > 5: case(x > 9: 4, else: 5), else: 6)       4
                """, row -> exact(row.get("formula")));
    }

    @Test
    void aCaseMayYieldAStateByName() {
        Table.check("""
                formula                              value
                case(x > 5: vetoed, else: x)         10 vetoed
                case(x > 5: failed, else: x)         10 failed
                case(x > 5: suspended, else: x)      10 suspended
                case(x > 5: barred, else: x)         10 barred
                case(x > 5: not_applicable, else: x)  not applicable
                case(x > 5: no_evidence, else: x)    no evidence
                case(x > 50: vetoed, else: x)        10
                case(x > 5: vetoed, else: x) + 1     no evidence
                """, row -> exact(row.get("formula")));
    }

    @Test
    void presentMayBeAskedOfANameThatIsMissing() {
        Table.check("""
                formula                                          value
                present(residents)                               1
                present(kind)                                    1
                present(not_there)                               0
                present([GDP per head])                          1
                present(x)                                       1
                case(present(not_there): not_there, else: 5)         5
                case(not present(not_there): 6, else: not_there)     6
                """, row -> exact(row.get("formula")));
    }

    @Test
    void aMissingNameOrADivisionByZeroMakesTheWholeNoEvidence() {
        Table.check("""
                formula              value
                x / 0                no evidence
                1 + x / (x - 10)     no evidence
                max(1, not_there)      no evidence
                0 * not_there          no evidence
                0 and not_there        no evidence
                1 or not_there         no evidence
                x - not_there > 0      no evidence
                """, row -> exact(row.get("formula")));
    }

    @Test
    void seesCoverageAsSeenAndDue() {
        assertThat(exact("seen + 10 * due")).isEqualTo("11");
    }

    /// The tree of a formula does not depend on how it is spelled.
    @Test
    void spellingDoesNotMatter() {
        String yaml = "items: [{code: q, attribute: n, steps: [{map: {formula: \"%s\"}}]}]";
        String hash = Standards.read(yaml.formatted("max(0, 5 - 0.5*x)")).hash();
        assertThat(Standards.read(yaml.formatted("  max( 0,(5.0 - ((.50 * [x]))) ) ")).hash()).isEqualTo(hash);
        assertThat(Standards.read(yaml.formatted("max(0, 5 - 0.5*x*1)")).hash()).isNotEqualTo(hash);
    }
}
