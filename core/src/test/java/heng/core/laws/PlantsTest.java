package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The worked examples hold, and they are sharp enough: each planted fault fails at least one of them.
class PlantsTest {

    private static final List<GoldenCase> CASES = Golden.cases();

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleHolds() {
        return CASES.stream().map(example -> DynamicTest.dynamicTest(example.title(), () -> assertThat(example.differences(Evaluator.REFERENCE)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleHoldsForTheScorePlan() {
        return CASES.stream().map(example -> DynamicTest.dynamicTest(example.title(), () -> assertThat(example.differences(Evaluator.PLAN)).isEmpty()));
    }

    @Test
    void everyPlantIsCaught() {
        Map<String, List<String>> verdicts = verdicts(Plants.all());
        assertThat(uncaught(verdicts)).as("plants that no worked example finds").isEmpty();
    }

    @Test
    void scansEnoughCasesAndPlants() {
        assertThat(CASES.size()).isGreaterThanOrEqualTo(45);
        assertThat(CASES.stream().mapToInt(example -> example.expected().size()).sum()).isGreaterThanOrEqualTo(190);
        assertThat(CASES).extracting(GoldenCase::title).doesNotHaveDuplicates();
        assertThat(Plants.all().size()).isGreaterThanOrEqualTo(40);
        assertThat(Plants.all()).extracting(Plant::fault).doesNotHaveDuplicates();
    }

    /// The harness itself: a plant that changes nothing is reported.
    @Test
    void reportsAPlantThatNobodyFinds() {
        Plant harmless = Plant.reading("harmless", UnaryOperator.identity());
        assertThat(uncaught(verdicts(List.of(harmless, Plants.all().getFirst())))).containsExactly("harmless");
    }

    /// The harness itself: it names the examples that found a plant.
    @Test
    void namesTheExamplesThatFindAPlant() {
        Plant dense = Plants.all().stream().filter(plant -> plant.fault().equals("competition ranks as dense")).findFirst().orElseThrow();
        assertThat(verdicts(List.of(dense)).get(dense.fault())).singleElement().asString().startsWith("S8.4");
    }

    /// The harness itself: a wrong expectation is a difference, and says what was there instead.
    @Test
    void findsAWrongExpectation() {
        var wrong = GoldenCase.parse("""
                S4.3 wrong on purpose

                items:
                - {code: people, attribute: people}

                place | level  | people
                A     | county | 5

                expect | place | value | state  | coverage | published
                people | A     | 6     | failed | 0/1      | 5
                """);
        assertThat(wrong.differences(Evaluator.REFERENCE)).containsExactly("S4.3 wrong on purpose: value of people at A is [5], not [6]",
                "S4.3 wrong on purpose: state of people at A is [scored], not [failed]", "S4.3 wrong on purpose: coverage of people at A is [1/1], not [0/1]");
    }

    @Test
    void refusesAnExampleThatExpectsNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> GoldenCase.parse("S4.3 nothing\n\nitems:\n- {code: people, attribute: people}\n")).withMessageContaining("Nothing is expected");
        assertThatIllegalArgumentException().isThrownBy(() -> GoldenCase.parse("no number\n\nexpect | place\na | A\n")).withMessageContaining("begins with a definition");
    }

    /// The titles of the examples that each plant fails.
    private static Map<String, List<String>> verdicts(List<Plant> plants) {
        Map<String, List<String>> verdicts = new LinkedHashMap<>();
        for (Plant plant : plants) {
            verdicts.put(plant.fault(), CASES.stream().filter(example -> !example.differences(plant.evaluator()).isEmpty()).map(GoldenCase::title).toList());
        }
        return verdicts;
    }

    private static List<String> uncaught(Map<String, List<String>> verdicts) {
        List<String> uncaught = new ArrayList<>();
        verdicts.forEach((fault, found) -> {
            if (found.isEmpty()) uncaught.add(fault);
        });
        return uncaught;
    }
}
