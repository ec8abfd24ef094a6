package heng.cli.conformance;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What came out, cell by cell, in the very text Heng wrote.
record Results(Map<Key, Cell> cells) {

    record Key(String column, String place) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byColumn = column.compareTo(other.column);
            return byColumn != 0 ? byColumn : place.compareTo(other.place);
        }

        @Override
        public String toString() {
            return column + " of " + place;
        }
    }

    /// @param value the exact value, null where there is none
    /// @param published the rounded value, null where there is none
    /// @param state as docs/scoring.md S2 spells it: `scored`, `no evidence`…
    /// @param rank null where the cell has no position
    record Cell(@Nullable String value, @Nullable String published, String state, @Nullable Integer rank) {}

    Results {
        cells = new TreeMap<>(cells);
    }

    /// @throws AssertionError where Heng said nothing of the cell: not even that there is no value
    Cell cell(Key key) {
        Cell cell = cells.get(key);
        if (cell == null) throw new AssertionError("there is no result for " + key);
        return cell;
    }
}
