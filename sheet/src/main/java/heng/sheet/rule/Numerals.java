package heng.sheet.rule;

import heng.sheet.table.Amounts;
import java.math.BigDecimal;
import java.util.Optional;

/// Numbers inside rules.
final class Numerals {

    /// Digits, or Chinese up to ten.
    static final String NUMBER = "(?:\\d{1,9}(?:\\.\\d{1,9})?|[一二两三四五六七八九十半])";
    /// What is counted: places found (处). Bare 次 is a visit and stands apart (S5.1).
    static final String UNIT = "(?:处|个|项|起|例|件|辆|户|条|张|块|盏|座|家|名|点|类|人次|车次|人|次)";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numerals() {}

    static BigDecimal number(String text) {
        return Amounts.number(text).orElseThrow();
    }

    /// @param percent whether a percent sign stood behind it: a share then
    static BigDecimal value(String text, boolean percent) {
        BigDecimal number = number(text);
        return percent ? number.movePointLeft(2) : number;
    }

    /// What a result gives of the full mark: `满分`, `30分`, `60%`, `一半`, `不得分`.
    static Optional<BigDecimal> points(String result, BigDecimal full) {
        String text = result.replaceAll("^(的|,|:|=|可)*(得|计|给|加|为)*", "").replaceAll("(该项|本项|此项|项目)?(分值|分数)的?", "").replaceAll("(的分|分)$", "");
        if (text.matches("满|全") || text.isEmpty() && result.matches("得分")) return Optional.of(full);
        if (text.matches("不得|零|0")) return Optional.of(BigDecimal.ZERO);
        if (text.matches("一半|半|1/2")) return text.equals("半") ? Optional.empty() : Optional.of(full.divide(BigDecimal.TWO));
        if (text.matches("\\d{1,3}(\\.\\d{1,6})?%")) return Optional.of(full.multiply(new BigDecimal(text.replace("%", ""))).divide(HUNDRED));
        return Amounts.number(text);
    }
}
