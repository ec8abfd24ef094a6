package heng.core.explain;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Expr;
import heng.core.kernel.Relation;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.place.Place;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Unit;
import heng.core.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a step looked at besides the value: attributes of the place, figures of the cohort, earlier rounds.
final class Inputs {

    private final Reference reference;

    Inputs(Reference reference) {
        this.reference = reference;
    }

    String label(Source source) {
        return switch (source) {
            case Source.Attribute(String name) -> name;
            case Source.Table(var lookup) -> lookup.key();
            case Source.Events events -> events.kind();
            case Source.Title title -> title.name();
            case Source.Result result -> result.standard().or(result::round).orElse("");
            case Source.Records _, Source.OfColumn _, Source.Children _ -> throw new IllegalArgumentException("Not a leaf: " + source);
        };
    }

    Json.Obj of(Source source, Unit unit) {
        if (source instanceof Source.Table(var lookup)) return Json.object("key", attribute(unit.place(), lookup.key()));
        return Json.object("value", unit.cell().value(reference.kernel().arithmetic()), "state", unit.cell().state().word());
    }

    Json.Obj of(Step step, Place place) {
        return switch (step) {
            case Step.Formula(Expr formula, var _) -> names(formula, place);
            case Step.Gate(Expr when, var _, var _) -> names(when, place);
            case Step.Relate(Relation.ByFormula(Expr formula), var _) -> names(formula, place);
            case Step.Case(String attribute, var _, var _, var _) -> Json.object("names", Map.of(attribute, attribute(place, attribute)));
            default -> Json.object();
        };
    }

    private Json.Obj names(Expr formula, Place place) {
        Map<String, Object> values = new LinkedHashMap<>();
        formula.nodes().forEach(node -> {
            if (node instanceof Expr.Name(String name)) reference.evidence().attribute(place.code(), name).ifPresent(value -> values.put(name, value));
        });
        return values.isEmpty() ? Json.object() : Json.object("names", values);
    }

    private String attribute(Place place, String name) {
        return reference.evidence().attribute(place.code(), name).orElse("");
    }

    Json.Obj cohort(ColumnCode column, int steps, Place place, Relation relation, Optional<String> by) {
        if (relation instanceof Relation.Trend) return Json.object("past", values(reference.past(column, steps, place.code())));
        List<Optional<Cell>> cells = reference.cohort(column, steps, place, by).stream().map(unit -> Optional.of(unit.cell())).toList();
        return Json.object("values", values(cells));
    }

    private List<Json> values(List<Optional<Cell>> cells) {
        List<Json> values = new ArrayList<>();
        for (Optional<Cell> cell : cells) values.add(Json.of(cell.map(found -> found.value(reference.kernel().arithmetic())).orElse(null)));
        return values;
    }
}
