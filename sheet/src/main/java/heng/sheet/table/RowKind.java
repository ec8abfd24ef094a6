package heng.sheet.table;

import heng.grid.Cell;
import heng.grid.Grid;
import heng.grid.Texts;
import java.util.List;
import java.util.regex.Pattern;

/// What a row below the head is.
enum RowKind {
    ITEM, HEAD, SUM, SECTION, OUTSIDE;

    private static final Pattern SUM_NAMES = Pattern.compile("小计|合计|总计|共计|总分|本页小计|分值合计|total|subtotal|sum");
    private static final Pattern NOTE = Pattern.compile("(注|备注|说明|填表说明|附注|备考|填报单位|制表|note)\\d*[:：.、].*|(注|说明)\\d.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static RowKind of(Grid grid, Head head, int row) {
        if (head.isRepeatedBy(grid, row)) return HEAD;
        List<Cell> distinct = grid.row(row).stream().distinct().toList();
        Cell first = distinct.getFirst();
        boolean coded = head.first(Heading.CODE).filter(column -> !grid.cell(row, column).isBlank()).isPresent();
        List<Integer> levels = head.all(Heading.LEVEL);
        long levelCells = levels.stream().map(column -> grid.cell(row, column)).filter(cell -> !cell.isBlank()).distinct().count();
        boolean ruled = head.all(Heading.RULE).stream().anyMatch(column -> !grid.cell(row, column).isBlank() && grid.cell(row, column) != first);
        if (!coded && levelCells <= 2 && !ruled && distinct.stream().anyMatch(cell -> cell.area().top() == row && SUM_NAMES.matcher(Texts.name(cell.text())).matches())) return SUM;
        if (NOTE.matcher(first.text()).matches() && !coded && distinct.size() == 1) return OUTSIDE;
        if (distinct.size() == 1 && first.area().width() > 1 && first.area().left() <= levels.getFirst() && first.area().right() >= levels.getLast() && !coded && first.area().height() == 1
                && first.area().right() > levels.getLast()) {
            return SECTION;
        }
        return ITEM;
    }
}
