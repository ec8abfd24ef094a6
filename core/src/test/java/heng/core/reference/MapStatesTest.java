package heng.core.reference;

import heng.core.kit.Rows;
import org.junit.jupiter.api.Test;

/// S6.6, S2.6: states that maps yield.
class MapStatesTest {

    @Test
    void aRowWithoutANumberKeepsTheValueBefore() {
        Rows.steps("- map: {look-up: {1: failed, 2: [20, vetoed], 3: suspended, 4: barred}}", """
                x   =>   cell
                1   =>   1 failed
                2   =>   20 vetoed
                3   =>   3 suspended
                4   =>   4 barred
                """);
    }

    @Test
    void theEffectIsThatOfTheMap() {
        Rows.steps("- map: {look-up: {1: failed}, effect: rises}", """
                x   =>   cell
                1   =>   1 failed
                """);
        Rows.steps("- map: {look-up: {1: failed}, effect: here}", """
                x   =>   cell
                1   =>   1 failed here
                """);
        Rows.steps("- map: {1: failed, effect: zero}", """
                x   =>   cell
                1   =>   1 failed zero
                """);
    }

    @Test
    void theMoreSevereStateStays() {
        Rows.steps("- map: {formula: \"case(kind = 'f': failed, kind = 'v': vetoed, kind = 's': suspended, else: barred)\"}", """
                x              kind   =>   cell
                5 vetoed       f      =>   5 vetoed
                5 vetoed       v      =>   5 vetoed
                5 vetoed       s      =>   5 suspended
                5 failed       b      =>   5 barred
                5 barred       s      =>   5 barred
                5 failed       v      =>   5 vetoed
                """);
    }
}
