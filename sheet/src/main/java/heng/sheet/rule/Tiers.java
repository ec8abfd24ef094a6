package heng.sheet.rule;

import heng.core.yaml.YamlNode;
import heng.sheet.note.Remark;
import heng.sheet.table.Amounts;
import heng.sheet.yaml.Nodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `15%以上得30分；10%–15%得20分；低于10%不得分` → tiers. Tiers must meet: a gap or two answers for one number are not understood.
final class Tiers {

    /// From a number on (`with`: the number itself too), the points.
    private record Row(BigDecimal from, boolean with, BigDecimal points) {}

    private Tiers() {}

    static Optional<Rule> read(String text, BigDecimal full) {
        Optional<Intervals.Found> found = Intervals.read(text, full).filter(all -> all.intervals().size() > 1 && all.percent().isPresent() && Residue.isClean(all.rest()));
        if (found.isEmpty()) return Optional.empty();
        List<Remark> assumed = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Optional<BigDecimal> bottom = rows(found.get().intervals(), rows, assumed);
        if (bottom.isEmpty() || rows.isEmpty()) return Optional.empty();
        if (rows.stream().anyMatch(row -> row.points().compareTo(full) > 0) || bottom.get().compareTo(full) > 0) return Optional.empty();
        return Optional.of(rule(bottom.get(), rows, assumed));
    }

    /// Fills `rows` upwards and returns the points below the first of them; empty where the tiers do not fit together.
    private static Optional<BigDecimal> rows(List<Interval> intervals, List<Row> rows, List<Remark> assumed) {
        List<Interval> bounded = intervals.stream().filter(one -> one.low().isPresent()).sorted(Comparator.comparing(one -> one.low().orElseThrow())).toList();
        List<Interval> lowest = intervals.stream().filter(one -> one.low().isEmpty()).toList();
        if (lowest.size() > 1 || bounded.isEmpty()) return Optional.empty();
        Optional<Interval> below = lowest.isEmpty() ? Optional.empty() : Optional.of(lowest.getFirst());
        for (int i = 0; i < bounded.size(); i++) {
            Interval one = bounded.get(i);
            Optional<Interval> before = i == 0 ? below : Optional.of(bounded.get(i - 1));
            if (i > 0 && one.low().equals(bounded.get(i - 1).low())) return Optional.empty();
            Optional<Boolean> with = before.isEmpty() ? Optional.of(one.withLow()) : meets(before.get(), one, assumed);
            if (with.isEmpty()) return Optional.empty();
            rows.add(new Row(one.low().orElseThrow(), with.get(), one.points()));
        }
        Interval top = bounded.getLast();
        if (top.high().isPresent() && top.high().get().compareTo(BigDecimal.ONE) != 0 && top.high().get().compareTo(BigDecimal.valueOf(100)) != 0) return Optional.empty();
        if (below.isEmpty() && rows.getFirst().from().signum() > 0) add(assumed, Remark.NOTHING_BELOW);
        return Optional.of(below.map(Interval::points).orElse(BigDecimal.ZERO));
    }

    /// Whether the number between two tiers belongs to the upper one; empty where there is a gap.
    private static Optional<Boolean> meets(Interval lower, Interval upper, List<Remark> assumed) {
        if (lower.high().isEmpty()) return Optional.of(upper.withLow());
        if (lower.high().get().compareTo(upper.low().orElseThrow()) != 0) return Optional.empty();
        if (upper.withLow() && lower.withHigh()) {
            if (upper.clear() && lower.clear()) return Optional.empty();
            if (upper.clear() == lower.clear()) add(assumed, Remark.LOWER_END);
            return Optional.of(!lower.clear() || upper.clear());
        }
        return upper.withLow() || lower.withHigh() ? Optional.of(upper.withLow()) : Optional.empty();
    }

    private static void add(List<Remark> assumed, Remark remark) {
        if (!assumed.contains(remark)) assumed.add(remark);
    }

    private static Rule rule(BigDecimal bottom, List<Row> rows, List<Remark> assumed) {
        boolean with = rows.stream().allMatch(Row::with);
        boolean without = rows.stream().noneMatch(Row::with);
        if (!with && !without) {
            StringBuilder formula = new StringBuilder("case(");
            for (Row row : rows.reversed()) formula.append(row.with() ? "x >= " : "x > ").append(Amounts.shown(row.from())).append(": ").append(Amounts.shown(row.points())).append(", ");
            return steps(Nodes.map("formula", formula.append("else: ").append(Amounts.shown(bottom)).append(')')), assumed);
        }
        List<YamlNode> written = new ArrayList<>();
        BigDecimal first = rows.getFirst().from();
        if (first.signum() > 0 || !with) written.add(row(first.signum() > 0 ? BigDecimal.ZERO : first.subtract(BigDecimal.ONE), bottom));
        rows.forEach(row -> written.add(row(row.from(), row.points())));
        return with ? new Rule.OfTemplate("tiers", Nodes.map("rows", Nodes.list(written)), assumed) : steps(Nodes.map("above", Nodes.list(written)), assumed);
    }

    private static Rule steps(YamlNode map, List<Remark> assumed) {
        return new Rule.OfSteps(List.of(Nodes.map("measure", Nodes.map("mean", "value", "by", "site")), Nodes.map("map", map), Nodes.map("pool", "mean")), assumed);
    }

    private static YamlNode row(BigDecimal from, BigDecimal points) {
        return Nodes.list(Nodes.text(Amounts.shown(from)), Nodes.text(Amounts.shown(points)));
    }
}
