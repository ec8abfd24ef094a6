package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heng.core.explain.Node;
import heng.core.explain.Row;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// S11: what an explanation promises, on every node down to the records.
class ExplanationProperties {

    private static final BigDecimal GRID = new BigDecimal("0.000000000001");

    @Provide
    Arbitrary<Setting> exact() {
        return Setting.exact();
    }

    @Provide
    Arbitrary<Setting> real() {
        return Setting.real();
    }

    /// S11.2.
    @Property(tries = 300)
    void exactAmountsAddUpToTheLastDigit(@ForAll("exact") Setting setting) {
        everyNode(setting, node -> {
            Num value = node.cell().value(Arithmetic.EXACT);
            if (node.adds() && value != null) assertThat(Arithmetic.EXACT.sum(amounts(node))).as(() -> shown(node)).isEqualTo(value);
        });
    }

    /// S11.2 with S3.5.
    @Property(tries = 300)
    void realAmountsAddUpToNineDigits(@ForAll("real") Setting setting) {
        everyNode(setting, node -> {
            Num value = node.cell().value(Arithmetic.REAL);
            if (!node.adds() || value == null) return;
            double largest = amounts(node).stream().mapToDouble(amount -> Math.abs(amount.asDouble())).max().orElse(1);
            assertThat(Arithmetic.REAL.sum(amounts(node)).asDouble()).as(() -> shown(node)).isCloseTo(value.asDouble(), within(1e-9 * Math.max(1, largest)));
        });
    }

    /// S11.1: a rounding row is at most half a step of the grid for each amount and for the value; more would hide a part that nobody names.
    @Property(tries = 300)
    void roundingRowsHideNothing(@ForAll("exact") Setting setting) {
        everyNode(setting, node -> roundings(node).forEach(row ->
                assertThat(row.amount().orElseThrow().decimal().abs()).as(() -> shown(node)).isLessThanOrEqualTo(GRID.multiply(BigDecimal.valueOf(node.rows().size())))));
    }

    @Property(tries = 300)
    void realRoundingRowsHideNothing(@ForAll("real") Setting setting) {
        everyNode(setting, node -> roundings(node).forEach(row -> {
            double largest = amounts(node).stream().mapToDouble(amount -> Math.abs(amount.asDouble())).max().orElse(1);
            assertThat(Math.abs(row.amount().orElseThrow().asDouble())).as(() -> shown(node)).isLessThanOrEqualTo(1e-9 * Math.max(1, largest));
        }));
    }

    /// S11.3: a child's or a unit's row has no amount where amounts do not add up, and the node says how it was combined.
    @Property(tries = 300)
    void combinationsThatAreNoSumsCarryNoAmounts(@ForAll("exact") Setting setting) {
        everyNode(setting, node -> {
            boolean figure = node.operation().members().containsKey("relate");
            if (node.how().isPresent() && !figure) assertThat(amounts(node)).as(() -> shown(node)).isEmpty();
        });
    }

    /// S11.4: every path ends at something from outside or at the statement that nobody looked.
    @Property(tries = 300)
    void everyPathEndsAtTheEvidence(@ForAll("exact") Setting setting) {
        everyNode(setting, node -> {
            boolean evidence = List.of("records", "attribute", "table", "events", "title", "result").stream().anyMatch(node.operation().members()::containsKey);
            boolean measured = node.operation().members().containsKey("measure");
            boolean below = node.rows().stream().anyMatch(row -> row.of().isPresent());
            if (!below && !evidence && !measured) assertThat(node.cell().amount()).as(() -> shown(node)).isNull();
        });
    }

    /// None of a node over a decided part without a value, until S7.6 is mended (FoundInStatesTest.namesWhatAValuelessVetoTakes).
    private static List<Row> roundings(Node node) {
        boolean valueless = node.rows().stream().flatMap(row -> row.of().stream()).anyMatch(part -> part.cell().state().isDecision() && part.cell().amount() == null);
        return valueless ? List.of() : node.rows().stream().filter(row -> row.kind() == Row.Kind.ROUNDING).toList();
    }

    private static String shown(Node node) {
        return node.column() + " at " + node.place().code() + ": " + node.cell() + "\n" + node.operation().canonical() + "\n"
                + node.rows().stream().map(row -> row.kind() + " " + row.label() + " " + row.amount()).toList();
    }

    private static List<Num> amounts(Node node) {
        return node.rows().stream().flatMap(row -> row.amount().stream()).toList();
    }

    private static void everyNode(Setting setting, Consumer<Node> law) {
        Setting.explanations(setting.kernel(), setting.world()).values().forEach(node -> down(node, law));
    }

    private static void down(Node node, Consumer<Node> law) {
        law.accept(node);
        node.rows().forEach(row -> row.of().ifPresent(part -> down(part, law)));
    }
}
