package heng.server.standard;

import heng.core.kernel.Column;
import heng.core.kernel.Expr;
import heng.core.kernel.Kernel;
import heng.core.kernel.Op;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import heng.core.standard.Standard;
import heng.core.standard.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a standard asks of somebody at a site of one type: the items that some column reads there, each with the fields it measures.
///
/// @param type the code of the site type
/// @param questions in the order of the standard
public record SiteForm(String type, Title title, List<Question> questions) {

    /// One item.
    ///
    /// @param fields in the order in which the standard mentions them
    public record Question(String item, Title title, List<Field> fields) {}

    /// One field.
    ///
    /// @param choices the words that the standard knows for it; empty for a number
    public record Field(String name, Kind kind, List<String> choices) {}

    /// What a field holds.
    public enum Kind { COUNT, NUMBER, CHOICE }

    /// One form for each site type that anything is asked at, in the order of the standard.
    ///
    /// @param method the method by which sites are visited; columns for other methods ask nothing here
    public static List<SiteForm> of(Standard standard, String method) {
        return standard.siteTypes().entrySet().stream().map(type -> new SiteForm(type.getKey(), type.getValue(), questions(standard, type.getKey(), method)))
                .filter(form -> !form.questions().isEmpty()).toList();
    }

    private static List<Question> questions(Standard standard, String type, String method) {
        Map<String, Map<String, Field>> fields = new LinkedHashMap<>();
        Map<String, Title> titles = new LinkedHashMap<>();
        Kernel kernel = standard.kernel();
        for (Column column : kernel.columns().values()) {
            if (!(column.source() instanceof Source.Records records) || !records.sites().contains(type)) continue;
            if (!records.methods().isEmpty() && !records.methods().contains(method)) continue;
            for (String item : records.items()) {
                titles.putIfAbsent(item, standard.titleOf(column.code()));
                Map<String, Field> own = fields.computeIfAbsent(item, _ -> new LinkedHashMap<>());
                measured(column).forEach(field -> own.putIfAbsent(field.name(), field));
                records.where().ifPresent(where -> fields(where, Kind.NUMBER).forEach(field -> own.putIfAbsent(field.name(), field)));
            }
        }
        return fields.entrySet().stream().map(entry -> new Question(entry.getKey(), titles.get(entry.getKey()), List.copyOf(entry.getValue().values()))).toList();
    }

    private static List<Field> measured(Column column) {
        if (!(column.steps().getFirst() instanceof Step.Measure(Statistic statistic, boolean _))) return List.of();
        return switch (statistic) {
            case Statistic.Count(Expr of, boolean _) -> fields(of, Kind.COUNT);
            case Statistic.Sum(Expr of) -> fields(of, Kind.NUMBER);
            case Statistic.Mean(Expr of) -> fields(of, Kind.NUMBER);
            case Statistic.Ratio(Expr over, Expr under) -> {
                List<Field> both = new ArrayList<>(fields(over, Kind.NUMBER));
                both.addAll(fields(under, Kind.NUMBER));
                yield both;
            }
            case Statistic.Grade(String field) -> List.of(new Field(field, Kind.CHOICE, grades(column)));
            case Statistic.Number() -> List.of();
        };
    }

    private static List<String> grades(Column column) {
        Set<String> grades = new LinkedHashSet<>();
        column.steps().forEach(step -> {
            if (step instanceof Step.LookUp(var rows, var _, var _)) grades.addAll(rows.keySet());
        });
        return List.copyOf(grades);
    }

    private static List<Field> fields(Expr formula, Kind kind) {
        return names(formula).stream().map(name -> words(formula, name).isEmpty() ? new Field(name, kind, List.of()) : new Field(name, Kind.CHOICE, words(formula, name))).toList();
    }

    private static List<String> names(Expr formula) {
        return formula.nodes().flatMap(node -> node instanceof Expr.Name(String name) ? java.util.stream.Stream.of(name) : java.util.stream.Stream.of()).distinct().toList();
    }

    /// The texts that a formula compares the field with.
    private static List<String> words(Expr formula, String field) {
        return formula.nodes().filter(node -> node instanceof Expr.Call(Op op, var arguments) && (op == Op.EQUAL || op == Op.UNEQUAL) && arguments.contains(new Expr.Name(field)))
                .flatMap(node -> ((Expr.Call) node).arguments().stream()).flatMap(node -> node instanceof Expr.Text(String text) ? java.util.stream.Stream.of(text) : java.util.stream.Stream.of())
                .distinct().toList();
    }
}
