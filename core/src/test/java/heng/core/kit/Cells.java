package heng.core.kit;

import heng.core.kernel.Effect;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cells as text: `87.25 scored 3/4`, `no evidence 0/1`, `50 vetoed zero 1/1`. The effect is named unless it is `rises`.
public final class Cells {

    private static final Pattern WRITTEN = Pattern.compile(
            "(-?[0-9.]+)? ?(scored|no evidence|not applicable|failed|vetoed|suspended|barred)? ?(zero|here|rises)?(?: (\\d+)/(\\d+))?");
    private static final MathContext SHOWN = new MathContext(12);

    private Cells() {}

    public static String text(Cell cell, Arithmetic arithmetic) {
        return brief(cell, arithmetic) + " " + cell.coverage();
    }

    /// Without coverage.
    public static String brief(Cell cell, Arithmetic arithmetic) {
        String amount = cell.amount() instanceof Amount.Tally(var counts) ? counts.toString() : text(cell.value(arithmetic));
        String effect = cell.state().isDecision() && cell.effect() != Effect.RISES ? " " + cell.effect().word() : "";
        return ((amount.isEmpty() ? "" : amount + " ") + cell.state().word() + effect);
    }

    /// All digits of an exact number, twelve of a double: the last ones are not promised (S3.5).
    public static String text(@Nullable Num number) {
        if (number == null) return "";
        if (number instanceof Num.Exact) return number.text();
        BigDecimal rounded = number.decimal().round(SHOWN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// What [#text] writes, and shorter: `5`, `none` (no evidence), `n/a` (not applicable), `5 vetoed zero`, `barred`. Empty if it is no cell.
    /// Where no coverage is written it is 1/1, for no evidence 0/1.
    public static Optional<Cell> parse(String text, Arithmetic arithmetic) {
        String written = text.equals("none") || text.equals("-") ? "no evidence" : text.equals("n/a") ? "not applicable" : text;
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches() || matcher.group(1) == null && matcher.group(2) == null) return Optional.empty();
        State state = matcher.group(2) == null ? State.SCORED : State.of(matcher.group(2)).orElseThrow();
        Amount amount = matcher.group(1) == null ? null : new Amount.Plain(arithmetic.of(new BigDecimal(matcher.group(1))));
        Coverage coverage = matcher.group(4) != null ? new Coverage(Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5)))
                : state == State.NO_EVIDENCE ? Coverage.UNSEEN : Coverage.SEEN;
        Effect decided = matcher.group(3) == null ? Effect.RISES : Effect.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
        return Optional.of(new Cell(amount, state, state.isDecision() ? decided : Effect.HERE, coverage));
    }
}
