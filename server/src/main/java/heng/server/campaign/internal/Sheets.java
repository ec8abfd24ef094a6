package heng.server.campaign.internal;

import heng.grid.Area;
import heng.grid.Plan;
import heng.grid.WorkbookWriter;
import java.util.List;

/// Rows as a workbook of texts: nothing in it computes, whatever a cell begins with.
final class Sheets {

    private static final int WIDTH = 18;

    private Sheets() {}

    /// @param rows the head first
    static byte[] of(String name, List<List<String>> rows) {
        Plan plan = new Plan(name, false);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) plan.put(Area.of(row, column), rows.get(row).get(column), row == 0 ? Plan.Look.HEAD : Plan.Look.TEXT);
        }
        for (int column = 0; column < rows.getFirst().size(); column++) plan.width(column, WIDTH);
        plan.head(1);
        return WorkbookWriter.write(List.of(plan));
    }
}
