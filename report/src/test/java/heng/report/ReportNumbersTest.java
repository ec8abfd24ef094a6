package heng.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import heng.core.number.Num;
import heng.core.score.Published;
import heng.store.Campaign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every number in the file is one that the core computed.
class ReportNumbersTest {

    private static final int FEWEST_PUBLISHED = 800;
    private static final int FEWEST_OF_EXAMPLES = 150;
    private static final int FEWEST_NODES = 20_000;

    private static Campaign xuchang;
    private static Embedded report;

    @BeforeAll
    static void write() throws Exception {
        xuchang = Campaigns.xuchang();
        report = Embedded.in(Report.html(xuchang, Campaigns.COMPUTED));
    }

    @Test
    void holdsEveryPublishedNumberOfXuchang() {
        assertThat(written(report)).hasSizeGreaterThan(FEWEST_PUBLISHED).isEqualTo(published(xuchang));
    }

    @Test
    void holdsEveryPublishedNumberOfTheExamples() throws Exception {
        int numbers = 0;
        for (Campaign campaign : Campaigns.examples()) {
            List<String> written = written(Embedded.in(Report.html(campaign, Campaigns.COMPUTED)));
            assertThat(written).as(campaign.id()).isEqualTo(published(campaign));
            numbers += written.size();
        }
        assertThat(numbers).isGreaterThan(FEWEST_OF_EXAMPLES);
    }

    @Test
    void showsEachCellAsItsExplanationEnds() {
        Map<String, String> values = xuchang.publish().stream().collect(Collectors.toMap(one -> one.place().code() + " " + one.column(), one -> one.shown().map(BigDecimal::toPlainString).orElse("")));
        int published = 0;
        for (Embedded.Cell cell : report.cells()) {
            Embedded.Node node = report.node(cell.node());
            assertThat(node.place() + " " + node.column()).isEqualTo(cell.place() + " " + cell.column());
            Num exact = xuchang.value(new heng.core.kernel.ColumnCode(cell.column()), new heng.core.place.PlaceCode(cell.place())).value(xuchang.standard().kernel().arithmetic());
            assertThat(node.value()).isEqualTo(exact == null ? "" : exact.text());
            String shown = values.get(cell.place() + " " + cell.column());
            if (shown == null) continue;
            assertThat(cell.shown()).isEqualTo(shown);
            published++;
        }
        assertThat(published).isEqualTo(values.size());
    }

    /// S11.2, on what stands in the file: the sum under an explanation's table is not computed by the script but is the value of the node.
    @Test
    void addsUpInEveryExplanation() {
        int added = 0;
        for (int i = 1; i <= report.list("nodes").size(); i++) {
            Embedded.Node node = report.node(i);
            if (!node.how().isEmpty() || node.value().isEmpty() || node.rows().isEmpty() || node.rows().stream().allMatch(row -> row.amount().isEmpty())) continue;
            BigDecimal sum = node.rows().stream().filter(row -> !row.amount().isEmpty()).map(row -> new BigDecimal(row.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(node.column() + " of " + node.place()).isEqualByComparingTo(node.value());
            added++;
        }
        assertThat(added).isGreaterThan(FEWEST_NODES / 2);
    }

    /// The standard has a column of its own for the change; both ways must say the same.
    @Test
    void givesTheChangeThatTheStandardComputes() {
        Map<String, String> changes = xuchang.publish().stream().filter(one -> one.column().text().equals("change"))
                .collect(Collectors.toMap(one -> one.place().code().text(), one -> one.shown().map(BigDecimal::toPlainString).orElse("")));
        int compared = 0;
        for (Embedded.Cell cell : report.cells()) {
            if (!cell.column().equals("total")) continue;
            assertThat(cell.change().replace("+", "")).as(cell.place()).isEqualTo(changes.get(cell.place()));
            compared++;
        }
        assertThat(compared).isEqualTo(113);
    }

    @Test
    void reachesARecordFromEveryScoredNumber() {
        int number = report.cells().stream().filter(cell -> cell.place().equals("411002") && cell.column().equals("lamps-lit")).findFirst().orElseThrow().node();
        int record = 0;
        while (record == 0) {
            Embedded.Row row = report.node(number).rows().getFirst();
            record = row.detail() < 0 ? -row.detail() : 0;
            number = row.of();
        }
        JsonArray found = report.list("records").get(record - 1).getAsJsonArray();
        assertThat(found.get(0).getAsString()).matches("r2-\\d{6}");
        assertThat(report.text(found.get(1).getAsInt())).isEqualTo("lamps-lit");
        assertThat(report.list("records")).hasSize(xuchang.records());
    }

    private static List<String> published(Campaign campaign) {
        List<String> all = new ArrayList<>();
        for (Published one : campaign.publish()) {
            all.add(String.join("|", one.column().text(), one.place().code().text(), one.cell().state().word(), one.value().map(Num::text).orElse(""),
                    one.shown().map(BigDecimal::toPlainString).orElse(""), one.position().map(Num::text).orElse(""), one.cell().coverage().toString()));
        }
        return all;
    }

    private static List<String> written(Embedded report) {
        List<String> all = new ArrayList<>();
        report.list("results").forEach(element -> {
            JsonArray a = element.getAsJsonArray();
            all.add(String.join("|", report.column(a.get(0).getAsInt()), report.place(a.get(1).getAsInt()), report.list("states").get(a.get(2).getAsInt()).getAsString(), a.get(4).getAsString(),
                    a.get(5).getAsString(), a.get(6).getAsString(), a.get(7).getAsInt() + "/" + a.get(8).getAsInt()));
        });
        return all;
    }
}
