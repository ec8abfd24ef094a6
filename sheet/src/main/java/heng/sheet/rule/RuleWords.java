package heng.sheet.rule;

import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Scalar;
import heng.core.yaml.YamlNode.Seq;
import heng.sheet.table.Amounts;
import heng.sheet.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says the rule of an item in Chinese: templates of `heng:rules` as offices write them, so that an edited text can be read back; other rules as a description.
public final class RuleWords {

    /// Begins the words for records that do not count; they stand last.
    public static final String NARROWED = "（只计";
    private static final String SHELF = "heng:rules";
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("records", "取记录"), Map.entry("attribute", "取指标数据"), Map.entry("table", "查表"), Map.entry("events", "计事件数"),
            Map.entry("column", "取指标"), Map.entry("announced", "取公布结果"), Map.entry("result", "取他项结果"), Map.entry("children", "合成"), Map.entry("measure", "计量"), Map.entry("pool", "汇总"), Map.entry("map", "换算"),
            Map.entry("relate", "同组比较"), Map.entry("gate", "门槛"));

    private final Dict templates;
    private final Values values;

    public RuleWords(Dict templates, Values values) {
        this.templates = templates;
        this.values = values;
    }

    /// @param own the keys of an item as written; empty for a group
    public String words(Dict own) {
        Optional<String> template = own.find("template").map(YamlNode::shown);
        if (template.isEmpty()) return steps(own);
        Dict with = own.find("with").orElse(null) instanceof Dict dict ? dict : new Dict(own.spot(), Map.of());
        return office(template.get(), own, with).map(words -> words + narrowed(with)).orElseGet(() -> "按模板 " + template.get() + " 计分 " + YamlWriter.flow(with));
    }

    private Optional<String> office(String template, Dict own, Dict with) {
        if (!(templates.find(template).orElse(null) instanceof Dict found) || !found.spot().file().equals(SHELF)) return Optional.empty();
        Dict defaults = found.find("parameters").orElse(null) instanceof Dict dict ? dict : new Dict(own.spot(), Map.of());
        Dict known = defaults.with(with.entries());
        BigDecimal full = number(own, own, "points").orElse(null);
        if (full == null) return Optional.empty();
        Optional<String> each = number(known, own, "each").map(Amounts::shown);
        return switch (template) {
            case "yes-no" -> number(known, own, "pass").map(pass -> pass.compareTo(BigDecimal.ONE) == 0 ? "达标得满分，不达标不得分" : "达标率不低于" + percent(pass) + "的点位为达标，只计达标点位占比");
            case "deduct" -> each.map(points -> "每处扣" + points + "分，扣完为止");
            case "deduct-place" -> each.map(points -> "每处扣" + points + "分，汇总后扣完为止" + (text(known, "pool").equals("sums") ? NARROWED + "总数）" : ""));
            case "deduct-visit" -> each.map(points -> "每次扣" + points + "分，扣完为止");
            case "ratio", "ratio-mean" -> number(known, own, "full").flatMap(high -> number(known, own, "low").map(low -> "达到" + percent(high) + "得满分，"
                    + (low.signum() == 0 ? "不足按比例得分" : "低于" + percent(low) + "不得分，其间按比例得分") + (template.equals("ratio") ? "" : "（各点平均）")));
            case "capped" -> number(known, own, "target").map(target -> "达到" + Amounts.shown(target) + "得满分，不足按比例得分");
            case "tiers" -> known.find("rows").flatMap(rows -> tiers(rows, own, full));
            case "grades" -> known.find("grades").flatMap(grades -> grades(grades, own));
            default -> Optional.empty();
        };
    }

    private Optional<String> tiers(YamlNode rows, Dict own, BigDecimal full) {
        if (!(rows instanceof Seq(var _, var items))) return Optional.empty();
        List<String> parts = new ArrayList<>();
        BigDecimal next = null;
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Seq(var _, var row)) || row.size() != 2) return Optional.empty();
            Optional<BigDecimal> x = values.number(row.getFirst(), own);
            Optional<BigDecimal> y = values.number(row.getLast(), own);
            if (x.isEmpty() || y.isEmpty()) return Optional.empty();
            next = i + 1 < items.size() && items.get(i + 1) instanceof Seq(var _, var above) ? values.number(above.getFirst(), own).orElse(null) : null;
            String points = y.get().signum() == 0 ? "不得分" : y.get().compareTo(full) == 0 ? "得满分" : "得" + Amounts.shown(y.get()) + "分";
            parts.addFirst((i == 0 && next != null ? "低于" + Amounts.shown(next) : Amounts.shown(x.get()) + "以上") + points);
        }
        return Optional.of(String.join("，", parts));
    }

    private Optional<String> grades(YamlNode grades, Dict own) {
        if (!(grades instanceof Dict rows)) return Optional.empty();
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        rows.entries().forEach((grade, entry) -> values.number(entry.value(), own).ifPresent(share -> shares.put(grade, share)));
        if (shares.size() != rows.entries().size() || shares.containsKey("else")) return Optional.empty();
        return Optional.of(shares.entrySet().stream().map(entry -> entry.getKey() + (entry.getValue().signum() == 0 ? "不得分" : entry.getValue().compareTo(BigDecimal.ONE) == 0 ? "得满分"
                : "得" + percent(entry.getValue()))).collect(Collectors.joining("，")));
    }

    private static String narrowed(Dict with) {
        String where = with.find("where").map(YamlNode::shown).filter(text -> !text.equals("0 = 0")).map(text -> NARROWED + " " + text + "）").orElse("");
        return where + with.find("take").filter(take -> take.shown().equals("latest")).map(_ -> NARROWED + "最近一次）").orElse("");
    }

    private static String steps(Dict own) {
        List<String> parts = new ArrayList<>();
        own.entries().forEach((key, entry) -> {
            if (WORDS.containsKey(key)) parts.add(described(key, entry.value()));
        });
        own.find("steps").ifPresent(steps -> heng.core.yaml.Fields.list(steps).forEach(step -> {
            if (step instanceof Dict dict) dict.entries().forEach((key, entry) -> parts.add(described(key, entry.value())));
        }));
        return String.join("；", parts);
    }

    private static String described(String key, YamlNode value) {
        String shown = value instanceof Scalar(var _, String text) ? text : YamlWriter.flow(value);
        return WORDS.getOrDefault(key, key) + (shown.equals("{}") ? "" : " " + shown);
    }

    private Optional<BigDecimal> number(Dict dict, Dict own, String key) {
        return dict.find(key).flatMap(node -> values.number(node, own));
    }

    private static String text(Dict dict, String key) {
        return dict.find(key).map(YamlNode::shown).orElse("");
    }

    private static String percent(BigDecimal share) {
        return Amounts.shown(share.movePointRight(2)) + "%";
    }
}
