package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import heng.core.standard.Differences.Difference;
import heng.core.standard.Differences.Kind;
import org.junit.jupiter.api.Test;

/// What changed between two editions.
class DifferencesTest {

    private static final String OLD = """
            title: Streets
            items:
            - code: g
              title: {zh: 街道, en: Streets}
              items:
              - {code: a, weight: 3, attribute: n, steps: [{map: {points: [[0, 0], [0.9, 100]]}}]}
              - {code: b, attribute: n, steps: [{map: {formula: "max(0, 100 - 10*x)"}}, {gate: {when: x < 5, state: failed}}]}
              - {code: c, title: {zh: 旧, en: Old}, attribute: n}
            publish: [{column: g, decimals: 2}]
            """;

    private static void differ(String young, Difference... expected) {
        assertThat(Differences.between(Standards.read(OLD), Standards.read(young))).containsExactly(expected);
    }

    @Test
    void nothingDiffersFromItself() {
        differ(OLD);
        differ(OLD.replace("[0.9, 100]", "[0.90, 100.0]").replace("100 - 10*x", "(100 - (10 * x))"));
    }

    @Test
    void weightsAreToldUnderTheChild() {
        differ(OLD.replace("weight: 3", "weight: 4"), new Difference(Kind.WEIGHT, "a", "g", "3", "4"));
    }

    @Test
    void stepsAreToldDownToTheSmallestPart() {
        differ(OLD.replace("[0.9, 100]", "[0.95, 100]"), new Difference(Kind.STEP, "a", "points 2 1", "0.9", "0.95"));
        differ(OLD.replace("state: failed", "state: vetoed"), new Difference(Kind.STEP, "b", "state", "failed", "vetoed"));
    }

    @Test
    void formulasAreToldAsAWhole() {
        differ(OLD.replace("10*x", "12*x"), new Difference(Kind.STEP, "b", "formula", "max(0, 100 - (10 * x))", "max(0, 100 - (12 * x))"));
        differ(OLD.replace("when: x < 5", "when: x <= 5"), new Difference(Kind.STEP, "b", "gate", "x < 5", "x <= 5"));
    }

    @Test
    void stepsThatCameOrWentAreToldWhole() {
        differ(OLD.replace(", {gate: {when: x < 5, state: failed}}", ""), new Difference(Kind.STEP, "b", "", "{\"effect\":\"rises\",\"gate\":[\"<\",{\"name\":\"x\"},\"5\"],\"state\":\"failed\"}", ""));
        differ(OLD.replace("{points: [[0, 0], [0.9, 100]]}", "{points: [[0, 0]]}"), new Difference(Kind.STEP, "a", "points", "[[\"0\",\"0\"],[\"0.9\",\"100\"]]", "[[\"0\",\"0\"]]"));
    }

    @Test
    void itemsComeGoAndAreRenamed() {
        differ(OLD.replace("  - {code: c, title: {zh: 旧, en: Old}, attribute: n}\n", "  - {code: d, title: 新, attribute: m}\n"),
                new Difference(Kind.SOURCE, "g", "children of 3", "c", "d"), new Difference(Kind.ADDED, "d", "", "", "新"), new Difference(Kind.REMOVED, "c", "", "旧", ""));
        differ(OLD.replace("en: Old", "en: New"), new Difference(Kind.TITLE, "c", "en", "Old", "New"));
        differ(OLD.replace("zh: 旧", "zh: 新"), new Difference(Kind.TITLE, "c", "zh", "旧", "新"));
    }

    @Test
    void sourcesPublicationsAndTheWhole() {
        differ(OLD.replace("en: Old}, attribute: n", "en: Old}, attribute: m"), new Difference(Kind.SOURCE, "c", "attribute", "n", "m"));
        differ(OLD.replace("decimals: 2", "decimals: 1"), new Difference(Kind.PUBLISH, "", "publish 1 decimals", "2", "1"));
        differ(OLD + "edition: 2\n", new Difference(Kind.WHOLE, "", "edition", "1", "2"));
        differ(OLD.replace("column: g", "column: a") + "arithmetic: real\n", new Difference(Kind.WHOLE, "", "arithmetic", "exact", "real"), new Difference(Kind.WHOLE, "", "main", "g", "a"),
                new Difference(Kind.PUBLISH, "", "publish 1 column", "g", "a"));
    }
}
