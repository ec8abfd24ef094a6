package heng.core.robust;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a column is combined from at one and the same place: down to the columns whose cells come from somewhere else.
final class Parts {

    private Parts() {}

    /// In the order of the standard; the column itself where it combines nothing, or where a cohort decides.
    static Set<ColumnCode> of(Kernel kernel, ColumnCode column) {
        Set<ColumnCode> parts = new LinkedHashSet<>();
        add(kernel, column, parts);
        return parts;
    }

    private static void add(Kernel kernel, ColumnCode code, Set<ColumnCode> parts) {
        Column column = kernel.column(code);
        if (column.source() instanceof Source.Children children && combinesHere(column, children)) children.children().forEach(child -> add(kernel, child.column(), parts));
        else parts.add(code);
    }

    private static boolean combinesHere(Column column, Source.Children children) {
        return !(children.combine() instanceof Combine.Copeland) && column.steps().stream().noneMatch(Step.Relate.class::isInstance);
    }
}
