package heng.core.standard;

import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Answer;
import heng.core.number.Num;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Scalar;
import heng.core.yaml.YamlNode.Seq;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a map (S6).
final class MapReader {

    private static final String[] KEYS = {"points", "steps", "above", "look-up", "formula", "case", "else", "effect"};
    private static final String[] STATES = {"failed", "vetoed", "suspended", "barred", "not applicable", "no evidence"};
    private static final String EXAMPLE = "map: {points: [[0.8, 0], [0.95, 1]]}";

    private final Numbers numbers;
    private final Problems problems;

    MapReader(Numbers numbers) {
        this.numbers = numbers;
        this.problems = numbers.problems();
    }

    Optional<Step> read(YamlNode node) {
        Optional<Dict> dict = Fields.dict(node, problems, EXAMPLE);
        if (dict.isEmpty()) return Optional.empty();
        boolean named = java.util.Arrays.stream(KEYS, 0, 6).anyMatch(dict.get().entries()::containsKey);
        if (!named) return Optional.of(lookUp(dict.get().without("effect"), Fields.of(dict.get(), problems)));
        Fields fields = Fields.of(dict.get(), problems, KEYS);
        if (java.util.Arrays.stream(KEYS, 0, 6).filter(fields::has).count() > 1) {
            problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.ONE_WAY, EXAMPLE);
            return Optional.empty();
        }
        alone(fields);
        if (fields.has("points")) return points(fields);
        if (fields.has("steps")) return thresholds(fields, "steps");
        if (fields.has("above")) return thresholds(fields, "above");
        if (fields.has("formula")) return fields.node("formula").flatMap(numbers::formula).map(formula -> new Step.Formula(formula, StepReader.effect(fields)));
        if (fields.has("case")) return fields.dict("case", "case: {nominee: -3, holder: suspended}").map(cases -> cases(cases, fields));
        return fields.dict("look-up", "look-up: {A: 1, else: 0}").map(rows -> lookUp(rows, fields));
    }

    /// `points` give no state, so they have no effect; `else` belongs to rows that are looked up.
    private void alone(Fields fields) {
        if (fields.has("points")) fields.refuse("effect", "points");
        if (!fields.has("case") && !fields.has("look-up")) fields.refuse("else", "look-up: {A: 1, else: 0}");
    }

    private Optional<Step> points(Fields fields) {
        List<Step.Points.Point> points = new ArrayList<>();
        for (Row row : rows(fields, "points")) {
            if (row.answer().value().isPresent() && row.answer().state().isEmpty()) points.add(new Step.Points.Point(row.x(), row.answer().value().get()));
            else problems.add(RefusalCode.WRONG_SHAPE, fields.node("points").orElseThrow().spot(), row.x(), Phrase.ROW, EXAMPLE);
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(new Step.Points(points));
    }

    private Optional<Step> thresholds(Fields fields, String key) {
        List<Step.Thresholds.Row> rows = rows(fields, key).stream().map(row -> new Step.Thresholds.Row(row.x(), row.answer())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Step.Thresholds(rows, key.equals("above"), StepReader.effect(fields)));
    }

    private record Row(Num x, Answer answer) {}

    /// `[[x, y], [x, y, state], [x, state]]`, x strictly ascending.
    private List<Row> rows(Fields fields, String key) {
        List<Row> rows = new ArrayList<>();
        for (YamlNode node : fields.nodes(key)) {
            if (!(node instanceof Seq(var spot, List<YamlNode> cells)) || cells.size() < 2 || cells.size() > 3) {
                problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.ROW, key + ": [[0.8, 0], [0.95, 1]]");
                continue;
            }
            Optional<Num> x = numbers.number(cells.getFirst());
            Optional<Answer> answer = answer(cells.get(1));
            if (cells.size() == 3) {
                Optional<Num> value = answer.flatMap(Answer::value);
                answer = state(cells.get(2)).map(state -> new Answer(value, Optional.of(state)));
            }
            if (x.isEmpty() || answer.isEmpty()) continue;
            if (!rows.isEmpty() && rows.getLast().x().compareTo(x.get()) >= 0) problems.add(RefusalCode.NOT_ASCENDING, spot, x.get());
            rows.add(new Row(x.get(), answer.get()));
        }
        if (rows.isEmpty() && fields.nodes(key).isEmpty()) problems.add(RefusalCode.MISSING_KEY, fields.spot(), key, EXAMPLE);
        return rows;
    }

    private Step lookUp(Dict rows, Fields around) {
        Optional<Answer> otherwise = rows.find("else").or(() -> around.node("else")).flatMap(this::answer);
        return new Step.LookUp(answers(rows.without("else")), otherwise, StepReader.effect(around));
    }

    /// `{status: {nominee: -3}}` or, where the rows stand at once, the attribute `status` (S6.5).
    private Step cases(Dict cases, Fields around) {
        String attribute = "status";
        Dict rows = cases;
        if (cases.entries().size() == 1 && cases.entries().values().iterator().next().value() instanceof Dict inner) {
            attribute = cases.entries().keySet().iterator().next();
            rows = inner;
        }
        Optional<Answer> otherwise = rows.find("else").or(() -> around.node("else")).flatMap(this::answer);
        return new Step.Case(attribute, answers(rows.without("else")), otherwise, StepReader.effect(around));
    }

    private Map<String, Answer> answers(Dict rows) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        rows.entries().forEach((key, entry) -> answer(entry.value()).ifPresent(answer -> answers.put(key, answer)));
        return answers;
    }

    private Optional<State> state(YamlNode node) {
        return Fields.word(node, problems, STATES).flatMap(State::of);
    }

    /// A number, a state, or both in a list.
    private Optional<Answer> answer(YamlNode node) {
        if (node instanceof Seq(var _, List<YamlNode> both) && both.size() == 2) {
            Optional<Answer> value = answer(both.getFirst());
            return state(both.getLast()).map(state -> new Answer(value.flatMap(Answer::value), Optional.of(state)));
        }
        if (node instanceof Scalar(var _, String text) && !Fields.isDecimal(text)) return state(node).map(state -> new Answer(Optional.empty(), Optional.of(state)));
        return numbers.number(node).map(value -> new Answer(Optional.of(value), Optional.empty()));
    }
}
