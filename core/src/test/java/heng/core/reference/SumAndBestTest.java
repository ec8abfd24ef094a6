package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S7.2, S7.4.
class SumAndBestTest {

    @Test
    void sumIsWeighted() {
        Rows.item("children: {a: 3, b: 0.5}\ncombine: sum", """
                a      b      =>   cell
                10     4      =>   32 scored
                10     -4     =>   28 scored
                10     none   =>   30 scored
                10     n/a    =>   30 scored
                0.000000000001   0.000000000001   =>   0.000000000004 scored
                """);
        Rows.item("children: [a, b]\ncombine: sum", """
                a      b      =>   cell
                10     -4     =>   6 scored
                """);
    }

    @Test
    void minAndMaxTakeTheExtremesOfWhatHasAWeight() {
        Rows.item("children: {a: 3, b: 1, c: 0}\ncombine: min", """
                a      b      c      =>   cell
                10     4      20     =>   4 scored
                10     none   20     =>   10 scored
                10     4      -1     =>   4 scored
                none   none   20     =>   no evidence
                """);
        Rows.item("children: [a, b, c]\ncombine: max", """
                a      b      c      =>   cell
                10     4      20     =>   20 scored
                -10    -4     none   =>   -4 scored
                """);
    }

    @Test
    void bestTakesTheLargest() {
        Rows.item("children: [a, b, c]\ncombine: {best: 2}", """
                a      b      c      =>   cell
                10     40     20     =>   30 scored
                10     none   20     =>   15 scored
                10     none   none   =>   10 scored
                """);
        Rows.item("children: [a, b, c]\ncombine: {best: 1}", """
                a      b      c      =>   cell
                10     40     20     =>   40 scored
                """);
    }

    /// The best two of a and c: (3·10 + 1·20)/4 and 3·10 + 1·20.
    @Test
    void bestKeepsTheWeights() {
        Rows.item("children: {a: 3, b: 2, c: 1}\ncombine: {best: 2}", """
                a      b      c      =>   cell
                10     4      20     =>   12.5 scored
                """);
        Rows.item("children: {a: 3, b: 2, c: 1}\ncombine: {best: 2, of: sum}", """
                a      b      c      =>   cell
                10     4      20     =>   50 scored
                """);
    }

    /// Of equal values the earlier child is kept, with its weight.
    @Test
    void ofEqualValuesTheEarlierChildIsKept() {
        Rows.item("children: {a: 1, b: 5, c: 7}\ncombine: {best: 2, of: sum}", """
                a      b      c      =>   cell
                20     10     10     =>   70 scored
                10     10     10     =>   60 scored
                10     10     20     =>   150 scored
                """);
    }

    /// (8 + 15)·50/40: what does not apply gives its marks to the rest.
    @Test
    void fullMarksAreRescaled() {
        Rows.item("children: {a: 10, b: 30, c: 10}\ncombine: {sum: full}", """
                a      b      c      =>   cell
                8      15     9      =>   32 scored
                8      15     n/a    =>   28.75 scored
                8      15     none   =>   28.75 scored
                8      n/a    none   =>   40 scored
                n/a    n/a    n/a    =>   not applicable
                1      1      n/a    =>   2.5 scored
                """);
        Rows.item("children: {a: 1, b: 1, c: 1}\ncombine: {sum: full}\nmissing: zero", """
                a      b      c      =>   cell
                1      1      none   =>   2 scored
                1      0      n/a    =>   1.5 scored
                0.1    0      n/a    =>   0.15 scored
                """);
        Rows.item("children: {a: 10, b: 0}\ncombine: {sum: full}", """
                a      b      =>   cell
                8      5      =>   13 scored
                """);
        Rows.item("children: {a: 0, b: 1}\ncombine: {sum: full}", """
                a      b      =>   cell
                1      n/a    =>   no evidence
                """);
    }
}
