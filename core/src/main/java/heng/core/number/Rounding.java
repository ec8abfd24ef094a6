package heng.core.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a published number is rounded (S9.2).
public enum Rounding {
    HALF_UP("half-up", RoundingMode.HALF_UP),
    HALF_EVEN("half-even", RoundingMode.HALF_EVEN),
    DOWN("down", RoundingMode.DOWN);

    private final String word;
    private final RoundingMode mode;

    Rounding(String word, RoundingMode mode) {
        this.word = word;
        this.mode = mode;
    }

    public String word() {
        return word;
    }

    /// @param decimals 0 to 12
    public BigDecimal apply(Num value, int decimals) {
        return value.decimal().setScale(decimals, mode);
    }
}
