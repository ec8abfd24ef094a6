package heng.sheet.rule;

import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import heng.sheet.table.Amounts;
import heng.sheet.yaml.Nodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `A得满分，B得60%，C不得分` → grades; `合格得满分，不合格不得分` → yes-no.
final class Grades {

    private static final Pattern GRADE = Pattern.compile("[,;]?(?:评为|等级为|为|达到)?((?<![A-Za-z])[A-E]|优秀|优|良好|良|中等|中|较好|一般|较差|好|差|基本合格|不合格|合格|基本符合|不符合|符合|不达标|基本达标|达标|是|否|有|无)"
            + "(?:级|档|等次|等)?(?:的|者)?[,:=]?(得满分|得全分|满分|不得分|不计分|得0分|0分|得一半分?|得分值的\\d{1,3}%|得?\\d{1,3}(?:\\.\\d{1,6})?%(?:的?分)?|得" + Numerals.NUMBER + "分|" + Numerals.NUMBER + "分|得分)");
    private static final Set<Set<String>> YES_NO = Set.of(Set.of("合格", "不合格"), Set.of("符合", "不符合"), Set.of("达标", "不达标"), Set.of("是", "否"), Set.of("有", "无"));

    private Grades() {}

    static Optional<Rule> read(String text, BigDecimal points) {
        Matcher matcher = GRADE.matcher(text);
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        while (matcher.find()) {
            Optional<BigDecimal> earned = Numerals.points(matcher.group(2).replace("不计分", "不得分"), points);
            if (earned.isEmpty() || shares.put(matcher.group(1), earned.get()) != null) return Optional.empty();
        }
        if (shares.size() < 2 || !Residue.isClean(matcher.replaceAll(""))) return Optional.empty();
        if (YES_NO.contains(shares.keySet())) {
            boolean clear = shares.entrySet().stream().allMatch(entry -> entry.getValue().compareTo(entry.getKey().startsWith("不") || "否无".contains(entry.getKey()) ? BigDecimal.ZERO : points) == 0);
            return clear ? Optional.of(new Rule.OfTemplate("yes-no", Nodes.map(), List.of())) : Optional.empty();
        }
        Map<String, Entry> rows = new LinkedHashMap<>();
        for (var entry : shares.entrySet()) {
            Optional<BigDecimal> share = share(entry.getValue(), points);
            if (share.isEmpty()) return Optional.empty();
            rows.put(entry.getKey(), new Entry(Nodes.NOWHERE, Nodes.text(Amounts.shown(share.get()))));
        }
        YamlNode grades = new Dict(Nodes.NOWHERE, rows);
        return Optional.of(new Rule.OfTemplate("grades", Nodes.map("grades", grades), List.of()));
    }

    /// Of the full mark; more than all of it is a slip, and a share without end cannot be written.
    private static Optional<BigDecimal> share(BigDecimal earned, BigDecimal points) {
        if (points.signum() == 0 || earned.compareTo(points) > 0) return Optional.empty();
        try {
            return Optional.of(earned.divide(points, 10, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException notFinite) {
            return Optional.empty();
        }
    }
}
