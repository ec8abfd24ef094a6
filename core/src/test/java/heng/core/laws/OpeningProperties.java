package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.explain.Explainer;
import heng.core.explain.ExplanationJson;
import heng.core.explain.Node;
import heng.core.explain.Opened;
import heng.core.explain.Opening;
import heng.core.kernel.Column;
import heng.core.kernel.Kernel;
import heng.core.plan.LivePlan;
import heng.core.reference.Known;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A node that is opened alone, with the cells of the live plan taken for true, says what it says in the whole explanation.
class OpeningProperties {

    @Provide
    Arbitrary<Setting> exact() {
        return Setting.exact();
    }

    @Property(tries = 40)
    void aNodeAloneIsTheNodeOfTheWhole(@ForAll("exact") Setting setting) {
        Kernel kernel = setting.kernel();
        LivePlan plan = new LivePlan(kernel, setting.world().evidence());
        Setting.explanations(kernel, setting.world()).forEach((at, whole) -> down(new Explainer(new Reference(kernel, setting.world().evidence(), known(plan))), at, whole, new ArrayList<>(), setting));
    }

    private static void down(Explainer explainer, Setting.At at, Node whole, List<Integer> way, Setting setting) {
        var arithmetic = setting.kernel().arithmetic();
        Node opened = ((Opened.Way) explainer.open(at.column(), at.place(), new Opening(way, 1, Long.MAX_VALUE))).node();
        assertThat(ExplanationJson.of(opened, arithmetic, 1)).as(at + " " + way).isEqualTo(ExplanationJson.of(whole, arithmetic, 1));
        for (int row = 0; row < whole.rows().size(); row++) {
            if (whole.rows().get(row).of().isEmpty()) continue;
            Node below = whole.rows().get(row).of().get();
            assertThat(shown(opened.rows().get(row).of().orElseThrow(), setting)).as(at + " " + way).isEqualTo(shown(below, setting));
            way.add(row);
            if (way.size() < 4) down(explainer, at, below, way, setting);
            way.removeLast();
        }
    }

    /// What a row shows of the node that it opens.
    private static String shown(Node node, Setting setting) {
        Cell cell = node.cell();
        return node.column() + " " + node.place() + " " + node.site() + " " + node.operation() + " " + cell.state() + " " + cell.effect() + " " + cell.coverage() + " " + cell.value(setting.kernel().arithmetic());
    }

    /// What the plan has after some steps is what the reference has.
    @Property(tries = 100)
    void thePlanHasTheUnitsAfterAPool(@ForAll("exact") Setting setting) {
        Kernel kernel = setting.kernel();
        LivePlan plan = new LivePlan(kernel, setting.world().evidence());
        Reference reference = new Reference(kernel, setting.world().evidence());
        Setting.everywhere(kernel, setting.world(), (code, place) -> {
            Column column = kernel.column(code);
            for (int steps = 0; steps <= column.steps().size(); steps++) {
                Optional<Cell> after = plan.after(code, steps, place);
                if (after.isEmpty()) continue;
                List<Unit> units = reference.units(code, steps, place);
                assertThat(units).as(code + " after " + steps + " at " + place).hasSize(1);
                assertThat(after.get()).as(code + " after " + steps + " at " + place).isEqualTo(units.getFirst().cell());
            }
        });
    }

    private static Known known(LivePlan plan) {
        return new Known((round, column, place) -> round.isEmpty() ? Optional.of(plan.value(column, place)) : Optional.empty(), plan::after);
    }
}
