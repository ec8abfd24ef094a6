package heng.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S4.6, S4.7.
class ColumnSourceTest {

    @Test
    void isAnotherColumnAtTheSamePlace() {
        Campaign.of("""
                items:
                - {code: a, attribute: n}
                - {code: b, column: a, steps: [{map: {formula: "2*x"}}]}
                """).attributes("""
                place  n
                A      5
                """).shows("""
                place  b
                A      10 scored 1/1
                A1     no evidence 0/1
                """);
    }

    private static Campaign at(String level) {
        return Campaign.of("""
                items:
                - {code: a, attribute: n}
                - {code: b, column: a, at: %s, steps: [{pool: mean}]}
                """.formatted(level)).attributes("""
                place  n
                A      1
                A1     10
                A2     20
                B      3
                B1     60
                """);
    }

    @Test
    void atALevelThereIsOneUnitForEachPlaceOfItInThePlace() {
        at("town").shows("""
                place  b
                C      30 scored 3/3
                A      15 scored 2/2
                A1     10 scored 1/1
                """);
        assertThat(at("town").units("b", 0, "C")).isEqualTo("""
                A1 [] 10 scored 1/1
                A2 [] 20 scored 1/1
                B1 [] 60 scored 1/1""");
    }

    @Test
    void aPlaceOfOrBelowTheLevelStandsAlone() {
        at("county").shows("""
                place  b
                C      2 scored 2/2
                A      1 scored 1/1
                A1     10 scored 1/1
                """);
    }

    @Test
    void aPlaceWithoutPlacesOfTheLevelIsNotApplicable() {
        at("town").places("""
                code  level   parent
                C     city    -
                A     county  C
                A1    town    A
                D     county  C
                A2    town    A
                B     county  C
                B1    town    B
                """).shows("""
                place  b
                D      not applicable 0/0
                """);
    }

    @Test
    void aResultIsTheCellAnotherStandardGave() {
        Campaign.of("""
                items:
                - {code: main, result: {standard: minors}}
                - {code: named, result: {standard: minors, column: books}}
                - {code: unknown, result: {standard: minors, column: films}}
                """).results("minors", """
                place  main            books
                A      87 scored 3/4   12 vetoed
                B      none            n/a
                """).shows("""
                place  main              named                unknown
                A      87 scored 3/4     12 vetoed 1/1        no evidence 0/1
                B      no evidence 0/1   not applicable 1/1   no evidence 0/1
                A1     no evidence 0/1   no evidence 0/1      no evidence 0/1
                """);
    }

    @Test
    void aResultOfAnEarlierRoundIsWhatTheSameStandardGaveThen() {
        String yaml = """
                items:
                - {code: now, attribute: n, steps: [{map: {formula: "10*x"}}]}
                columns:
                - {code: then, result: {round: spring}}
                - {code: then-by-name, result: {round: spring, column: now}}
                - {code: never, result: {round: winter}}
                """;
        var spring = Campaign.of(yaml).places("""
                code  level   parent
                A     county  -
                """).attributes("""
                place  n
                A      3
                """);
        Campaign.of(yaml).earlier("spring", spring).attributes("""
                place  n
                A      5
                B      6
                """).shows("""
                place  now             then              then-by-name      never
                A      50 scored 1/1   30 scored 1/1     30 scored 1/1     no evidence 0/1
                B      60 scored 1/1   no evidence 0/1   no evidence 0/1   no evidence 0/1
                """);
    }

    /// S2.5: a column or result that copies a cell is computed from it: what does not rise stays behind.
    @Test
    void aCopyTakesOnlyAStateThatRises() {
        Campaign.of("""
                items:
                - {code: rises, attribute: n, steps: [{gate: {when: "x < 10", state: vetoed}}]}
                - {code: here, attribute: n, steps: [{gate: {when: "x < 10", state: vetoed, effect: here}}]}
                - {code: zero, attribute: n, steps: [{gate: {when: "x < 10", state: vetoed, effect: zero}}]}
                - {code: copy-rises, column: rises}
                - {code: copy-here, column: here}
                - {code: copy-zero, column: zero}
                """).attributes("""
                place  n
                A      5
                """).shows("""
                place  here                copy-rises        copy-here        copy-zero
                A      5 vetoed here 1/1   5 vetoed 1/1      5 scored 1/1     0 scored 1/1
                """);
        Campaign.of("items: [{code: q, result: {standard: given}}]").results("given", """
                place  main
                A      7 failed
                B      7 failed here
                A1     7 failed zero
                """).shows("""
                place  q
                A      7 failed 1/1
                B      7 scored 1/1
                A1     0 scored 1/1
                """);
    }
}
