package heng.store.cells;

import heng.core.kernel.Column;
import heng.core.kernel.Expr;
import heng.core.kernel.Kernel;
import heng.core.kernel.Op;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import heng.core.number.Num;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A leaf that can be measured on columns of numbers: records of one item, a statistic of plain fields, and steps that look at nothing but the unit.
///
/// @param over the field that is summed, counted, or the grade; empty text where records are counted
/// @param under the lower field of a ratio; empty text elsewhere
record TypedLeaf(int leaf, Column column, Source.Records source, Kind kind, String over, String under, boolean bySite) {

    /// What is taken of a record.
    enum Kind { COUNT, VISITS, RECORDS, SUM, MEAN, RATIO, GRADE }

    private static final Set<String> UNIT = Set.of("x", "seen", "due");

    /// Empty where the leaf has to go the general way.
    static Optional<TypedLeaf> of(int leaf, Column column, Kernel kernel, RecordTable table) {
        Source.Records source = (Source.Records) column.source();
        boolean plain = kernel.arithmetic().isExact() && source.items().size() == 1 && source.where().stream().allMatch(TypedLeaf::alwaysHolds) && !source.latest() && source.unless().isEmpty();
        if (!plain || !(column.steps().getFirst() instanceof Step.Measure(Statistic statistic, boolean bySite))) return Optional.empty();
        List<Step> maps = Leaves.prefix(column).subList(1, Leaves.prefix(column).size());
        if (!maps.stream().allMatch(TypedLeaf::looksAtTheUnitAlone)) return Optional.empty();
        return switch (statistic) {
            case Statistic.Count(Expr.Name(String field), boolean perVisit) -> number(leaf, column, source, perVisit ? Kind.VISITS : Kind.COUNT, field, "", bySite, table);
            case Statistic.Number() -> Optional.of(new TypedLeaf(leaf, column, source, Kind.RECORDS, "", "", bySite));
            case Statistic.Sum(Expr.Name(String field)) -> number(leaf, column, source, Kind.SUM, field, "", bySite, table);
            case Statistic.Mean(Expr.Name(String field)) -> number(leaf, column, source, Kind.MEAN, field, "", bySite, table);
            case Statistic.Ratio(Expr.Name(String over), Expr.Name(String under)) -> number(leaf, column, source, Kind.RATIO, over, under, bySite, table);
            case Statistic.Grade(String field) -> table.types().getOrDefault(field, "").equals("VARCHAR")
                    ? Optional.of(new TypedLeaf(leaf, column, source, Kind.GRADE, field, "", bySite)) : Optional.empty();
            case Statistic.Count _, Statistic.Sum _, Statistic.Mean _, Statistic.Ratio _ -> Optional.empty();
        };
    }

    private static Optional<TypedLeaf> number(int leaf, Column column, Source.Records source, Kind kind, String over, String under, boolean bySite, RecordTable table) {
        boolean typed = table.scale(over).isPresent() && (under.isEmpty() || table.scale(under).isPresent());
        return typed ? Optional.of(new TypedLeaf(leaf, column, source, kind, over, under, bySite)) : Optional.empty();
    }

    /// `0 = 0`, which templates write where every record counts.
    private static boolean alwaysHolds(Expr where) {
        return where instanceof Expr.Call(Op op, var sides) && op == Op.EQUAL
                && sides.getFirst() instanceof Expr.Number(Num a) && sides.getLast() instanceof Expr.Number(Num b) && a.compareTo(b) == 0;
    }

    private static boolean looksAtTheUnitAlone(Step step) {
        return switch (step) {
            case Step.Points _, Step.Thresholds _, Step.LookUp _ -> true;
            case Step.Formula(Expr formula, var _) -> names(formula);
            case Step.Gate(Expr when, var _, var _) -> names(when);
            case Step.Case _, Step.Measure _, Step.Pool _, Step.Relate _ -> false;
        };
    }

    private static boolean names(Expr formula) {
        return formula.nodes().allMatch(node -> !(node instanceof Expr.Name(String name)) || UNIT.contains(name));
    }

    String item() {
        return source.items().getFirst();
    }

    /// Whether a histogram stays one in the cell.
    boolean tallies() {
        return Leaves.tallies(column);
    }

    /// Whether the amounts of records or sites simply add up: nothing is mapped or divided before the pool.
    boolean additive() {
        boolean pooledAsSum = Leaves.pool(column).filter(pool -> pool.kind() == Step.Pool.Kind.SUMS).isPresent();
        boolean mean = Leaves.pool(column).filter(pool -> pool.kind() == Step.Pool.Kind.MEAN).isPresent();
        return Leaves.prefix(column).size() == 1 && switch (kind) {
            case COUNT, VISITS, RECORDS, SUM -> pooledAsSum || mean;
            case MEAN, RATIO, GRADE -> false;
        };
    }
}
