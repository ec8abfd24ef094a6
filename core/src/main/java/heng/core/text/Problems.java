package heng.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
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

    public void add(Refusal refusal) {
        found.add(refusal);
    }

    private static List<Hint> names(String... hints) {
        return Arrays.stream(hints).<Hint>map(Hint.Name::new).toList();
    }

    public void addAll(Problems other) {
        found.addAll(other.found);
    }

    /// How many were added so far.
    public int size() {
        return found.size();
    }

    /// What was added since there were `size`, in the order of adding.
    public List<Refusal> since(int size) {
        return List.copyOf(found.subList(size, found.size()));
    }

    /// Takes refusals back: what they refuse is told of elsewhere.
    public void removeAll(Collection<Refusal> refusals) {
        found.removeAll(new HashSet<>(refusals));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /// In the order of files and lines, each once.
    public List<Refusal> list() {
        return found.stream().distinct().sorted(java.util.Comparator.comparing(Refusal::spot)).toList();
    }
}
