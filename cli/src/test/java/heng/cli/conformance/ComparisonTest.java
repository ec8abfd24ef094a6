package heng.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.cli.conformance.Results.Cell;
import heng.cli.conformance.Results.Key;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The comparison can go red, for each thing it compares, and stays green just inside its tolerance.
class ComparisonTest {

    private static final Key KEY = new Key("Index", "AUT");

    @Test
    void acceptsADifferenceOfOnePartInAMillionMillionAndNoMore() {
        assertThat(redAt("68.384000000068", c -> c.value(KEY, "68.384"))).isFalse();
        assertThat(redAt("68.384000000069", c -> c.value(KEY, "68.384"))).isTrue();
        assertThat(redAt("68.383999999931", c -> c.value(KEY, "68.384"))).isTrue();
        assertThat(redAt("-68.384", c -> c.value(KEY, "68.384"))).isTrue();
    }

    @Test
    void measuresSmallValuesAgainstOne() {
        assertThat(redAt("0.000153287586", c -> c.value(KEY, "0.000153287585"))).isFalse();
        assertThat(redAt("0.000153287588", c -> c.value(KEY, "0.000153287585"))).isTrue();
    }

    @Test
    void tellsMissingFromZeroBothWays() {
        assertThat(redAt(null, c -> c.value(KEY, ""))).isFalse();
        assertThat(redAt(null, c -> c.value(KEY, "0"))).isTrue();
        assertThat(redAt("0", c -> c.value(KEY, ""))).isTrue();
    }

    @Test
    void comparesTextsToTheLastDigit() {
        assertThat(redAt("0.1", c -> c.text(KEY, "0.1"))).isFalse();
        assertThat(redAt("0.1", c -> c.text(KEY, "0.10"))).isTrue();
        assertThat(redAt(null, c -> c.text(KEY, ""))).isFalse();
        assertThat(redAt("0", c -> c.text(KEY, ""))).isTrue();
        assertThat(redAt(null, c -> c.text(KEY, "0"))).isTrue();
    }

    @Test
    void refusesAStateThatContradictsTheValue() {
        assertThat(red(new Cell(null, null, "scored", null), c -> c.value(KEY, ""))).isTrue();
        assertThat(red(new Cell("5", "5", "no evidence", null), c -> c.value(KEY, "5"))).isTrue();
        assertThat(red(new Cell("5", "5", "failed", null), c -> c.value(KEY, "5"))).isFalse();
    }

    @Test
    void comparesStatesRanksAndPublishedNumbers() {
        var cell = new Cell("0.36206", "0.3621", "scored", 2);
        assertThat(red(cell, c -> c.state(KEY, "scored"))).isFalse();
        assertThat(red(cell, c -> c.state(KEY, "failed"))).isTrue();
        assertThat(red(cell, c -> c.rank(KEY, 2))).isFalse();
        assertThat(red(cell, c -> c.rank(KEY, 3))).isTrue();
        assertThat(red(cell, c -> c.rank(KEY, null))).isTrue();
        assertThat(red(cell, c -> c.published(KEY, "0.36210"))).isFalse();
        assertThat(red(cell, c -> c.published(KEY, "0.3620"))).isTrue();
    }

    @Test
    void countsWhatItComparedAndRefusesACellThatIsNotThere() {
        var comparison = new Comparison(new Results(Map.of()));
        assertThat(comparison.compared()).isZero();
        assertThatThrownBy(() -> comparison.value(KEY, "")).isInstanceOf(AssertionError.class).hasMessageContaining("Index of AUT");
    }

    private static boolean redAt(@Nullable String value, Consumer<Comparison> compare) {
        return red(new Cell(value, value, value == null ? "no evidence" : "scored", null), compare);
    }

    private static boolean red(Cell cell, Consumer<Comparison> compare) {
        var comparison = new Comparison(new Results(Map.of(KEY, cell)));
        compare.accept(comparison);
        assertThat(comparison.compared()).isEqualTo(1);
        return !comparison.differences().isEmpty();
    }
}
