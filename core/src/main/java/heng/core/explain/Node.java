package heng.core.explain;

import heng.core.kernel.ColumnCode;
import heng.core.place.Place;
import heng.core.place.Site;
import heng.core.score.Cell;
import heng.core.text.Json;
import java.util.List;
import java.util.Optional;

/// A value and the rows it comes from: a column at one of its steps, for a place, a site or a record.
///
/// @param operation the kernel JSON of the step or source that made it
/// @param how the names of how parts were combined where their amounts do not add up (S11.3); empty for a node that was not opened
/// @param rows none for a node that was not opened ([Opening])
/// @param more how many rows were left out; they are the last ones
public record Node(ColumnCode column, Place place, Optional<Site> site, Json.Obj operation, Cell cell, Optional<String> how, List<Row> rows, int more) {

    public Node {
        rows = List.copyOf(rows);
    }

    /// Whether the amounts of the rows, those left out among them, add up to the value (S11.2).
    public boolean adds() {
        return how.isEmpty() && !rows.isEmpty();
    }
}
