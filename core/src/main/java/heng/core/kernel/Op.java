package heng.core.kernel;

import java.util.Arrays;
import java.util.Optional;

/// Operators and functions of formulas (S10) with the number of arguments they take.
public enum Op {
    ADD("+", 2, 2), SUBTRACT("-", 2, 2), MULTIPLY("*", 2, 2), DIVIDE("/", 2, 2), POWER("^", 2, 2), NEGATE("neg", 1, 1),
    LESS("<", 2, 2), AT_MOST("<=", 2, 2), MORE(">", 2, 2), AT_LEAST(">=", 2, 2), EQUAL("=", 2, 2), UNEQUAL("!=", 2, 2),
    AND("and", 2, 2), OR("or", 2, 2), NOT("not", 1, 1),
    MAX("max", 1, 99), MIN("min", 1, 99), MEAN("mean", 1, 99), ABS("abs", 1, 1), CEIL("ceil", 1, 1), FLOOR("floor", 1, 1), ROUND("round", 1, 2),
    LN("ln", 1, 1), EXP("exp", 1, 1), SQRT("sqrt", 1, 1), PRESENT("present", 1, 1);

    private final String word;
    private final int least;
    private final int most;

    Op(String word, int least, int most) {
        this.word = word;
        this.least = least;
        this.most = most;
    }

    public String word() {
        return word;
    }

    public boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /// Written as a name with parentheses.
    public boolean isFunction() {
        return compareTo(MAX) >= 0;
    }

    /// Not possible in exact arithmetic (S3.4).
    public boolean needsReal() {
        return this == POWER || this == LN || this == EXP || this == SQRT;
    }

    public static Optional<Op> function(String name) {
        return Arrays.stream(values()).filter(op -> op.isFunction() && op.word.equals(name)).findFirst();
    }
}
