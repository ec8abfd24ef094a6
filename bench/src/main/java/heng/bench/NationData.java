package heng.bench;

import heng.core.place.Place;
import heng.store.cells.Duck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBFunctions;

/// The files of records of a nation: sorted by place, item and site, and the same records in the order of their arrival. Made once for a seed and a share.
record NationData(Path folder, List<Path> sorted, Path arrival) {

    private static final String VERSION = "2";

    static NationData of(Settings settings, NationEvidence evidence) throws IOException {
        Path folder = settings.data().resolve("nation-" + VERSION + "-" + settings.seed() + "-" + settings.share());
        int files = 2;
        List<Path> sorted = IntStream.range(0, files).mapToObj(i -> folder.resolve("sorted-" + i + ".parquet")).toList();
        NationData data = new NationData(folder, sorted, folder.resolve("arrival.parquet"));
        Path done = folder.resolve("done");
        if (Files.exists(done)) return data;
        Files.createDirectories(folder);
        settings.progress("making records of %d places", evidence.tree().all().size());
        List<Place> places = evidence.tree().all();
        List<Callable<Void>> parts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            int from = (int) ((long) places.size() * i / files);
            int to = (int) ((long) places.size() * (i + 1) / files);
            Path file = sorted.get(i);
            parts.add(() -> write(places, from, to, settings.seed(), file));
        }
        Parallel.run(parts);
        settings.progress("putting the records in the order of arrival");
        data.shuffle(settings);
        settings.done();
        Files.createFile(done);
        return data;
    }

    private static Void write(List<Place> places, int from, int to, long seed, Path file) throws SQLException {
        String items = IntStream.range(0, NationStandard.ITEMS).mapToObj(item -> Duck.text(NationStandard.code(item))).collect(Collectors.joining(", ", "[", "]"));
        try (Connection duck = Duck.open(1); var function = DuckDBFunctions.tableFunction()) {
            function.withName("made").withFunction(new ObservationRows(places, from, to, seed)).register(duck);
            Duck.execute(duck, "COPY (SELECT m.id, " + items + "[m.item + 1] AS item, m.code AS place, CASE WHEN m.site >= 0 THEN m.code || '-' || (m.site + 1) END AS site,"
                    + " TIMESTAMP '2026-09-01' + to_minutes(m.minute) AS time, CASE WHEN m.na = 1 THEN 'not applicable' END AS answer,"
                    + " CASE WHEN m.taken_back IS NOT NULL THEN 'retraction' END AS kind, m.taken_back AS \"of\", m.passed::TINYINT AS passed, m.faults::SMALLINT AS faults,"
                    + " m.alight::SMALLINT AS alight, m.lamps::SMALLINT AS lamps, (m.share * 0.01::DECIMAL(3,2))::DECIMAL(5,2) AS share, ['A','B','C','D'][m.grade + 1] AS grade"
                    + " FROM made() m) TO " + Duck.text(file.toString()) + " (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880)");
        }
        return null;
    }

    private void shuffle(Settings settings) throws IOException {
        try (Connection duck = Duck.open(settings.threads(), 3000, folder.resolve("spill"))) {
            Duck.execute(duck, "COPY (SELECT * FROM " + relation() + " ORDER BY time, hash(id)) TO " + Duck.text(arrival.toString()) + " (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880)");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The sorted files as SQL.
    String relation() {
        return relation(sorted);
    }

    static String relation(List<Path> files) {
        return "read_parquet([" + files.stream().map(file -> Duck.text(file.toString())).collect(Collectors.joining(", ")) + "])";
    }

    static double mib(List<Path> files) throws IOException {
        double sum = 0;
        for (Path file : files) sum += Files.size(file);
        return sum / (1 << 20);
    }
}
