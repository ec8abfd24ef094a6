package heng.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.core.kernel.Effect;
import heng.core.kernel.State;
import heng.core.kit.Cells;
import heng.core.kit.Table;
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

    /// S2.6: one that rises goes before one that stays, then the more severe.
    @Test
    void ofTwoStatesOneThatRisesGoesFirstThenTheMoreSevere() {
        Table.check("""
                cell              other              result
                5                 failed             5 failed
                5                 barred here        5 barred here
                none              vetoed             vetoed
                n/a               vetoed             vetoed
                5 failed          vetoed             5 vetoed
                5 vetoed          failed             5 vetoed
                5 vetoed          suspended here     5 vetoed
                5 vetoed here     failed             5 failed
                5 vetoed here     barred zero        5 barred zero
                5 barred zero     vetoed here        5 barred zero
                5 failed here     failed             5 failed
                """, row -> {
            Cell other = Cells.parse(row.get("other"), EXACT).orElseThrow();
            return Cells.brief(Cells.parse(row.get("cell"), EXACT).orElseThrow().decided(other.state(), other.effect()), EXACT);
        });
    }

    @Test
    void aStateFromBelowRises() {
        Cell here = new Cell(FIVE, State.VETOED, Effect.HERE, Coverage.SEEN);
        assertThat(here.under(State.FAILED)).isEqualTo(new Cell(FIVE, State.FAILED, Effect.RISES, Coverage.SEEN));
        assertThat(here.under(State.SCORED)).isSameAs(here);
        assertThat(Cell.noEvidence(Coverage.UNSEEN).under(State.FAILED)).isEqualTo(new Cell(null, State.FAILED, Effect.RISES, Coverage.UNSEEN));
    }

    /// S2.5: what a column that copies the cell takes.
    @Test
    void aStateThatStaysDoesNotGoAbove() {
        Table.check("""
                cell              above
                5                 5 scored
                5 vetoed          5 vetoed
                vetoed            vetoed
                5 vetoed here     5 scored
                5 vetoed zero     0 scored
                vetoed here       no evidence
                vetoed zero       0 scored
                none              no evidence
                n/a               not applicable
                """, row -> Cells.brief(Cells.parse(row.get("cell"), EXACT).orElseThrow().fromAbove(EXACT), EXACT));
    }

    /// S2.4: failed < vetoed < suspended < barred.
    @Test
    void severityIsTheOrderOfStates() {
        assertThat(State.FAILED).isLessThan(State.VETOED);
        assertThat(State.VETOED).isLessThan(State.SUSPENDED);
        assertThat(State.SUSPENDED).isLessThan(State.BARRED);
    }

    /// S3.6, S4.2.
    @Test
    void aQuotientByZeroAndAHistogramOfNothingSettleAsNoEvidence() {
        Amount quotient = new Amount.Quotient(EXACT.of(0), EXACT.of(0));
        assertThat(Cell.scored(quotient, Coverage.SEEN).settled(EXACT)).isEqualTo(Cell.noEvidence(Coverage.SEEN));
        assertThat(Cell.scored(new Amount.Tally(new TreeMap<>()), Coverage.SEEN).settled(EXACT)).isEqualTo(Cell.noEvidence(Coverage.SEEN));
        Cell tally = Cell.scored(new Amount.Tally(new TreeMap<>(java.util.Map.of("A", 1L))), Coverage.SEEN);
        assertThat(tally.settled(EXACT)).isSameAs(tally);
        assertThat(tally.plain(EXACT)).isSameAs(tally);
        Cell five = Cell.scored(FIVE, Coverage.SEEN);
        assertThat(five.settled(EXACT)).isSameAs(five);
        assertThat(Cell.scored(new Amount.Quotient(EXACT.of(10), EXACT.of(2)), Coverage.SEEN).plain(EXACT)).isEqualTo(five);
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
