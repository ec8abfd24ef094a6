package heng.core.laws;

import java.util.List;

/// S6, S10: what a value becomes.
final class GoldenMaps {

    static final List<String> CASES = List.of("""
            S6.1 linear between support points, clamped outside

            items:
            - {code: score, attribute: share, steps: [{map: {points: [[0.8, 0], [0.9, 30], [1.0, 100]]}}]}

            place | level    | parent | share
            A     | county   |        | 0.75
            A1    | township | A      | 0.85
            A2    | township | A      | 0.93
            A3    | township | A      | 1.2

            expect | place | value
            score  | A     | 0
            score  | A1    | 15
            score  | A2    | 51
            score  | A3    | 100
            """, """
            S6.2 steps are reached at their own number, above only beyond it

            items:
            - {code: at-least, attribute: share, steps: [{map: {steps: [[0, 1], [60, 2], [90, 3]]}}]}
            - {code: more-than, attribute: share, steps: [{map: {above: [[0, 1], [60, 2], [90, 3]]}}]}

            place | level    | parent | share
            A     | county   |        | 60
            A1    | township | A      | 59.999999999999
            A2    | township | A      | 90.000000000001
            A3    | township | A      | -5

            expect    | place | value
            at-least  | A     | 2
            at-least  | A1    | 1
            at-least  | A2    | 3
            at-least  | A3    | 1
            more-than | A     | 1
            more-than | A1    | 1
            more-than | A2    | 3
            more-than | A3    | 1
            """, """
            S6.2 a row may carry a state, or be only a state

            items:
            - {code: mark, attribute: share, steps: [{map: {steps: [[0, vetoed], [50, 20, failed], [60, 100]]}}]}

            place | level    | parent | share
            A     | county   |        | 49
            A1    | township | A      | 50
            A2    | township | A      | 60

            expect | place | value | state
            mark   | A     | 49    | vetoed
            mark   | A1    | 20    | failed
            mark   | A2    | 100   | scored
            """, """
            S6.3 grades: two A and one B are (1 + 1 + 0.6) / 3; a grade without a row is no evidence

            items:
            - code: pooled
              records: {items: walk, sites: s1}
              steps: [{measure: grade}, {pool: sums}, {map: {A: 1, B: 0.6}}]
            - code: filled
              records: {items: walk, sites: s1}
              steps: [{measure: {grade: grade, by: site}}, {map: {look-up: {A: 1, B: 0.6, else: 0}}}, {pool: mean}]

            site | place
            S1   | A1
            S2   | A1
            S3   | A2

            record | item | site | grade
            r1     | walk | S1   | A
            r2     | walk | S1   | A
            r3     | walk | S2   | B
            r4     | walk | S3   | E

            expect | place | value          | state       | coverage
            pooled | A1    | 0.866666666667 | scored      | 2/2
            pooled | A     |                | no evidence | 3/3
            filled | A1    | 0.8            | scored      | 2/2
            filled | A     | 0.533333333333 | scored      | 3/3
            """, """
            S6.3 a number looked up

            items:
            - {code: strict, attribute: stars, steps: [{map: {look-up: {1: 20, 2.50: 50}}}]}
            - {code: filled, attribute: stars, steps: [{map: {look-up: {1: 20, 2.50: 50, else: 5}}}]}

            place | level    | parent | stars
            A     | county   |        | 1.0
            A1    | township | A      | 2.5
            A2    | township | A      | 3

            expect | place | value | state
            strict | A     | 20    | scored
            strict | A1    | 50    | scored
            strict | A2    |       | no evidence
            filled | A2    | 5     | scored
            """, """
            S6.5 a serious accident costs a nominee 3 and suspends a holder

            items:
            - {code: deduction, attribute: accidents, steps: [{map: {case: {nominee: -3, holder: suspended}}}]}

            place | level    | parent | accidents | status
            A     | county   |        | 1         | nominee
            A1    | township | A      | 2         | holder
            A2    | township | A      | 0         | holder
            A3    | township | A      | 1         | other

            expect    | place | value | state
            deduction | A     | -3    | scored
            deduction | A1    | 2     | suspended
            deduction | A2    | 0     | scored
            deduction | A3    | 0     | scored
            """, """
            S10 what binds tighter, and which half goes where

            items:
            - {code: order, attribute: x1, steps: [{map: {formula: "1 + 2 * x - -x / 4"}}]}
            - {code: round, attribute: x1, steps: [{map: {formula: "round(x, 1)"}}]}
            - {code: whole, attribute: x1, steps: [{map: {formula: "floor(x) + 10 * ceil(x)"}}]}
            - {code: truth, attribute: x1, steps: [{map: {formula: "not x > 0 or x = 2.25 and kind = 'urban'"}}]}
            - {code: branch, attribute: x1, steps: [{map: {formula: "case(x > 0: x, else: x / 0)"}}]}
            - {code: missing, attribute: x1, steps: [{map: {formula: "case(present(rain): rain, else: 7)"}}]}

            place | level    | parent | x1    | kind  | rain
            A     | county   |        | 2.25  | urban | 3
            A1    | township | A      | -2.25 | rural |

            expect  | place | value  | state
            order   | A     | 6.0625 | scored
            round   | A     | 2.3    | scored
            round   | A1    | -2.3   | scored
            whole   | A     | 32     | scored
            whole   | A1    | -23    | scored
            truth   | A     | 1      | scored
            truth   | A1    | 1      | scored
            branch  | A     | 2.25   | scored
            branch  | A1    |        | no evidence
            missing | A     | 3      | scored
            missing | A1    | 7      | scored
            """);

    private GoldenMaps() {}
}
