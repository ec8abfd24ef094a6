package heng.store.cells;

import heng.core.plan.CellBatch;
import heng.core.text.Problems;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/// Histograms of a cell file: JSON objects from grade to count. Few different ones occur again and again: DuckDB hands out their numbers, and each text is read once.
/// Where there are many, the texts themselves come.
final class Tallies {

    /// Beyond so many different ones the texts come themselves.
    static final int MOST = 4_000;
    private static final int NONE = -1;

    private record Counted(String grade, int number, long count) {}

    /// The texts by their numbers; empty where the texts themselves come.
    private final List<String> texts;
    private final List<List<Counted>> counted = new ArrayList<>();
    private final Map<String, List<Counted>> known = new HashMap<>();
    private @Nullable CellBatch numbered;

    private Tallies(List<String> texts) {
        this.texts = texts;
    }

    /// @param any whether the file has histograms
    /// @param rows the rows that will be read, as SQL after FROM, with a condition
    static Tallies of(Connection duck, boolean any, String rows) throws SQLException {
        if (!any) return new Tallies(List.of());
        List<String> texts = Duck.texts(duck, "SELECT DISTINCT tally FROM " + rows + " AND tally IS NOT NULL LIMIT " + (MOST + 1));
        if (texts.isEmpty() || texts.size() > MOST) return new Tallies(List.of());
        Duck.execute(duck, "CREATE TEMP TYPE tally AS ENUM (" + String.join(", ", texts.stream().map(Duck::text).toList()) + ")");
        return new Tallies(texts);
    }

    /// What to select in place of the column.
    String column() {
        return texts.isEmpty() ? "tally" : "enum_code(tally::tally)::INTEGER";
    }

    /// Adds the grades of a row of the vector to the last row of the batch.
    void add(DuckDBReadableVector vector, int row, CellBatch into) {
        if (texts.isEmpty()) {
            String text = vector.getString(row);
            if (text == null) return;
            if (known.size() > MOST) known.clear();
            known.computeIfAbsent(text, Tallies::read).forEach(one -> into.tally(into.grade(one.grade()), one.count()));
            return;
        }
        int code = vector.getInt(row, NONE);
        if (code == NONE) return;
        if (numbered != into) number(into);
        List<Counted> all = counted.get(code);
        for (int i = 0; i < all.size(); i++) into.tally(all.get(i).number(), all.get(i).count());
    }

    /// The numbers of grades hold for one batch, for as long as it is used.
    private void number(CellBatch batch) {
        counted.clear();
        texts.forEach(text -> counted.add(read(text).stream().map(one -> new Counted(one.grade(), batch.grade(one.grade()), one.count())).toList()));
        numbered = batch;
    }

    private static List<Counted> read(String text) {
        var problems = new Problems();
        List<Counted> counts = new ArrayList<>();
        YamlReader.read("tally", text, problems).ifPresent(dict -> dict.entries().forEach((grade, entry) -> {
            if (entry.value() instanceof YamlNode.Scalar(var _, String count)) counts.add(new Counted(grade, 0, Long.parseLong(count)));
        }));
        if (!problems.none()) throw new IllegalStateException("No histogram: " + text);
        return counts;
    }
}
