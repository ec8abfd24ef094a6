package heng.core.standard;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Source;
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

    private static Spot spot(ItemTree.Node node, String key) {
        return node.item().find(key).map(YamlNode::spot).orElse(node.item().spot());
    }
}
