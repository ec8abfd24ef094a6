package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Effect;
import heng.core.kernel.Expr;
import heng.core.kernel.Kernel;
import heng.core.kernel.Op;
import heng.core.kernel.Relation;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.number.Arithmetic;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// S2.4, S2.5: a veto is a state beside the value. The value stays, and the state rises or stays.
class GateProperties {

    /// Holds for every cell with a value.
    private static final Expr ALWAYS = new Expr.Call(Op.EQUAL, List.of(new Expr.Name("x"), new Expr.Name("x")));
    private static final ColumnCode LEAF = new ColumnCode("leaf0");

    @Provide
    Arbitrary<Setting> settings() {
        return Setting.exact();
    }

    @Provide
    Arbitrary<State> decisions() {
        return Arbitraries.of(State.FAILED, State.VETOED, State.SUSPENDED, State.BARRED);
    }

    @Property(tries = 300)
    void aGateChangesTheStateAndNothingElse(@ForAll("settings") Setting setting, @ForAll("decisions") State state, @ForAll Effect effect) {
        Kernel plain = withoutDecisions(setting.kernel());
        Map<Setting.At, Cell> before = Setting.cells(plain, setting.world());
        Map<Setting.At, Cell> after = Setting.cells(gated(plain, state, effect), setting.world());
        before.forEach((at, cell) -> {
            Cell gated = after.get(at);
            assertThat(gated.coverage()).as(at.toString()).isEqualTo(cell.coverage());
            if (at.column().equals(LEAF)) {
                assertThat(gated.amount()).as(at.toString()).isEqualTo(cell.amount());
                assertThat(gated.state()).as(at + " " + cell).isEqualTo(cell.amount() == null ? cell.state() : state);
            } else if (effect != Effect.ZERO && cell.amount() != null) {
                assertThat(gated.amount()).as(at.toString()).isEqualTo(cell.amount());
            }
        });
    }

    @Property(tries = 300)
    void aStateThatRisesReachesEveryColumnComputedFromTheCell(@ForAll("settings") Setting setting, @ForAll("decisions") State state) {
        Kernel kernel = gated(setting.kernel(), state, Effect.RISES);
        Map<Setting.At, Cell> cells = Setting.cells(kernel, setting.world());
        cells.forEach((at, cell) -> {
            boolean judgedHere = usesTheLeaf(kernel.column(at.column())) && cell.amount() != null && cells.get(new Setting.At(LEAF, at.place())).rising() == state;
            if (judgedHere) assertThat(cell.state()).as(at + " " + cell).isGreaterThanOrEqualTo(state);
        });
    }

    @Property(tries = 300)
    void aStateThatStaysChangesNoOtherColumn(@ForAll("settings") Setting setting, @ForAll("decisions") State state) {
        Kernel plain = withoutDecisions(setting.kernel());
        Map<Setting.At, Cell> before = Setting.cells(plain, setting.world());
        Setting.cells(gated(plain, state, Effect.HERE), setting.world()).forEach((at, cell) -> {
            if (!at.column().equals(LEAF)) assertThat(cell).as(at.toString()).isEqualTo(before.get(at));
        });
    }

    /// `effect: zero` is what anyone would get who wrote a 0 into that cell.
    @Property(tries = 300)
    void anEffectOfZeroIsAZeroInWhatIsComputed(@ForAll("settings") Setting setting, @ForAll("decisions") State state) {
        Kernel plain = withoutDecisions(setting.kernel());
        Step nought = new Step.Formula(new Expr.Number(Arithmetic.EXACT.of(0)), Effect.RISES);
        Map<Setting.At, Cell> zeros = Setting.cells(Edit.append(plain, LEAF, nought), setting.world());
        Setting.cells(gated(plain, state, Effect.ZERO), setting.world()).forEach((at, cell) -> {
            if (!at.column().equals(LEAF)) assertThat(cell).as(at.toString()).isEqualTo(zeros.get(at));
        });
    }

    private static Kernel gated(Kernel kernel, State state, Effect effect) {
        return Edit.append(kernel, LEAF, new Step.Gate(ALWAYS, state, effect));
    }

    /// Gates, states of maps and filling taken out, so that only the gate under test is there.
    private static Kernel withoutDecisions(Kernel kernel) {
        return Edit.columns(kernel, column -> {
            List<Step> steps = new ArrayList<>();
            for (Step step : column.steps()) if (!decides(step)) steps.add(step);
            Source source = column.source() instanceof Source.Result || column.source() instanceof Source.OfColumn ? new Source.Attribute("people") : column.source();
            return new Column(column.code(), source, steps);
        });
    }

    private static boolean decides(Step step) {
        return switch (step) {
            case Step.Gate _, Step.Thresholds _, Step.Case _ -> true;
            case Step.LookUp(var rows, var _, var _) -> rows.containsKey("0");
            case Step.Formula(var formula, var _) -> formula.nodes().anyMatch(Expr.StateWord.class::isInstance);
            case Step.Relate(Relation.Fill _, var _) -> true; // fills a gap, but not one under a decided state (S8.6)
            case Step.Measure _, Step.Pool _, Step.Points _, Step.Relate _ -> false;
        };
    }

    /// Filling excepted: it gives a value where there was none to judge.
    private static boolean usesTheLeaf(Column column) {
        if (column.steps().stream().anyMatch(step -> step instanceof Step.Relate(Relation.Fill _, var _))) return false;
        return switch (column.source()) {
            case Source.Children children -> children.children().stream().anyMatch(child -> child.column().equals(LEAF));
            case Source.OfColumn(var other, var at) -> at.isEmpty() && other.equals(LEAF);
            case Source.Records _, Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ -> false;
        };
    }
}
