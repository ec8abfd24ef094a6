package heng.core.explain;

import heng.core.explain.Row.Kind;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Relation;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Unit;
import heng.core.text.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds the explanation of a column for a place, from the last step back to the records: whole, or a node at a time.
public final class Explainer {

    private final Reference reference;
    private final Arithmetic arithmetic;
    private final Terms terms;
    private final Inputs inputs;
    private final Map<Operation, Json.Obj> operations = new HashMap<>();

    private record Operation(ColumnCode column, int steps) {}

    public Explainer(Reference reference) {
        this.reference = reference;
        this.arithmetic = reference.kernel().arithmetic();
        this.terms = new Terms(arithmetic);
        this.inputs = new Inputs(reference);
    }

    /// The whole of it, down to the records.
    public Node explain(ColumnCode column, PlaceCode place) {
        return node(whole(column, place), Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// A part of it. What is not opened is not computed where the evaluator knows it.
    public Opened open(ColumnCode column, PlaceCode place, Opening opening) {
        List<Node> way = new ArrayList<>();
        Spot at = whole(column, place);
        for (int row : opening.way()) {
            way.add(closed(at));
            List<Spot> below = below(at);
            if (row < 0 || row >= below.size()) return new Opened.NoSuchRow();
            at = below.get(row);
        }
        if (rows(at, opening.levels(), opening.mostRows()) > opening.mostRows()) return new Opened.TooManyRows();
        way.add(node(at, opening.levels(), opening.widest()));
        return new Opened.Way(way);
    }

    private Spot whole(ColumnCode column, PlaceCode place) {
        return Spot.whole(reference.kernel().column(column), reference.evidence().tree().get(place));
    }

    /// What the first rows of a node open, in their order.
    private List<Spot> below(Spot at) {
        Place place = at.place();
        if (at.steps() == 0) {
            return switch (at.column().source()) {
                case Source.OfColumn(ColumnCode other, var level) -> List.of(whole(other, level.map(below -> reference.at(below, place).get(at.index())).orElse(place).code()));
                case Source.Children children -> children.children().stream().map(child -> whole(child.column(), place.code())).toList();
                case Source.Records _, Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ -> List.of();
            };
        }
        return switch (at.step()) {
            case Step.Measure _ -> List.of();
            case Step.Pool _ -> reference.members(at.column().code(), at.steps(), place.code(), at.index()).stream().map(at::before).toList();
            case Step _ -> List.of(at.before(at.index()));
        };
    }

    /// About how many rows there are; no further than a little above `most`.
    private long rows(Spot at, int levels, long most) {
        List<Spot> below = below(at);
        long rows = Math.max(1, below.size());
        if (below.isEmpty() && at.column().source() instanceof Source.Records) rows += unit(at).records().size();
        for (Spot one : below) {
            if (levels == 1 || rows > most) break;
            rows += rows(one, levels - 1, most - rows);
        }
        return rows;
    }

    private Unit unit(Spot at) {
        return reference.units(at.column().code(), at.steps(), at.place().code()).get(at.index());
    }

    /// Without rows.
    private Node closed(Spot at) {
        Unit unit = at.isWhole() ? Unit.of(at.place(), reference.value(at.column().code(), at.place().code())) : unit(at);
        return node(at, unit, unit.cell().settled(arithmetic), Optional.empty(), Terms.Rows.of(List.of()));
    }

    private Node node(Spot at, int levels, int widest) {
        if (levels == 0) return closed(at);
        Unit unit = unit(at);
        Cell cell = unit.cell().settled(arithmetic);
        boolean mayBeCut = at.steps() > 0 && at.step() instanceof Step.Pool;
        List<Node> below = below(at).stream().limit(mayBeCut ? widest : Integer.MAX_VALUE).map(one -> node(one, levels - 1, widest)).toList();
        if (at.steps() == 0) return source(at, unit, cell, below);
        return switch (at.step()) {
            case Step.Measure(var statistic, var _) -> {
                boolean counts = cell.amount() != null && !(statistic instanceof Step.Measure.Statistic.Grade);
                List<Row> rows = counts ? terms.measured(records(unit), unit.records().stream().map(entry -> Measured.of(statistic, entry, reference)).toList(), cell) : records(unit);
                yield node(at, unit, cell, counts ? Optional.empty() : Optional.of("records"), Terms.Rows.of(rows));
            }
            case Step.Pool pool -> node(at, unit, cell, Terms.how(pool), pooled(at, pool, below, cell));
            case Step.Relate(Relation relation, var by) -> {
                List<Row> rows = new ArrayList<>(changed(at.step(), below.getFirst(), cell));
                rows.add(new Row(Kind.EFFECT, "cohort", Optional.empty(), inputs.cohort(at.column().code(), at.steps() - 1, at.place(), relation, by), Optional.empty()));
                yield node(at, unit, cell, Optional.of("relate"), Terms.Rows.of(rows));
            }
            case Step map -> node(at, unit, cell, Optional.empty(), Terms.Rows.of(changed(map, below.getFirst(), cell)));
        };
    }

    private Node node(Spot at, Unit unit, Cell cell, Optional<String> how, Terms.Rows rows) {
        Json.Obj operation = operations.computeIfAbsent(new Operation(at.column().code(), at.steps()), _ -> at.operation());
        return new Node(at.column().code(), unit.place(), unit.site(), operation, cell, how, rows.first(), rows.more());
    }

    private Node source(Spot at, Unit unit, Cell cell, List<Node> below) {
        List<Row> rows = new ArrayList<>();
        Optional<String> how = Optional.empty();
        Source source = at.column().source();
        switch (source) {
            case Source.OfColumn(ColumnCode other, var _) ->
                    rows.add(new Row(Kind.TERM, other.text(), Optional.ofNullable(cell.value(arithmetic)), Json.object(), Optional.of(below.getFirst())));
            case Source.Children children -> {
                rows.addAll(terms.children(children, below, cell));
                how = Terms.how(children.combine());
            }
            case Source.Records _ -> rows.addAll(records(unit));
            case Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ ->
                    rows.add(new Row(Kind.TERM, inputs.label(source), Optional.ofNullable(cell.value(arithmetic)), inputs.of(source, unit), Optional.empty()));
        }
        return node(at, unit, cell, how, Terms.Rows.of(rows));
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

    private Terms.Rows pooled(Spot at, Step.Pool pool, List<Node> below, Cell cell) {
        List<Unit> before = reference.units(at.column().code(), at.steps() - 1, at.place().code());
        List<Unit> parts = reference.members(at.column().code(), at.steps(), at.place().code(), at.index()).stream().map(before::get).toList();
        List<Optional<Num>> weights = parts.stream().map(part -> reference.weight(pool.weight(), part.place().code())).toList();
        return terms.pool(pool, parts, below, weights, cell);
    }

    /// A value before a step and what the step did to it.
    private List<Row> changed(Step step, Node before, Cell after) {
        return List.of(new Row(Kind.TERM, "before", Optional.ofNullable(before.cell().value(arithmetic)), Json.object(), Optional.of(before)),
                terms.change(step, before.cell(), after, inputs.of(step, before.place())));
    }
}
