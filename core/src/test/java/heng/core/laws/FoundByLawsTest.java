package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/// What the laws found, one small example each. A red test here is a definition that the code breaks, named in its comment; the generators go round it
/// until it is green (look for the test's name beside a comment "until"). This class: records, sums and the grid; [FoundInStatesTest]: the rest.
class FoundByLawsTest {

    private static final String TWO_TOWNS_ONE_VISITED = """

            site | place
            S1   | A1
            S2   | A2

            record | item  | site | alight | lamps
            r1     | lamps | S1   | 3      | 4
            """;

    /// S5.3 with S5.4: `missing: zero` of a sum makes a plain 0 of a quotient; the next sum cannot merge the two and throws a ClassCastException.
    @Test
    void countsAnUnseenTownAsZero() {
        var example = GoldenCase.parse("""
                S5.3 an unseen township counts as 0 on the way up

                items:
                - code: lit
                  records: {items: lamps, sites: s1}
                  steps: [{measure: {ratio: alight/lamps}}, {pool: {sums: {}, missing: zero, to: township}}, {pool: sums}]
                """ + TWO_TOWNS_ONE_VISITED + "\nexpect | place | state\nlit | A | scored\n");
        assertThatCode(() -> example.differences(Evaluator.REFERENCE)).doesNotThrowAnyException();
    }

    /// S8.6 with S4.6, S5.2: the filled cell is a plain number among quotients; their sum throws a ClassCastException.
    @Test
    void mergesFilledCells() {
        var example = GoldenCase.parse("""
                S8.6 a filled township among observed ones

                items:
                - code: lit
                  records: {items: lamps, sites: s1}
                  steps: [{measure: {ratio: alight/lamps}}, {pool: sums}, {relate: {fill: mean}}]
                - {code: up, column: lit, at: township, steps: [{pool: sums}]}
                """ + TWO_TOWNS_ONE_VISITED + "\nexpect | place | state\nup | A | scored\n");
        assertThatCode(() -> example.differences(Evaluator.REFERENCE)).doesNotThrowAnyException();
    }

    /// S3.3: the rise is rounded half to even and then added; the whole of y₀ + (x−x₀)(y₁−y₀)/(x₁−x₀) should be, and of l + (x−lo)(u−l)/(hi−lo).
    @Test
    void roundsAPointBetweenTwoSupportPointsAsAWhole() {
        holds("""
                S3.3 half way from one step of the grid to two are one and a half, and two is even

                items:
                - {code: point, attribute: a, steps: [{map: {points: [[0, 0.000000000001], [2, 0.000000000002]]}}]}
                - {code: min-max, attribute: a, steps: [{relate: {min-max: [0.000000000001, 0.000000000002]}}]}

                place | level    | parent | a
                A     | county   |        | 1
                A1    | township | A      | 0
                A2    | township | A      | 1
                A3    | township | A      | 2

                expect  | place | value
                point   | A     | 0.000000000002
                min-max | A2    | 0.000000000002
                """);
    }

    /// S3.5: the sums of a pool run without compensation.
    @Test
    void compensatesTheSumsOfPools() {
        holds("""
                S3.5 one is not lost between two large numbers

                arithmetic: real
                items:
                - {code: sum, records: {items: walk}, steps: [{measure: {sum: value}}, {pool: sums}]}

                record | item | place | value
                r1     | walk | A1    | 10000000000000000
                r2     | walk | A1    | 1
                r3     | walk | A1    | -10000000000000000

                expect | place | value
                sum    | A1    | 1
                """);
    }

    /// S4.2: without `sites` what has records is due, and nothing else.
    @Test
    void onlyWhatHasRecordsIsDueWithoutSites() {
        holds("""
                S4.2 without sites only what has records is due

                items:
                - {code: sum, records: {items: walk}, steps: [{measure: {sum: value}}, {pool: sums}]}

                record | item | place | value
                r1     | walk | A1    | 5

                expect | place | value | coverage
                sum    | A1    | 5     | 1/1
                """);
    }

    /// S4.2 with S5.3: an empty histogram has no evidence, but `missing: fail` does not see it.
    @Test
    void anEmptyHistogramFailsWhereMissingFails() {
        holds("""
                S4.2 the histogram of a site where the condition leaves nothing has no evidence

                items:
                - code: grade
                  records: {items: walk, sites: s1, where: "night = 'yes'"}
                  steps: [{measure: {grade: grade, by: site}}, {pool: {sums: {}, missing: fail}}, {map: {A: 100}}]

                site | place
                S1   | A1
                S2   | A1

                record | item | site | night | grade
                r1     | walk | S1   | yes   | A
                r2     | walk | S2   | no    | A

                expect | place | value | state       | coverage
                grade  | A1    |       | no evidence | 2/2
                """);
    }

    /// S7.1: a value below 0 yields no evidence only if it stands before the first 0.
    @Test
    void theOrderOfChildrenDoesNotDecideAPowerMean() {
        holds("""
                S7.1 a value below 0 yields no evidence

                arithmetic: real
                items:
                - {code: a, attribute: a}
                - {code: b, attribute: b}
                - {code: forwards, children: [a, b], combine: {mean: 0}}
                - {code: backwards, children: [b, a], combine: {mean: 0}}

                place | level  | a | b
                A     | county | 0 | -1

                expect    | place | value | state
                backwards | A     |       | no evidence
                forwards  | A     |       | no evidence
                """);
    }

    /// S4.1: with `take: latest` a column takes one record of two; `unless` believes that it takes both, and the older one is charged nowhere.
    @Test
    void chargesWhatTheLatestLeaves() {
        holds("""
                S4.1 what another column does not take counts here

                items:
                - {code: latest, records: {items: walk, sites: s1, take: latest}, steps: [{measure: {sum: faults, by: site}}, {pool: sums}]}
                - {code: others, records: {items: walk, sites: s1, unless: latest}, steps: [{measure: {sum: faults, by: site}}, {pool: sums}]}

                site | place
                S1   | A1

                record | item | site | day   | faults
                r1     | walk | S1   | 09-01 | 3
                r2     | walk | S1   | 09-02 | 5

                expect | place | value
                latest | A1    | 5
                others | A1    | 3
                """);
    }

    /// S4.2: a site with a record was visited; where another column charges it, this one says that nobody looked, and has no evidence instead of 0 faults.
    @Test
    void sawTheSiteWhoseFaultsAnotherItemCharges() {
        holds("""
                S4.2 a visited site where nothing is left to charge has 0 faults

                items:
                - {code: grave, records: {items: walk, sites: s1, where: "faults > 2"}, steps: [{measure: {sum: faults, by: site}}, {pool: sums}]}
                - {code: light, records: {items: walk, sites: s1, unless: grave}, steps: [{measure: {sum: faults, by: site}}, {pool: sums}]}

                site | place
                S1   | A1

                record | item | site | faults
                r1     | walk | S1   | 3

                expect | place | value | coverage
                grave  | A1    | 3     | 1/1
                light  | A1    | 0     | 1/1
                """);
    }

    private static void holds(String example) {
        assertThat(GoldenCase.parse(example).differences(Evaluator.REFERENCE)).isEmpty();
    }
}
