package heng.core.laws;

import java.util.List;

/// S3.3, S7: children combined, and where the grid rounds.
final class GoldenCombinations {

    static final List<String> CASES = List.of("""
            S7.1 weights are weights, and weight 0 is 0

            items:
            - {code: a, attribute: a}
            - {code: b, attribute: b}
            - {code: mean, children: {a: 3, b: 2}}
            - {code: sum, children: {a: 3, b: 2}, combine: sum}
            - {code: only-a, children: {a: 1, b: 0}}
            - {code: sum-a, children: {a: 2, b: 0}, combine: sum}

            place | level  | a  | b
            A     | county | 90 | 40

            expect | place | value
            mean   | A     | 70
            sum    | A     | 350
            only-a | A     | 90
            sum-a  | A     | 180
            """, """
            S7.1 the geometric and the harmonic mean

            arithmetic: real
            items:
            - {code: a, attribute: a}
            - {code: b, attribute: b}
            - {code: geometric, children: [a, b], combine: {mean: 0}}
            - {code: harmonic, children: [a, b], combine: {mean: -1}}
            - {code: quadratic, children: [a, b], combine: {mean: 2}}

            place | level    | parent | a | b
            A     | county   |        | 2 | 8
            A1    | township | A      | 0 | 8

            expect    | place | value
            geometric | A     | 4
            harmonic  | A     | 3.2
            quadratic | A     | 5.830951894845
            geometric | A1    | 0
            """, """
            S7.2 the least, the most, and the best two of three

            items:
            - {code: a, attribute: a}
            - {code: b, attribute: b}
            - {code: c, attribute: c}
            - {code: least, children: [a, b, c], combine: min}
            - {code: most, children: [a, b, c], combine: max}
            - {code: best, children: [a, b, c], combine: {best: 2}}
            - {code: best-sum, children: {a: 1, b: 2, c: 1}, combine: {best: 2, of: sum}}

            place | level  | a | b | c
            A     | county | 3 | 9 | 5

            expect   | place | value
            least    | A     | 3
            most     | A     | 9
            best     | A     | 7
            best-sum | A     | 23
            """, """
            S7.3 a formula over the children, with a code in brackets

            items:
            - {code: air-quality, attribute: a}
            - {code: noise, attribute: b}
            - {code: total, children: [air-quality, noise], combine: {formula: "[air-quality] / 2 + case(present(noise): noise, else: 1)"}}
            - {code: plain, children: [air-quality, noise], combine: {formula: "[air-quality] + noise"}}
            - {code: zero, children: [air-quality, noise], combine: {formula: "[air-quality] + noise"}, missing: zero}

            place | level    | parent | a  | b
            A     | county   |        | 10 | 4
            A1    | township | A      | 10 |

            expect | place | value | state
            total  | A     | 9     | scored
            total  | A1    | 6     | scored
            plain  | A1    |       | no evidence
            zero   | A1    | 10    | scored
            """, """
            S7.4 what does not apply gives its marks to the rest: 45 of 60 are 75 of 100

            items:
            - code: pond
              records: {items: pond, sites: s1}
              steps: [{measure: {mean: score, by: site}}, {pool: mean}]
            - {code: road, attribute: road}
            - {code: total, children: {pond: 40, road: 60}, combine: {sum: full}}

            place | level    | parent | road
            A     | county   |        | 45
            A1    | township | A      | 45

            site | place
            S1   | A1
            S2   | A

            record | item | site | answer         | score
            r1     | pond | S1   | not applicable |
            r2     | pond | S2   |                | 32

            expect | place | value
            total  | A1    | 75
            total  | A     | 77
            """, """
            S7.6 a child without evidence: left out, counted as 0, or the whole fails

            items:
            - {code: a, attribute: a}
            - {code: b, attribute: b}
            - {code: skip, children: {a: 1, b: 3}}
            - {code: zero, children: {a: 1, b: 3}, missing: zero}
            - {code: fail, children: {a: 1, b: 3}, missing: fail}

            place | level    | parent | a  | b
            A     | county   |        | 80 |
            A1    | township | A      | 80 | 40

            expect | place | value | state       | coverage
            skip   | A     | 80    | scored      | 1/2
            zero   | A     | 20    | scored      | 1/2
            fail   | A     |       | no evidence | 1/2
            fail   | A1    | 50    | scored      | 2/2
            """, """
            S7.7 at least two thirds of three are two, at least 0.7 of them are three

            items:
            - {code: a, attribute: a}
            - {code: b, attribute: b}
            - {code: c, attribute: c}
            - {code: few, children: [a, b, c], least: 0.66}
            - {code: most, children: [a, b, c], least: 0.7}

            place | level  | a | b | c
            A     | county | 4 | 6 |

            expect | place | value | state
            few    | A     | 5     | scored
            most   | A     |       | no evidence
            """, """
            S3.3 a weighted mean is one division: three ones have the mean one

            items:
            - {code: a, attribute: a}
            - {code: b, attribute: a}
            - {code: c, attribute: a}
            - {code: mean, children: [a, b, c]}
            - {code: seventh, children: {a: 0.1, b: 0.2, c: 0.4}}

            place | level  | a
            A     | county | 1

            expect  | place | value
            mean    | A     | 1
            seventh | A     | 1
            """, """
            S3.3 half of one step of the grid goes to the even neighbour

            items:
            - {code: a, attribute: a}
            - {code: b, attribute: b}
            - {code: mean, children: [a, b]}

            place | level    | parent | a               | b
            A     | county   |        | 0.000000000001  | 0
            A1    | township | A      | 0.000000000003  | 0
            A2    | township | A      | -0.000000000001 | 0

            expect | place | value
            mean   | A     | 0
            mean   | A1    | 0.000000000002
            mean   | A2    | 0
            """, """
            S3.7 nothing is rounded before it is combined: twice 1.004 is 2.008

            items:
            - {code: a, attribute: a}
            - {code: b, attribute: a}
            - {code: sum, children: [a, b], combine: sum}
            publish:
            - {columns: [sum, a], decimals: 2}

            place | level  | a
            A     | county | 1.004

            expect | place | value | published
            a      | A     | 1.004 | 1.00
            sum    | A     | 2.008 | 2.01
            """);

    private GoldenCombinations() {}
}
