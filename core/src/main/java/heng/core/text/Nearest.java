package heng.core.text;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the known name most like a mistyped one, for the "Maybe …" of a refusal.
public final class Nearest {

    private static final int MOST_NAMES = 12;
    /// Nobody mistypes a code of this length; a whole paragraph in a cell is another mistake.
    private static final int LONGEST = 100;

    private Nearest() {}

    /// The nearest name by edit distance if it differs in at most a third of its letters (at least 2), else all names (at most 12).
    /// One call costs about as much as reading the names once: those too short or too long are passed over, others only compared as far as they may win.
    public static String hint(String typed, Collection<String> known) {
        String nearest = typed.length() > LONGEST ? null : nearest(typed, known);
        return nearest == null ? all(known) : nearest;
    }

    private static @Nullable String nearest(String typed, Collection<String> known) {
        int best = Math.max(2, typed.length() / 3) + 1;
        String nearest = null;
        for (String name : known) {
            if (Math.abs(name.length() - typed.length()) > best) continue;
            int distance = distance(typed, name, best);
            if (distance > best || nearest == null && distance == best) continue;
            if (distance < best || name.compareTo(nearest) < 0) nearest = name;
            best = distance;
        }
        return nearest;
    }

    private static String all(Collection<String> known) {
        if (known.isEmpty()) return "—";
        TreeSet<String> first = new TreeSet<>();
        for (String name : known) {
            if (first.size() == MOST_NAMES && name.compareTo(first.getLast()) >= 0) continue;
            first.add(name);
            if (first.size() > MOST_NAMES) first.pollLast();
        }
        return String.join(", ", first) + (known.size() > MOST_NAMES ? ", …" : "");
    }

    /// Levenshtein's distance in UTF-16 units.
    static int distance(String a, String b) {
        return distance(a, b, Integer.MAX_VALUE - 1);
    }

    /// The same; some number above `most` where it is more than that.
    private static int distance(String a, String b, int most) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > most) return least;
        }
        return row[b.length()];
    }
}
