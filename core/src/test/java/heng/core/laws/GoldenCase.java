package heng.core.laws;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Publication;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Published;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A worked example: a line with the definition and what it shows, the standard, the tables of what was found, and the table `expect`.
///
/// @param expected rows with `expect` (the column), `place` and any of `value`, `state`, `coverage`, `published`, `position`, `band`
record GoldenCase(String title, Kernel kernel, World world, List<Map<String, String>> expected) {

    private static final List<String> TABLES = List.of("place", "site", "record", "event", "announced", "expect");
    private static final List<String> CHECKED = List.of("value", "state", "coverage", "published", "position", "band");

    static GoldenCase parse(String text) {
        String title = text.lines().findFirst().orElseThrow();
        if (!title.matches("S\\d+(\\.\\d+)? .+")) throw new IllegalArgumentException("A worked example begins with a definition: " + title);
        Map<String, TextTable> tables = new LinkedHashMap<>();
        StringBuilder yaml = new StringBuilder();
        for (String block : text.substring(title.length()).strip().split("\n\\s*\n")) {
            String name = block.split("[|\n]", 2)[0].strip();
            if (TABLES.contains(name)) tables.put(name, TextTable.parse(block));
            else yaml.append(block).append('\n');
        }
        if (!tables.containsKey("expect") || tables.get("expect").rows().isEmpty()) throw new IllegalArgumentException("Nothing is expected: " + title);
        boolean real = yaml.indexOf("arithmetic: real\n") == 0;
        Kernel kernel = Reading.kernel(real ? "real" : "exact", real ? yaml.substring("arithmetic: real\n".length()) : yaml.toString());
        return new GoldenCase(title, kernel, GoldenWorld.of(tables), tables.get("expect").rows());
    }

    /// One line for each cell that is not as expected.
    List<String> differences(Evaluator evaluator) {
        Evaluator.Scores scores = evaluator.score(kernel, world.evidence());
        List<String> differences = new ArrayList<>();
        for (Map<String, String> row : expected) {
            var column = new ColumnCode(row.get("expect"));
            var place = new PlaceCode(row.get("place"));
            Map<String, String> actual = shown(scores.cells().apply(column, place), scores.published(column, place));
            for (String what : CHECKED) {
                if (row.containsKey(what) && !equal(row.get(what), actual.get(what))) {
                    differences.add("%s: %s of %s at %s is [%s], not [%s]".formatted(title, what, column, place, actual.get(what), row.get(what)));
                }
            }
        }
        return differences;
    }

    private Map<String, String> shown(Cell cell, Optional<Published> published) {
        return Map.of("value", Optional.ofNullable(cell.value(kernel.arithmetic())).map(Num::text).orElse(""), "state", cell.state().word(), "coverage", cell.coverage().toString(),
                "published", published.flatMap(Published::shown).map(BigDecimal::toPlainString).orElse(""),
                "position", published.flatMap(Published::position).map(Num::text).orElse(""),
                "band", published.flatMap(Published::band).map(Publication.Band::en).orElse(""));
    }

    /// To the last digit in exact arithmetic, to nine in real (S3.5).
    private boolean equal(String wanted, String actual) {
        if (kernel.arithmetic().isExact() || !wanted.matches("-?[\\d.]+") || !actual.matches("-?[\\d.]+")) return Objects.equals(wanted, actual);
        return Math.abs(Double.parseDouble(wanted) - Double.parseDouble(actual)) <= 1e-9 * Math.max(1, Math.abs(Double.parseDouble(wanted)));
    }
}
