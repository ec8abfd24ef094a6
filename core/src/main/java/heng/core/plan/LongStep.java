package heng.core.plan;

import heng.core.kernel.Effect;
import heng.core.kernel.Expr;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.number.LongGrid;
import heng.core.number.Num;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A map or gate on longs that count 1e-12 (S6, S9.1): a kind and its parameters, switched over in [#apply]. Only for cells that have a value.
final class LongStep {

    private enum Kind { POINTS, ROWS, FORMULA, GATE }

    private final Kind kind;
    /// Support points, or where rows begin.
    private final long[] from;
    /// What is reached there; [LongGrid#NONE] for a row that keeps the value.
    private final long[] to;
    /// The rise to the next point as a fraction in lowest terms.
    private final long[] rise;
    private final long[] run;
    /// By row: a state's ordinal, 0 for none.
    private final byte[] states;
    private final boolean above;
    private final Effect effect;
    private final @Nullable LongTerm term;
    /// What [#apply] made of the value.
    long value;

    private LongStep(Kind kind, long[] from, long[] to, byte[] states, boolean above, Effect effect, @Nullable LongTerm term) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.states = states;
        this.above = above;
        this.effect = effect;
        this.term = term;
        rise = new long[from.length];
        run = new long[from.length];
        for (int i = 1; kind == Kind.POINTS && i < from.length; i++) {
            BigInteger y = BigInteger.valueOf(to[i]).subtract(BigInteger.valueOf(to[i - 1]));
            BigInteger x = BigInteger.valueOf(from[i]).subtract(BigInteger.valueOf(from[i - 1]));
            BigInteger common = y.gcd(x);
            boolean fits = y.bitLength() < 63 && x.bitLength() < 63;
            rise[i] = fits ? y.divide(common).longValue() : 0;
            run[i] = fits ? x.divide(common).longValue() : 0;
        }
    }

    /// `null` for a step that has to be taken the general way.
    static @Nullable LongStep of(Step step) {
        return switch (step) {
            case Step.Points(List<Step.Points.Point> points) -> checked(new LongStep(Kind.POINTS, points.stream().mapToLong(point -> LongGrid.of(point.x())).toArray(),
                    points.stream().mapToLong(point -> LongGrid.of(point.y())).toArray(), new byte[points.size()], false, Effect.RISES, null));
            case Step.Thresholds(List<Step.Thresholds.Row> rows, boolean above, Effect effect) -> {
                byte[] states = new byte[rows.size()];
                for (int i = 0; i < states.length; i++) states[i] = (byte) (int) rows.get(i).answer().state().map(State::ordinal).orElse(0);
                boolean fits = rows.stream().allMatch(row -> row.answer().value().map(LongStep::fits).orElse(true));
                yield !fits ? null : checked(new LongStep(Kind.ROWS, rows.stream().mapToLong(row -> LongGrid.of(row.from())).toArray(),
                        rows.stream().mapToLong(row -> row.answer().value().map(LongGrid::of).orElse(LongGrid.NONE)).toArray(), states, above, effect, null));
            }
            case Step.Formula(Expr formula, Effect effect) -> LongTerm.compile(formula) instanceof LongTerm term ? new LongStep(Kind.FORMULA, new long[0], new long[0], new byte[0], false, effect, term) : null;
            case Step.Gate(Expr when, State state, Effect effect) -> LongTerm.compile(when) instanceof LongTerm term && when.nodes().anyMatch(new Expr.Name("x")::equals)
                    ? new LongStep(Kind.GATE, new long[0], new long[0], new byte[] {(byte) state.ordinal()}, false, effect, term) : null;
            case Step.Measure _, Step.Pool _, Step.LookUp _, Step.Case _, Step.Relate _ -> null;
        };
    }

    private static boolean fits(Num number) {
        return LongGrid.of(number) != LongGrid.NONE;
    }

    private static @Nullable LongStep checked(LongStep step) {
        for (long x : step.from) if (x == LongGrid.NONE) return null;
        for (int i = 1; step.kind == Kind.POINTS && i < step.run.length; i++) if (step.run[i] == 0) return null;
        for (long y : step.to) if (step.kind == Kind.POINTS && y == LongGrid.NONE) return null;
        return step;
    }

    /// Leaves the new value in [#value].
    ///
    /// @param code of a cell with the value `x`
    /// @return the new code; −1 where the general way has to be taken
    int apply(long x, int code, int seen, int due) {
        switch (kind) {
            case POINTS -> value = point(x);
            case ROWS -> {
                int row = from.length - 1;
                while (row > 0 && (above ? x <= from[row] : x < from[row])) row--;
                value = to[row] == LongGrid.NONE ? x : to[row];
                return states[row] == 0 ? code : judged(code, states[row], effect);
            }
            case FORMULA -> value = term == null ? LongGrid.NONE : term.in(x, seen, due);
            case GATE -> {
                long holds = term == null ? LongGrid.NONE : term.in(x, seen, due);
                value = x;
                return holds == LongGrid.NONE ? -1 : holds == 0 ? code : judged(code, states[0], effect);
            }
        }
        return value == LongGrid.NONE ? -1 : code;
    }

    private long point(long x) {
        int last = from.length - 1;
        if (x <= from[0]) return to[0];
        if (x > from[last]) return to[last];
        int right = 1;
        while (x > from[right]) right++;
        return LongGrid.interpolate(to[right - 1], x - from[right - 1], rise[right], run[right]);
    }

    /// [heng.core.score.Cell#decided] on codes (S2.6, S6.6).
    static int judged(int code, int state, Effect effect) {
        if (state == State.NO_EVIDENCE.ordinal()) return Code.NO_EVIDENCE;
        if (state == State.NOT_APPLICABLE.ordinal()) return Code.NOT_APPLICABLE;
        int before = code & 7;
        boolean rose = (code >> 3 & 3) == Effect.RISES.ordinal();
        boolean rises = effect == Effect.RISES;
        boolean keep = before >= State.FAILED.ordinal() && (rose != rises ? rose : before >= state);
        return keep ? code : code & ~31 | state | effect.ordinal() << 3;
    }
}
