package heng.store;

import heng.core.text.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hints for names that are not known. Comparing each of a hundred thousand bad rows with a hundred thousand names would take hours, so after a
/// bounded amount of work the hint is the beginning of the list; the first bad rows show what is wrong.
final class Known {

    private static final int COMPARISONS = 2_000_000;

    private final Collection<String> names;
    private final Map<String, String> hints = new HashMap<>();
    private @Nullable String otherwise;

    Known(Collection<String> names) {
        this.names = names;
    }

    String hint(String typed) {
        String before = hints.get(typed);
        if (before != null) return before;
        if (hints.size() >= Math.max(3, COMPARISONS / Math.max(1, names.size()))) return beginning();
        String hint = Nearest.hint(typed, names);
        hints.put(typed, hint);
        return hint;
    }

    private String beginning() {
        if (otherwise == null) otherwise = names.isEmpty() ? "—" : String.join(", ", names.stream().sorted().limit(12).toList()) + (names.size() > 12 ? ", …" : "");
        return otherwise;
    }
}
