package heng.store.cells;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.Kernel;
import heng.core.place.Attributes;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import heng.core.plan.Prefixes;
import heng.core.record.EvidenceRecord;
import heng.core.score.CampaignEvidence;
import heng.core.standard.Shelf;
import heng.core.standard.StandardReader;
import heng.core.text.Problems;
import heng.store.FileShelf;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Whatever way the records take, the cells are those that the plan makes of the effective records in memory.
class RecordCellsProperties {

    /// Leaves of every kind, typed ones and such that have to go the general way.
    private static final String STANDARD = """
            heng: standard/1
            id: many
            edition: "1"
            title: {zh: 多, en: Many}
            status: ours
            site-types: {street: {zh: 街道, en: Street}, market: {zh: 市场, en: Market}}
            methods: {field: {zh: 实地, en: field}, desk: {zh: 材料, en: desk}}
            items:
            - code: all
              items:
              - {code: count, records: {items: a}, steps: [{measure: {count: n}}, {pool: sums}]}
              - {code: count-mean, records: {items: a}, steps: [{measure: {count: n, by: site}}, {pool: mean}]}
              - {code: visits, records: {items: a, sites: street}, steps: [{measure: {count: n, per: visit, by: site}}, {map: {formula: "max(0, 10 - 3*x)"}}, {pool: mean}]}
              - {code: deduct, records: {items: a, sites: all}, steps: [{measure: {count: n, by: site}}, {map: {formula: "max(0, 10 - 3*x)"}}, {pool: mean}]}
              - {code: records, records: {items: a, sites: market}, steps: [{measure: records}, {pool: sums}]}
              - {code: records-site, records: {items: a, sites: market}, steps: [{measure: {records: all, by: site}}, {map: {steps: [[0, 1], [2, vetoed], [3, 7, failed]]}}, {pool: mean}]}
              - {code: sum, records: {items: b}, steps: [{measure: {sum: v}}, {pool: sums}]}
              - {code: sum-high, records: {items: b, methods: field}, steps: [{measure: {sum: v, by: site}}, {pool: max}]}
              - {code: sum-low, records: {items: b}, steps: [{measure: {sum: v}}, {map: {points: [[-5, 0], [5, 100]]}}, {pool: min}]}
              - {code: mean, records: {items: b, sites: street}, steps: [{measure: {mean: v, by: site}}, {pool: mean}]}
              - {code: mean-sums, records: {items: b, sites: [street, market]}, steps: [{measure: {mean: v}}, {pool: sums}]}
              - {code: ratio, records: {items: c}, steps: [{measure: {ratio: n/m}}, {pool: sums}, {map: {points: [[0, 0], [1, 100]]}}]}
              - {code: ratio-site, records: {items: c, sites: street, methods: [desk, field]}, steps: [{measure: {ratio: n/m, by: site}}, {pool: mean}]}
              - {code: ratio-where, records: {items: c, where: "0 = 0"}, steps: [{measure: {ratio: v/m, by: site}}, {gate: {when: "x > 2", state: failed}}, {pool: sums}]}
              - {code: grade, records: {items: d}, steps: [{measure: grade}, {map: {A: 1, B: 0.5, C: not applicable, else: 0}}, {pool: mean}]}
              - {code: grade-site, records: {items: d, sites: street}, steps: [{measure: {grade: grade, by: site}}, {map: {A: 1, B: 0.5}}, {pool: mean}]}
              - {code: grade-sums, records: {items: d, sites: all}, steps: [{measure: {grade: grade, by: site}}, {pool: sums}, {map: {A: 1, else: 0}}]}
              - {code: unseen, records: {items: d, sites: all}, steps: [{measure: {count: n, by: site}}, {gate: {when: "seen = 0", state: failed, effect: zero}}, {pool: {mean: people}}]}
              - {code: some, records: {items: a, where: "n > 1"}, steps: [{measure: {count: n, by: site}}, {pool: mean}]}
              - {code: last, records: {items: b, take: latest}, steps: [{measure: {sum: v, by: site}}, {pool: mean}]}
              - {code: two, records: {items: [a, b]}, steps: [{measure: records}, {pool: sums}]}
              - {code: rich, records: {items: b}, steps: [{measure: {sum: v}}, {map: {formula: "x * people"}}, {pool: mean}]}
              - {code: text, records: {items: e}, steps: [{measure: {sum: free}}, {pool: sums}]}
              - {code: rest, records: {items: a, unless: count-mean}, steps: [{measure: {count: n}}, {pool: sums}]}
            """;

