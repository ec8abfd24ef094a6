package heng.core.kernel;

import java.util.Locale;

/// What a part without evidence does to the whole (S5.3, S7.6).
public enum Missing {
    SKIP, ZERO, FAIL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
