package heng.store;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether rows make a tree, and which levels it has from the top.
final class TreeShape {

    /// A tree of divisions has five levels or six; a chain of a thousand is a mistake, and what walks trees may recurse.
    static final int MOST_DEEP = 100;

    private final Map<PlaceCode, PlaceRow> rows;
    private final Problems problems;

    TreeShape(Map<PlaceCode, PlaceRow> rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    /// The levels by the depth at which they first occur, then in the order of the rows; none if a place has no way up to a root.
    List<Level> check() {
        rows.values().forEach(this::checkParent);
        checkCycles();
        return problems.none() ? levels() : List.of(); // depths end only where there are no cycles
    }

    private void checkParent(PlaceRow row) {
        row.place().parent().filter(parent -> !rows.containsKey(parent))
                .ifPresent(parent -> problems.add(RefusalCode.PLACE_WITHOUT_PARENT, row.parent(), row.place().code(), parent.text()));
    }

    private void checkCycles() {
        Set<PlaceCode> seen = new HashSet<>();
        for (PlaceCode start : rows.keySet()) {
            Set<PlaceCode> walk = new HashSet<>();
            PlaceCode at = start;
            while (at != null && seen.add(at)) {
                walk.add(at);
                at = above(at);
            }
            if (at != null && walk.contains(at)) problems.add(RefusalCode.PLACE_IN_ITSELF, rows.get(at).parent(), at, likelyParent(at));
        }
    }

    private @Nullable PlaceCode above(PlaceCode code) {
        PlaceRow row = rows.get(code);
        return row == null ? null : row.place().parent().orElse(null);
    }

    /// Statistical codes begin with that of the place above.
    private String likelyParent(PlaceCode code) {
        for (int length = code.text().length() - 1; length > 0; length--) {
            var prefix = new PlaceCode(code.text().substring(0, length));
            if (rows.containsKey(prefix)) return prefix.text();
        }
        return "—";
    }

    private List<Level> levels() {
        Map<PlaceCode, Integer> depths = new HashMap<>();
        Map<Level, Integer> first = new LinkedHashMap<>();
        for (PlaceRow row : rows.values()) {
            int depth = depth(row.place(), depths);
            first.merge(row.place().level(), depth, Math::min);
            if (depth == MOST_DEEP) {
                problems.add(RefusalCode.TREE_TOO_DEEP, row.parent(), row.place().code(), String.valueOf(MOST_DEEP), likelyParent(row.place().code()));
            }
        }
        return first.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
    }

    /// Not recursive: how deep this gets, a file decides.
    private int depth(Place place, Map<PlaceCode, Integer> depths) {
        List<PlaceCode> up = new ArrayList<>();
        PlaceCode at = place.code();
        while (at != null && !depths.containsKey(at)) {
            up.add(at);
            at = above(at);
        }
        int depth = at == null ? -1 : depths.get(at);
        for (PlaceCode code : up.reversed()) depths.put(code, ++depth);
        return depths.get(place.code());
    }
}
