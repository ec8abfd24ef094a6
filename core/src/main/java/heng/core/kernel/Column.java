package heng.core.kernel;

import java.util.List;

/// One source and an ordered list of steps (S1.1). The order is the meaning.
public record Column(ColumnCode code, Source source, List<Step> steps) {

    public Column {
        steps = List.copyOf(steps);
    }
}
