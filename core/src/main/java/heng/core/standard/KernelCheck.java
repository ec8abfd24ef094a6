package heng.core.standard;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at all columns together: no cycle, measures where they belong, one unit at each end (S1.3).
final class KernelCheck {

    private final Map<ColumnCode, Column> columns;
    private final Map<String, Spot> spots;
    private final Problems problems;
    private final Set<ColumnCode> done = new HashSet<>();

    KernelCheck(Map<ColumnCode, Column> columns, Map<String, Spot> spots, Problems problems) {
        this.columns = columns;
        this.spots = spots;
        this.problems = problems;
    }

    void run() {
        for (Column column : columns.values()) {
            cycle(column.code(), new ArrayList<>());
            units(column);
        }
    }

    /// The columns that a column is computed from.
    static List<ColumnCode> uses(Source source) {
        return switch (source) {
            case Source.Children children -> children.children().stream().map(Source.Child::column).toList();
            case Source.OfColumn of -> List.of(of.column());
            case Source.Records records -> records.unless();
            case Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ -> List.of();
        };
    }

    private void cycle(ColumnCode code, List<ColumnCode> path) {
        if (done.contains(code) || !columns.containsKey(code)) return;
        int start = path.indexOf(code);
        path.add(code);
        if (start >= 0) {
            String way = String.join(" → ", path.subList(start, path.size()).stream().map(ColumnCode::text).toList());
            problems.add(RefusalCode.CYCLE, spot(code), code, way);
        } else {
            for (ColumnCode used : uses(columns.get(code).source())) cycle(used, path);
        }
        path.removeLast();
        done.add(code);
    }

    private void units(Column column) {
        boolean records = column.source() instanceof Source.Records;
        boolean many = records || column.source() instanceof Source.OfColumn(var _, var at) && at.isPresent();
        boolean histogram = false;
        List<Step> steps = column.steps();
        if (records && (steps.isEmpty() || !(steps.getFirst() instanceof Step.Measure))) {
            problems.add(RefusalCode.MEASURE_PLACE, spot(column.code()), column.code(), "measure: {mean: value}");
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean needsValue = true;
            switch (steps.get(i)) {
                case Step.Measure measure -> {
                    if (i > 0 || !records) problems.add(RefusalCode.MEASURE_PLACE, spot(column.code()), column.code(), "records: {}");
                    histogram = measure.statistic() instanceof Step.Measure.Statistic.Grade;
                    needsValue = false;
                }
                case Step.Pool pool -> {
                    many = pool.to().isPresent();
                    needsValue = pool.kind() != Step.Pool.Kind.SUMS;
                }
                case Step.Relate _ -> {
                    if (many) problems.add(RefusalCode.MANY_UNITS, spot(column.code()), column.code() + " before relate", "pool: mean");
                }
                case Step.LookUp _ -> {
                    histogram = false;
                    needsValue = false;
                }
                case Step.Points _, Step.Thresholds _, Step.Formula _, Step.Case _, Step.Gate _ -> {}
            }
            if (histogram && needsValue) {
                problems.add(RefusalCode.HISTOGRAM, spot(column.code()), column.code());
                histogram = false;
            }
        }
        if (many) problems.add(RefusalCode.MANY_UNITS, spot(column.code()), column.code(), "pool: mean");
        if (histogram) problems.add(RefusalCode.HISTOGRAM, spot(column.code()), column.code());
    }

    private Spot spot(ColumnCode code) {
        return spots.get(code.text());
    }
}
