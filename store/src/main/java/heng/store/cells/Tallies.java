package heng.store.cells;

import heng.core.plan.CellBatch;
import heng.core.text.Problems;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Histograms of a cell file: JSON objects from grade to count. The few that occur again and again are read once.
final class Tallies {

    private static final int MOST = 100_000;

    private record Counted(String grade, long count) {}

    private final Map<String, List<Counted>> known = new HashMap<>();

    /// Adds the grades of `text` to the last row.
    void add(String text, CellBatch into) {
        if (known.size() > MOST) known.clear();
        for (Counted counted : known.computeIfAbsent(text, Tallies::read)) into.tally(into.grade(counted.grade()), counted.count());
    }

    private static List<Counted> read(String text) {
        var problems = new Problems();
        List<Counted> counts = new ArrayList<>();
        YamlReader.read("tally", text, problems).ifPresent(dict -> dict.entries().forEach((grade, entry) -> {
            if (entry.value() instanceof YamlNode.Scalar(var _, String count)) counts.add(new Counted(grade, Long.parseLong(count)));
        }));
        if (!problems.none()) throw new IllegalStateException("No histogram: " + text);
        return counts;
    }
}