    private final Kernel kernel = kernel();

    private static Kernel kernel() {
        var problems = new Problems();
        var standard = new StandardReader(new FileShelf(), problems).read(new Shelf.Found("many.yaml", STANDARD));
        assertThat(problems.list()).isEmpty();
        return standard.orElseThrow().kernel();
    }

    /// A row of the file, and whether it counts in the end.
    private record Row(String id, String item, PlaceCode place, Optional<SiteCode> site, LocalDateTime time, String method, boolean none, Map<String, String> fields,
            String kind, Optional<String> of, boolean counts) {

        Row counting(boolean now) {
            return new Row(id, item, place, site, time, method, none, fields, kind, of, now);
        }
    }

    @Property(tries = 10)
    void everyWayGivesTheSameCells(@ForAll long seed) throws IOException, SQLException {
        var random = new Random(seed);
        PlaceTree tree = tree();
        List<Site> all = sites(tree, random);
        List<Site> sites = all.stream().filter(_ -> random.nextInt(3) > 0).toList(); // those that were drawn
        java.util.Set<SiteCode> drawn = sites.stream().map(Site::code).collect(Collectors.toSet());
        List<Row> rows = rows(tree, all, random).stream().map(row -> row.site().isEmpty() || drawn.contains(row.site().get()) ? row : row.counting(false)).toList();
        List<EvidenceRecord> effective = rows.stream().filter(Row::counts)
                .map(row -> new EvidenceRecord(row.id(), row.item(), row.place(), row.site(), row.time(), row.method(), "", row.none(), row.fields())).toList();
        var evidence = new CampaignEvidence(tree, sites, effective, attributes(tree), List.of(), List.of(), LocalDate.MAX, Map.of(), List.of());
        int places = tree.all().size();
        List<String> expected = lines(new Prefixes(kernel, evidence).stream(0, places));
        assertThat(expected).hasSizeGreaterThan(50);
        Path folder = Files.createTempDirectory("heng-cells");
        try {
            Path sorted = write(folder.resolve("sorted.parquet"), rows, true, random);
            Path mixed = write(folder.resolve("mixed.parquet"), rows, false, random);
            for (boolean fast : List.of(true, false)) {
                RecordPlan bySorted = RecordPlan.of(input(evidence, sorted), fast);
                assertThat(bySorted.typed()).hasSize(fast ? 17 : 0);
                assertThat(lines(bySorted.sorted(0, places))).as("sorted, fast " + fast).isEqualTo(expected);
                List<String> parts = new ArrayList<>(lines(bySorted.sorted(0, 3)));
                parts.addAll(lines(bySorted.sorted(3, places)));
                assertThat(parts).as("in two parts").isEqualTo(expected);
                RecordPlan byMixed = RecordPlan.of(input(evidence, mixed), fast);
                byMixed.sort(folder.resolve("effective.parquet"), 2, 500, folder.resolve("spill"));
                parts = new ArrayList<>(lines(byMixed.effective(folder.resolve("effective.parquet"), 0, 4)));
                parts.addAll(lines(byMixed.effective(folder.resolve("effective.parquet"), 4, places)));
                assertThat(parts).as("mixed, fast " + fast).isEqualTo(expected);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void tellsTypedLeavesFromOthers() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("heng-cells");
        PlaceTree tree = tree();
        Path file = write(folder.resolve("a.parquet"), rows(tree, sites(tree, new Random(1)), new Random(1)), true, new Random(1));
        var evidence = new CampaignEvidence(tree, List.of(), List.of(), attributes(tree), List.of(), List.of(), LocalDate.MAX, Map.of(), List.of());
        RecordPlan plan = RecordPlan.of(input(evidence, file));
        assertThat(plan.general().values().stream().map(column -> column.code().text())).containsExactly("count-mean", "some", "last", "two", "rich", "text", "rest");
        Files.delete(file);
        Files.delete(folder);
    }

    private RecordInput input(CampaignEvidence evidence, Path file) {
        return new RecordInput(kernel, evidence, List.of(file), Optional.of(LocalDate.of(2026, 9, 1)), Optional.of(LocalDate.of(2026, 9, 30)));
    }

    /// Codes that do not sort as the preorder does.
    private static PlaceTree tree() {
        List<Level> levels = List.of(new Level("city"), new Level("village"));
        List<Place> places = new ArrayList<>();
        for (String city : List.of("Q", "B")) {
            places.add(new Place(new PlaceCode(city), city, levels.getFirst(), Optional.empty()));
            for (int i = 0; i < 3; i++) places.add(new Place(new PlaceCode((char) ('A' + i) + city), city + i, levels.getLast(), Optional.of(new PlaceCode(city))));
        }
        return new PlaceTree("test", levels, places);
    }

    private static Attributes attributes(PlaceTree tree) {
        var attributes = new Attributes.Builder();
        tree.all().forEach(place -> attributes.add(place.code(), "people", new Attributes.Given(String.valueOf(2 + tree.index(place.code())), heng.core.text.Spot.of("test"))));
        return attributes.build();
    }

    private static List<Site> sites(PlaceTree tree, Random random) {
        List<Site> sites = new ArrayList<>();
        for (Place place : tree.all()) {
            for (int i = random.nextInt(4); i > 0; i--) sites.add(new Site(new SiteCode(place.code() + "/" + i), random.nextBoolean() ? "street" : "market", "", place.code(), Optional.empty()));
        }
        return sites;
    }

    private static List<Row> rows(PlaceTree tree, List<Site> sites, Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String item = List.of("a", "b", "c", "d", "e").get(random.nextInt(5));
            Optional<Site> site = random.nextInt(4) == 0 || sites.isEmpty() ? Optional.empty() : Optional.of(sites.get(random.nextInt(sites.size())));
            PlaceCode place = site.map(Site::place).orElse(tree.all().get(random.nextInt(tree.all().size())).code());
            boolean none = random.nextInt(10) == 0;
            boolean inside = random.nextInt(10) > 0;
            LocalDateTime time = LocalDate.of(2026, inside ? 9 : 10, 1 + random.nextInt(inside ? 30 : 9)).atTime(random.nextInt(24), 0);
            String method = List.of("", "field", "desk").get(random.nextInt(3));
            rows.add(new Row("r" + i, item, place, site.map(Site::code), time, method, none, none ? Map.of() : fields(item, random), "", Optional.empty(), inside));
        }
        for (int i = 0; i < 40; i++) {
            Row old = rows.get(i);
            rows.set(i, old.counting(false));
            boolean correction = i % 2 == 0;
            LocalDateTime time = LocalDate.of(2026, i % 4 == 0 ? 10 : 9, 5).atStartOfDay();
            rows.add(new Row("s" + i, old.item(), old.place(), old.site(), time, old.method(), false, correction ? fields(old.item(), random) : Map.of(),
                    correction ? "correction" : i % 3 == 0 ? "撤回" : "retraction", Optional.of(old.id()), correction && i % 4 != 0));
        }
        return rows;
    }

    private static Map<String, String> fields(String item, Random random) {
        String n = String.valueOf(random.nextInt(4));
        String v = BigDecimal.valueOf(random.nextInt(2000) - 800, 2).toPlainString();
        return switch (item) {
            case "a" -> Map.of("n", n);
            case "b" -> Map.of("v", v);
            case "c" -> Map.of("n", n, "v", v, "m", String.valueOf(random.nextInt(3)));
            case "d" -> Map.of("grade", List.of("A", "B", "C", "D", "差").get(random.nextInt(5)), "n", n);
            default -> Map.of("free", v + "1");
        };
    }

    private static Path write(Path file, List<Row> given, boolean sorted, Random random) throws SQLException {
        List<Row> rows = new ArrayList<>(given);
        Collections.shuffle(rows, random);
        PlaceTree tree = tree();
        if (sorted) rows.sort(java.util.Comparator.comparing((Row row) -> tree.index(row.place())).thenComparing(Row::item).thenComparing(row -> row.site().map(SiteCode::text).orElse("")));
        Map<String, String> types = new TreeMap<>(Map.of("n", "SMALLINT", "m", "INTEGER", "v", "DECIMAL(9,2)", "grade", "VARCHAR", "free", "VARCHAR"));
        String values = rows.stream().map(row -> "(" + String.join(", ", text(row.id()), text(row.item()), row.site().isPresent() && row.id().endsWith("1") ? "NULL" : text(row.place().text()),
                row.site().map(site -> text(site.text())).orElse("NULL"), text(row.time().toString()), text(row.method()), row.none() ? text("不适用") : "NULL",
                row.kind().isEmpty() ? "NULL" : text(row.kind()), row.of().map(RecordCellsProperties::text).orElse("NULL"),
                types.keySet().stream().map(field -> row.fields().containsKey(field) ? text(row.fields().get(field)) : "NULL").collect(Collectors.joining(", "))) + ")").collect(Collectors.joining(", "));
        String columns = "id, item, place, site, time, method, answer, kind, \"of\", " + String.join(", ", types.keySet());
        String select = "id, item, place::VARCHAR AS place, site::VARCHAR AS site, time::TIMESTAMP AS time, method, answer::VARCHAR AS answer, kind::VARCHAR AS kind, \"of\"::VARCHAR AS \"of\", "
                + types.entrySet().stream().map(field -> field.getKey() + "::" + field.getValue() + " AS " + field.getKey()).collect(Collectors.joining(", "));
        try (Connection duck = Duck.open(1)) {
            Duck.execute(duck, "COPY (SELECT " + select + " FROM (VALUES " + values + ") AS t(" + columns + ")) TO " + Duck.text(file.toString()) + " (FORMAT parquet)");
        }
        return file;
    }

    private static String text(String text) {
        return Duck.text(text);
    }

    /// Each cell with its numbers as decimals, so that scales do not matter.
    private List<String> lines(CellStream cells) {
        List<String> lines = new ArrayList<>();
        CellBatch batch = new CellBatch(64);
        while (cells.next(batch)) {
            for (int i = 0; i < batch.size(); i++) {
                int scale = cells.scale(batch.leaf[i]);
                boolean extremes = Leaves.extremes(Leaves.of(kernel).get(batch.leaf[i])) && batch.units[i] > 0;
                boolean lowest = Leaves.pool(Leaves.of(kernel).get(batch.leaf[i])).filter(pool -> pool.kind() == heng.core.kernel.Step.Pool.Kind.MIN).isPresent();
                boolean quotient = !Leaves.pool(Leaves.of(kernel).get(batch.leaf[i])).map(pool -> pool.kind() != heng.core.kernel.Step.Pool.Kind.SUMS).orElse(false);
                Map<String, Long> tally = new TreeMap<>();
                for (int k = batch.tallyBegin(i); k < batch.tallyEnd(i); k++) tally.put(batch.grades().get(batch.tallyGrade(k)), batch.tallyCount(k));
                lines.add(batch.place[i] + " " + Leaves.of(kernel).get(batch.leaf[i]).code() + " " + batch.seen[i] + "/" + batch.due[i] + " " + batch.units[i] + " " + batch.notApplicable[i] + " "
                        + batch.unseen[i] + " " + batch.risen[i] + " " + decimal(batch.over[i], scale) + (quotient ? " / " + decimal(batch.under[i], scale) : "")
                        + (extremes ? " " + decimal(lowest ? batch.least[i] : batch.greatest[i], scale) : "") + " " + tally);
            }
        }
        cells.close();
        return lines;
    }

    private static String decimal(long units, int scale) {
        return BigDecimal.valueOf(units, scale).stripTrailingZeros().toPlainString();
    }
}
