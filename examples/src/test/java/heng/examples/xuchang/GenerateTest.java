package heng.examples.xuchang;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GenerateTest {

    private static final Path STANDARD = Path.of(System.getProperty("heng.home", ".."), "standards/civilised-city-field.yaml");
    private static final List<String> ROUNDS = List.of("records-2026-1.csv", "records-2026-2.csv");

    private static PlaceTree tree;
    private static List<FieldItem> items;
    private static SortedMap<String, byte[]> files;

    @BeforeAll
    static void generate() throws IOException {
        tree = Generate.xuchang();
        items = FieldItem.read(STANDARD);
        files = Generate.files(tree, items);
    }

    @Test
    void writesTheSameBytesTwice() {
        SortedMap<String, byte[]> again = Generate.files(Generate.xuchang(), items);
        assertThat(again.keySet()).isEqualTo(files.keySet()).containsExactly("records-2026-1.csv", "records-2026-2.csv", "sites.csv");
        files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void anotherItemLeavesAllOtherObservationsAlone() {
        List<FieldItem> fewer = items.stream().filter(item -> !item.code().equals("greenery")).toList();
        var seen = Set.copyOf(seen(files.get("records-2026-2.csv")));
        assertThat(seen(Generate.files(tree, fewer).get("records-2026-2.csv"))).hasSizeGreaterThan(5_000).isSubsetOf(seen);
    }

    @Test
    void hasAboutTwelveHundredSitesOfEveryType() throws IOException {
        List<Map<String, String>> sites = table("sites.csv");
        assertThat(sites).hasSizeBetween(1_150, 1_250);
        Dict standard = YamlReader.read("standard", Files.readString(STANDARD), new Problems()).orElseThrow();
        Set<String> types = ((Dict) standard.find("site-types").orElseThrow()).entries().keySet();
        assertThat(types).hasSize(31);
        assertThat(column(sites, "type")).isEqualTo(types);
        assertThat(column(sites, "code")).hasSameSizeAs(sites);
    }

    @Test
    void everyCountyHasMostTypes() {
        Map<String, Set<String>> types = table("sites.csv").stream().collect(Collectors.groupingBy(
                site -> site.get("place").substring(0, 6), Collectors.mapping(site -> site.get("type"), Collectors.toSet())));
        assertThat(types).hasSize(7);
        types.forEach((county, found) -> assertThat(found).as(county).hasSizeGreaterThanOrEqualTo(26));
    }

    @Test
    void everySiteLiesInARealPlaceAndInsideTheCity() {
        for (Map<String, String> site : table("sites.csv")) {
            assertThat(tree.find(new PlaceCode(site.get("place")))).as(site.toString()).isPresent();
            assertThat(Double.parseDouble(site.get("longitude"))).isBetween(113.4, 114.3);
            assertThat(Double.parseDouble(site.get("latitude"))).isBetween(33.7, 34.4);
        }
    }

    @Test
    void noTwoSitesOfATypeInAPlaceShareAName() {
        List<String> names = table("sites.csv").stream().map(site -> site.get("place") + " " + site.get("type") + " " + site.get("name")).toList();
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Test
    void aboutOneSiteInTwentyIsNotVisited() {
        int sites = table("sites.csv").size();
        for (String round : ROUNDS) {
            double unvisited = 1 - column(table(round), "site").size() / (double) sites;
            assertThat(unvisited).as(round).isBetween(0.03, 0.07);
        }
    }

    @Test
    void aboutOneObservationInFiftyIsNotApplicableBesidesThoseOfTheOtherKindOfStreet() {
        Set<String> streetItems = Set.of("main-road-displays", "shopping-street-displays", "honest-trading");
        for (String round : ROUNDS) {
            List<Map<String, String>> records = table(round).stream().filter(record -> !streetItems.contains(record.get("item"))).toList();
            long none = records.stream().filter(record -> record.get("answer").equals("not applicable")).count();
            assertThat(none / (double) records.size()).as(round).isBetween(0.013, 0.027);
        }
    }

    @Test
    void everyItemIsObservedAndNothingElse() {
        Set<String> codes = items.stream().map(FieldItem::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).hasSizeGreaterThanOrEqualTo(40);
        codes.add("visit");
        for (String round : ROUNDS) assertThat(column(table(round), "item")).as(round).isEqualTo(codes);
    }

    @Test
    void everyRecordIsOfItsRoundAndHasAnIdOfItsOwn() {
        for (Round round : Round.values()) {
            List<Map<String, String>> records = table(round.file());
            assertThat(column(records, "id")).hasSameSizeAs(records).allMatch(id -> id.matches(round.prefix() + "-\\d{6}"));
            LocalDate last = round.first().plusDays(round.days() - 1);
            assertThat(records).allSatisfy(record -> assertThat(LocalDate.parse(record.get("time").substring(0, 10))).isBetween(round.first(), last));
        }
    }

    @Test
    void faultsAndBannersAndParkingInsideTheLinesOccur() {
        List<Map<String, String>> records = table("records-2026-2.csv");
        assertThat(column(records, "form")).containsExactlyInAnyOrder("", "fixed", "screen", "banner");
        assertThat(column(records, "lines")).containsExactlyInAnyOrder("", "inside", "outside");
        assertThat(column(records, "grade")).containsExactlyInAnyOrder("", "A", "B", "C");
        assertThat(records).anyMatch(record -> record.get("item").equals("clean-ground") && !Set.of("", "0").contains(record.get("value")));
    }

    private static List<Map<String, String>> table(String name) {
        return parse(files.get(name));
    }

    private static List<Map<String, String>> parse(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        String[] head = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) row.put(head[i], cells[i]);
            rows.add(row);
        }
        return rows;
    }

    private static Set<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream().map(row -> row.get(name)).collect(Collectors.toSet());
    }

    /// Item, site and fields of each record, without what counts or times them.
    private static List<String> seen(byte[] records) {
        return parse(records).stream().filter(record -> !record.get("item").equals("visit"))
                .map(record -> List.of("item", "site", "answer", "value", "grade", "form", "lines").stream().map(record::get).collect(Collectors.joining(" ")))
                .toList();
    }
}
