package heng.core.laws;

import java.util.List;

/// S4, S5.1: what is taken from the records.
final class GoldenRecords {

    static final List<String> CASES = List.of("""
            S4.1 the latest record of a site counts, and is taken before the condition is asked

            items:
            - code: all
              records: {items: walk, sites: s1}
              steps: [{measure: {sum: faults}}, {pool: sums}]
            - code: latest
              records: {items: walk, sites: s1, take: latest}
              steps: [{measure: {sum: faults}}, {pool: sums}]
            - code: latest-large
              records: {items: walk, sites: s1, take: latest, where: "faults > 4"}
              steps: [{measure: {sum: faults, by: site}}, {pool: sums}]

            site | place
            S1   | A1
            S2   | A1

            record | item | site | day   | faults
            r1     | walk | S1   | 09-03 | 8
            r2     | walk | S1   | 09-04 | 3
            r3     | walk | S2   | 09-02 | 5

            expect       | place | value | coverage
            all          | A1    | 16    | 2/2
            latest       | A1    | 8     | 2/2
            latest-large | A1    | 5     | 2/2
            """, """
            S4.1 only records of the named method, for which the condition holds

            items:
            - code: field
              records: {items: walk, methods: m1}
              steps: [{measure: {sum: faults}}, {pool: sums}]
            - code: paved
              records: {items: walk, where: "surface = 'paved'"}
              steps: [{measure: {sum: faults}}, {pool: sums}]

            record | item | place | method | surface | faults
            r1     | walk | A1    | m1     | paved   | 1
            r2     | walk | A1    | m2     | paved   | 10
            r3     | walk | A1    | m1     | gravel  | 100
            r4     | walk | A1    | m1     |         | 1000

            expect | place | value
            field  | A1    | 1101
            paved  | A1    | 11
            """, """
            S4.2 a site nobody visited is due and unseen; a place without such sites is not applicable

            items:
            - code: mean
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}]

            site | type | place
            S1   | s1   | A1
            S2   | s1   | A1
            S3   | s1   | A1
            S4   | s2   | A2

            record | item | site | score
            r1     | walk | S1   | 10
            r2     | walk | S2   | 20

            expect | place | value | state          | coverage
            mean   | A1    | 15    | scored         | 2/3
            mean   | A2    |       | not applicable | 0/0
            mean   | A     | 15    | scored         | 2/3
            """, """
            S4.2 where the condition leaves nothing, a sum by site is 0, a quotient has no evidence, and the site was visited all the same

            items:
            - code: sum
              records: {items: walk, sites: s1, where: "score > 50"}
              steps: [{measure: {sum: score, by: site}}, {pool: mean}]
            - code: mean
              records: {items: walk, sites: s1, where: "score > 50"}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}]
            - code: by-record
              records: {items: walk, sites: s1, where: "score > 50"}
              steps: [{measure: {sum: score}}, {pool: mean}]

            site | place
            S1   | A1
            S2   | A1

            record | item | site | score
            r1     | walk | S1   | 10
            r2     | walk | S2   | 60

            expect    | place | value | coverage
            sum       | A1    | 30    | 2/2
            mean      | A1    | 60    | 2/2
            by-record | A1    | 60    | 2/2
            """, """
            S4.2 where a site has both, the observations count

            items:
            - code: mean
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}]

            site | place
            S1   | A1
            S2   | A1

            record | item | site | answer         | score
            r1     | walk | S1   | not applicable |
            r2     | walk | S1   |                | 8
            r3     | walk | S2   | not applicable |

            expect | place | value | coverage
            mean   | A1    | 8     | 2/2
            """, """
            S4.3 an attribute that is missing is no evidence

            items:
            - {code: people, attribute: people}

            place | level    | parent | people
            A     | county   |        | 31000
            A1    | township | A      |

            expect | place | value | state       | coverage
            people | A     | 31000 | scored      | 1/1
            people | A1    |       | no evidence | 0/1
            """, """
            S4.4 a table by an attribute of the place

            items:
            - {code: strict, table: {key: kind, rows: {urban: 1.2, rural: 1}}}
            - {code: filled, table: {key: kind, rows: {urban: 1.2, rural: 1}, else: 0.5}}
            - {code: named, table: {key: code, rows: {A1: 7}}}

            place | level    | parent | kind
            A     | county   |        | urban
            A1    | township | A      |

            expect | place | value | state
            strict | A     | 1.2   | scored
            strict | A1    |       | no evidence
            filled | A1    | 0.5   | scored
            named  | A1    | 7     | scored
            """, """
            S4.5 events of the look-back, both of its ends included

            items:
            - {code: year, events: {kind: fire, look-back: 12 months}}
            - {code: days, events: {kind: fire, look-back: 10 days}}

            event | kind  | place | day
            e1    | fire  | A1    | 2025-09-29
            e2    | fire  | A1    | 2025-09-30
            e3    | fire  | A2    | 2026-09-20
            e4    | fire  | A1    | 2026-09-30
            e5    | fire  | A1    | 2026-10-01
            e6    | flood | A1    | 2026-09-30

            expect | place | value
            year   | A     | 3
            year   | A1    | 2
            days   | A     | 2
            days   | A1    | 1
            """, """
            S4.5 the look-back ends on a day of the place, where an attribute says so

            items:
            - {code: year, events: {kind: fire, look-back: 1 year, until: applied}}

            place | level    | parent | applied
            A     | county   |        | 2026-03-01
            A1    | township | A      | 2025-12-31
            A2    | township | A      |

            event | kind  | place | day
            e1    | fire  | A1    | 2025-03-01
            e2    | fire  | A1    | 2025-02-28
            e3    | fire  | A1    | 2026-03-02

            expect | place | value | state
            year   | A     | 1     | scored
            year   | A1    | 2     | scored
            year   | A2    |       | no evidence
            """, """
            S4.9 a title held for two years, the day included, by the place itself

            items:
            - {code: any, announced: {title: Clean City}}
            - {code: long, announced: {title: Clean City, held: 2 years}}

            announced  | place | day
            Clean City | A     | 2024-09-30
            Clean City | A1    | 2024-10-01
            Green City | A2    | 2020-01-01

            expect | place | value
            any    | A     | 1
            any    | A1    | 1
            any    | A2    | 0
            long   | A     | 1
            long   | A1    | 0
            """, """
            S4.1 one fact is charged once: what the first item takes the second does not count

            items:
            - code: grave
              records: {items: walk, where: "faults >= 3"}
              steps: [{measure: {sum: faults}}, {pool: sums}]
            - code: other
              records: {items: walk, unless: grave}
              steps: [{measure: {sum: faults}}, {pool: sums}]
            - code: group
              once: true
              combine: sum
              items:
              - code: at-night
                records: {items: walk, where: "night = 'yes'"}
                steps: [{measure: {sum: faults}}, {pool: sums}]
              - code: any-time
                weight: 10
                records: {items: walk}
                steps: [{measure: {sum: faults}}, {pool: sums}]

            record | item | place | night | faults
            r1     | walk | A1    | no    | 1
            r2     | walk | A1    | yes   | 3
            r3     | walk | A1    | no    | 5

            expect   | place | value
            grave    | A1    | 8
            other    | A1    | 1
            at-night | A1    | 3
            any-time | A1    | 6
            group    | A1    | 63
            """, """
            S5.1 places found, visits, records

            items:
            - code: found
              records: {items: walk}
              steps: [{measure: {count: faults}}, {pool: sums}]
            - code: visits
              records: {items: walk}
              steps: [{measure: {count: faults, per: visit}}, {pool: sums}]
            - code: records
              records: {items: walk}
              steps: [{measure: records}, {pool: sums}]
            - code: points
              records: {items: walk}
              steps: [{measure: {sum: "case(faults > 3: 3, faults = 3: 1, else: 0)"}}, {pool: sums}]

            record | item | place | faults
            r1     | walk | A1    | 4
            r2     | walk | A1    | 0
            r3     | walk | A2    | 3

            expect  | place | value
            found   | A     | 7
            visits  | A     | 2
            records | A     | 3
            points  | A     | 4
            """);

    private GoldenRecords() {}
}
