package heng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// S9.2: how a published number is rounded.
class RoundingTest {

    @Test
    void roundsTiesAsTheModeSays() {
        Table.check("""
                value                  decimals   half-up   half-even   down
                2.345                  2          2.35      2.34        2.34
                2.355                  2          2.36      2.36        2.35
                -2.345                 2          -2.35     -2.34       -2.34
                2.346                  2          2.35      2.35        2.34
                -2.349                 2          -2.35     -2.35       -2.34
                0.5                    0          1         0           0
                -0.5                   0          -1        0           0
                1.5                    0          2         2           1
                84.5                   0          85        84          84
                3                      2          3.00      3.00        3.00
                0.000000000001         12         0.000000000001   0.000000000001   0.000000000001
                """, row -> {
            assertThat(rounded(Rounding.HALF_UP, row.get("value"), row.get("decimals"))).as(row.get("value")).isEqualTo(row.get("half-up"));
            assertThat(rounded(Rounding.HALF_EVEN, row.get("value"), row.get("decimals"))).as(row.get("value")).isEqualTo(row.get("half-even"));
            return rounded(Rounding.DOWN, row.get("value"), row.get("decimals"));
        });
    }

    private static String rounded(Rounding mode, String value, String decimals) {
        Num number = Arithmetic.EXACT.nearest(new BigDecimal(value));
        return mode.apply(number, Integer.parseInt(decimals)).toPlainString();
    }

    /// A double is rounded as it reads: 2.675 is written so, though the double lies below it.
    @Test
    void roundsADoubleAsItReads() {
        assertThat(Rounding.HALF_UP.apply(new Num.Real(2.675), 2)).isEqualTo("2.68");
        assertThat(Rounding.HALF_EVEN.apply(new Num.Real(-1.005), 2)).isEqualTo("-1.00");
    }

    @Test
    void isNamedAsStandardsWriteIt() {
        assertThat(Arrays.stream(Rounding.values()).map(Rounding::word)).containsExactly("half-up", "half-even", "down");
    }
}
