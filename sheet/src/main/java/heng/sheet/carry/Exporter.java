package heng.sheet.carry;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Source;
import heng.core.standard.Bodies;
import heng.core.standard.Item;
import heng.core.standard.Standard;
import heng.core.standard.Title;
import heng.core.standard.WrittenStandard;
import heng.core.standard.WrittenStandard.WrittenItem;
import heng.core.yaml.YamlNode.Dict;
import heng.sheet.rule.RuleWords;
import heng.sheet.rule.Values;
import heng.sheet.table.Amounts;
import heng.sheet.table.Heading;
import heng.sheet.yaml.Nodes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says of each item what its cells will show.
final class Exporter {

    private final Standard standard;
    private final Comments comments;
    private final Values values;
    private final RuleWords words;

    Exporter(Standard standard, WrittenStandard written, Comments comments) {
        this.standard = standard;
        this.comments = comments;
        this.values = new Values(written.literals());
        this.words = new RuleWords(written.templates(), values);
    }

    List<ExportItem> items(List<WrittenItem> items) {
        return items.stream().map(item -> item(item, Optional.empty())).toList();
    }

    private ExportItem item(WrittenItem written, Optional<ColumnCode> parent) {
        ColumnCode code = new ColumnCode(written.code());
        List<ExportItem> children = new ArrayList<>();
        Set<String> spelledOut = new HashSet<>();
        for (WrittenItem child : written.children()) {
            spelledOut.add(child.code());
            children.add(item(child, Optional.of(code)));
        }
        standard.items().get(code).children().stream().filter(child -> !spelledOut.contains(child.text())).forEach(child -> children.add(made(child, code)));
        var shown = shown(code, parent, written.own(), !children.isEmpty());
        return new ExportItem(new CarriedItem(code.text(), false, shown, comments.above(written.own().spot()), written.own()), children);
    }

    private ExportItem made(ColumnCode code, ColumnCode parent) {
        List<ExportItem> children = standard.items().get(code).children().stream().map(child -> made(child, code)).toList();
        return new ExportItem(new CarriedItem(code.text(), true, shown(code, Optional.of(parent), Nodes.map(), !children.isEmpty()), List.of(), Nodes.map()), children);
    }

    private Map<Heading, String> shown(ColumnCode code, Optional<ColumnCode> parent, Dict own, boolean group) {
        Map<Heading, String> cells = new EnumMap<>(Heading.class);
        Item item = standard.items().get(code);
        String points = parent.flatMap(above -> weight(above, code, true)).or(() -> own.find("points").flatMap(node -> values.number(node, own)).map(Amounts::shown)).orElse("");
        String weight = parent.flatMap(above -> weight(above, code, false)).filter(text -> !text.equals("1")).orElse("");
        String mark = !group ? "" : !points.isEmpty() ? "（" + points + "分）" : !weight.isEmpty() ? "（权重" + weight + "）" : "";
        cells.put(Heading.LEVEL, title(item.title(), mark));
        if (!group) {
            cells.put(Heading.POINTS, points);
            cells.put(Heading.WEIGHT, weight);
            cells.put(Heading.RULE, cut(own.entries().isEmpty() ? "由模板生成" : words.words(own)));
            cells.put(Heading.METHODS, names(code, true));
            cells.put(Heading.SITES, names(code, false));
        }
        Bodies bodies = item.bodies();
        cells.put(Heading.LEAD, group ? "" : String.join("、", bodies.lead()));
        cells.put(Heading.RESPONSIBLE, group ? "" : String.join("、", bodies.responsible()));
        cells.put(Heading.SUPPORTING, group ? "" : String.join("、", bodies.supporting()));
        return cells;
    }

    private static String title(Title title, String mark) {
        String zh = title.zh().replaceAll("\\s+", " ").strip() + mark;
        return title.zh().equals(title.en()) ? zh : zh + "\n" + title.en().replaceAll("\\s+", " ").strip();
    }

    /// A text that does not fit into a cell is only there to be read; the hidden sheet has it whole.
    private static String cut(String text) {
        String tidy = heng.grid.Texts.trimmed(text);
        return tidy.length() > 2000 ? tidy.substring(0, 2000) + "…" : tidy;
    }

    /// What the item weighs in the group above it.
    private Optional<String> weight(ColumnCode group, ColumnCode code, boolean full) {
        Column column = standard.kernel().columns().get(group);
        if (column == null || !(column.source() instanceof Source.Children children) || children.combine() instanceof Combine.FullSum != full) return Optional.empty();
        return children.children().stream().filter(child -> child.column().equals(code)).findFirst().map(child -> child.weight().text());
    }

    private String names(ColumnCode code, boolean methods) {
        Column column = standard.kernel().columns().get(code);
        if (column == null || !(column.source() instanceof Source.Records records)) return "";
        Map<String, Title> titles = methods ? standard.methods() : standard.siteTypes();
        List<String> codes = methods ? records.methods() : records.sites();
        if (!methods && codes.size() > 1 && codes.equals(List.copyOf(titles.keySet()))) return "全部";
        return codes.stream().map(one -> titles.containsKey(one) ? titles.get(one).zh() : one).collect(Collectors.joining("；"));
    }
}
