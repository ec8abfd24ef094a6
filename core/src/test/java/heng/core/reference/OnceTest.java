package heng.core.reference;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S4.1: one fact is charged once.
class OnceTest {

    private static final String SITES = """
            code  type    place
            s1    street  A1
            s2    street  A2
            """;
    private static final String FAULTS = """
            item   site  kind   value
            fault  s1    lamp   1
            fault  s1    sign   10
            fault  s2    sign   100
            """;

    private static Campaign columns(String items) {
        return Campaign.of("site-types: {street: }\nmethods: {field: , photo: }\n" + items).sites(SITES).records(FAULTS);
    }

    @Test
    void aRecordThatAnotherColumnTakesDoesNotCount() {
        columns("""
                items:
                - {code: lamps, records: {items: fault, sites: street, where: "kind = 'lamp'"}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                - {code: rest, records: {items: fault, sites: street, unless: lamps}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                - {code: all, records: {items: fault, sites: street}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                """).shows("""
                place  lamps           rest             all
                A1     1 scored 1/1    10 scored 1/1    11 scored 1/1
                A2     0 scored 1/1    100 scored 1/1   100 scored 1/1
                """);
    }

    @Test
    void onceChargesUnderTheFirstItemOfAGroupThatTakesIt() {
        columns("""
                items:
                - code: g
                  combine: sum
                  once: true
                  items:
                  - {code: lamps, records: {items: fault, sites: street, where: "kind = 'lamp'"}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                  - code: inner
                    combine: sum
                    items:
                    - {code: big, records: {items: fault, sites: street, where: "value > 50"}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                  - {code: rest, records: {items: fault, sites: street}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                """).shows("""
                place  lamps           big              rest             g
                A1     1 scored 1/1    0 scored 1/1     10 scored 1/1    11 scored 3/3
                """);
    }

    /// What a column would take is all that its source asks for: item, method, site type, condition.
    @Test
    void onlyWhatASourceReallyTakesIsCharged() {
        for (String other : new String[] {"items: other, sites: street", "items: fault, sites: street, methods: photo", "items: fault, sites: park", "items: fault, where: kind = 'tree'"}) {
            Campaign.of("""
                    site-types: {street: , park: }
                    methods: {field: , photo: }
                    items:
                    - {code: first, records: {%s}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                    - {code: rest, records: {items: fault, sites: street, unless: first}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                    """.formatted(other)).sites(SITES).records(FAULTS).shows("""
                    place  rest
                    A1     11 scored 1/1
                    """);
        }
    }

    /// The site's own type decides, not that of another site in the place.
    @Test
    void theTypeIsThatOfTheRecordsOwnSite() {
        Campaign.of("""
                site-types: {street: , market: }
                items:
                - {code: first, records: {items: fault, sites: market}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                - {code: rest, records: {items: fault, sites: street, unless: first}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                """).sites("""
                code  type    place
                a     market  A1
                s1    street  A1
                """).records("""
                item   site  value
                fault  s1    5
                """).shows("""
                place  first             rest
                A1     no evidence 0/1   5 scored 1/1
                """);
    }

    /// An answer *not applicable* charges nothing, and a column without records takes none.
    @Test
    void whatChargesNothingLeavesTheRecord() {
        Campaign.of("""
                items:
                - {code: first, attribute: n}
                - {code: all, records: {items: fault}, steps: [{measure: sum}, {pool: sums}]}
                - {code: rest, records: {items: fault, unless: [first, all]}, steps: [{measure: sum}, {pool: sums}]}
                - {code: free, records: {items: fault, unless: first}, steps: [{measure: sum}, {pool: sums}]}
                """).attributes("place  n\nA  1").records("""
                item   place  answer          value
                fault  A1     -               5
                fault  A2     not applicable  -
                """).shows("""
                place  all                  rest                 free
                A1     5 scored 1/1         no evidence 1/1      5 scored 1/1
                A2     not applicable 1/1   not applicable 1/1   not applicable 1/1
                """);
    }

    @Test
    void aColumnThatIsChargedElsewhereItselfDoesNotTake() {
        columns("""
                items:
                - {code: a, records: {items: fault, sites: street, where: "kind = 'lamp'"}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                - {code: b, records: {items: fault, sites: street, unless: a, where: "value < 50"}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                - {code: c, records: {items: fault, sites: street, unless: b}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                """).shows("""
                place  a               b               c
                A1     1 scored 1/1    10 scored 1/1   1 scored 1/1
                A2     0 scored 1/1    0 scored 1/1    100 scored 1/1
                """);
    }

    /// Column `first` takes only the last record of a site, so the one before is not charged there.
    @Test
    void aRecordThatLatestPassesOverIsNotTaken() {
        Campaign.of("""
                items:
                - {code: first, records: {items: fault, take: latest}, steps: [{measure: sum}, {pool: sums}]}
                - {code: rest, records: {items: fault, unless: first}, steps: [{measure: sum}, {pool: sums}]}
                """).records("""
                item   place  time        value
                fault  A1     2026-09-01  1
                fault  A1     2026-09-02  10
                """).shows("""
                place  first           rest
                A1     10 scored 1/1   1 scored 1/1
                """);
    }

    /// S4.2: a site without a record has no evidence; this one was visited.
    @Test
    void aVisitedSiteStaysVisitedWhereAllIsChargedElsewhere() {
        columns("""
                items:
                - {code: all, records: {items: fault, sites: street}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                - {code: rest, records: {items: fault, sites: street, unless: all}, steps: [{measure: {sum: value, by: site}}, {pool: sums}]}
                """).shows("""
                place  all              rest
                A1     11 scored 1/1    0 scored 1/1
                """);
    }
}
