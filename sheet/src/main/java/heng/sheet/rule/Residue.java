package heng.sheet.rule;

import java.util.regex.Pattern;

/// What is left of a text when the rule is taken out. A description is fine; anything that could still be part of the rule means it was not understood.
final class Residue {

    private static final Pattern SUSPICIOUS = Pattern.compile("\\d|%|[一二两三四五六七八九十半]分|扣|得分|满分|加分|减分|计分|评分|打分|否决|比例|封顶|最多|最高|至少|以上|以下|超过|低于|高于|不足的|以内|倍|酌情|视情|只计|仅计|汇总|平均|"
            + "[一二两三四五六七八九十](处|个|项|次|起|例|件)");

    private Residue() {}

    static boolean isClean(String rest) {
        return !SUSPICIOUS.matcher(rest).find();
    }
}
