package heng.core.plan;

import heng.core.kernel.Effect;
import heng.core.kernel.State;

/// State, effect and whether there is a value, in six bits: state in the lowest three, effect in the next two, a value in the sixth.
public final class Code {

    private static final State[] STATES = State.values();
    private static final Effect[] EFFECTS = Effect.values();
    static final int VALUE = 1 << 5;
    /// A value and nothing else to say.
    static final int SCORED = of(State.SCORED, Effect.HERE, true);
    static final int NO_EVIDENCE = of(State.NO_EVIDENCE, Effect.HERE, false);
    static final int NOT_APPLICABLE = of(State.NOT_APPLICABLE, Effect.HERE, false);

    private Code() {}

    public static int of(State state, Effect effect, boolean valued) {
        return state.ordinal() | effect.ordinal() << 3 | (valued ? VALUE : 0);
    }

    public static State state(int code) {
        return STATES[code & 7];
    }

    public static Effect effect(int code) {
        return EFFECTS[code >> 3 & 3];
    }

    public static boolean valued(int code) {
        return (code & VALUE) != 0;
    }
}
