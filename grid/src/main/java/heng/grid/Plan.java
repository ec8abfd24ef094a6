package heng.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A sheet to be written: texts and numbers in areas, nothing that computes.
public final class Plan {

    /// How a cell looks, and whether a number in it is one: a code such as 1.10 is none.
    public enum Look { TITLE, HEAD, GROUP, TEXT, NUMBER, PLAIN }

    record Placed(Area area, String text, Look look) {}

    private final String name;
    private final boolean hidden;
    private final List<Placed> cells = new ArrayList<>();
    private final Map<Integer, Integer> widths = new TreeMap<>();
    private Set<Integer> hiddenColumns = Set.of();
    private int headRows;

    public Plan(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    /// A text in an area, which is merged if it is more than one cell. A blank text still gets its look.
    public void put(Area area, String text, Look look) {
        cells.add(new Placed(area, text, look));
    }

    /// @param characters as wide as that many digits; a Chinese character takes two
    public void width(int column, int characters) {
        widths.put(column, characters);
    }

    public void hide(Set<Integer> columns) {
        hiddenColumns = Set.copyOf(columns);
    }

    /// So many rows at the top stay in view and come again on each printed page.
    public void head(int rows) {
        headRows = rows;
    }

    String name() {
        return name;
    }

    boolean hidden() {
        return hidden;
    }

    List<Placed> cells() {
        return cells;
    }

    Map<Integer, Integer> widths() {
        return widths;
    }

    Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    int headRows() {
        return headRows;
    }

    /// A number that a spreadsheet keeps to the last digit; everything else is written as text.
    static boolean isNumber(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,6})?") && new BigDecimal(text).stripTrailingZeros().toPlainString().equals(text);
    }
}
