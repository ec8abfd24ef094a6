package heng.store;

import heng.core.text.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Hints for names that are not known. Comparing each of a hundred thousand bad rows with a hundred thousand names would take hours, so after a
/// bounded amount of work the hint is the beginning of the list; the first bad rows show what is wrong.
final class Known {

    private static final int COMPARISONS = 2_000_000;

    private final Collection<String> names;
    private final Map<String, String> hints = new HashMap<>();
    private final int affordable;
    private final String otherwise;

    Known(Collection<String> names) {
        this.names = names;
        this.affordable = Math.max(3, COMPARISONS / Math.max(1, names.size()));
        this.otherwise = names.isEmpty() ? "—" : String.join(", ", names.stream().sorted().limit(12).toList()) + (names.size() > 12 ? ", …" : "");
    }

    String hint(String typed) {
        String before = hints.get(typed);
        if (before != null) return before;
        if (hints.size() >= affordable) return otherwise;
        String hint = Nearest.hint(typed, names);
        hints.put(typed, hint);
        return hint;
    }
}
