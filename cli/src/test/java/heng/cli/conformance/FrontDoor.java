package heng.cli.conformance;

import heng.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Heng from outside, as a stranger uses it: a campaign file and a folder of data in, results out.
interface FrontDoor {

    /// `heng score CAMPAIGN --data DATA --as csv`.
    FrontDoor HENG = (campaign, data) -> {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), "score", campaign.toString(), "--data", data.toString(), "--as", "csv", "--lang", "en");
        if (status != 0) throw new AssertionError("status " + status + ": " + err);
        Map<Results.Key, Results.Cell> cells = new HashMap<>();
        Table.parse(out.toString()).rows().forEach(row -> cells.put(new Results.Key(Table.get(row, "column"), Table.get(row, "place")), new Results.Cell(
                given(Table.get(row, "value")), given(Table.get(row, "published")), Table.get(row, "state"),
                Table.get(row, "position").isEmpty() ? null : Integer.valueOf(Table.get(row, "position")))));
        return new Results(cells);
    };

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /// @param data the folder in which a file is looked for that is not beside the campaign
    Results run(Path campaign, Path data);
}
