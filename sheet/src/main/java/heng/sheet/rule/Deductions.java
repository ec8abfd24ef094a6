package heng.sheet.rule;

import heng.sheet.note.Remark;
import heng.sheet.table.Amounts;
import heng.sheet.yaml.Nodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `每处扣0.5分，扣完为止` → deduct; `每次扣1分` → deduct-visit. Several deductions are one if they take the same for the same.
final class Deductions {

    private static final Pattern DEDUCTION = Pattern.compile("(?:每(?:发现|出现|存在|查实|查出|缺少|少|缺|差|有|发生)?(?:一|1)?|(?<![\\d.一二三四五六七八九十百两几数])(?:一|1))(" + Numerals.UNIT + ")([^,;:0-9扣(/]{0,15}),?(?:的|则|予以|均|各)*扣(?:除|减)?("
            + Numerals.NUMBER + ")分");
    private static final Pattern FLOOR = Pattern.compile(",?;?(?:直至|直到)?(?:扣完[^,;0-9]{0,8}为止|扣完即止|扣光为止|扣至(?:0|零)分(?:为止)?|不倒扣|不计负分)");
    private static final Pattern CAP = Pattern.compile(",?;?(?:最多|最高|累计最多|累计最高|累计|至多)(?:可)?扣(?:除)?(" + Numerals.NUMBER + ")分|,?;?扣(?:满|完)(" + Numerals.NUMBER + ")分为止");
    private static final Pattern POOLED = Pattern.compile("汇总后(?=扣完)");
    private static final Pattern BEFORE = Pattern.compile("(?:发现|出现|存在|查实|有|缺|少)$");

    private Deductions() {}

    static Optional<Rule> read(String text, BigDecimal points) {
        Matcher matcher = DEDUCTION.matcher(text);
        Set<String> kinds = new HashSet<>();
        while (matcher.find()) {
            boolean visit = matcher.group(1).equals("次");
            // 处或次, 处(次): which of the two is meant changes the score
            if (matcher.group(2).matches("(?:或|及|和|,|百分|千分).*")) return Optional.empty();
            kinds.add((visit ? "deduct-visit " : "deduct ") + Amounts.shown(Numerals.number(matcher.group(3))));
        }
        if (kinds.size() != 1) return Optional.empty();
        String rest = matcher.replaceAll("");
        boolean pooled = POOLED.matcher(rest).find();
        rest = POOLED.matcher(rest).replaceAll("");
        boolean floor = FLOOR.matcher(rest).find();
        rest = FLOOR.matcher(rest).replaceAll("");
        Matcher cap = CAP.matcher(rest);
        if (cap.find()) {
            // A cap below the full mark is another rule.
            if (Numerals.number(cap.group(1) == null ? cap.group(2) : cap.group(1)).compareTo(points) != 0) return Optional.empty();
            floor = true;
            rest = cap.replaceAll("");
        }
        if (!Residue.isClean(BEFORE.matcher(rest).replaceAll(""))) return Optional.empty();
        List<Remark> assumed = new ArrayList<>(List.of(Remark.PER_SITE));
        if (!floor) assumed.add(Remark.FLOOR);
        String[] kind = kinds.iterator().next().split(" ");
        if (pooled && !kind[0].equals("deduct")) return Optional.empty();
        if (pooled) assumed.remove(Remark.PER_SITE);
        return Optional.of(new Rule.OfTemplate(pooled ? "deduct-place" : kind[0], Nodes.map("each", kind[1]), assumed));
    }
}
