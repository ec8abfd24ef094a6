package heng.sheet.draft;

import heng.core.standard.Title;
import heng.grid.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The methods that tables name, with codes that stay the same. Terms: docs/glossary.md; which edition uses which: facts on the assessment, 1.1 and 1.2.
enum Method {
    FIELD("field", "实地考察", "field inspection", "实地测评", "实地暗访考察", "实地检查", "实地查看", "现场考察", "现场检查", "现场查看", "实地"),
    COVERT("covert", "暗访", "covert visit", "实地暗访", "明察暗访"),
    MATERIAL("material", "材料审核", "material review", "网上材料审核", "资料审核", "材料审查", "查阅资料", "查看资料", "查阅材料", "材料"),
    ONLINE("online", "网上申报", "online submission", "网上资料申报", "网上填报", "材料申报"),
    SURVEY("survey", "问卷调查", "survey", "问卷", "调查问卷", "满意度调查", "街头问卷"),
    HOUSEHOLD("household", "入户问卷调查", "household survey", "入户调查", "入户"),
    OVERALL("overall", "整体观察", "overall observation", "整体印象"),
    HEARING("hearing", "听取汇报", "hearing of reports", "听汇报"),
    MEDIA("media", "网络调查", "web and media survey", "网络(媒体)调查", "网络媒体调查", "媒体调查"),
    AUTHORITY("authority", "主管部门意见", "opinion of the authority in charge", "主管部门提供意见", "征求上级主管部门意见", "部门意见"),
    ENQUIRY("enquiry", "问询", "enquiry", "询问", "现场询问", "电话询问");

    private static final Pattern SEPARATORS = Pattern.compile("[,;/+和及与]|(?:^|[,;])\\(?\\d{1,2}[.,)]");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)、）]");

    private final String code;
    private final String zh;
    private final String en;
    private final List<String> names;

    Method(String code, String zh, String en, String... others) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.names = new ArrayList<>(List.of(zh, en, code));
        names.addAll(List.of(others));
    }

    Title title() {
        return new Title(zh, en);
    }

    /// @param codes in the order of the cell
    /// @param unknown parts that name no method
    record Named(Map<String, Title> codes, List<String> unknown) {}

    /// Reads `材料审核、实地考察`, also numbered: `1)材料审核 2)问卷调查`.
    ///
    /// @param known the methods of the standard, which go before ours
    static Named named(String cell, Map<String, Title> known) {
        Map<String, Title> codes = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String line : cell.replaceAll("[（(]?\\d{1,2}[.)）、]", "\n").split("\n")) {
            for (String part : SEPARATORS.split(Texts.plain(line))) {
                if (Texts.name(part).isEmpty()) continue;
                Optional<Map.Entry<String, Title>> found = find(part, known);
                found.ifPresent(entry -> codes.put(entry.getKey(), entry.getValue()));
                if (found.isEmpty()) unknown.add(part);
            }
        }
        return new Named(codes, unknown);
    }

    static boolean isNumbered(String cell) {
        return NUMBERED.matcher(cell).results().count() > 1;
    }

    private static Optional<Map.Entry<String, Title>> find(String part, Map<String, Title> known) {
        String name = Texts.name(part);
        for (var entry : known.entrySet()) {
            if (List.of(Texts.name(entry.getKey()), Texts.name(entry.getValue().zh()), Texts.name(entry.getValue().en())).contains(name)) return Optional.of(entry);
        }
        for (Method method : values()) if (method.names.stream().map(Texts::name).anyMatch(name::equals)) return Optional.of(Map.entry(method.code, method.title()));
        return Optional.empty();
    }

}
