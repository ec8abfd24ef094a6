package heng.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.text.Problems;
import heng.store.Campaign;
import heng.store.CampaignReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The campaigns under examples/ that have an `expected.csv` beside them: `column,place,value,state`, computed by somebody else.
final class Examples {

    static final Path FOLDER = Path.of(System.getProperty("heng.home")).resolve("examples");

    private Examples() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith("campaign.yaml") && Files.exists(file.resolveSibling("expected.csv"))).map(Path::getParent).sorted().toList();
        }
    }

    static Campaign campaign(Path example) {
        var problems = new Problems();
        Optional<Campaign> campaign = new CampaignReader(Optional.empty(), problems).read(example.resolve("campaign.yaml"));
        assertThat(problems.list()).isEmpty();
        return campaign.orElseThrow();
    }

    /// Every expected cell against the evaluator's; columns that are not published too.
    static Comparison compare(Campaign campaign, Table expected) {
        Map<Results.Key, Results.Cell> cells = new HashMap<>();
        for (Map<String, String> row : expected.rows()) {
            Results.Key key = key(row);
            Cell cell = campaign.value(new ColumnCode(key.column()), new PlaceCode(key.place()));
            Num value = cell.value(campaign.standard().kernel().arithmetic());
            cells.put(key, new Results.Cell(value == null ? null : value.text(), null, cell.state().word(), null));
        }
        var comparison = new Comparison(new Results(cells));
        boolean exact = campaign.standard().kernel().arithmetic().isExact();
        for (Map<String, String> row : expected.rows()) {
            if (exact) comparison.text(key(row), Table.get(row, "value"));
            else comparison.value(key(row), Table.get(row, "value"));
            comparison.state(key(row), Table.get(row, "state"));
        }
        return comparison;
    }

    static Results.Key key(Map<String, String> row) {
        return new Results.Key(Table.get(row, "column"), Table.get(row, "place"));
    }

    /// What the campaign publishes, ranks and rounded numbers included.
    static Results published(Campaign campaign) {
        Map<Results.Key, Results.Cell> cells = new HashMap<>();
        campaign.publish().forEach(one -> cells.put(new Results.Key(one.column().text(), one.place().code().text()), new Results.Cell(
                one.value().map(Num::text).orElse(null), one.shown().map(java.math.BigDecimal::toPlainString).orElse(null), one.cell().state().word(),
                one.position().map(position -> position.decimal().intValueExact()).orElse(null))));
        return new Results(cells);
    }
}
