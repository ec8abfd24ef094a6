package heng.core.robust;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kit.Campaign;
import heng.core.place.PlaceCode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// S13: what is lost, and what closing it wins.
class LossesTest {

    private static Campaign campaign(String items, String attributes) {
        return Campaign.of("items:\n- code: total\n  combine: {sum: full}\n  items:\n" + items.indent(2)).places("code  level  parent\nC  city  -\n").attributes(attributes);
    }

    /// `column lost → gain`, in order.
    private static String losses(Campaign campaign) {
        return new Losses(campaign.standard().kernel(), campaign.evidence(), campaign.reference()::value).of(new ColumnCode("total"), new PlaceCode("C")).stream()
                .map(loss -> loss.column() + " " + loss.lost().text() + " → " + loss.gain().map(heng.core.number.Num::text).orElse("none")).collect(Collectors.joining("\n"));
    }

    @Test
    void winsWhatIsLostWhereEverythingIsThere() {
        assertThat(losses(campaign("- {code: a, points: 60, attribute: x}\n- {code: b, points: 40, attribute: y}\n", "place  x  y\nC  50  10\n"))).isEqualTo("""
                b 30 → 30
                a 10 → 10""");
    }

    /// Of 60 + 40 marks 40 do not count, so that 10 of 60 are 16.67 of 100.
    @Test
    void winsMoreWhereMarksOfWhatIsNotThereWentToTheRest() {
        assertThat(losses(campaign("- {code: a, points: 60, attribute: x}\n- {code: b, points: 40, attribute: y}\n", "place  x  y\nC  50  -\n"))).isEqualTo("a 10 → 16.666666666667");
    }

    @Test
    void seesThatOnlyTheBestCounts() {
        assertThat(losses(Campaign.of("items:\n- {code: total, children: {a: 50, b: 50}, combine: {best: 1, of: sum}}\n- {code: marks, children: {a: 50, b: 50}, combine: {sum: full}}\n- {code: a, attribute: x}\n- {code: b, attribute: y}\n")
                .places("code  level  parent\nC  city  -\n").attributes("place  x  y\nC  50  20\n"))).isEqualTo("b 30 → 0");
    }

    @Test
    void winsWhatAVetoTookToo() {
        assertThat(losses(campaign("- {code: a, points: 60, attribute: x, steps: [{gate: {when: \"x < 30\", state: vetoed, effect: zero}}]}\n- {code: b, points: 40, attribute: y}\n", "place  x  y\nC  20  40\n")))
                .isEqualTo("a 60 → 60");
    }

    @Test
    void areToldOnlyWhereAFullMarkIsStated() {
        for (String combine : java.util.List.of("{sum: full}", "mean")) {
            Campaign campaign = Campaign.of("items:\n- code: total\n  combine: " + combine + "\n  items:\n  - {code: a, points: 60, attribute: x}\n");
            assertThat(new Losses(campaign.standard().kernel(), campaign.evidence(), campaign.reference()::value).areTold(new ColumnCode("total"))).as(combine).isEqualTo(!combine.equals("mean"));
        }
    }

    @Test
    void hasNothingToSayWhereNothingIsLostOrNobodyLooked() {
        assertThat(losses(campaign("- {code: a, points: 60, attribute: x}\n- {code: b, points: 40, attribute: y}\n", "place  x  y\nC  60  -\n"))).isEmpty();
    }
}
