package heng.core.reference;

import heng.core.kit.Rows;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// S7.6, S7.7, S7.8.
class MissingChildrenTest {

    @Test
    void skipLeavesThemOutWithTheirWeights() {
        Rows.item("children: {a: 3, b: 2}", """
                a      b      =>   cell
                80     none   =>   80 scored
                none   90     =>   90 scored
                none   none   =>   no evidence
                """);
        Rows.item("children: {a: 3, b: 2}\nmissing: skip", """
                a      b      =>   cell
                80     none   =>   80 scored
                """);
    }

    @Test
    void zeroCountsThemAsZero() {
        Rows.item("children: {a: 3, b: 2}\nmissing: zero", """
                a      b      =>   cell
                80     none   =>   48 scored
                80     n/a    =>   80 scored
                none   none   =>   0 scored
                none   n/a    =>   0 scored
                n/a    n/a    =>   not applicable
                """);
    }

    @Test
    void failFailsTheWhole() {
        Rows.item("children: {a: 3, b: 2}\nmissing: fail", """
                a      b      =>   cell
                80     90     =>   84 scored
                80     none   =>   no evidence
                80     n/a    =>   80 scored
                n/a    none   =>   no evidence
                """);
    }

    /// By number, of those applicable; exactly the share is enough.
    @Test
    void leastAsksForAShareOfTheChildren() {
        Rows.item("children: {a: 9, b: 1, c: 1}\nleast: 0.666666666666", """
                a      b      c      =>   cell
                1      1      1      =>   1 scored
                1      1      none   =>   1 scored
                1      none   none   =>   no evidence
                1      none   n/a    =>   no evidence
                1      n/a    n/a    =>   1 scored
                """);
        Rows.item("children: [a, b]\nleast: 0.5", """
                a      b      =>   cell
                1      none   =>   1 scored
                """);
        Rows.item("children: [a, b]\nleast: 0.500000000001", """
                a      b      =>   cell
                1      none   =>   no evidence
                """);
        Rows.item("children: [a, b]\nleast: 1\nmissing: zero", """
                a      b      =>   cell
                1      3      =>   2 scored
                1      none   =>   no evidence
                """);
    }

    /// 7 of 25 is not less than the share 0.28, though 0.28 · 25 is 7.000000000000001 in doubles.
    @Test
    void exactlyTheShareIsEnoughInRealArithmeticToo() {
        List<String> names = IntStream.range(0, 25).mapToObj(i -> "c" + i).toList();
        String cells = String.join("  ", names.stream().map(name -> Integer.parseInt(name.substring(1)) < 7 ? "4   " : "none").toList());
        Rows.realItem("children: [" + String.join(", ", names) + "]\nleast: 0.28", String.join("  ", names) + "  =>  cell\n" + cells + "  =>  4 scored");
    }

    /// That is how a prerequisite is written.
    @Test
    void aChildOfWeightZeroStillCountsForFailLeastAndItsState() {
        Rows.item("children: {a: 1, b: 0}\nmissing: fail", """
                a      b            =>   cell
                80     90           =>   80 scored
                80     none         =>   no evidence
                80     90 vetoed    =>   80 vetoed
                80     vetoed       =>   vetoed
                """);
        Rows.item("children: {a: 1, b: 0}\nleast: 1", """
                a      b            =>   cell
                80     90           =>   80 scored
                80     none         =>   no evidence
                """);
        Rows.item("children: {a: 1, b: 0}\ncombine: sum", """
                a      b            =>   cell
                80     90 barred    =>   80 barred
                """);
    }
}
