package heng.core.text;

import java.util.Collection;
import java.util.Comparator;

/// Finds the known name most like a mistyped one, for the "Maybe …" of a refusal.
public final class Nearest {

    private Nearest() {}

    /// The nearest name by edit distance if it differs in at most a third of its letters (at least 2), else all names (at most 12).
    public static String hint(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(typed, name)).thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(typed, name) <= Math.max(2, typed.length() / 3))
                .orElseGet(() -> known.isEmpty() ? "—" : String.join(", ", known.stream().sorted().limit(12).toList()) + (known.size() > 12 ? ", …" : ""));
    }

    /// Levenshtein's distance in UTF-16 units.
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
