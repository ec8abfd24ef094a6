package heng.sheet.table;

import heng.grid.Cell;
import java.util.List;
import java.util.Map;

/// An item as the table has it: what stands in its cells, not yet understood.
///
/// @param code from the code column; blank where there is none
/// @param path the codes of the groups above it that an exported table carries, from the top; empty elsewhere
/// @param title the cell of its level
/// @param cells what the other columns say of it, each kind once; blank ones left out
/// @param shared its points stand in a cell that belongs to other items too
public record TableItem(String code, List<String> path, Cell title, Map<Heading, Cell> cells, boolean shared, List<TableItem> children) {

    public TableItem {
        path = List.copyOf(path);
        cells = Map.copyOf(cells);
        children = List.copyOf(children);
    }

    public boolean isGroup() {
        return !children.isEmpty();
    }

    /// The text of a column; empty where it is blank.
    public String text(Heading heading) {
        return cells.containsKey(heading) ? cells.get(heading).text() : "";
    }

    /// Where that text stands; the title where it does not.
    public String address(Heading heading) {
        return (cells.containsKey(heading) ? cells.get(heading) : title).area().address();
    }
}
