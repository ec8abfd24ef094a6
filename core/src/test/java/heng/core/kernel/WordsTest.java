package heng.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.core.kit.Standards;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The words of the kernel as standards and results write them.
class WordsTest {

    @Test
    void statesAreNamedInBothSpellings() {
        assertThat(Arrays.stream(State.values()).map(State::word)).containsExactly("scored", "no evidence", "not applicable", "failed", "vetoed", "suspended", "barred");
        assertThat(State.of("no evidence")).contains(State.NO_EVIDENCE).isEqualTo(State.of("no_evidence"));
        assertThat(State.of("not_applicable")).contains(State.NOT_APPLICABLE);
        assertThat(State.of("Failed")).isEmpty();
    }

    @Test
    void fourStatesAreDecisions() {
        assertThat(Arrays.stream(State.values()).filter(State::isDecision)).containsExactly(State.FAILED, State.VETOED, State.SUSPENDED, State.BARRED);
    }

    @Test
    void functionsAreFoundByName() {
        assertThat(Op.function("max")).contains(Op.MAX);
        assertThat(Op.function("present")).contains(Op.PRESENT);
        assertThat(Op.function("+")).isEmpty();
        assertThat(Op.function("and")).isEmpty();
        assertThat(Op.function("neg")).isEmpty();
        assertThat(Arrays.stream(Op.values()).filter(Op::isFunction).map(Op::word))
                .containsExactly("max", "min", "mean", "abs", "ceil", "floor", "round", "ln", "exp", "sqrt", "present");
        assertThat(Arrays.stream(Op.values()).filter(Op::needsReal)).containsExactly(Op.POWER, Op.LN, Op.EXP, Op.SQRT);
    }

    @Test
    void functionsKnowHowManyArgumentsTheyTake() {
        assertThat(List.of(Op.ROUND.takes(0), Op.ROUND.takes(1), Op.ROUND.takes(2), Op.ROUND.takes(3))).containsExactly(false, true, true, false);
        assertThat(List.of(Op.MAX.takes(0), Op.MAX.takes(1), Op.MAX.takes(99), Op.MAX.takes(100))).containsExactly(false, true, true, false);
    }

    @Test
    void anUnknownColumnIsADefectOfTheCaller() {
        Kernel kernel = Standards.read("items: [{code: a, attribute: n}]").kernel();
        assertThat(kernel.column(new ColumnCode("a")).code()).hasToString("a");
        assertThatThrownBy(() -> kernel.column(new ColumnCode("b"))).isInstanceOf(IllegalArgumentException.class).hasMessage("No column b");
    }

    @Test
    void formulasListTheirNodesFromTheTop() {
        Expr x = new Expr.Name("x");
        Expr call = new Expr.Call(Op.NEGATE, List.of(x));
        Expr text = new Expr.Text("t");
        assertThat(new Expr.Case(List.of(new Expr.Branch(call, text)), x).nodes().toList()).hasSize(5).endsWith(call, x, text, x);
    }

    @Test
    void columnsSortByCodeAndEffectsHaveWords() {
        assertThat(new ColumnCode("a")).isLessThan(new ColumnCode("b"));
        assertThat(Arrays.stream(Effect.values()).map(Effect::word)).containsExactly("rises", "zero", "here");
        assertThat(Arrays.stream(Missing.values()).map(Missing::word)).containsExactly("skip", "zero", "fail");
        assertThat(Arrays.stream(Ties.values()).map(Ties::word)).containsExactly("min", "max", "mean", "dense");
        assertThat(new Step.Answer(Optional.empty(), Optional.of(State.FAILED)).value()).isEmpty();
    }
}
