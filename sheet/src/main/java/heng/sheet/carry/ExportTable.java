package heng.sheet.carry;

import heng.core.standard.Standard;
import heng.grid.Area;
import heng.grid.Plan;
import heng.sheet.table.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays the items out as a responsibility matrix: a level a column, a group merged over its rows, a two-row head.
final class ExportTable {

    /// Stands for the block of items without a parent; no item can have it as its code.
    static final String BLOCK = "@";
    static final String ITEMS = "items";
    static final String COLUMNS = "columns";
    private static final String BLOCK_TITLE = "另列指标（不直接计入上表）\nFurther columns, counted only where another names them";
    private static final String[] LEVELS = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /// A column of the table behind the levels.
    private record Behind(Heading heading, String over, String title, int width) {}

    private static final List<Behind> BEHIND = List.of(
            new Behind(Heading.CODE, "", "代码\nCode", 22), new Behind(Heading.POINTS, "计分\nMarks", "分值\nPoints", 8),
            new Behind(Heading.WEIGHT, "计分\nMarks", "权重\nWeight", 8),
            new Behind(Heading.RULE, "计分\nMarks", "计分办法\nRule", 40), new Behind(Heading.METHODS, "", "测评方法\nMethods", 16), new Behind(Heading.SITES, "", "点位类型\nSite types", 30),
            new Behind(Heading.LEAD, "责任分工\nBodies", "牵头单位\nLead", 16), new Behind(Heading.RESPONSIBLE, "责任分工\nBodies", "责任单位\nResponsible", 16),
            new Behind(Heading.SUPPORTING, "责任分工\nBodies", "配合单位\nSupporting", 16), new Behind(Heading.PATH, "", "路径\nPath", 10));

    private static final int HEAD = 1;
    private static final int FIRST = 3;

    private final Plan plan;
    private final int levels;
    private int row = FIRST;

    private ExportTable(Plan plan, int levels) {
        this.plan = plan;
        this.levels = levels;
    }

    static Plan plan(Standard standard, List<ExportItem> items, List<ExportItem> columns) {
        int depth = Math.max(items.stream().mapToInt(ExportItem::depth).max().orElse(1), columns.isEmpty() ? 1 : 1 + columns.stream().mapToInt(ExportItem::depth).max().orElse(0));
        var table = new ExportTable(new Plan("测评标准 Standard", false), depth);
        table.head(standard);
        items.forEach(item -> table.item(item, 0, ITEMS));
        if (!columns.isEmpty()) {
            int rows = columns.stream().mapToInt(ExportItem::rows).sum();
            table.plan.put(new Area(table.row, 0, table.row + rows - 1, 0), BLOCK_TITLE, Plan.Look.GROUP);
            columns.forEach(item -> table.item(item, 1, COLUMNS + "/" + BLOCK));
        }
        return table.plan;
    }

    private void head(Standard standard) {
        int last = levels + BEHIND.size() - 1;
        var title = standard.title();
        plan.put(new Area(0, 0, 0, last), title.zh() + (title.zh().equals(title.en()) ? "" : "  " + title.en()) + "（" + standard.kernel().id() + "，" + standard.kernel().edition() + "）", Plan.Look.TITLE);
        if (levels > 1) plan.put(new Area(HEAD, 0, HEAD, levels - 1), "测评项目\nItems", Plan.Look.HEAD);
        for (int level = 0; level < levels; level++) {
            String name = level < LEVELS.length ? LEVELS[level] + "级指标\nLevel " + (level + 1) : "指标\nLevel";
            plan.put(new Area(levels > 1 ? HEAD + 1 : HEAD, level, HEAD + 1, level), name, Plan.Look.HEAD);
            plan.width(level, 24);
        }
        Map<String, List<Integer>> over = new HashMap<>();
        for (int i = 0; i < BEHIND.size(); i++) {
            Behind behind = BEHIND.get(i);
            if (!behind.over().isEmpty()) over.computeIfAbsent(behind.over(), _ -> new ArrayList<>()).add(levels + i);
            plan.put(new Area(behind.over().isEmpty() ? HEAD : HEAD + 1, levels + i, HEAD + 1, levels + i), behind.title(), Plan.Look.HEAD);
            plan.width(levels + i, behind.width());
        }
        over.forEach((text, columns) -> plan.put(new Area(HEAD, columns.getFirst(), HEAD, columns.getLast()), text, Plan.Look.HEAD));
        plan.hide(Set.of(last));
        plan.head(FIRST);
    }

    private void item(ExportItem item, int level, String path) {
        if (!item.children().isEmpty()) {
            plan.put(new Area(row, level, row + item.rows() - 1, level), item.item().shown(Heading.LEVEL), Plan.Look.GROUP);
            item.children().forEach(child -> item(child, level + 1, path + "/" + item.item().code()));
            return;
        }
        plan.put(new Area(row, level, row, levels - 1), item.item().shown(Heading.LEVEL), Plan.Look.TEXT);
        for (int i = 0; i < BEHIND.size(); i++) {
            Heading heading = BEHIND.get(i).heading();
            String text = switch (heading) {
                case CODE -> item.item().code();
                case PATH -> path;
                case LEVEL, POINTS, WEIGHT, RULE, METHODS, SITES, LEAD, RESPONSIBLE, SUPPORTING, IGNORED, REMARKS -> item.item().shown(heading);
            };
            boolean number = heading == Heading.POINTS || heading == Heading.WEIGHT;
            plan.put(Area.of(row, levels + i), text, number ? Plan.Look.NUMBER : Plan.Look.TEXT);
        }
        row++;
    }
}
