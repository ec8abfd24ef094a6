package heng.core.standard;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Effect;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import heng.core.number.Num;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for what is legal and odd in a standard that is sound: totals that do not add up, thresholds outside their unit, marks above the full mark.
final class Oddities {

    private final Numbers numbers;
    private final Map<ColumnCode, Column> columns;
    private final Problems odd;

    Oddities(Numbers numbers, Map<ColumnCode, Column> columns, Problems odd) {
        this.numbers = numbers;
        this.columns = columns;
        this.odd = odd;
    }

    void look(ItemTree.Node node) {
        Column column = columns.get(new ColumnCode(node.code()));
        if (column != null) {
            total(node, column);
            marks(node, column);
            thresholds(node, column);
            bareStates(node, column);
        }
        node.children().forEach(this::look);
    }

    private void total(ItemTree.Node node, Column column) {
        Optional<Num> total = node.item().find("total").flatMap(numbers::number);
        if (total.isEmpty() || !(column.source() instanceof Source.Children children)) return;
        Num sum = numbers.arithmetic().sum(children.children().stream().map(Source.Child::weight).toList());
        if (sum.compareTo(total.get()) != 0) odd.add(RefusalCode.WEIGHTS_NOT_TOTAL, spot(node, "total"), sum, node.code(), total.get().text());
        if (!(children.combine() instanceof Combine.FullSum)) return;
        for (Source.Child child : children.children()) {
            if (columns.get(child.column()) instanceof Column(var code, Source.Children below, var steps) && below.combine() instanceof Combine.FullSum && steps.isEmpty()) {
                Num parts = numbers.arithmetic().sum(below.children().stream().map(Source.Child::weight).toList());
                if (parts.compareTo(child.weight()) != 0) odd.add(RefusalCode.WEIGHTS_NOT_TOTAL, spot(node, "total"), parts, code.text(), child.weight().text());
            }
        }
    }

    /// The last map's highest mark against the item's own points.
    private void marks(ItemTree.Node node, Column column) {
        Optional<Num> points = node.item().find("points").flatMap(numbers::number);
        List<Step> maps = column.steps().stream().filter(step -> step instanceof Step.Points || step instanceof Step.Thresholds || step instanceof Step.Formula).toList();
        if (points.isEmpty() || maps.isEmpty()) return;
        Optional<Num> highest = switch (maps.getLast()) {
            case Step.Points(var rows) -> rows.stream().map(Step.Points.Point::y).max(Num::compareTo);
            case Step.Thresholds(var rows, var _, var _) -> rows.stream().flatMap(row -> row.answer().value().stream()).max(Num::compareTo);
            default -> Optional.empty();
        };
        if (highest.isPresent() && highest.get().compareTo(points.get()) > 0) odd.add(RefusalCode.OVER_FULL_MARK, spot(node, "points"), highest.get(), node.code(), points.get().text());
    }

    /// The thresholds of the first map against the unit of what is measured; a ratio is a share unless the item says otherwise.
    private void thresholds(ItemTree.Node node, Column column) {
        boolean ratio = column.steps().stream().anyMatch(step -> step instanceof Step.Measure(Statistic.Ratio _, var _));
        String unit = node.item().find("unit").map(YamlNode::shown).orElse(ratio ? "share" : "");
        BigDecimal most = switch (unit) {
            case "share" -> BigDecimal.ONE;
            case "percent" -> BigDecimal.valueOf(100);
            default -> null;
        };
        if (most == null) return;
        Stream<Num> thresholds = column.steps().stream().filter(step -> step instanceof Step.Points || step instanceof Step.Thresholds).limit(1).flatMap(step -> switch (step) {
            case Step.Points(var rows) -> rows.stream().map(Step.Points.Point::x);
            case Step.Thresholds(var rows, var _, var _) -> rows.stream().map(Step.Thresholds.Row::from);
            default -> Stream.of();
        });
        thresholds.filter(x -> x.sign() < 0 || x.decimal().compareTo(most) > 0)
                .forEach(x -> odd.add(RefusalCode.THRESHOLD_OUTSIDE_UNIT, node.item().spot(), x, node.code(), unit));
    }

    /// A state without a number keeps the value before the map (S6.5): for events their number, which a sum then adds.
    private void bareStates(ItemTree.Node node, Column column) {
        if (!(column.source() instanceof Source.Children group) || !(group.combine() instanceof Combine.Sum || group.combine() instanceof Combine.FullSum)) return;
        for (Source.Child child : group.children()) {
            Column part = columns.get(child.column());
            if (child.weight().sign() == 0 || part == null || !(part.source() instanceof Source.Events) || part.steps().isEmpty()) continue;
            Spot spot = node.children().stream().filter(below -> below.code().equals(child.column().text())).findFirst().map(below -> below.item().spot()).orElse(node.item().spot());
            bareState(part.steps().getLast()).ifPresent(where -> odd.add(RefusalCode.BARE_STATE_ADDS, spot, child.column(), where, node.code()));
        }
    }

    /// The first row of a map that is only a state and still counts above.
    private static Optional<String> bareState(Step map) {
        return switch (map) {
            case Step.Case(String attribute, var rows, var otherwise, Effect effect) when effect != Effect.ZERO -> rows.entrySet().stream().filter(row -> isBare(row.getValue()))
                    .findFirst().map(row -> attribute + " = " + row.getKey()).or(() -> otherwise.filter(Oddities::isBare).map(_ -> "else"));
            case Step.Thresholds(var rows, boolean above, Effect effect) when effect != Effect.ZERO -> rows.stream().filter(row -> isBare(row.answer()))
                    .findFirst().map(row -> "x " + (above ? ">" : "≥") + " " + row.from().text());
            case Step.LookUp(var rows, var otherwise, Effect effect) when effect != Effect.ZERO -> rows.entrySet().stream().filter(row -> isBare(row.getValue()))
                    .findFirst().map(row -> "x = " + row.getKey()).or(() -> otherwise.filter(Oddities::isBare).map(_ -> "else"));
            default -> Optional.empty();
        };
    }

    private static boolean isBare(Step.Answer answer) {
        return answer.value().isEmpty() && answer.state().filter(State::isDecision).isPresent();
    }

    private static Spot spot(ItemTree.Node node, String key) {
        return node.item().find(key).map(YamlNode::spot).orElse(node.item().spot());
    }
}
