package heng.core.kernel;

import java.util.Locale;

/// What a decided state does to the columns computed from the cell (S2.5).
public enum Effect {
    /// The value counts, and whatever is computed from it takes the state.
    RISES,
    /// The value counts as 0; the state stays.
    ZERO,
    /// The value counts; the state stays.
    HERE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
