package heng.core.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a cell is, apart from its value (S2). Never blurred: no evidence, not applicable, zero and failed are different things.
public enum State {
    SCORED, NO_EVIDENCE, NOT_APPLICABLE, FAILED, VETOED, SUSPENDED, BARRED;

    /// `no evidence`, as written in standards and results.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Both spellings: `no evidence` and, in formulas, `no_evidence`.
    public static Optional<State> of(String word) {
        String wanted = word.replace('_', ' ');
        return Arrays.stream(values()).filter(state -> state.word().equals(wanted)).findFirst();
    }

    /// Whether a gate or map decided it (S2.4): the computed value is kept.
    public boolean isDecision() {
        return compareTo(FAILED) >= 0;
    }
}
