package heng.core.laws;

import java.util.List;

/// S2, S6.6, S9.1: states beside values.
final class GoldenStates {

    static final List<String> CASES = List.of("""
            S2.4 a veto keeps the computed value

            items:
            - {code: safety, attribute: safety, steps: [{gate: {when: "x < 60", state: vetoed}}]}
            - {code: tidiness, attribute: tidiness}
            - {code: total, children: {safety: 1, tidiness: 3}}

            place | level    | parent | safety | tidiness
            A     | county   |        | 59.9   | 80
            A1    | township | A      | 60     | 80

            expect | place | value  | state
            safety | A     | 59.9   | vetoed
            total  | A     | 74.975 | vetoed
            safety | A1    | 60     | scored
            total  | A1    | 75     | scored
            """, """
            S2.5 three effects: the state rises, the value counts as 0, or neither

            items:
            - {code: rises, attribute: safety, steps: [{gate: {when: "x < 60", state: failed}}]}
            - {code: zero, attribute: safety, steps: [{gate: {when: "x < 60", state: failed, effect: zero}}]}
            - {code: here, attribute: safety, steps: [{gate: {when: "x < 60", state: failed, effect: here}}]}
            - {code: tidiness, attribute: tidiness}
            - {code: total-rises, children: [rises, tidiness]}
            - {code: total-zero, children: [zero, tidiness]}
            - {code: total-here, children: [here, tidiness]}

            place | level  | safety | tidiness
            A     | county | 50     | 80

            expect      | place | value | state
            rises       | A     | 50    | failed
            zero        | A     | 50    | failed
            here        | A     | 50    | failed
            total-rises | A     | 65    | failed
            total-zero  | A     | 40    | scored
            total-here  | A     | 65    | scored
            """, """
            S2.5 a state of one site rises through the pool; with effect zero the site counts as 0

            items:
            - code: rises
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {gate: {when: "x < 5", state: vetoed}}, {pool: mean}]
            - code: zero
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {gate: {when: "x < 5", state: vetoed, effect: zero}}, {pool: mean}]
            - {code: by-township, column: rises, at: township, steps: [{pool: mean}]}

            site | place
            S1   | A1
            S2   | A2

            record | item | site | score
            r1     | walk | S1   | 4
            r2     | walk | S2   | 10

            expect      | place | value | state
            rises       | A1    | 4     | vetoed
            rises       | A2    | 10    | scored
            rises       | A     | 7     | vetoed
            zero        | A1    | 0     | scored
            zero        | A     | 5     | scored
            by-township | A     | 7     | vetoed
            """, """
            S2.6 the most severe state that rises is taken

            items:
            - {code: a, attribute: a, steps: [{gate: {when: "x < 60", state: suspended}}]}
            - {code: b, attribute: b, steps: [{gate: {when: "x < 60", state: failed}}]}
            - {code: c, attribute: c, steps: [{gate: {when: "x < 60", state: barred, effect: here}}]}
            - {code: total, children: [a, b, c]}

            place | level    | parent | a  | b  | c
            A     | county   |        | 50 | 50 | 50
            A1    | township | A      | 70 | 50 | 50
            A2    | township | A      | 70 | 70 | 50

            expect | place | value           | state
            total  | A     | 50              | suspended
            total  | A1    | 56.666666666667 | failed
            total  | A2    | 63.333333333333 | scored
            """, """
            S7.8 a prerequisite has weight 0, and its veto rises all the same

            items:
            - {code: fire, attribute: fire, steps: [{gate: {when: "x > 0", state: vetoed}}]}
            - {code: order, attribute: order}
            - {code: total, children: {fire: 0, order: 2}, missing: fail}

            place | level    | parent | fire | order
            A     | county   |        | 1    | 80
            A1    | township | A      | 0    | 80
            A2    | township | A      |      | 80

            expect | place | value | state       | coverage
            total  | A     | 80    | vetoed      | 2/2
            total  | A1    | 80    | scored      | 2/2
            total  | A2    |       | no evidence | 1/2
            """, """
            S9.1 a gate sees coverage and attributes; without a value it judges only what does not ask for one

            items:
            - code: seen
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}, {gate: {when: "seen < 0.6 * due", state: suspended}}]
            - code: low
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}, {gate: {when: "x < 50", state: failed}}]
            - code: city
              records: {items: walk, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}, {gate: {when: "kind = 'city' and x <= 70", state: failed}}]

            place | level    | parent | kind
            A     | county   |        | city
            A1    | township | A      | town
            A2    | township | A      | town

            site | place
            S1   | A1
            S2   | A1
            S3   | A2

            record | item | site | score
            r1     | walk | S1   | 70
            r2     | walk | S2   | 70

            expect | place | value | state       | coverage
            seen   | A     | 70    | scored      | 2/3
            seen   | A1    | 70    | scored      | 2/2
            low    | A2    |       | no evidence | 0/1
            city   | A     | 70    | failed      | 2/3
            city   | A1    | 70    | scored      | 2/2
            """);

    private GoldenStates() {}
}
