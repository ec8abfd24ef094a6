package heng.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heng.core.kernel.ColumnCode;
import heng.core.kit.Campaign;
import heng.core.place.PlaceCode;
import heng.core.plan.LivePlan;
import heng.core.record.EvidenceRecord;
import heng.core.reference.Known;
import heng.core.reference.Reference;
import heng.core.score.OtherRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A part of an explanation: which rows it has, and what is computed for it.
class OpeningTest {

    private static final Campaign STREETS = ExplanationTest.STREETS;

    /// The records that were asked for, as `item place`.
    private final List<String> read = new ArrayList<>();

    private Opened open(Opening opening) {
        var evidence = new OtherRecords(STREETS.evidence()) {
            @Override
            public List<EvidenceRecord> records(PlaceCode place, String item) {
                read.add(item + " " + place);
                return STREETS.evidence().records(place, item);
            }
        };
        LivePlan plan = new LivePlan(STREETS.standard().kernel(), STREETS.evidence());
        Known known = new Known((_, column, place) -> Optional.of(plan.value(column, place)), plan::after);
        return new Explainer(new Reference(STREETS.standard().kernel(), evidence, known)).open(new ColumnCode("streets"), new PlaceCode("A"), opening);
    }

    private String text(String way, int levels) {
        Opened.Way opened = (Opened.Way) open(new Opening(Opening.way(way).orElseThrow(), levels, 100));
        return STREETS.outline(opened.node());
    }

    @Test
    void opensANumberWithoutReadingARecord() {
        assertThat(text("", 1)).isEqualTo("""
                streets A children = 44 scored 3/4
                  term lamps 30 {weight:3}
                    lamps A points = 50 scored 1/2
                  term litter 14 {weight:2}
                    litter A pool = 35 scored 2/2
                """);
        assertThat(text("0", 1)).isEqualTo("""
                lamps A points = 50 scored 1/2
                  term before 0.7
                    lamps A pool = 0.7 scored 1/2
                  effect points 49.3
                """);
        assertThat(read).isEmpty();
    }

    @Test
    void readsTheRecordsOfOneItemWhereItsSitesAreOpened() {
        assertThat(text("0.0", 1)).isEqualTo("""
                lamps A pool = 0.7 scored 1/2
                  term s1 0.7
                    lamps A1/s1 measure = 0.7 scored 1/1
                  term s2
                    lamps A2/s2 measure = no evidence 0/1
                """);
        assertThat(read).isNotEmpty().allMatch(one -> one.startsWith("lamps "));
        assertThat(text("0.0.0", 1)).isEqualTo("""
                lamps A1/s1 measure = 0.7 scored 1/1
                  term a 0.6
                  term b 0.1
                """);
    }

    @Test
    void opensSeveralLevelsAndShowsTheWay() {
        assertThat(text("", 20)).isEqualTo(STREETS.explain("streets", "A"));
        Opened.Way way = (Opened.Way) open(new Opening(List.of(1, 0, 0), 1, 100));
        assertThat(way.nodes().stream().map(node -> node.column() + " " + node.place().code() + " " + node.operation().members().keySet())).containsExactly(
                "streets A [children]", "litter A [pool]", "litter A1 [formula, effect]", "litter A1 [measure]");
        assertThat(way.nodes().subList(0, 3)).allMatch(node -> node.rows().isEmpty());
    }

    /// A third and a third of 2/3: the row of the grid is counted too.
    @Test
    void countsTheRowsThatItDoesNotBuild() {
        Campaign thirds = Campaign.of("site-types: {street: }\nitems: [{code: q, records: {sites: street}, steps: [{measure: {mean: value, by: site}}, {pool: mean}]}]")
                .sites("code  type  place\ns1  street  A1\ns2  street  A1\ns3  street  A2\n").records("item  site  value\nq  s1  1\nq  s2  1\nq  s3  0\n");
        Explainer explainer = new Explainer(thirds.reference());
        Node whole = explainer.explain(new ColumnCode("q"), new PlaceCode("A"));
        assertThat(thirds.outline(whole)).contains("rounding grid");
        assertThat(whole.more()).isZero();
        for (int widest = 0; widest <= 4; widest++) {
            Node cut = ((Opened.Way) explainer.open(new ColumnCode("q"), new PlaceCode("A"), new Opening(List.of(), 1, 100, widest))).node();
            assertThat(cut.rows().size() + cut.more()).as("of " + widest).isEqualTo(whole.rows().size());
            assertThat(cut.rows()).hasSize(widest < 3 ? widest : 4);
            assertThat(cut.rows().stream().map(row -> row.label() + row.amount())).isEqualTo(whole.rows().stream().limit(cut.rows().size()).map(row -> row.label() + row.amount()).toList());
        }
        assertThat(explainer.open(new ColumnCode("q"), new PlaceCode("A"), new Opening(List.of(2), 1, 100, 1))).as("a row that is not built opens all the same").isInstanceOf(Opened.Way.class);
    }

    @Test
    void refusesMoreRowsThanWantedAndWaysThatLeadNowhere() {
        assertThat(open(new Opening(List.of(), 1, 2))).isInstanceOf(Opened.Way.class);
        assertThat(open(new Opening(List.of(), 1, 1))).isInstanceOf(Opened.TooManyRows.class);
        assertThat(open(new Opening(List.of(), 20, 12))).isInstanceOf(Opened.TooManyRows.class);
        assertThat(open(new Opening(List.of(2), 1, 100))).isInstanceOf(Opened.NoSuchRow.class);
        assertThat(open(new Opening(List.of(0, 1), 1, 100))).as("what a step did opens nothing").isInstanceOf(Opened.NoSuchRow.class);
        assertThat(open(new Opening(List.of(0, 0, 0, 0), 1, 100))).as("a record opens nothing").isInstanceOf(Opened.NoSuchRow.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Opening(List.of(), 0, 100)).withMessageContaining("at least one level: 0");
    }

    @Test
    void readsAWayAsAddressesHaveIt() {
        assertThat(Opening.way("")).contains(List.of());
        assertThat(Opening.way("0.12.3")).contains(List.of(0, 12, 3));
        for (String wrong : List.of(".", "1.", "a", "-1", "1..2", "99999999")) assertThat(Opening.way(wrong)).as(wrong).isEmpty();
    }
}
