package heng.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Publication;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Published;
import heng.core.score.Publisher;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.text.Problems;
import heng.store.Campaign;
import heng.store.CampaignReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An example's campaign with what was worked out for it: cells in `expected.csv` and, as they are published, in `expected-published.csv`.
///
/// @param files the standard and every file it takes something from
record Oracle(Path folder, Campaign campaign, Path standard, Set<Path> files, List<Row> cells, List<Row> published) {

    private static final BigDecimal RELATIVE = new BigDecimal("1e-12");

    /// @param state of a cell; null for a published number
    /// @param band of a published number, in English; empty without one
    record Row(ColumnCode column, PlaceCode place, String value, @Nullable String state, String band) {}

    static List<Oracle> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("campaign.yaml") && Files.exists(file.resolveSibling("expected.csv"))).sorted().map(Oracle::of).toList();
        }
    }

    private static Oracle of(Path file) {
        var problems = new Problems();
        Campaign campaign = new CampaignReader(Optional.empty(), problems).read(file).orElseThrow(() -> new AssertionError(problems.list()));
        Path standard = EditedShelf.file(campaign.standardReference(), file);
        var shelf = new EditedShelf(Map.of());
        read(standard, shelf).orElseThrow(() -> new AssertionError(file));
        Path published = file.resolveSibling("expected-published.csv");
        return new Oracle(file.getParent(), campaign, standard, Set.copyOf(shelf.touched()),
                rows(file.resolveSibling("expected.csv"), "value"), Files.exists(published) ? rows(published, "published") : List.of());
    }

    static Optional<Standard> read(Path standard, EditedShelf shelf) {
        return new StandardReader(shelf, new Problems()).read(shelf.found(standard));
    }

    private static List<Row> rows(Path file, String value) {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().map(row -> new Row(new ColumnCode(row.getField("column")), new PlaceCode(row.getField("place")), row.getField(value),
                    row.findField("state").orElse(null), row.findField("band").orElse(""))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first thing that comes out otherwise.
    Optional<String> difference(Standard changed) {
        Kernel kernel = changed.kernel();
        var reference = new Reference(kernel, campaign.evidence());
        return cells.stream().filter(row -> !agrees(row, reference.value(row.column(), row.place()), kernel)).findFirst()
                .or(() -> firstPublished(kernel, reference)).map(row -> folder.getFileName() + ": " + row.column().text() + " of " + row.place().text());
    }

    private static boolean agrees(Row row, Cell cell, Kernel kernel) {
        if (!cell.state().word().equals(row.state())) return false;
        Num value = cell.value(kernel.arithmetic());
        if (value == null || row.value().isEmpty()) return value == null && row.value().isEmpty();
        if (kernel.arithmetic().isExact()) return value.text().equals(row.value());
        var wanted = new BigDecimal(row.value());
        return value.decimal().subtract(wanted).abs().compareTo(RELATIVE.multiply(wanted.abs().max(BigDecimal.ONE))) <= 0;
    }

    private record At(ColumnCode column, PlaceCode place) {}

    private Optional<Row> firstPublished(Kernel kernel, Reference reference) {
        if (published.isEmpty()) return Optional.empty();
        Map<At, Published> all = new HashMap<>();
        new Publisher(kernel, campaign.evidence(), reference::value, campaign.positions()).publish()
                .forEach(one -> all.put(new At(one.column(), one.place().code()), one));
        return published.stream().filter(row -> !agrees(row, all.get(new At(row.column(), row.place())))).findFirst();
    }

    private static boolean agrees(Row row, @Nullable Published one) {
        return one != null && one.shown().map(BigDecimal::toPlainString).orElse("").equals(row.value())
                && one.band().map(Publication.Band::en).orElse("").equals(row.band());
    }
}
