package heng.core.laws;

import java.util.List;

/// S7.5, S8, S9: places beside each other, and what is published.
final class GoldenCohorts {

    static final List<String> CASES = List.of("""
            S8.4 competition ranks 1 2 2 4, greatest 1 3 3 4, mean 1 2.5 2.5 4, dense 1 2 2 3

            items:
            - {code: min, attribute: a, steps: [{relate: rank}]}
            - {code: max, attribute: a, steps: [{relate: {rank: best-high, ties: max}}]}
            - {code: mean, attribute: a, steps: [{relate: {rank: best-high, ties: mean}}]}
            - {code: dense, attribute: a, steps: [{relate: {rank: best-high, ties: dense}}]}
            - {code: low, attribute: a, steps: [{relate: {rank: best-low}}]}

            place | level    | parent | a
            A     | county   |        |
            A1    | township | A      | 9
            A2    | township | A      | 5
            A3    | township | A      | 5
            A4    | township | A      | 1

            expect | place | value
            min    | A1    | 1
            min    | A2    | 2
            min    | A3    | 2
            min    | A4    | 4
            max    | A2    | 3
            mean   | A3    | 2.5
            dense  | A4    | 3
            low    | A4    | 1
            low    | A2    | 2
            low    | A1    | 4
            """, """
            S8.2 from the lowest to the highest of the cohort, or of those with the same attribute

            items:
            - {code: all, attribute: a, steps: [{relate: {min-max: [0, 100]}}]}
            - {code: kinds, attribute: a, steps: [{relate: {min-max: [1, 7], by: kind}}]}

            place | level    | parent | a  | kind
            A     | county   |        | 1  | city
            A1    | township | A      | 10 | city
            A2    | township | A      | 20 | town
            A3    | township | A      | 30 | town
            A4    | township | A      | 50 | town

            expect | place | value | state
            all    | A1    | 0     | scored
            all    | A2    | 25    | scored
            all    | A4    | 100   | scored
            all    | A     |       | no evidence
            kinds  | A1    |       | no evidence
            kinds  | A3    | 3     | scored
            """, """
            S8.5 a percentile is the share of the others below

            items:
            - {code: p, attribute: a, steps: [{relate: percentile}]}

            place | level    | parent | a
            A     | county   |        |
            A1    | township | A      | 1
            A2    | township | A      | 5
            A3    | township | A      | 5
            A4    | township | A      | 6
            A5    | township | A      | 9

            expect | place | value
            p      | A1    | 0
            p      | A2    | 0.25
            p      | A3    | 0.25
            p      | A4    | 0.75
            p      | A5    | 1
            """, """
            S8.6 what nobody knows takes the figure of the cohort and stays unseen

            items:
            - {code: mean, attribute: a, steps: [{relate: {fill: mean}}]}
            - {code: median, attribute: a, steps: [{relate: {fill: median}}]}

            place | level    | parent | a
            A     | county   |        |
            A1    | township | A      | 1
            A2    | township | A      | 2
            A3    | township | A      | 9
            A4    | township | A      |

            expect | place | value | state       | coverage
            mean   | A4    | 4     | scored      | 0/1
            median | A4    | 2     | scored      | 0/1
            mean   | A1    | 1     | scored      | 1/1
            mean   | A     |       | no evidence | 0/1
            """, """
            S8.8 a formula over the figures of the cohort

            items:
            - {code: f, attribute: a, steps: [{relate: {formula: "(x - mean) / (hi - lo) + n"}}]}

            place | level    | parent | a
            A     | county   |        |
            A1    | township | A      | 2
            A2    | township | A      | 4
            A3    | township | A      | 12

            expect | place | value
            f      | A1    | 2.6
            f      | A3    | 3.6
            """, """
            S7.5 pairs won less pairs lost: A1 beats A2 in two of three, A2 beats A3, A3 beats A1 in one only

            items:
            - {code: a, attribute: a}
            - {code: b, attribute: b}
            - {code: c, attribute: c}
            - {code: duel, children: [a, b, c], combine: copeland}

            place | level    | parent | a | b | c
            A     | county   |        |   |   |
            A1    | township | A      | 9 | 9 | 1
            A2    | township | A      | 5 | 5 | 5
            A3    | township | A      | 1 | 1 | 9
            A4    | township | A      | 9 | 9 |

            expect | place | value | state
            duel   | A1    | 2     | scored
            duel   | A2    | 0     | scored
            duel   | A3    | -2    | scored
            duel   | A4    |       | no evidence
            """, """
            S9.2 half up is away from zero, half even to the even digit, down towards zero

            items:
            - {code: up, attribute: a}
            - {code: even, attribute: a}
            - {code: down, attribute: a}
            - {code: raw, attribute: a}
            publish:
            - {column: up, decimals: 1}
            - {column: even, decimals: 1, rounding: half-even}
            - {column: down, decimals: 1, rounding: down}
            - {column: raw}

            place | level    | parent | a
            A     | county   |        | 0.25
            A1    | township | A      | -0.25
            A2    | township | A      | 0.35

            expect | place | published
            up     | A     | 0.3
            up     | A1    | -0.3
            even   | A     | 0.2
            even   | A1    | -0.2
            even   | A2    | 0.4
            down   | A2    | 0.3
            down   | A1    | -0.2
            raw    | A2    | 0.35
            """, """
            S9.3 positions among the scored, from the exact value or from the published one

            items:
            - {code: exact, attribute: a, steps: [{gate: {when: "x < 2", state: failed}}]}
            - {code: shown, attribute: a}
            - {code: low, attribute: a}
            publish:
            - {column: exact, decimals: 0, rank: {basis: exact, ties: min}}
            - {column: shown, decimals: 0, rank: {basis: published, ties: min}}
            - {column: low, rank: {best: low, by: kind}}

            place | level    | parent | a   | kind
            A     | county   |        |     |
            A1    | township | A      | 9.1 | city
            A2    | township | A      | 9.4 | city
            A3    | township | A      | 3   | town
            A4    | township | A      | 1   | town

            expect | place | published | position
            exact  | A2    | 9         | 1
            exact  | A1    | 9         | 2
            exact  | A3    | 3         | 3
            exact  | A4    | 1         |
            shown  | A2    | 9         | 1
            shown  | A1    | 9         | 1
            shown  | A3    | 3         | 3
            low    | A3    | 3         | 2
            low    | A1    | 9.1       | 1
            """, """
            S9.3 what decides between equal values, and who lacks it loses the tie

            items:
            - {code: score, attribute: score}
            - {code: people, attribute: people}
            - {code: lost, attribute: lost}
            publish:
            - {column: score, rank: {then: [people, {column: lost, best: low}]}}

            place | level    | parent | score | people | lost
            A     | county   |        |       |        |
            A1    | township | A      | 80    | 5      | 2
            A2    | township | A      | 80    | 7      | 9
            A3    | township | A      | 80    |        | 0
            A4    | township | A      | 80    | 5      | 1
            A5    | township | A      | 70    | 99     | 0
            A6    | township | A      | 80    | 5      | 2

            expect | place | position
            score  | A2    | 1
            score  | A4    | 2
            score  | A1    | 3
            score  | A6    | 3
            score  | A3    | 5
            score  | A5    | 6
            """, """
            S9.5 bands name the published value, the last whose start it reaches

            items:
            - {code: score, attribute: score, steps: [{gate: {when: "x > 99", state: failed}}]}
            publish:
            - {column: score, decimals: 0, bands: [[60, {zh: 基本符合, en: partly}], [85, {zh: 符合, en: conforms}]]}

            place | level    | parent | score
            A     | county   |        | 84.5
            A1    | township | A      | 84.4
            A2    | township | A      | 59
            A3    | township | A      | 100

            expect | place | published | band
            score  | A     | 85        | conforms
            score  | A1    | 84        | partly
            score  | A2    | 59        |
            score  | A3    | 100       |
            """);

    private GoldenCohorts() {}
}
