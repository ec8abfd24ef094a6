package heng.core.kernel;

import heng.core.number.Arithmetic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A standard as evaluators see it: checked (no unknown column, no cycle, one unit at each end) before it gets here.
///
/// @param edition as written
/// @param columns by code, in the order in which the standard lists them
/// @param main the main column (S9.4)
public record Kernel(String id, String edition, Arithmetic arithmetic, Map<ColumnCode, Column> columns, List<Publication> publications, ColumnCode main) {

    public Kernel {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        publications = List.copyOf(publications);
    }

    /// @throws IllegalArgumentException for a column that is not there
    public Column column(ColumnCode code) {
        Column column = columns.get(code);
        if (column == null) throw new IllegalArgumentException("No column " + code);
        return column;
    }
}
