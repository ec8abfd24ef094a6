package heng.sheet.rule;

import heng.sheet.table.Amounts;
import heng.sheet.yaml.Nodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `达到5处得满分，不足按比例得分` and `每处得0.5分，最多得5分` → capped.
final class Capped {

    private static final Pattern TARGET = Pattern.compile("(?:达到|达|不少于|不低于|≥)?(\\d{1,9}(?:\\.\\d{1,6})?)(?!%|\\d)(?:" + Numerals.UNIT
            + "|米|平方米|册|小时)?(?:\\(含\\))?(?:及)?(?:以上)?(?:的)?,?得满分[,;]?(?:不足|不够|少于|未达到|达不到)?[^,;0-9扣得]{0,6}?(?:的)?,?按(?:照)?(?:相应|实际)?比例(?:得分|计分|折算|给分|计算)?");
    private static final Pattern EACH = Pattern.compile("每(?:有|设置|发现|达到|增加)?(?:一|1)?(?:" + Numerals.UNIT + ")[^,;0-9扣得]{0,10},?(?:得|计|加)(" + Numerals.NUMBER + ")分[,;]?(?:最多|最高|至多|满分)(?:得|计|加|不超过)?("
            + Numerals.NUMBER + ")分");

    private Capped() {}

    static Optional<Rule> read(String text, BigDecimal points) {
        Matcher target = TARGET.matcher(text);
        if (target.find()) return rule(new BigDecimal(target.group(1)), target.replaceFirst(""));
        Matcher each = EACH.matcher(text);
        if (!each.find() || Numerals.number(each.group(2)).compareTo(points) != 0) return Optional.empty();
        try {
            return rule(points.divide(Numerals.number(each.group(1)), 10, RoundingMode.UNNECESSARY), each.replaceFirst(""));
        } catch (ArithmeticException notFinite) {
            return Optional.empty();
        }
    }

    private static Optional<Rule> rule(BigDecimal target, String rest) {
        return target.signum() > 0 && Residue.isClean(rest) ? Optional.of(new Rule.OfTemplate("capped", Nodes.map("target", Amounts.shown(target)), List.of())) : Optional.empty();
    }
}
