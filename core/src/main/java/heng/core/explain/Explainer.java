package heng.core.explain;

import heng.core.explain.Row.Kind;
import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Relation;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.number.Arithmetic;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Unit;
import heng.core.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds the explanation of a column for a place, from the last step back to the records.
public final class Explainer {

    private final Reference reference;
    private final Arithmetic arithmetic;
    private final Terms terms;
    private final Inputs inputs;

    public Explainer(Reference reference) {
        this.reference = reference;
        this.arithmetic = reference.kernel().arithmetic();
        this.terms = new Terms(arithmetic);
        this.inputs = new Inputs(reference);
    }

    public Node explain(ColumnCode column, PlaceCode place) {
        return node(reference.kernel().column(column), reference.kernel().column(column).steps().size(), reference.evidence().tree().get(place), 0);
    }

    /// @param index which of the units that the column has after these steps
    private Node node(Column column, int steps, Place place, int index) {
        Unit unit = reference.units(column.code(), steps, place.code()).get(index);
        Cell cell = unit.cell().settled(arithmetic);
        if (steps == 0) return source(column, unit, cell, place, index);
        Step step = column.steps().get(steps - 1);
        return switch (step) {
            case Step.Measure(var statistic, var _) -> {
                boolean counts = cell.amount() != null && !(statistic instanceof Step.Measure.Statistic.Grade);
                List<Row> rows = counts ? terms.measured(records(unit), unit.records().stream().map(entry -> Measured.of(statistic, entry, reference)).toList(), cell) : records(unit);
                yield node(column, unit, step, cell, counts ? Optional.empty() : Optional.of("records"), rows);
            }
            case Step.Pool pool -> pooled(column, steps, pool, place, index);
            case Step.Relate(Relation relation, var by) -> {
                List<Row> rows = new ArrayList<>(changed(column, steps, place, index, step, cell));
                rows.add(new Row(Kind.EFFECT, "cohort", Optional.empty(), inputs.cohort(column.code(), steps - 1, place, relation, by), Optional.empty()));
                yield node(column, unit, step, cell, Optional.of("relate"), rows);
            }
            case Step map -> node(column, unit, step, cell, Optional.empty(), changed(column, steps, place, index, map, cell));
        };
    }

    private static Node node(Column column, Unit unit, Step step, Cell cell, Optional<String> how, List<Row> rows) {
        return new Node(column.code(), unit.place(), unit.site(), KernelJson.of(step), cell, how, rows);
    }

    private Node source(Column column, Unit unit, Cell cell, Place place, int index) {
        List<Row> rows = new ArrayList<>();
        Optional<String> how = Optional.empty();
        switch (column.source()) {
            case Source.OfColumn(ColumnCode other, var at) -> {
                Place part = at.map(level -> reference.at(level, place).get(index)).orElse(place);
                rows.add(new Row(Kind.TERM, other.text(), Optional.ofNullable(cell.value(arithmetic)), Json.object(), Optional.of(explain(other, part.code()))));
            }
            case Source.Children children -> {
                List<Node> nodes = children.children().stream().map(child -> explain(child.column(), place.code())).toList();
                rows.addAll(terms.children(children, nodes, cell));
                how = Terms.how(children.combine());
            }
            case Source.Records _ -> rows.addAll(records(unit));
            case Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ ->
                    rows.add(new Row(Kind.TERM, inputs.label(column.source()), Optional.ofNullable(cell.value(arithmetic)), inputs.of(column.source(), unit), Optional.empty()));
        }
        return new Node(column.code(), unit.place(), unit.site(), KernelJson.of(column.source()), cell, how, rows);
    }

    private List<Row> records(Unit unit) {
        List<Row> rows = new ArrayList<>();
        for (EvidenceRecord entry : unit.records()) {
            Json.Obj seen = Json.object("id", entry.id(), "item", entry.item(), "time", entry.time(), "method", entry.method().isEmpty() ? null : entry.method(),
                    "notApplicable", entry.notApplicable() ? true : null, "fields", entry.fields(),
                    "kind", entry.kind() == RecordKind.OBSERVATION ? null : entry.kind().word(), "corrects", entry.corrects().orElse(null));
            rows.add(new Row(Kind.TERM, entry.id(), Optional.empty(), Json.object("record", seen), Optional.empty()));
        }
        return rows;
    }

    private Node pooled(Column column, int steps, Step.Pool pool, Place place, int index) {
        Unit unit = reference.units(column.code(), steps, place.code()).get(index);
        Cell cell = unit.cell().settled(arithmetic);
        List<Unit> before = reference.units(column.code(), steps - 1, place.code());
        List<Integer> members = reference.members(column.code(), steps, place.code(), index);
        List<Unit> parts = members.stream().map(before::get).toList();
        List<Node> nodes = members.stream().map(member -> node(column, steps - 1, place, member)).toList();
        List<Optional<heng.core.number.Num>> weights = parts.stream().map(part -> reference.weight(pool.weight(), part.place().code())).toList();
        return node(column, unit, pool, cell, Terms.how(pool), terms.pool(pool, parts, nodes, weights, cell));
    }

    /// A value before a step and what the step did to it.
    private List<Row> changed(Column column, int steps, Place place, int index, Step step, Cell after) {
        Node before = node(column, steps - 1, place, index);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Kind.TERM, "before", Optional.ofNullable(before.cell().value(arithmetic)), Json.object(), Optional.of(before)));
        rows.add(terms.change(step, before.cell(), after, inputs.of(step, before.place())));
        return rows;
    }
}
