package heng.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What two rounds, two editions and an authority say, kept apart.
class RoundsTest {

    private static Embedded report;

    @BeforeAll
    static void write() throws Exception {
        report = Embedded.in(Report.html(Campaigns.harbour(), Campaigns.COMPUTED));
    }

    @Test
    void showsAChangeWithItsSign() {
        assertThat(total("h1")).extracting(Embedded.Cell::comparison, Embedded.Cell::change).containsExactly(Rounds.Comparison.SHOWN.ordinal(), "+8.00");
        assertThat(total("h").change()).isEqualTo("-6.09");
    }

    @Test
    void comparesNothingAcrossCohorts() {
        assertThat(total("h2")).extracting(Embedded.Cell::comparison, Embedded.Cell::change).containsExactly(Rounds.Comparison.OTHER_COHORT.ordinal(), "");
        assertThat(cell("h2", "lamps").comparison()).isEqualTo(Rounds.Comparison.OTHER_COHORT.ordinal());
    }

    @Test
    void comparesNothingThatWasNotScoredTwice() {
        assertThat(total("h3").comparison()).isEqualTo(Rounds.Comparison.NO_VALUE.ordinal());
        assertThat(total("h3").shown()).as("the value under a veto is kept").isEqualTo("8.00");
    }

    @Test
    void saysWhereAChangeComesFrom() {
        assertThat(report.list("says").toString()).contains("比港城2026年春季低 6.09，其中变动最大的是路灯（−5.56）", "6.09 less than in Harbour city, spring 2026; the largest part in Street lamps (−5.56).");
    }

    @Test
    void tellsWhatChangedBetweenTheEditions() {
        JsonObject edition = report.data().getAsJsonObject("edition");
        assertThat(edition.get("is").getAsString()).isEqualTo("changed");
        List<String> changes = StreamSupport.stream(edition.getAsJsonArray("changes").spliterator(), false).map(change -> change.getAsJsonArray())
                .map(change -> change.get(0).getAsString() + " " + change.get(1).getAsString() + ": " + second(change, 3) + " > " + second(change, 4)).toList();
        assertThat(changes).containsExactly(
                "changed-gone benches:  > ",
                "changed-weight lamps: 50 > 60",
                "changed-source streets: 3 children, added up, rescaled to full marks; what does not apply or was not seen gives its marks to the rest > 2 children, added up, rescaled to full marks; what does not apply or was not seen gives its marks to the rest",
                "changed-step streets:  > where x < 40: vetoed",
                "changed-title lamps: Lamps > Street lamps",
                "changed-step lamps: linear between 0.5 → 0; 0.9 → 50; constant outside > linear between 0.5 → 0; 0.95 → 60; constant outside");
    }

    @Test
    void saysThatXuchangsEditionsAreTheSame() throws Exception {
        assertThat(Embedded.in(Report.html(Campaigns.xuchang(), Campaigns.COMPUTED)).data().getAsJsonObject("edition").get("is").getAsString()).isEqualTo("same");
    }

    @Test
    void keepsAnnouncedResultsApart() {
        assertThat(report.list("announced")).hasSize(2);
        JsonObject score = report.list("announced").get(1).getAsJsonObject();
        assertThat(score.get("value").getAsString()).isEqualTo("91.20");
        assertThat(score.get("issuer").getAsString()).isEqualTo("港省文明办");
        assertThat(report.column(score.get("column").getAsInt())).isEqualTo("streets");
        assertThat(report.cells()).noneMatch(cell -> cell.shown().equals("91.20"));
    }

    @Test
    void countsSitesNobodyVisited() {
        JsonObject gaps = report.data().getAsJsonObject("gaps");
        assertThat(gaps.get("asked").getAsInt()).isEqualTo(8);
        assertThat(gaps.get("unvisited").getAsInt()).isEqualTo(2);
        assertThat(gaps.getAsJsonArray("sites")).hasSize(2);
    }

    private static String second(JsonArray change, int index) {
        return change.get(index).getAsJsonArray().get(1).getAsString();
    }

    private static Embedded.Cell total(String place) {
        return cell(place, "streets");
    }

    private static Embedded.Cell cell(String place, String column) {
        return report.cells().stream().filter(cell -> cell.place().equals(place) && cell.column().equals(column)).findFirst().orElseThrow();
    }
}
