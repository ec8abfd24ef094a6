package heng.sheet.rule;

import heng.sheet.note.Remark;
import heng.sheet.table.Amounts;
import heng.sheet.yaml.Nodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `达到95%得满分，低于80%不得分` → ratio between the two shares; `达到95%得满分，每低1个百分点扣0.5分` → the same with the lower share computed.
final class Ratios {

    private static final String SHARE = "(\\d{1,3}(?:\\.\\d{1,6})?)%";
    private static final String RESULT = "(?:\\(含\\))?(?:及)?(?:以上)?(?:\\(含[^)]*\\))?(?:的|时|者)?,?";
    private static final Pattern FULL = Pattern.compile("(?:达到|达|不低于|不少于|大于等于|≥|超过|大于|高于|>)?" + SHARE + RESULT + "(得满分|得全分|满分|得" + Numerals.NUMBER + "分)");
    private static final Pattern NOTHING = Pattern.compile("(?:低于|不足|不满|小于|少于|<|不到|未达到?)?" + SHARE + "(?:以下)?(?:的|时|者)?,?(?:不得分|得0分|计0分|得零分)");
    private static final Pattern LINEAR = Pattern.compile("[,;]?(?:中间|其余|其间|之间|介于两者之间|在此之间|两者之间|不足|未达到?的?|不达标|达不到)?(?:的|部分|者)*,?(?:按|按照|依)?(?:相应|线性|等)?(?:比例|线性内插|内插法|插值)(?:得分|计分|折算|计算|给分|扣分)?");
    private static final Pattern EACH = Pattern.compile("[,;]?每(?:降低|低于|减少|下降|低|少|差)(?:1|一)(?:个)?(?:百分点|%)(?:的)?,?扣(" + Numerals.NUMBER + ")分");
    private static final Pattern MEAN = Pattern.compile("\\(各点平均\\)");
    private static final Pattern FLOOR = Pattern.compile("[,;]?扣完[^,;0-9]{0,8}为止");

    private Ratios() {}

    static Optional<Rule> read(String text, BigDecimal points) {
        Matcher full = FULL.matcher(text);
        if (!full.find()) return Optional.empty();
        if (Numerals.points(full.group(2), points).filter(found -> found.compareTo(points) == 0).isEmpty()) return Optional.empty();
        BigDecimal high = Numerals.value(full.group(1), true);
        String rest = full.replaceFirst("");
        Matcher nothing = NOTHING.matcher(rest);
        Optional<BigDecimal> low = nothing.find() ? Optional.of(Numerals.value(nothing.group(1), true)) : Optional.empty();
        if (low.isPresent()) rest = nothing.replaceFirst("");
        boolean mean = MEAN.matcher(rest).find();
        rest = MEAN.matcher(rest).replaceAll("");
        List<Remark> assumed = new ArrayList<>(List.of(Remark.FIELDS));
        Matcher each = EACH.matcher(rest);
        if (each.find()) {
            if (low.isPresent()) return Optional.empty();
            low = lower(high, points, Numerals.number(each.group(1)));
            rest = FLOOR.matcher(each.replaceFirst("")).replaceAll("");
            assumed.add(Remark.LINEAR);
        } else {
            Matcher linear = LINEAR.matcher(rest);
            boolean said = linear.find();
            if (said) rest = linear.replaceFirst("");
            if (!said && low.isPresent()) assumed.add(Remark.LINEAR);
            if (said && low.isEmpty()) low = Optional.of(BigDecimal.ZERO);
        }
        if (low.isEmpty() || low.get().compareTo(high) >= 0 || !Residue.isClean(rest)) return Optional.empty();
        return Optional.of(new Rule.OfTemplate(mean ? "ratio-mean" : "ratio", Nodes.map("part", "part", "whole", "whole", "low", Amounts.shown(low.get()), "full", Amounts.shown(high)), assumed));
    }

    /// The share at which all points are gone, if it is a finite decimal.
    private static Optional<BigDecimal> lower(BigDecimal high, BigDecimal points, BigDecimal each) {
        try {
            return Optional.of(high.subtract(points.divide(each, 10, RoundingMode.UNNECESSARY).movePointLeft(2)));
        } catch (ArithmeticException notFinite) {
            return Optional.empty();
        }
    }
}
