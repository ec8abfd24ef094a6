package heng.core.score;

import heng.core.kernel.Effect;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import org.jspecify.annotations.Nullable;

/// What a column yields for a place, or a step for a unit: value × state × coverage (S1.2).
///
/// @param amount there for scored and decided cells, absent otherwise
/// @param effect of a decided state on what is computed from the cell; [Effect#HERE] for the other states
public record Cell(@Nullable Amount amount, State state, Effect effect, Coverage coverage) {

    public Cell {
        boolean valued = state == State.SCORED || state.isDecision();
        if (!valued && amount != null) throw new IllegalArgumentException("A cell of state " + state + " has no value.");
        if (state == State.SCORED && amount == null) throw new IllegalArgumentException("A scored cell has a value.");
    }

    public static Cell scored(Amount amount, Coverage coverage) {
        return new Cell(amount, State.SCORED, Effect.HERE, coverage);
    }

    public static Cell scored(Num value, Coverage coverage) {
        return scored(new Amount.Plain(value), coverage);
    }

    public static Cell noEvidence(Coverage coverage) {
        return new Cell(null, State.NO_EVIDENCE, Effect.HERE, coverage);
    }

    public static Cell notApplicable(Coverage coverage) {
        return new Cell(null, State.NOT_APPLICABLE, Effect.HERE, coverage);
    }

    /// Its value, kept also under a veto; `null` where there is none.
    public @Nullable Num value(Arithmetic arithmetic) {
        return amount == null ? null : amount.value(arithmetic);
    }

    /// What counts above: 0 where the effect says so (S2.5).
    public @Nullable Num counting(Arithmetic arithmetic) {
        return effect == Effect.ZERO ? arithmetic.of(0) : value(arithmetic);
    }

    /// The state that everything computed from this takes; [State#SCORED] if none.
    public State rising() {
        return state.isDecision() && effect == Effect.RISES ? state : State.SCORED;
    }

    /// A quotient with nothing under the line, and a histogram of nothing, are no evidence (S3.6, S4.2).
    public Cell settled(Arithmetic arithmetic) {
        boolean there = amount instanceof Amount.Tally(var counts) ? !counts.isEmpty() : value(arithmetic) != null;
        return state != State.SCORED || there ? this : noEvidence(coverage);
    }

    /// Settled, and with its value in place of the statistic it came from: what a column yields (S1.2).
    public Cell plain(Arithmetic arithmetic) {
        Cell settled = settled(arithmetic);
        Num value = settled.value(arithmetic);
        return value == null ? settled : settled.withAmount(new Amount.Plain(value));
    }

    /// What a column computed from this alone takes (S2.5): a state that does not rise stays behind.
    public Cell fromAbove(Arithmetic arithmetic) {
        if (!state.isDecision() || effect == Effect.RISES) return this;
        Num counting = counting(arithmetic);
        return counting == null ? noEvidence(coverage) : scored(counting, coverage);
    }

    public Cell withAmount(Amount changed) {
        return new Cell(changed, state, effect, coverage);
    }

    public Cell withCoverage(Coverage changed) {
        return new Cell(amount, state, effect, changed);
    }

    /// This with a state that rose from below, also where there is no value for it to go with (S2.6).
    public Cell under(State risen) {
        return risen.isDecision() ? decided(risen, Effect.RISES) : this;
    }

    /// This with another decided state: one that rises goes before one that stays, then the more severe (S2.6).
    public Cell decided(State other, Effect itsEffect) {
        boolean mine = effect == Effect.RISES;
        boolean its = itsEffect == Effect.RISES;
        boolean keep = state.isDecision() && (mine != its ? mine : state.compareTo(other) >= 0);
        return keep ? this : new Cell(amount, other, itsEffect, coverage);
    }
}
