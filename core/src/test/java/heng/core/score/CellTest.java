package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.core.kernel.Effect;
import heng.core.kernel.State;
import heng.core.kit.Cells;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// S1.2, S2.
class CellTest {

    private static final Arithmetic EXACT = Arithmetic.EXACT;
    private static final Amount FIVE = new Amount.Plain(EXACT.of(5));

    @Test
    void aScoredCellHasAValueAndAnUnseenOneHasNone() {
        assertThatThrownBy(() -> new Cell(null, State.SCORED, Effect.HERE, Coverage.SEEN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell(FIVE, State.NO_EVIDENCE, Effect.HERE, Coverage.SEEN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell(FIVE, State.NOT_APPLICABLE, Effect.HERE, Coverage.SEEN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDecidedCellMayHaveAValueOrNone() {
        for (State state : State.values()) {
            if (!state.isDecision()) continue;
            assertThat(new Cell(FIVE, state, Effect.RISES, Coverage.SEEN).value(EXACT)).isEqualTo(EXACT.of(5));
            assertThat(new Cell(null, state, Effect.RISES, Coverage.SEEN).value(EXACT)).isNull();
        }
    }

    @Test
    void countsAsZeroOnlyWhereTheEffectSaysSo() {
        assertThat(new Cell(FIVE, State.VETOED, Effect.ZERO, Coverage.SEEN).counting(EXACT)).isEqualTo(EXACT.of(0));
        assertThat(new Cell(FIVE, State.VETOED, Effect.HERE, Coverage.SEEN).counting(EXACT)).isEqualTo(EXACT.of(5));
        assertThat(new Cell(FIVE, State.VETOED, Effect.RISES, Coverage.SEEN).counting(EXACT)).isEqualTo(EXACT.of(5));
    }

    @Test
    void onlyAStateThatRisesRises() {
        assertThat(new Cell(FIVE, State.VETOED, Effect.RISES, Coverage.SEEN).rising()).isEqualTo(State.VETOED);
        assertThat(new Cell(FIVE, State.VETOED, Effect.HERE, Coverage.SEEN).rising()).isEqualTo(State.SCORED);
        assertThat(new Cell(FIVE, State.VETOED, Effect.ZERO, Coverage.SEEN).rising()).isEqualTo(State.SCORED);
        assertThat(Cell.noEvidence(Coverage.UNSEEN).rising()).isEqualTo(State.SCORED);
    }

    @Test
    void aStateThatRisesGoesBeforeOneThatStays() {
        Cell failed = new Cell(FIVE, State.FAILED, Effect.HERE, Coverage.SEEN);
        assertThat(failed.under(State.VETOED)).isEqualTo(new Cell(FIVE, State.VETOED, Effect.RISES, Coverage.SEEN));
        assertThat(failed.under(State.FAILED)).isEqualTo(new Cell(FIVE, State.FAILED, Effect.RISES, Coverage.SEEN));
        assertThat(failed.under(State.SCORED)).isEqualTo(failed);
        assertThat(Cell.scored(FIVE, Coverage.SEEN).under(State.FAILED).state()).isEqualTo(State.FAILED);
        assertThat(Cell.scored(FIVE, Coverage.SEEN).under(State.SCORED).state()).isEqualTo(State.SCORED);
    }

    /// S2.4: failed < vetoed < suspended < barred.
    @Test
    void severityIsTheOrderOfStates() {
        assertThat(State.FAILED).isLessThan(State.VETOED);
        assertThat(State.VETOED).isLessThan(State.SUSPENDED);
        assertThat(State.SUSPENDED).isLessThan(State.BARRED);
    }

    @Test
    void aQuotientByZeroSettlesAsNoEvidence() {
        Amount quotient = new Amount.Quotient(EXACT.of(0), EXACT.of(0));
        assertThat(Cell.scored(quotient, Coverage.SEEN).settled(EXACT)).isEqualTo(Cell.noEvidence(Coverage.SEEN));
        Cell tally = Cell.scored(new Amount.Tally(new TreeMap<>(java.util.Map.of("A", 1L))), Coverage.SEEN);
        assertThat(tally.settled(EXACT)).isSameAs(tally);
        Cell five = Cell.scored(FIVE, Coverage.SEEN);
        assertThat(five.settled(EXACT)).isSameAs(five);
    }

    @Test
    void statisticsMerge() {
        Num three = EXACT.of(3);
        assertThat(Amount.sum(java.util.List.of(FIVE, FIVE), EXACT)).isEqualTo(new Amount.Plain(EXACT.of(10)));
        assertThat(Amount.sum(java.util.List.of(new Amount.Quotient(three, EXACT.of(4)), new Amount.Quotient(EXACT.of(1), EXACT.of(4))), EXACT)).isEqualTo(new Amount.Quotient(EXACT.of(4), EXACT.of(8)));
        var left = new TreeMap<>(java.util.Map.of("A", 1L, "B", 2L));
        var right = new TreeMap<>(java.util.Map.of("B", 3L, "C", 4L));
        assertThat(Amount.sum(java.util.List.of(new Amount.Tally(left), new Amount.Tally(right)), EXACT)).isEqualTo(new Amount.Tally(new TreeMap<>(java.util.Map.of("A", 1L, "B", 5L, "C", 4L))));
        assertThat(left).hasSize(2);
    }

    @Test
    void coverageAddsUp() {
        assertThat(Coverage.SEEN.plus(Coverage.UNSEEN).plus(new Coverage(3, 4))).hasToString("4/6");
        assertThat(Cell.scored(FIVE, Coverage.SEEN).withCoverage(new Coverage(3, 4)).coverage()).hasToString("3/4");
    }

    @Test
    void theKitWritesCellsAsItReadsThem() {
        for (String text : new String[] {"87.25 scored 3/4", "no evidence 0/1", "not applicable 0/0", "50 vetoed 1/1", "50 vetoed zero 1/1", "-1 barred here 2/3", "failed 0/5"}) {
            assertThat(Cells.text(Cells.parse(text, EXACT).orElseThrow(), EXACT)).isEqualTo(text);
        }
        assertThat(Cells.parse("north", EXACT)).isEmpty();
        assertThat(Cells.text(Cells.parse("n/a", EXACT).orElseThrow(), EXACT)).isEqualTo("not applicable 1/1");
    }
}
