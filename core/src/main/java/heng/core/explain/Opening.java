package heng.core.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which node of an explanation is wanted, and how far it is opened.
///
/// @param way from the number down: of each node the row that is followed, counted from 0; empty for the number itself
/// @param levels how many levels of rows, at least 1; what lies deeper is there as a node without rows
/// @param mostRows how many rows there may be in all
/// @param widest how many rows of a node are built; the others are only counted ([Node#more])
public record Opening(List<Integer> way, int levels, long mostRows, int widest) {

    private static final Pattern WAY = Pattern.compile("(\\d{1,7}(\\.\\d{1,7}){0,60})?");

    public Opening {
        way = List.copyOf(way);
        if (levels < 1) throw new IllegalArgumentException("An explanation has at least one level: " + levels);
    }

    /// Every row.
    public Opening(List<Integer> way, int levels, long mostRows) {
        this(way, levels, mostRows, Integer.MAX_VALUE);
    }

    /// A way as addresses have it: `0.12.3`, nothing for the number itself. Empty for any other text.
    public static Optional<List<Integer>> way(String text) {
        if (!WAY.matcher(text).matches()) return Optional.empty();
        return Optional.of(text.isEmpty() ? List.of() : Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
    }
}
