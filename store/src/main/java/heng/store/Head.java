package heng.store;

import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// The names of a table's columns. Looking up one that is missing or stands there twice refuses the table: its rows are not read.
public final class Head {

    private final Spot spot;
    private final List<String> names;
    private final Problems problems;
    private boolean complete = true;
    private Column key = new Column("", -1);

    Head(Spot spot, List<String> names, Problems problems) {
        this.spot = spot;
        this.names = names.stream().map(Row::trim).toList();
        this.problems = problems;
    }

    /// A column that must be there; else refused with [RefusalCode#COLUMN_MISSING].
    public Column need(String name) {
        Column column = find(name);
        if (!column.present()) {
            complete = false;
            problems.add(RefusalCode.COLUMN_MISSING, spot, name, Nearest.hint(name, named().stream().map(Column::name).toList()));
        }
        return column;
    }

    /// A column that may be there. Refused with [RefusalCode#DUPLICATE_KEY] where two have the name.
    public Column find(String name) {
        int index = names.indexOf(name);
        int last = names.lastIndexOf(name);
        if (last != index) {
            complete = false;
            problems.add(RefusalCode.DUPLICATE_KEY, new Spot(spot.file(), spot.line(), last + 1), name);
        }
        return new Column(name, index);
    }

    /// The rows of this table have their key in this column.
    public Column key(Column column) {
        key = column;
        return column;
    }

    String keyOf(Row row) {
        return row.code(key);
    }

    /// All columns that have a name but those named in `taken`, and those that a file of refusals adds.
    public List<Column> others(Collection<String> taken) {
        return named().stream().filter(column -> !taken.contains(column.name()) && !RefusalsFile.ADDED.contains(column.name())).map(column -> find(column.name())).distinct().toList();
    }

    List<String> names() {
        return names;
    }

    boolean complete() {
        return complete;
    }

    int size() {
        return names.size();
    }

    private List<Column> named() {
        return IntStream.range(0, names.size()).mapToObj(i -> new Column(names.get(i), i)).filter(column -> !column.name().isEmpty()).toList();
    }
}
