package heng.sheet.table;

import heng.grid.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people write them in cells: `5`, `５`, `5分`, `5.0`, `15%`, `三分`.
public final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(?:分|%|points?)?");
    private static final Pattern MARKED = Pattern.compile("^(.*?)[(（](?:共|满分|计|分值)?[:：]?\\s*(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(?:分|points?)[)）]\\s*$", Pattern.DOTALL);
    private static final Pattern WEIGHED = Pattern.compile("^(.*?)[(（](?:权重|weight)[:：]?\\s*(\\d{1,6}(?:\\.\\d{1,6})?)%?[)）]\\s*$", Pattern.DOTALL);
    private static final String CHINESE = "零一二三四五六七八九十";

    private Amounts() {}

    /// A title with its full mark or weight behind it, `公共环境（28分）`.
    public record Marked(String title, Optional<BigDecimal> points, Optional<BigDecimal> weight) {}

    public static Marked marked(String title) {
        Matcher points = MARKED.matcher(title);
        if (points.matches()) return new Marked(points.group(1).strip(), Optional.of(new BigDecimal(points.group(2))), Optional.empty());
        Matcher weight = WEIGHED.matcher(title);
        if (weight.matches()) return new Marked(weight.group(1).strip(), Optional.empty(), Optional.of(new BigDecimal(weight.group(2))));
        return new Marked(title, Optional.empty(), Optional.empty());
    }

    /// Empty where the cell holds anything besides one number.
    public static Optional<BigDecimal> amount(String cell) {
        Matcher matcher = AMOUNT.matcher(Texts.plain(cell));
        if (matcher.matches()) return Optional.of(new BigDecimal(matcher.group(1)));
        return Texts.plain(cell).endsWith("分") ? number(Texts.plain(cell).replaceAll("分$", "")) : Optional.empty();
    }

    /// A number in digits or in Chinese up to ten.
    public static Optional<BigDecimal> number(String text) {
        if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) return Optional.of(new BigDecimal(text));
        if (text.equals("半")) return Optional.of(new BigDecimal("0.5"));
        if (text.equals("两")) return Optional.of(BigDecimal.TWO);
        return text.length() == 1 && CHINESE.contains(text) ? Optional.of(BigDecimal.valueOf(CHINESE.indexOf(text))) : Optional.empty();
    }

    /// Without zeros at the end.
    public static String shown(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
