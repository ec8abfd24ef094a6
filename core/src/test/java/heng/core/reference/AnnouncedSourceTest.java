package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Table;
import org.junit.jupiter.api.Test;

/// S4.9, and what else looks at the campaign's date: `until` (S4.5) and `year` (S10).
class AnnouncedSourceTest {

    @Test
    void aTitleHeldOnOrBeforeTheDayCounts() {
        Table.check("""
                source                         date         announced    cell
                {title: nice}                  2026-09-30   2026-09-30   1
                {title: nice}                  2026-09-30   1999-01-01   1
                {title: nice}                  2026-09-30   2026-10-01   0
                {title: nice, held: 2 years}   2026-09-30   2024-09-30   1
                {title: nice, held: 2 years}   2026-09-30   2024-10-01   0
                {title: nice, held: 1 month}   2026-03-31   2026-02-28   1
                {title: nice, held: 1 month}   2026-03-31   2026-03-01   0
                {title: nice, held: 10 days}   2026-03-11   2026-03-01   1
                {title: fine}                  2026-09-30   2026-09-30   0
                """, row -> Campaign.of("items: [{code: q, announced: " + row.get("source") + "}]").date(row.get("date"))
                .announced("title  place  date\nnice  A  " + row.get("announced")).cell("q", "A").split(" ")[0]);
    }

    @Test
    void aTitleIsThatOfThePlaceItself() {
        Campaign.of("items: [{code: q, announced: {title: nice}}]").announced("""
                title  place  date
                nice   A      2026-01-01
                """).shows("""
                place  q
                A      1 scored 0/0
                A1     0 scored 0/0
                C      0 scored 0/0
                """);
    }

    @Test
    void untilTakesTheLastDayFromAnAttribute() {
        Campaign.of("items: [{code: q, events: {kind: fire, look-back: 1 year, until: applied}}]").attributes("""
                place  applied
                A      2026-03-31
                B      -
                """).events("""
                kind  place  date
                fire  A1     2026-03-31
                fire  A1     2026-04-01
                fire  A      2025-03-31
                fire  A      2025-03-30
                fire  B      2026-09-01
                """).shows("""
                place  q
                A      2 scored 0/0
                B      no evidence 0/1
                A1     no evidence 0/1
                """);
    }

    @Test
    void theYearIsThatOfTheCampaignsDate() {
        String yaml = "items: [{code: q, attribute: n, steps: [{map: {formula: \"case(year >= 2027: 95, else: 90)\"}}]}]";
        String one = "place  n\nA  1";
        Campaign.of(yaml).attributes(one).date("2026-12-31").shows("""
                place  q
                A      90 scored 1/1
                """);
        Campaign.of(yaml).attributes(one).date("2027-01-01").shows("""
                place  q
                A      95 scored 1/1
                """);
    }
}
