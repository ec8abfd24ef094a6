package heng.core.laws;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The same standard with something changed in it.
final class Edit {

    private Edit() {}

    static Kernel columns(Kernel kernel, UnaryOperator<Column> change) {
        Map<ColumnCode, Column> columns = new LinkedHashMap<>();
        kernel.columns().forEach((code, column) -> columns.put(code, change.apply(column)));
        return of(kernel, columns);
    }

    static Kernel of(Kernel kernel, Map<ColumnCode, Column> columns) {
        return new Kernel(kernel.id(), kernel.edition(), kernel.arithmetic(), columns, kernel.publications(), kernel.main());
    }

    static Kernel sources(Kernel kernel, UnaryOperator<Source> change) {
        return columns(kernel, column -> new Column(column.code(), change.apply(column.source()), column.steps()));
    }

    static Kernel steps(Kernel kernel, UnaryOperator<Step> change) {
        return columns(kernel, column -> new Column(column.code(), column.source(), column.steps().stream().map(change).toList()));
    }

    static Kernel children(Kernel kernel, UnaryOperator<Source.Children> change) {
        return sources(kernel, source -> source instanceof Source.Children children ? change.apply(children) : source);
    }

    /// One more step at the end of one column.
    static Kernel append(Kernel kernel, ColumnCode code, Step step) {
        return columns(kernel, column -> column.code().equals(code) ? new Column(code, column.source(), plus(column.steps(), step)) : column);
    }

    static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
