package heng.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects every refusal of one reading, so that all are reported at once. Not for several threads.
public final class Problems {

    private final List<Refusal> found = new ArrayList<>();

    public void add(RefusalCode code, Spot spot, Object value, String... hints) {
        found.add(new Refusal(code, spot, String.valueOf(value), names(hints)));
    }

    /// @param first a hint that is said in the language of the reader
    public void add(RefusalCode code, Spot spot, Object value, Hint first, String... others) {
        List<Hint> hints = new ArrayList<>(List.of(first));
        hints.addAll(names(others));
        found.add(new Refusal(code, spot, String.valueOf(value), hints));
    }

    private static List<Hint> names(String... hints) {
        return Arrays.stream(hints).<Hint>map(Hint.Name::new).toList();
    }

    public void addAll(Problems other) {
        found.addAll(other.found);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /// In the order of files and lines, each once.
    public List<Refusal> list() {
        return found.stream().distinct().sorted(java.util.Comparator.comparing(Refusal::spot)).toList();
    }
}
