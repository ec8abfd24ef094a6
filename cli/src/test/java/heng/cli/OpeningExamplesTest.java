package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.explain.Explainer;
import heng.core.explain.ExplanationJson;
import heng.core.explain.Node;
import heng.core.explain.Opened;
import heng.core.explain.Opening;
import heng.core.kernel.ColumnCode;
import heng.core.number.Arithmetic;
import heng.core.place.PlaceCode;
import heng.core.plan.LivePlan;
import heng.core.reference.Known;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Published;
import heng.examples.xuchang.Generate;
import heng.store.Campaign;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// On the worked examples every node that is opened alone, with the cells of the live plan taken for true, says what it says in the explanation of the reference evaluator.
class OpeningExamplesTest {

    /// Of each number; the larger examples have thousands.
    private static final int MOST_NODES = 200;
    /// Of each example, from all over it.
    private static final int MOST_NUMBERS = 60;

    static List<Path> examples() throws Exception {
        return RebuildTest.campaigns();
    }

    @BeforeAll
    static void observations() throws Exception {
        Generate.write(RebuildTest.HOME, RebuildTest.HOME.resolve("examples/xuchang/generated"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aNodeAloneIsTheNodeOfTheWhole(Path file) {
        Campaign campaign = RebuildTest.campaign(file);
        var explainer = new Explainer(campaign.reference());
        var kernel = campaign.standard().kernel();
        LivePlan plan = new LivePlan(kernel, campaign.evidence());
        List<Published> all = campaign.publish();
        int nodes = 0;
        int step = 1 + all.size() / MOST_NUMBERS;
        for (int i = 0; i < all.size(); i += step) {
            Published one = all.get(i);
            var alone = new Explainer(new Reference(kernel, campaign.evidence(), known(plan)));
            nodes += new Walk(alone, one.column(), one.place().code(), kernel.arithmetic()).down(explainer.explain(one.column(), one.place().code()), new ArrayList<>(), MOST_NODES);
        }
        assertThat(nodes).isGreaterThan(all.size() / step);
    }

    private record Walk(Explainer alone, ColumnCode column, PlaceCode place, Arithmetic arithmetic) {

        /// @return how many nodes were looked at
        int down(Node whole, List<Integer> way, int most) {
            Node opened = ((Opened.Way) alone.open(column, place, new Opening(way, 1, Long.MAX_VALUE))).node();
            assertThat(ExplanationJson.of(opened, arithmetic, 1)).as(column + " " + place + " " + way).isEqualTo(ExplanationJson.of(whole, arithmetic, 1));
            int seen = 1;
            for (int row = 0; row < whole.rows().size(); row++) {
                if (whole.rows().get(row).of().isEmpty()) continue;
                Node below = whole.rows().get(row).of().get();
                assertThat(shown(opened.rows().get(row).of().orElseThrow())).as(column + " " + place + " " + way + " row " + row).isEqualTo(shown(below));
                if (seen >= most) continue;
                way.add(row);
                seen += down(below, way, most - seen);
                way.removeLast();
            }
            return seen;
        }

        private String shown(Node node) {
            Cell cell = node.cell();
            return String.join(" ", node.column().text(), node.place().toString(), node.site().toString(), node.operation().canonical(), cell.state().word(), cell.effect().word(), cell.coverage().toString(), String.valueOf(cell.value(arithmetic)));
        }
    }

    private static Known known(LivePlan plan) {
        return new Known((round, column, place) -> round.isEmpty() ? Optional.of(plan.value(column, place)) : Optional.empty(), plan::after);
    }
}
