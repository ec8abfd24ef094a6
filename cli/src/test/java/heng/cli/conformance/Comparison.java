package heng.cli.conformance;

import heng.cli.conformance.Results.Cell;
import heng.cli.conformance.Results.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares results with an oracle's and remembers every difference. Its own tests are in [ComparisonTest].
final class Comparison {

    private static final BigDecimal RELATIVE = new BigDecimal("1e-12");

    private final Results results;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    Comparison(Results results) {
        this.results = results;
    }

    /// Equal when both are missing or |a − b| ≤ 1e-12 · max(1, |b|); a value may only stand in a cell that has one by its state.
    void value(Key key, String expected) {
        compared++;
        Cell cell = results.cell(key);
        if (expected.isEmpty() || cell.value() == null) {
            if (!expected.isEmpty() || cell.value() != null) differ(key, "value", cell.value(), expected);
            if (cell.value() == null && cell.state().equals("scored")) differ(key, "state", cell.state(), "a state without a value");
            return;
        }
        if (cell.state().equals("no evidence") || cell.state().equals("not applicable")) differ(key, "state", cell.state(), "a state with a value");
        var wanted = new BigDecimal(expected);
        BigDecimal off = new BigDecimal(cell.value()).subtract(wanted).abs();
        if (off.compareTo(RELATIVE.multiply(wanted.abs().max(BigDecimal.ONE))) > 0) differ(key, "value", cell.value(), expected);
    }

    /// The same text: `0.10` is not `0.1`. No text where there is no value.
    void text(Key key, String expected) {
        compared++;
        String value = results.cell(key).value();
        if (!Objects.requireNonNullElse(value, "").equals(expected)) differ(key, "value", value, expected);
    }

    /// Equal as numbers: `0` is `0.0000`.
    void published(Key key, String expected) {
        compared++;
        String published = results.cell(key).published();
        if (published == null || new BigDecimal(published).compareTo(new BigDecimal(expected)) != 0) differ(key, "published", published, expected);
    }

    void state(Key key, String expected) {
        compared++;
        if (!results.cell(key).state().equals(expected)) differ(key, "state", results.cell(key).state(), expected);
    }

    /// @param expected null where the cell must have no position
    void rank(Key key, @Nullable Integer expected) {
        compared++;
        Integer rank = results.cell(key).rank();
        if (!Objects.equals(rank, expected)) differ(key, "rank", String.valueOf(rank), String.valueOf(expected));
    }

    private void differ(Key key, String what, @Nullable String found, String expected) {
        differences.add(what + " of " + key + " is " + found + ", not " + expected);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    /// How many comparisons were made: a comparison of nothing must not pass.
    int compared() {
        return compared;
    }
}
