package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.explain.Explainer;
import heng.core.explain.Node;
import heng.core.explain.Row;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.reference.Reference;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the laws found of states, explanations and positions. See [FoundByLawsTest].
class FoundInStatesTest {

    /// S2.5: `column` copies the cell with its state; `here` should stay there, and `zero` should count as 0 there.
    @Test
    void aColumnDoesNotCopyAStateThatStays() {
        holds("""
                S2.5 a column of a column takes only a state that rises

                items:
                - {code: here, attribute: a, steps: [{gate: {when: "x < 60", state: failed, effect: here}}]}
                - {code: zero, attribute: a, steps: [{gate: {when: "x < 60", state: failed, effect: zero}}]}
                - {code: of-here, column: here}
                - {code: of-zero, column: zero}
                - {code: mapped, column: zero, at: township, steps: [{map: {formula: "x + 1"}}, {pool: mean}]}

                place | level    | parent | a
                A     | county   |        | 50
                A1    | township | A      | 50

                expect  | place | value | state
                of-here | A     | 50    | scored
                of-zero | A     | 0     | scored
                mapped  | A     | 1     | scored
                """);
    }

    /// S2.5, S7.8: a state that rises is lost where the combination has no value; a figure of the cohort then makes a vetoed place scored.
    @Test
    void keepsTheVetoWhereTheValueIsLost() {
        holds("""
                S2.5 a veto rises although another child has no evidence

                items:
                - {code: fire, attribute: fire, steps: [{gate: {when: "x > 0", state: vetoed}}]}
                - {code: order, attribute: order}
                - {code: total, children: {fire: 0, order: 1}, missing: fail}
                - {code: filled, children: {fire: 0, order: 1}, missing: fail, steps: [{relate: {fill: mean}}]}

                place | level    | parent | fire | order
                A     | county   |        | 0    | 80
                A1    | township | A      | 1    |
                A2    | township | A      | 0    | 80

                expect | place | state
                total  | A1    | vetoed
                filled | A1    | vetoed
                """);
    }

    /// S2.6: of the states of one cell the most severe is kept, whether it rises or not; one that stays hides one that rises.
    @Test
    void aStateThatStaysDoesNotHideOneThatRises() {
        holds("""
                S2.6 the most severe one that rises is taken

                items:
                - {code: a, attribute: a, steps: [{gate: {when: "x < 60", state: failed}}, {gate: {when: "x < 60", state: vetoed, effect: here}}]}
                - {code: b, attribute: a, steps: [{gate: {when: "x < 60", state: vetoed, effect: here}}, {gate: {when: "x < 60", state: failed}}]}
                - {code: c, attribute: a, steps: [{gate: {when: "x < 60", state: failed}}, {gate: {when: "x < 60", state: failed, effect: here}}]}
                - {code: above-a, children: [a]}
                - {code: above-b, children: [b]}
                - {code: above-c, children: [c]}

                place | level  | a
                A     | county | 50

                expect  | place | value | state
                above-a | A     | 50    | failed
                above-b | A     | 50    | failed
                above-c | A     | 50    | failed
                """);
    }

    /// S11.1: where a part without a value was decided and `missing: zero`, the mean counts it as 0 and the explanation leaves it out; the rest is called rounding.
    @Test
    void namesWhatAValuelessVetoTakes() {
        roundsLittle("""
                S11.1 a suspended child without a value

                items:
                - {code: seen, attribute: a, steps: [{gate: {when: "seen < due", state: suspended}}]}
                - {code: order, attribute: b}
                - {code: total, children: [seen, order], missing: zero}

                place | level  | a | b
                A     | county |   | 80

                expect | place | state
                total  | A     | suspended
                """);
    }

    /// S5.2: the sums of a site without a quotient enter the ratio of sums, and the explanation shows their share.
    @Test
    void showsTheShareOfASiteWithoutAQuotient() {
        roundsLittle("""
                S11.1 a unit whose quotient has no evidence

                items:
                - {code: total, records: {items: walk, sites: s1}, steps: [{measure: {ratio: faults/lamps, by: site}}, {pool: sums}]}

                site | place
                S1   | A
                S2   | A

                record | item | site | faults | lamps
                r1     | walk | S1   | 5      | 0
                r2     | walk | S2   | 1      | 2

                expect | place | state
                total  | A     | scored
                """);
    }

    /// S9.3: a place alone in its group has no position.
    @Test
    void aPlaceAloneHasNoPosition() {
        holds("""
                S9.3 positions below the root

                items:
                - {code: score, attribute: a}
                publish:
                - {column: score, rank: {basis: exact}}

                place | level    | parent | a
                A     | county   |        | 5
                A1    | township | A      | 3
                A2    | township | A      | 2

                expect | place | position
                score  | A1    | 1
                score  | A2    | 2
                score  | A     |
                """);
    }

    private static void holds(String example) {
        assertThat(GoldenCase.parse(example).differences(Evaluator.REFERENCE)).isEmpty();
    }

    /// At every node of the column `total` at A.
    private static void roundsLittle(String text) {
        var example = GoldenCase.parse(text);
        Node node = new Explainer(new Reference(example.kernel(), example.world().evidence())).explain(new ColumnCode("total"), new PlaceCode("A"));
        List<BigDecimal> roundings = node.rows().stream().filter(row -> row.kind() == Row.Kind.ROUNDING).map(row -> row.amount().orElseThrow().decimal().abs()).toList();
        assertThat(roundings).as(node.rows().toString()).allMatch(amount -> amount.compareTo(new BigDecimal("0.00000000001")) < 0);
        assertThat(example.differences(Evaluator.REFERENCE)).isEmpty();
    }
}
