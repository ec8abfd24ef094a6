package heng.sheet.carry;

import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.standard.WrittenStandard;
import heng.core.text.Problems;
import heng.grid.Area;
import heng.grid.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The three sheets of an exported standard.
public final class Export {

    private static final String ABOUT = """
            本工作簿由 heng export standard 生成；可以修改后用 heng import standard 读回。
            Written by heng export standard; change it and read it back with heng import standard.
            测评标准：每行一项。表中可见的内容以表为准：题名、分值、权重、计分办法、测评方法、点位类型、责任单位。
            Standard: one row an item. What the table shows decides: titles, points, weights, rules, methods, site types, bodies.
            增加一项：插入一行，代码留空。去掉一项：删除该行。组名后的（28分）是该组满分。
            A new item: insert a row, leave its code blank. An item less: delete its row. （28分） behind the name of a group is its full mark.
            计分办法按 docs/spreadsheets.md 所列的写法填写；读不懂的，读回时会指出并保留原来的办法。
            Write rules in the ways listed in docs/spreadsheets.md; one that is not understood is named, and the old one stays.
            请不要改动隐藏的“heng”工作表和“路径”列：其中保存着表格放不下的内容（步骤、模板、数值出处、公布方式）。
            Leave the hidden sheet heng and the hidden column Path alone: they hold what a table cannot (steps, templates, sources of numbers, what is published).""";

    private Export() {}

    public static Optional<List<Plan>> plans(Shelf shelf, Shelf.Found file, Problems problems) {
        var comments = new Comments(shelf, file);
        Optional<Standard> read = new StandardReader(comments, problems).read(file);
        Optional<WrittenStandard> written = read.flatMap(_ -> WrittenStandard.read(comments, file, problems));
        if (read.isEmpty() || written.isEmpty()) return Optional.empty();
        Standard standard = read.get();
        var exporter = new Exporter(standard, written.get(), comments);
        List<ExportItem> items = exporter.items(written.get().items());
        List<ExportItem> columns = exporter.items(written.get().columns());
        Map<String, CarriedItem> carried = new LinkedHashMap<>();
        items.forEach(item -> collect(item, carried));
        columns.forEach(item -> collect(item, carried));
        Plan table = ExportTable.plan(standard, items, columns);
        return Optional.of(List.of(table, about(), new Carried(standard.hash(), TopText.of(file.text(), written.get()), carried).plan()));
    }

    private static void collect(ExportItem item, Map<String, CarriedItem> into) {
        into.put(item.item().code(), item.item());
        item.children().forEach(child -> collect(child, into));
    }

    private static Plan about() {
        Plan plan = new Plan("说明 About", false);
        List<String> lines = ABOUT.lines().toList();
        for (int row = 0; row < lines.size(); row++) plan.put(Area.of(row, 0), lines.get(row), Plan.Look.PLAIN);
        plan.width(0, 120);
        return plan;
    }
}
