package heng.sheet.rule;

import heng.grid.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Understands the text of a rule if exactly one kind of rule reads all of it. A text that two kinds could read, or of which anything that looks like a rule is left over,
/// is not understood: a wrong rule costs a place its score, a missing one only a question.
public final class RuleText {

    private static final Pattern NUMBERING = Pattern.compile("(^|[;,])\\(?\\d{1,2}[.,)](?=[\\u4e00-\\u9fff])|(^|;)\\(?[一二三四五六七八九十]{1,2}[,)](?=[\\u4e00-\\u9fff])");

    /// Longer texts are prose, or want to keep the patterns busy.
    private static final int LONGEST = 1000;

    private RuleText() {}

    /// @param points the full mark of the item
    public static Optional<Rule> read(String text, BigDecimal points) {
        if (text.length() > LONGEST) return Optional.empty();
        String plain = NUMBERING.matcher(Texts.plain(text)).replaceAll("$1");
        List<Rule> found = Stream.of(Deductions.read(plain, points), Ratios.read(plain, points), Capped.read(plain, points), Tiers.read(plain, points), Grades.read(plain, points), YesNo.read(plain),
                Veto.read(plain, points)).flatMap(Optional::stream).toList();
        if (found.size() == 1) return Optional.of(found.getFirst());
        boolean same = found.stream().allMatch(rule -> rule instanceof Rule.OfTemplate template && template.template().equals("yes-no"));
        return same ? found.stream().findFirst() : Optional.empty();
    }

    /// Whether a text looks as if it held a rule: a criterion may, where there is no column for rules.
    public static boolean isRuleLike(String text) {
        return !Residue.isClean(Texts.plain(text).replaceAll("[\\d%]", ""));
    }
}
