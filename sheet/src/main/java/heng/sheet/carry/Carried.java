package heng.sheet.carry;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlReader;
import heng.grid.Area;
import heng.grid.Grid;
import heng.grid.Plan;
import heng.grid.WorkbookWriter;
import heng.sheet.table.Heading;
import heng.sheet.yaml.Nodes;
import heng.sheet.yaml.YamlWriter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The hidden sheet `heng` (docs/spreadsheets.md): format and kernel hash; the text of the file around its items; a row for each item with what its cells said and
/// its exact YAML. Each text stands between bars, so that blanks at its ends survive; a long one goes on in the cells to its right.
///
/// @param hash of the kernel that was exported
/// @param items by code, in the order of the table
public record Carried(String hash, TopText top, Map<String, CarriedItem> items) {

    public static final String SHEET = "heng";
    private static final String FORMAT = "heng-sheet/1";
    private static final int LONGEST = WorkbookWriter.MOST_CHARACTERS - 2;
    /// What a row says of the item's cells, in this order; then its YAML.
    private static final List<Heading> SHOWN = List.of(Heading.LEVEL, Heading.POINTS, Heading.WEIGHT, Heading.RULE, Heading.METHODS,
            Heading.SITES, Heading.LEAD, Heading.RESPONSIBLE, Heading.SUPPORTING);
    private static final int YAML = 2 + SHOWN.size();

    public Carried {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    public static boolean isIn(List<Grid> grids) {
        return grids.stream().anyMatch(grid -> grid.name().equals(SHEET));
    }

    public Plan plan() {
        Plan plan = new Plan(SHEET, true);
        put(plan, 0, 0, FORMAT);
        put(plan, 0, 1, hash);
        put(plan, 1, 0, "top");
        put(plan, 1, 1, top.text());
        int row = 2;
        for (CarriedItem item : items.values()) {
            put(plan, row, 0, item.made() ? "made" : "item");
            put(plan, row, 1, item.code());
            for (int i = 0; i < SHOWN.size(); i++) put(plan, row, 2 + i, item.shown(SHOWN.get(i)));
            String comments = item.comments().stream().map(line -> "#" + line + "\n").collect(Collectors.joining());
            if (!item.made()) put(plan, row, YAML, comments + YamlWriter.block(item.own(), 0));
            row++;
        }
        return plan;
    }

    private static void put(Plan plan, int row, int column, String text) {
        for (int from = 0, cell = column; from == 0 || from < text.length(); from += LONGEST, cell++) {
            plan.put(Area.of(row, cell), "|" + text.substring(from, Math.min(text.length(), from + LONGEST)) + "|", Plan.Look.PLAIN);
        }
    }

    /// Refused: `CARRIED_BROKEN` for a sheet of another format or one that somebody changed; what its YAML says is refused where it is wrong.
    public static Optional<Carried> read(List<Grid> grids, String file, Problems problems) {
        Grid sheet = grids.stream().filter(grid -> grid.name().equals(SHEET)).findFirst().orElseThrow();
        Map<String, CarriedItem> items = new LinkedHashMap<>();
        boolean whole = text(sheet, 0, 0).equals(FORMAT) && text(sheet, 1, 0).equals("top");
        for (int row : sheet.rows()) {
            if (row < 2 || !whole) continue;
            boolean made = text(sheet, row, 0).equals("made");
            String yaml = longText(sheet, row, YAML);
            String comments = yaml.lines().takeWhile(line -> line.startsWith("#")).map(line -> line.substring(1)).collect(Collectors.joining("\n"));
            Optional<Dict> own = made ? Optional.of(Nodes.map()) : YamlReader.read(file + "!" + SHEET + ":" + (row + 1), yaml, new Problems());
            whole = own.isPresent() && (made || own.get().find("code").isPresent());
            if (!whole) continue;
            Map<Heading, String> shown = new EnumMap<>(Heading.class);
            for (int i = 0; i < SHOWN.size(); i++) shown.put(SHOWN.get(i), text(sheet, row, 2 + i));
            String code = text(sheet, row, 1);
            items.put(code, new CarriedItem(code, made, shown, comments.isEmpty() ? List.of() : comments.lines().toList(), own.get()));
        }
        if (!whole) problems.add(RefusalCode.CARRIED_BROKEN, Spot.of(file), file, SHEET);
        return whole ? Optional.of(new Carried(text(sheet, 0, 1), new TopText(longText(sheet, 1, 1)), items)) : Optional.empty();
    }

    private static String text(Grid sheet, int row, int column) {
        String cell = sheet.cell(row, column).text();
        return cell.length() > 1 && cell.startsWith("|") && cell.endsWith("|") ? cell.substring(1, cell.length() - 1) : "";
    }

    private static String longText(Grid sheet, int row, int column) {
        StringBuilder text = new StringBuilder();
        for (int cell = column; !sheet.cell(row, cell).isBlank(); cell++) text.append(text(sheet, row, cell));
        return text.toString();
    }
}
