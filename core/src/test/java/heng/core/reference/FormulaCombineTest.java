package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S7.3, S7.6: children by their codes.
class FormulaCombineTest {

    @Test
    void childrenAreNames() {
        Rows.item("children: [a, air-quality]\ncombine: {formula: \"a * [air-quality] / 2\"}", """
                a      air-quality   =>   cell
                3      5             =>   7.5 scored
                3 vetoed zero  5     =>   0 scored
                3 failed  5          =>   7.5 failed
                """);
    }

    @Test
    void aMissingChildIsAMissingName() {
        Rows.item("children: [a, b]\ncombine: {formula: \"a + b\"}", """
                a      b      =>   cell
                3      none   =>   no evidence
                3      n/a    =>   no evidence
                """);
    }

    @Test
    void presentMayBeAskedFirst() {
        Rows.item("children: [a, b]\ncombine: {formula: \"case(present(b): a + b, else: 2*a)\"}", """
                a      b      =>   cell
                3      5      =>   8 scored
                3      none   =>   6 scored
                3      n/a    =>   6 scored
                none   n/a    =>   no evidence
                """);
        Rows.item("children: [a, b]\ncombine: {formula: \"present(a) + present(b)\"}", """
                a      b      =>   cell
                3      5      =>   2 scored
                3      none   =>   1 scored
                """);
    }

    @Test
    void zeroMakesAMissingChildZeroAndFailFailsTheWhole() {
        Rows.item("children: [a, b]\ncombine: {formula: \"case(present(b): a + b, else: 100)\"}\nmissing: zero", """
                a      b      =>   cell
                3      none   =>   3 scored
                3      n/a    =>   100 scored
                """);
        Rows.item("children: [a, b]\ncombine: {formula: \"a\"}\nmissing: fail", """
                a      b      =>   cell
                3      none   =>   no evidence
                3      n/a    =>   3 scored
                """);
    }

    @Test
    void aConditionIsOneOrZeroAndADivisionByZeroNoEvidence() {
        Rows.item("children: [a, b]\ncombine: {formula: \"a > b\"}", """
                a      b      =>   cell
                3      2      =>   1 scored
                2      2      =>   0 scored
                """);
        Rows.item("children: [a, b]\ncombine: {formula: \"a / b\"}", """
                a      b      =>   cell
                3      0      =>   no evidence
                """);
    }
}
