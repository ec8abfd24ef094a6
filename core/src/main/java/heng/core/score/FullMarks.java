package heng.core.score;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.number.Num;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The points that columns can earn where children are summed up to full marks (S7.4): a child's weight there, and for the sum all of them.
public final class FullMarks {

    private final Map<ColumnCode, Num> marks = new HashMap<>();

    public FullMarks(Kernel kernel) {
        for (Column column : kernel.columns().values()) {
            if (!(column.source() instanceof Source.Children(List<Source.Child> children, Combine.FullSum(), var _, var _))) continue;
            children.forEach(child -> marks.put(child.column(), child.weight()));
            marks.putIfAbsent(column.code(), kernel.arithmetic().sum(children.stream().map(Source.Child::weight).toList()));
        }
    }

    /// Empty where a column earns no points that are summed up to full marks.
    public Optional<Num> of(ColumnCode column) {
        return Optional.ofNullable(marks.get(column));
    }
}
