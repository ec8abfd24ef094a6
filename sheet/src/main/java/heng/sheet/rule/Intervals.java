package heng.sheet.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads tiers out of a text. 以上, 以下 and 以内 include the number, 超过 and 不满 do not (Civil Code, article 1259; general knowledge, not in our sources);
/// 不足 and 低于 are read like 不满.
final class Intervals {

    private static final String X = "(\\d{1,9}(?:\\.\\d{1,6})?)(%?)[\\u4e00-\\u9fff&&[^得分满不低超]]{0,3}?";
    private static final String NOT = "\\(不含\\)";
    private static final String RESULT = "(?:\\((?:不)?含[^)]*\\))?(?:的|者|时|之间)*[,:]?(得满分|得全分|满分|不得分|得0分|0分|得一半分?|得(?:分值的)?\\d{1,3}(?:\\.\\d{1,6})?%(?:的?分)?|(?:得|计|给|为)?\\d{1,9}(?:\\.\\d{1,6})?分)";
    private static final String AT_LEAST = "(?:≥|不低于|不少于|不小于|达到|大于等于|至少|达)";
    private static final String ABOVE = "(?:超过|大于|高于|多于|>)";
    private static final String BELOW = "(?:低于|不足|不满|少于|小于|不到|未达到|<)";
    private static final String AT_MOST = "(?:≤|不超过|不高于|不大于|不多于|小于等于)";

    private static final Pattern TIER = Pattern.compile("(?:"
            + "(?<ge>" + AT_LEAST + ")?(?<gt>" + ABOVE + ")?" + X + "(?<from>(?:\\(含\\))?(?:及)?以上)?(?<fromnot>" + NOT + ")?"
            + "(?:[,且和]*(?<lt>" + BELOW + ")|[,且和]*(?<le>" + AT_MOST + ")|(?<dash>[-~至到]|以上至))" + X + "(?<to>(?:\\(含\\))?(?:及)?以下|以内|\\(含\\))?(?<tonot>" + NOT + ")?"
            + "|(?<ge1>" + AT_LEAST + ")" + X + "(?:及)?(?:以上)?"
            + "|(?<gt1>" + ABOVE + ")" + X
            + "|(?<le1>" + AT_MOST + ")" + X
            + "|(?<lt1>" + BELOW + ")" + X + "(?:以下)?"
            + "|" + X + "(?:\\(含\\))?(?:及)?(?<up>以上)(?<upnot>" + NOT + ")?"
            + "|" + X + "(?:\\(含\\))?(?:及)?(?<down>以下|以内)(?<downnot>" + NOT + ")?"
            + "|(?<other>否则|其他|其它|其余|以下|低于以上标准)"
            + ")" + RESULT);

    /// @param rest what is left of the text
    /// @param percent whether the numbers are shares; empty where some are and some are not
    record Found(List<Interval> intervals, String rest, Optional<Boolean> percent) {}

    private Intervals() {}

    static Optional<Found> read(String text, BigDecimal full) {
        Matcher m = TIER.matcher(text);
        List<Interval> found = new ArrayList<>();
        int percents = 0;
        int numbers = 0;
        StringBuilder rest = new StringBuilder();
        int end = 0;
        while (m.find()) {
            Optional<BigDecimal> points = Numerals.points(m.group(m.groupCount()), full);
            if (points.isEmpty()) return Optional.empty();
            List<String> xs = new ArrayList<>();
            for (int i = 1; i <= m.groupCount() - 1; i++) if (m.group(i) != null && m.group(i).matches("\\d+(\\.\\d+)?")) xs.add(m.group(i) + (m.group(i + 1).equals("%") ? "%" : ""));
            // 5–10%: the sign behind the second stands for both
            if (xs.size() == 2 && xs.getLast().endsWith("%") && !xs.getFirst().endsWith("%")) xs.set(0, xs.getFirst() + "%");
            numbers += xs.size();
            percents += (int) xs.stream().filter(x -> x.endsWith("%")).count();
            found.add(interval(m, xs.stream().map(x -> Numerals.value(x.replace("%", ""), x.endsWith("%"))).toList(), points.get()));
            rest.append(text, end, m.start());
            end = m.end();
        }
        rest.append(text.substring(end));
        Optional<Boolean> percent = percents == 0 ? Optional.of(false) : percents == numbers ? Optional.of(true) : Optional.empty();
        return Optional.of(new Found(found, rest.toString(), percent));
    }

    private static Interval interval(Matcher m, List<BigDecimal> xs, BigDecimal points) {
        Optional<BigDecimal> none = Optional.empty();
        if (m.group("other") != null) return new Interval(none, true, none, true, points, true);
        Optional<BigDecimal> x = Optional.of(xs.getFirst());
        if (m.group("ge1") != null || m.group("up") != null) return new Interval(x, m.group("upnot") == null, none, true, points, true);
        if (m.group("gt1") != null) return new Interval(x, false, none, true, points, true);
        if (m.group("le1") != null || m.group("down") != null) return new Interval(none, true, x, m.group("downnot") == null, points, true);
        if (m.group("lt1") != null) return new Interval(none, true, x, false, points, true);
        boolean low = m.group("gt") == null && m.group("fromnot") == null;
        boolean high = m.group("lt") == null && m.group("tonot") == null;
        boolean clear = m.group("dash") == null || m.group("fromnot") != null || m.group("tonot") != null;
        return new Interval(x, low, Optional.of(xs.getLast()), high, points, clear);
    }
}
