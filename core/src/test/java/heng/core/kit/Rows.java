package heng.core.kit;

import heng.core.number.Arithmetic;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One item over a few places of one level: a row of the table is a place, left of `=>` stands what is given, right of it the cell that comes out.
///
/// What is given is there under its name twice: as an attribute, and (where every row is a cell, see [Cells#parse]) as a column. Values come from
/// another standard; a decided state is given by a gate.
public final class Rows {

    private final Arithmetic arithmetic;
    private final Table table;
    private final List<String> given;

    private Rows(Arithmetic arithmetic, String table) {
        this.arithmetic = arithmetic;
        this.table = Table.of(table);
        this.given = this.table.head().subList(0, this.table.head().indexOf("=>"));
    }

    /// The steps of a column that begins with the given `x`, in exact arithmetic.
    public static void steps(String steps, String table) {
        Rows rows = new Rows(Arithmetic.EXACT, table);
        rows.check(rows.column("x") + steps.indent(2));
    }

    public static void realSteps(String steps, String table) {
        Rows rows = new Rows(Arithmetic.REAL, table);
        rows.check(rows.column("x") + steps.indent(2));
    }

    /// An item in exact arithmetic, by its keys other than the code.
    public static void item(String item, String table) {
        new Rows(Arithmetic.EXACT, table).check(item.indent(2));
    }

    public static void realItem(String item, String table) {
        new Rows(Arithmetic.REAL, table).check(item.indent(2));
    }

    private void check(String item) {
        StringBuilder yaml = new StringBuilder("arithmetic: " + arithmetic.word() + "\nitems:\n- code: cell\n" + item + "columns:\n");
        given.stream().filter(this::isColumn).forEach(name -> yaml.append("- code: ").append(name).append('\n').append(column(name).replaceFirst("  steps:\n$", "")));
        List<String> places = new ArrayList<>(List.of("code  level  parent"));
        List<String> attributes = new ArrayList<>(List.of("place  " + String.join("  ", given) + "  as " + String.join("  as ", given)));
        List<String> values = new ArrayList<>(List.of("place  " + String.join("  ", given)));
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> cells = given.stream().map(table.rows().get(i)::get).toList();
            places.add(code(i) + "  place  -");
            attributes.add(code(i) + "  " + String.join("  ", cells) + "  " + String.join("  ", cells));
            values.add(code(i) + "  " + cells.stream().map(this::value).collect(Collectors.joining("  ")));
        }
        Campaign campaign = Campaign.of(yaml.toString()).places(String.join("\n", places)).results("given", String.join("\n", values)).attributes(String.join("\n", attributes));
        table.check(List.of("cell"), (row, _) -> withoutCoverage(campaign.cell("cell", code(row))));
    }

    private boolean isColumn(String name) {
        return table.rows().stream().allMatch(row -> Cells.parse(row.get(name), arithmetic).isPresent());
    }

    /// The cell without the state that [#column] gives it.
    private String value(String text) {
        return Cells.parse(text, arithmetic).filter(cell -> cell.state().isDecision()).map(cell -> cell.amount() == null ? "none" : Cells.text(cell.value(arithmetic))).orElse(text);
    }

    /// A source, and steps that begin with the gates of the states that are given.
    private String column(String name) {
        String gates = table.rows().stream().map(row -> row.get(name)).distinct().filter(text -> Cells.parse(text, arithmetic).orElseThrow().state().isDecision())
                .map(text -> gate(name, text, Cells.parse(text, arithmetic).orElseThrow())).collect(Collectors.joining());
        return "  result: {standard: given, column: " + name + "}\n  steps:\n" + gates;
    }

    private static String gate(String name, String text, Cell cell) {
        return "  - gate: {when: \"[as " + name + "] = '" + text + "'\", state: " + cell.state().word() + ", effect: " + cell.effect().word() + "}\n";
    }

    private static String code(int row) {
        return "p%03d".formatted(row);
    }

    private static String withoutCoverage(String cell) {
        return cell.substring(0, cell.lastIndexOf(' '));
    }
}
