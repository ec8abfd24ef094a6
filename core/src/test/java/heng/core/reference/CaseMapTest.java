package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S6.5.
class CaseMapTest {

    @Test
    void aboveZeroTheAttributeDecides() {
        Rows.steps("- map: {case: {status: {nominee: -3, holder: suspended}}}", """
                x      status    =>   cell
                1      nominee   =>   -3 scored
                2      holder    =>   2 suspended
                0      nominee   =>   0 scored
                -1     holder    =>   0 scored
                1      other     =>   0 scored
                1      -         =>   0 scored
                none   nominee   =>   no evidence
                """);
    }

    @Test
    void theAttributeIsStatusWhereNoneIsNamed() {
        Rows.steps("- map: {case: {nominee: -3, holder: suspended}}", """
                x   status    =>   cell
                1   nominee   =>   -3 scored
                1   holder    =>   1 suspended
                """);
    }

    @Test
    void elseIsForEveryOtherPlace() {
        Rows.steps("- map: {case: {kind: {town: 1, else: 9}}}", """
                x   kind   =>   cell
                1   town   =>   1 scored
                1   city   =>   9 scored
                1   -      =>   9 scored
                0   city   =>   0 scored
                """);
    }

    @Test
    void aRowMayBeANumberAndAState() {
        Rows.steps("- map: {case: {kind: {town: [4, barred]}}, effect: here}", """
                x   kind   =>   cell
                1   town   =>   4 barred here
                """);
    }

    /// An attribute is text as written; `01` is not the number 1.
    @Test
    void anAttributeThatLooksLikeANumberIsTakenAsWritten() {
        Rows.steps("- map: {case: {zone: {\"01\": 5, \"2\": 6}}}", """
                x   zone   =>   cell
                1   2      =>   6 scored
                1   01     =>   5 scored
                """);
    }
}
