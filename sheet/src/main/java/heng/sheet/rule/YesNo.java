package heng.sheet.rule;

import heng.sheet.yaml.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `是/否`, `达标得满分，不达标不得分`, `未设置不得分` → yes-no.
final class YesNo {

    private static final Pattern SHORT = Pattern.compile("(是/否|是或否|是否|有/无|有或无|达标/不达标|合格/不合格|符合/不符合);?");
    private static final Pattern BOTH = Pattern.compile("([^;得扣]{0,30}),?(?:的|则)?(?:得满分|得分|得全分)[,;](?:否则|反之|(?:不|未|没有|无)[^,;得扣]{0,15})(?:的|则)?,?(?:不得分|得0分);?");
    private static final Pattern NEGATIVE = Pattern.compile("([^;]{0,30}?(?:不符合|不达标|未|没有|无|不)[^,;得扣]{0,20}|(?:发现|出现|存在)(?:一|1)?(?:处|次|例|起|个)?[^,;得扣]{0,20}),?(?:的|则|即|者)*(?:不得分|全扣|扣除全部分值);?");

    private YesNo() {}

    static Optional<Rule> read(String text) {
        boolean understood = SHORT.matcher(text).matches() || matches(BOTH, text) || matches(NEGATIVE, text);
        return understood ? Optional.of(new Rule.OfTemplate("yes-no", Nodes.map(), List.of())) : Optional.empty();
    }

    private static boolean matches(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() && Residue.isClean(matcher.group(1).replaceAll("(一|1)(处|次|例|起|个)", ""));
    }
}
