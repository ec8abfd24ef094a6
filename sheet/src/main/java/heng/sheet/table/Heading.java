package heng.sheet.table;

import heng.grid.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of a responsibility matrix holds, and the names it goes by: those of the printed index (测评项目, 指标名称, 测评内容, 测评标准, 测评方法)
/// and others of ours. Matched without blanks and punctuation.
public enum Heading {
    /// A level of the tree; as many columns as there are levels, from the left.
    LEVEL("项目", "测评项目", "考核项目", "考评项目", "评价项目", "项目名称", "板块", "类别", "大类", "分类", "指标", "指标名称", "测评指标", "考核指标", "评价指标",
            "内容", "测评内容", "考核内容", "考评内容", "评价内容", "内容要求", "标准", "测评标准", "考核标准", "考评标准", "评价标准", "具体标准", "标准要求", "要求", "具体要求", "工作要求",
            "任务", "工作任务", "重点任务", "任务内容", "目标任务", "事项", "section", "item", "items", "indicator", "content", "criterion", "criteria", "standard", "task"),
    POINTS("分值", "分数", "满分", "标准分", "标准分值", "赋分", "配分", "基准分", "points", "fullmark", "fullmarks", "marks", "score"),
    WEIGHT("权重", "权数", "权重系数", "weight"),
    RULE("扣分", "扣分标准", "扣分办法", "扣分细则", "评分标准", "评分办法", "评分细则", "评分规则", "计分", "计分办法", "计分标准", "计分方法", "计分规则", "打分标准", "记分办法", "记分标准",
            "考核办法", "赋分标准", "得分标准", "rule", "scoring", "scoringrule", "deduction", "deductions"),
    METHODS("方法", "测评方法", "测评方式", "考核方法", "考核方式", "检查方式", "检查方法", "评价方法", "评价方式", "method", "methods"),
    SITES("点位", "点位类型", "点位类别", "测评点位", "考察点位", "实地考察点位", "考察地点", "实地考察地点", "考察场所", "场所类型", "点位名称", "site", "sites", "sitetype", "sitetypes"),
    LEAD("牵头", "牵头单位", "牵头部门", "主责单位", "lead", "leadbody"),
    RESPONSIBLE("责任", "责任单位", "责任部门", "主办单位", "承办单位", "responsible", "responsiblebody", "responsiblebodies"),
    SUPPORTING("配合", "配合单位", "配合部门", "协办单位", "协助单位", "supporting", "supportingbody", "supportingbodies"),
    CODE("代码", "编码", "编号", "指标代码", "项目代码", "code"),
    /// The codes of the groups above an item; only in workbooks of ours.
    PATH("路径", "path"),
    /// Known, and of no use here.
    IGNORED("序号", "no", "序"),
    REMARKS("备注", "说明", "remarks", "notes", "note", "完成时限", "时限", "完成时间");

    private static final Pattern LEVELS = Pattern.compile("([一二三四五六七八九十]|[1-9])级(指标|项目|标准|内容)?|level[1-9]");
    private static final Pattern POINTED = Pattern.compile("(分值|分数|满分|权重)(分|100分|%)?");

    private final List<String> names;

    Heading(String... names) {
        this.names = List.of(names);
    }

    /// The first name: what an export writes.
    public String chinese() {
        return names.getFirst();
    }

    static Optional<Heading> of(String text) {
        String name = Texts.name(text);
        Optional<Heading> whole = exact(name);
        if (whole.isPresent()) return whole;
        String chinese = name.replaceAll("[^\\p{IsHan}]", "");
        return chinese.isEmpty() || chinese.equals(name) ? Optional.empty() : exact(chinese);
    }

    private static Optional<Heading> exact(String name) {
        if (LEVELS.matcher(name).matches()) return Optional.of(LEVEL);
        for (Heading heading : values()) if (heading.names.contains(name)) return Optional.of(heading);
        if (POINTED.matcher(name).matches()) return Optional.of(name.startsWith("权重") ? WEIGHT : POINTS);
        return Optional.empty();
    }
}
