package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Table;
import org.junit.jupiter.api.Test;

/// S4.5.
class EventsSourceTest {

    private static Campaign fires(String lookBack) {
        return Campaign.of("items: [{code: e, events: {kind: fire, look-back: " + lookBack + "}}]");
    }

    @Test
    void countsTheKindInThePlaceAndBelow() {
        fires("1 month").events("""
                kind   place  date
                fire   A1     2026-09-10
                fire   A      2026-09-11
                fire   A1     2026-09-12
                flood  A1     2026-09-13
                """).shows("""
                place  e
                A1     2 scored 0/0
                A      3 scored 0/0
                C      3 scored 0/0
                B      0 scored 0/0
                """);
    }

    /// Days, months and years of the calendar; both ends count.
    @Test
    void countsBothEndsOfTheLookBack() {
        Table.check("""
                look-back   date         event        counted
                12 months   2026-09-30   2025-09-30   1
                12 months   2026-09-30   2025-09-29   0
                12 months   2026-09-30   2026-09-30   1
                12 months   2026-09-30   2026-10-01   0
                1 month     2026-03-31   2026-02-28   1
                1 month     2026-03-31   2026-02-27   0
                1 month     2024-03-31   2024-02-29   1
                1 month     2024-03-31   2024-02-28   0
                3 months    2026-05-31   2026-02-28   1
                30 days     2026-03-31   2026-03-01   1
                30 days     2026-03-31   2026-02-28   0
                1 day       2026-03-01   2026-02-28   1
                1 year      2024-02-29   2023-02-28   1
                1 year      2024-02-29   2023-02-27   0
                0 days      2026-09-30   2026-09-30   1
                0 days      2026-09-30   2026-09-29   0
                """, row -> fires(row.get("look-back")).date(row.get("date")).events("kind  place  date\nfire  A1  " + row.get("event")).cell("e", "A1").split(" ")[0]);
    }
}
