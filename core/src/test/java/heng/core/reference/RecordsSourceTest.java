package heng.core.reference;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S4.1, S4.2.
class RecordsSourceTest {

    private static final String SITES = """
            code  type    place
            s1    street  A1
            s2    street  A1
            s3    street  A2
            m1    market  A2
            """;

    private static Campaign column(String records, String steps) {
        return Campaign.of("""
                methods: {field: , photo: }
                site-types: {street: , market: , park: }
                items:
                - code: q
                  records: %s
                  steps: %s
                """.formatted(records, steps)).sites(SITES);
    }

    @Test
    void readsTheColumnsOwnCodeUnlessItemsAreNamed() {
        String records = """
                item  site  value
                q     s1    1
                p     s1    10
                o     s1    100
                """;
        column("{sites: street}", "[{measure: sum}, {pool: sums}]").records(records).shows("""
                place  q
                A1     1 scored 1/2
                """);
        column("{sites: street, items: [p, o]}", "[{measure: sum}, {pool: sums}]").records(records).shows("""
                place  q
                A1     110 scored 1/2
                """);
    }

    @Test
    void methodsLeaveOtherRecordsOut() {
        String records = """
                item  site  method  value
                q     s1    field   1
                q     s1    photo   10
                q     s2    photo   100
                q     s3    -       1000
                """;
        column("{sites: street, methods: field}", "[{measure: sum}, {pool: sums}]").records(records).shows("""
                place  q
                A1     1 scored 1/2
                A2     no evidence 0/1
                """);
        column("{sites: street, methods: [field, photo]}", "[{measure: sum}, {pool: sums}]").records(records).shows("""
                place  q
                A1     111 scored 2/2
                """);
        column("{sites: street}", "[{measure: sum}, {pool: sums}]").records(records).shows("""
                place  q
                A1     111 scored 2/2
                A2     1000 scored 1/1
                """);
    }

    @Test
    void sitesAreThoseOfTheTypesInTheRegisterOfThePlaceAndBelow() {
        String records = """
                item  site  value
                q     s1    1
                q     s3    10
                q     m1    100
                """;
        column("{sites: street}", "[{measure: sum}, {pool: sums}]").records(records).shows("""
                place  q
                A1     1 scored 1/2
                A2     10 scored 1/1
                A      11 scored 2/3
                C      11 scored 2/3
                B      not applicable 0/0
                """);
        column("{sites: all}", "[{measure: sum}, {pool: sums}]").records(records).shows("""
                place  q
                A2     110 scored 2/2
                A      111 scored 3/4
                """);
        column("{sites: park}", "[{measure: sum}, {pool: sums}]").records(records).shows("""
                place  q
                A      not applicable 0/0
                """);
    }

    @Test
    void withoutSitesWhateverHasRecordsIsAUnitAndNothingElseIsDue() {
        column("{}", "[{measure: {mean: value, by: site}}, {pool: mean}]").records("""
                item  site  place  value
                q     s1    -      1
                q     s1    -      3
                q     -     A1     10
                q     -     A1     20
                q     -     A      100
                """).shows("""
                place  q
                A1     8.5 scored 2/2
                A      39 scored 3/3
                A2     not applicable 0/0
                """);
    }

    @Test
    void notApplicableIsAnAnswerAndIsSeen() {
        column("{sites: street}", "[{measure: sum}, {pool: sums}]").records("""
                item  site  answer          value
                q     s1    not applicable  -
                q     s2    -               5
                q     s2    not applicable  -
                q     s3    not applicable  -
                """).shows("""
                place  q
                A1     5 scored 2/2
                A2     not applicable 1/1
                A      5 scored 3/3
                """);
    }

    @Test
    void whereLooksAtTheFieldsOfARecord() {
        column("{sites: street, where: \"size > 2 and kind = 'lamp'\"}", "[{measure: {sum: value, by: site}}, {pool: sums}]").records("""
                item  site  size  kind    value
                q     s1    3     lamp    1
                q     s1    2     lamp    10
                q     s1    3     sign    100
                q     s2    -     lamp    1000
                q     s3    9     -       1
                """).shows("""
                place  q
                A1     1 scored 2/2
                A2     0 scored 1/1
                """);
    }

    /// A visited site where `where` leaves nothing keeps its coverage 1/1. By site: sum and count 0, quotient and histogram no evidence. By record: no evidence.
    @Test
    void aVisitedSiteWhereNothingIsLeftStaysVisited() {
        String where = "{sites: street, where: \"size > 2\"}";
        String records = """
                item  site  size  value  grade
                q     s3    1     5      A
                """;
        for (String zero : new String[] {"sum: value", "count: value", "records: all", "count: value, per: visit"}) {
            column(where, "[{measure: {" + zero + ", by: site}}, {pool: sums}]").records(records).shows("""
                    place  q
                    A2     0 scored 1/1
                    A1     no evidence 0/2
                    """);
        }
        for (String none : new String[] {"mean: value, by: site", "ratio: value/size, by: site", "sum: value", "records: all", "count: value, by: record"}) {
            column(where, "[{measure: {" + none + "}}, {pool: mean}]").records(records).shows("""
                    place  q
                    A2     no evidence 1/1
                    A      no evidence 1/3
                    """);
        }
        column(where, "[{measure: {grade: grade, by: site}}, {map: {A: 1}}, {pool: mean}]").records(records).shows("""
                place  q
                A2     no evidence 1/1
                """);
    }

    /// The last of a site and item, by time; at the same time, by id.
    @Test
    void latestTakesTheLastRecordOfASiteAndItem() {
        column("{sites: street, items: [q, p], take: latest}", "[{measure: sum}, {pool: sums}]").records("""
                item  site  id  time              value
                q     s1    1   2026-09-03        1
                q     s1    2   2026-09-02        10
                p     s1    3   2026-09-01        100
                q     s2    4   2026-09-02T10:00  1000
                q     s2    5   2026-09-02T10:00  2000
                """).shows("""
                place  q
                A1     2101 scored 2/2
                """);
    }

    @Test
    void latestIsTakenBeforeWhereIsAsked() {
        column("{sites: street, take: latest, where: \"size > 2\"}", "[{measure: {sum: value, by: site}}, {pool: sums}]").records("""
                item  site  time        size  value
                q     s1    2026-09-01  3     7
                q     s1    2026-09-02  1     9
                q     s2    2026-09-01  1     7
                q     s2    2026-09-02  3     9
                """).shows("""
                place  q
                A1     9 scored 2/2
                """);
    }

    @Test
    void theLatestAnswerMayBeNotApplicable() {
        column("{sites: street, take: latest}", "[{measure: sum}, {pool: sums}]").records("""
                item  site  time        answer          value
                q     s3    2026-09-01  -               7
                q     s3    2026-09-02  not applicable  -
                """).shows("""
                place  q
                A2     not applicable 1/1
                """);
    }
}
