package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S7.1.
class MeanTest {

    @Test
    void weighsAndRoundsOnce() {
        Rows.item("children: {a: 3, b: 2}", """
                a      b      =>   cell
                80     90     =>   84 scored
                -80    90     =>   -12 scored
                1      0      =>   0.6 scored
                """);
        Rows.item("children: {a: 1, b: 2}", """
                a      b      =>   cell
                1      2      =>   1.666666666667 scored
                """);
        Rows.item("children: [a, b]\ncombine: mean", """
                a      b      =>   cell
                80     90     =>   85 scored
                """);
        Rows.item("children: {a: 3, b: 2}\ncombine: {mean: 1}", """
                a      b      =>   cell
                80     90     =>   84 scored
                """);
    }

    @Test
    void weightsThatSumToZeroAreNoEvidence() {
        Rows.item("children: {a: 0, b: 0}", """
                a      b      =>   cell
                80     90     =>   no evidence
                """);
        Rows.item("children: {a: 1, b: 0}", """
                a      b      =>   cell
                80     90     =>   80 scored
                none   90     =>   no evidence
                n/a    90     =>   no evidence
                """);
    }

    /// √(4·9) = 6; with weights 2 and 1: ∛(16·9) = 5.24148278842.
    @Test
    void powerZeroIsGeometric() {
        Rows.realItem("children: [a, b]\ncombine: {mean: 0}", """
                a      b      =>   cell
                4      9      =>   6 scored
                4      0      =>   0 scored
                4      none   =>   4 scored
                4      -9     =>   no evidence
                """);
        Rows.realItem("children: {a: 2, b: 1}\ncombine: {mean: 0}", """
                a      b      =>   cell
                4      9      =>   5.24148278842 scored
                """);
    }

    @Test
    void powerMinusOneIsHarmonic() {
        Rows.realItem("children: [a, b]\ncombine: {mean: -1}", """
                a      b      =>   cell
                2      6      =>   3 scored
                0      6      =>   0 scored
                -2     6      =>   no evidence
                """);
    }

    /// √((1 + 49)/2) = 5; ((√1 + √9)/2)² = 4.
    @Test
    void otherPowers() {
        Rows.realItem("children: [a, b]\ncombine: {mean: 2}", """
                a      b      =>   cell
                1      7      =>   5 scored
                0      7      =>   4.94974746831 scored
                -1     7      =>   no evidence
                """);
        Rows.realItem("children: [a, b]\ncombine: {mean: 0.5}", """
                a      b      =>   cell
                1      9      =>   4 scored
                0      16     =>   4 scored
                """);
        Rows.realItem("children: {a: 3, b: 2}\ncombine: {mean: 1}", """
                a      b      =>   cell
                -80    90     =>   -12 scored
                """);
    }

    @Test
    void childrenOfWeightZeroDoNotEnter() {
        Rows.realItem("children: {a: 1, b: 0}\ncombine: {mean: 0}", """
                a      b      =>   cell
                4      9      =>   4 scored
                4      0      =>   4 scored
                4      -9     =>   4 scored
                """);
    }

    /// For p ≠ 1 a value below 0 yields no evidence, wherever it stands.
    @Test
    void aValueBelowZeroIsNoEvidenceAlsoBesideAZero() {
        Rows.realItem("children: [a, b]\ncombine: {mean: 0}", """
                a      b      =>   cell
                -1     0      =>   no evidence
                0      -1     =>   no evidence
                """);
    }
}
