package heng.core.kit;

import heng.core.number.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/// One item over a few places of one level: a row of the table is a place, left of `=>` stands what is given, right of it the cell that comes out.
///
/// What is given is there under its name twice: as an attribute, and (where every row is a cell, see [Cells#parse]) as a column.
public final class Rows {

    private Rows() {}

    /// The steps of a column that begins with the given `x`, in exact arithmetic.
    public static void steps(String steps, String table) {
        check("exact", "column: x\nsteps:\n" + steps, table);
    }

    public static void realSteps(String steps, String table) {
        check("real", "column: x\nsteps:\n" + steps, table);
    }

    /// An item in exact arithmetic, by its keys other than the code: lines, or a map in braces.
    public static void item(String item, String table) {
        check("exact", item, table);
    }

    public static void realItem(String item, String table) {
        check("real", item, table);
    }

    private static void check(String arithmetic, String item, String text) {
        Table table = Table.of(text);
        List<String> given = table.head().subList(0, table.head().indexOf("=>"));
        Arithmetic numbers = arithmetic.equals("real") ? Arithmetic.REAL : Arithmetic.EXACT;

        String cell = item.startsWith("{") ? "- {code: cell, " + item.substring(1) + "\n" : "- code: cell\n" + item.indent(2);
        StringBuilder yaml = new StringBuilder("arithmetic: " + arithmetic + "\nitems:\n" + cell + "columns:\n");
        given.stream().filter(name -> table.rows().stream().allMatch(row -> Cells.parse(row.get(name), numbers).isPresent()))
                .forEach(name -> yaml.append("- {code: ").append(name).append(", result: {standard: given, column: ").append(name).append("}}\n"));

        List<String> places = new ArrayList<>(List.of("code  level  parent"));
        List<String> cells = new ArrayList<>(List.of("place  " + String.join("  ", given)));
        for (int i = 0; i < table.rows().size(); i++) {
            places.add(code(i) + "  place  -");
            cells.add(code(i) + "  " + String.join("  ", given.stream().map(table.rows().get(i)::get).toList()));
        }
        String evidence = String.join("\n", cells);
        Campaign campaign = Campaign.of(yaml.toString()).places(String.join("\n", places)).results("given", evidence).attributes(evidence);
        table.check(List.of("cell"), (row, column) -> withoutCoverage(campaign.cell(column, code(row))));
    }

    private static String code(int row) {
        return "p%03d".formatted(row);
    }

    private static String withoutCoverage(String cell) {
        return cell.substring(0, cell.lastIndexOf(' '));
    }
}
