package heng.core.laws;

import java.util.List;

/// S5.2 to S5.4, S4.6: many units to one.
final class GoldenPools {

    static final List<String> CASES = List.of("""
            S5.2 the ratio of sums is not the mean of ratios: 10 of 12 lamps are alight, but half and nine tenths are seven tenths in the mean

            items:
            - code: sums
              records: {items: lamps, sites: s1}
              steps: [{measure: {ratio: alight/lamps}}, {pool: sums}]
            - code: mean
              records: {items: lamps, sites: s1}
              steps: [{measure: {ratio: alight/lamps}}, {pool: mean}]
            - code: least
              records: {items: lamps, sites: s1}
              steps: [{measure: {ratio: alight/lamps}}, {pool: min}]
            - code: most
              records: {items: lamps, sites: s1}
              steps: [{measure: {ratio: alight/lamps}}, {pool: max}]

            site | place
            S1   | A1
            S2   | A2

            record | item  | site | alight | lamps
            r1     | lamps | S1   | 1      | 2
            r2     | lamps | S2   | 9      | 10

            expect | place | value
            sums   | A     | 0.833333333333
            mean   | A     | 0.7
            least  | A     | 0.5
            most   | A     | 0.9
            """, """
            S5.2 units weighted by an attribute of their place; a unit without its weight has no evidence

            items:
            - code: weighted
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: {mean: people}}]
            - code: strict
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: {mean: people, missing: fail}}]

            place | level    | parent | people
            A     | county   |        |
            A1    | township | A      | 3
            A2    | township | A      | 1
            A3    | township | A      |

            site | place
            S1   | A1
            S2   | A2
            S3   | A3

            record | item | site | score
            r1     | walk | S1   | 10
            r2     | walk | S2   | 30
            r3     | walk | S3   | 99

            expect   | place | value | state       | coverage
            weighted | A     | 15    | scored      | 3/3
            strict   | A     |       | no evidence | 3/3
            strict   | A1    | 10    | scored      | 1/1
            """, """
            S5.3 a site nobody visited: left out, counted as 0, or the whole fails

            items:
            - code: skip
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}]
            - code: zero
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: {mean: {}, missing: zero}}]
            - code: fail
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: {mean: {}, missing: fail}}]

            site | place
            S1   | A1
            S2   | A1
            S3   | A1

            record | item | site | score
            r1     | walk | S1   | 10
            r2     | walk | S2   | 20

            expect | place | value | state       | coverage
            skip   | A1    | 15    | scored      | 2/3
            zero   | A1    | 10    | scored      | 2/3
            fail   | A1    |       | no evidence | 2/3
            """, """
            S5.3 weight 0 is 0, and weights that sum to 0 are no evidence

            items:
            - code: weighted
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: {mean: people}}]

            place | level    | parent | people
            A     | county   |        |
            A1    | township | A      | 0
            A2    | township | A      | 5

            site | place
            S1   | A1
            S2   | A2

            record | item | site | score
            r1     | walk | S1   | 100
            r2     | walk | S2   | 40

            expect   | place | value | state
            weighted | A     | 40    | scored
            weighted | A1    |       | no evidence
            """, """
            S5.4 a mean of means: three sites here and one there weigh as two townships

            items:
            - code: sites
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}]
            - code: townships
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: {mean: {}, to: township}}, {pool: mean}]
            - {code: by-column, column: sites, at: township, steps: [{pool: mean}]}

            site | place
            S1   | A1
            S2   | A1
            S3   | A1
            S4   | A2

            record | item | site | score
            r1     | walk | S1   | 0
            r2     | walk | S2   | 30
            r3     | walk | S3   | 60
            r4     | walk | S4   | 100

            expect    | place | value | coverage
            sites     | A     | 47.5  | 4/4
            townships | A     | 65    | 4/4
            by-column | A     | 65    | 4/4
            townships | A1    | 30    | 3/3
            """, """
            S1.1 a map before the pool floors each site, a map after it floors the place

            items:
            - code: before
              records: {items: walk, sites: s1}
              steps: [{measure: {sum: score, by: site}}, {map: {formula: "max(0, x)"}}, {pool: mean}]
            - code: after
              records: {items: walk, sites: s1}
              steps: [{measure: {sum: score, by: site}}, {pool: mean}, {map: {formula: "max(0, x)"}}]

            site | place
            S1   | A1
            S2   | A1

            record | item | site | score
            r1     | walk | S1   | 4
            r2     | walk | S2   | -2

            expect | place | value
            before | A1    | 2
            after  | A1    | 1
            """, """
            S2.3 not applicable is seen and in no denominator

            items:
            - code: mean
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: {mean: {}, missing: zero}}]
            - code: least
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: {min: {}, missing: fail}}]

            site | place
            S1   | A1
            S2   | A1
            S3   | A2

            record | item | site | answer         | score
            r1     | walk | S1   |                | 8
            r2     | walk | S2   | not applicable |
            r3     | walk | S3   | not applicable |

            expect | place | value | state          | coverage
            mean   | A1    | 8     | scored         | 2/2
            least  | A1    | 8     | scored         | 2/2
            mean   | A2    |       | not applicable | 1/1
            mean   | A     | 8     | scored         | 3/3
            """, """
            S3.6 of no lamps, no share is alight

            items:
            - code: share
              records: {items: lamps, sites: s1}
              steps: [{measure: {ratio: alight/lamps, by: site}}, {pool: {mean: {}, missing: zero}}]

            site | place
            S1   | A1
            S2   | A2

            record | item  | site | alight | lamps
            r1     | lamps | S1   | 3      | 4
            r2     | lamps | S2   | 0      | 0

            expect | place | value | state  | coverage
            share  | A1    | 0.75  | scored | 1/1
            share  | A2    | 0     | scored | 1/1
            share  | A     | 0.375 | scored | 2/2
            """);

    private GoldenPools() {}
}
