package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.record.EvidenceRecord;
import heng.core.text.Problems;
import heng.server.campaign.RecordLeaves;
import heng.server.ledger.Ledger;
import heng.server.people.Grant;
import heng.server.people.Role;
import heng.store.Campaign;
import heng.store.CampaignReader;
import heng.store.cells.Duck;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a person may see, as files.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    @TempDir
    static Path folder;

    private Site site;
    private HttpClient whole;
    private HttpClient east;

    @BeforeAll
    void start() throws Exception {
        Path town = Town.in(folder.resolve("town"));
        Files.writeString(town.resolveSibling("records.csv"), Files.readString(town.resolveSibling("records.csv")).replace("value\n", "value,remark,note\n").replace(",8,10,\n", ",8,10,,\"一, \"\"二\"\"\n三\",'tis\n")
                .replace(",,,3\n", ",,,3,=1+1,''=1+1\n").replace(",10,10,\n", ",10,10,,-2+3,+cmd|x\n").replace(",,,0\n", ",,,0,@SUM(A1),'-5\n"));
        Files.writeString(town.resolveSibling("sites.csv"), Files.readString(town.resolveSibling("sites.csv")).replace("东一巷", "=东一巷"));
        site = Site.start(folder.resolve("data"), town);
        site.account("whole", new Grant(Role.OBSERVER, Grant.EVERYWHERE));
        site.account("east", new Grant(Role.BODY, "4101"));
        whole = site.signedIn("whole");
        east = site.signedIn("east");
        assertThat(site.json(site.device("inspector", Grant.EVERYWHERE) + "/c/small-2026/records", Town.visit("uuid:to-be-exported", "w2", 4)).statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private byte[] export(HttpClient client, String what) throws Exception {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(site.address + "/c/small-2026/export/" + what)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
        return answer.body();
    }

    private String text(HttpClient client, String what) throws Exception {
        return new String(export(client, what), StandardCharsets.UTF_8);
    }

    @Test
    void canBeImportedAgainAndAreTheSame() throws Exception {
        TreeMap<String, EvidenceRecord> ledger = new TreeMap<>();
        site.context.getBean(Ledger.class).leaves(0, 1000).forEach(kept -> RecordLeaves.record(kept.leaf(), "small-2026").ifPresent(record -> ledger.put(record.id(), record)));
        assertThat(ledger).hasSize(5);
        assertThat(ledger.get("r1").fields()).containsEntry("note", "'tis");
        assertThat(ledger.get("r2").fields()).containsEntry("remark", "=1+1").containsEntry("note", "'=1+1");
        assertThat(ledger.get("r3").fields()).containsEntry("remark", "-2+3").containsEntry("note", "+cmd|x");
        assertThat(ledger.get("r4").fields()).containsEntry("remark", "@SUM(A1)").containsEntry("note", "'-5");
        for (String format : List.of("csv", "xlsx", "parquet")) {
            Path town = Town.in(folder.resolve("again-" + format));
            Files.write(town.resolveSibling("records." + format), export(whole, "records." + format + (format.equals("csv") ? "?plain=true" : "")));
            Files.write(town.resolveSibling("sites." + format), export(whole, "sites." + format + (format.equals("csv") ? "?plain=true" : "")));
            Files.writeString(town, Files.readString(town).replace("records.csv", "records." + format).replace("sites.csv", "sites." + format));
            Problems problems = new Problems();
            Campaign read = new CampaignReader(Optional.empty(), problems).read(town).orElseThrow(() -> new AssertionError(format + problems.list()));
            assertThat(read.refusedCount()).as(format).isZero();
            TreeMap<String, EvidenceRecord> again = new TreeMap<>();
            read.tree().all().forEach(place -> Stream.of("lamps-lit", "litter").flatMap(item -> read.evidence().records(place.code(), item).stream()).forEach(record -> again.put(record.id(), record)));
            assertThat(again).as(format).isEqualTo(ledger);
            assertThat(read.tree().all().stream().flatMap(place -> read.evidence().sites(place.code()).stream()).map(heng.core.place.Site::name)).as(format).containsExactlyInAnyOrder("=东一巷", "东二巷", "西一巷", "西二巷");
        }
    }

    @Test
    void holdNoFormulaInCsv() throws Exception {
        String records = text(whole, "records.csv");
        assertThat(records).contains(",'=1+1", ",''=1+1", ",'-2+3", ",'@SUM(A1)", ",'+cmd|x", ",'tis", ",'-5").doesNotContain(",=", ",@", ",-2+3", ",+", ",''tis", ",''-5");
        assertThat(text(whole, "sites.csv")).contains(",'=东一巷,");
        // numbers stay numbers
        assertThat(cells(text(whole, "numbers.csv?plain=true"))).allSatisfy(cell -> assertThat(cell).doesNotStartWith("'")).contains("7.50");
    }

    private static List<String> cells(String csv) {
        return csv.lines().flatMap(line -> Stream.of(line.split(","))).toList();
    }

    @Test
    void holdNoFormulaInAWorkbookAndRealNumbers() throws Exception {
        int texts = 0;
        int numbers = 0;
        for (String what : List.of("records.xlsx", "sites.xlsx", "numbers.xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(export(whole, what)))) {
                for (Sheet sheet : workbook) for (Row row : sheet) for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                    if (cell.getCellType() == CellType.NUMERIC) numbers++;
                    else if (List.of("=", "@", "-", "+").stream().anyMatch(cell.getStringCellValue()::startsWith)) {
                        texts++;
                        assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.getStringCellValue()).isTrue();
                    }
                }
            }
        }
        assertThat(texts).isEqualTo(5);
        assertThat(numbers).isGreaterThan(6);
    }

    @Test
    void areLinkedWithWhatMeansSomethingThere() throws Exception {
        Pattern link = Pattern.compile("href=\"([^\"]*/export/(?:numbers|records|sites)\\.(csv|xlsx|parquet))([^\"]*)\"");
        for (String place : List.of("", "4101")) {
            List<MatchResult> links = link.matcher(site.get(whole, "/c/small-2026" + (place.isEmpty() ? "" : "/p/" + place)).body()).results().toList();
            assertThat(links).hasSize(9);
            for (MatchResult found : links) {
                String asked = Stream.of(place.isEmpty() ? "" : "place=" + place, found.group(2).equals("csv") ? "bom=true" : "").filter(part -> !part.isEmpty()).collect(Collectors.joining("&amp;"));
                assertThat(found.group(3)).as(found.group()).isEqualTo(asked.isEmpty() ? "" : "?" + asked);
                assertThat(site.get(whole, found.group(1) + found.group(3).replace("&amp;", "&")).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void sayWhatTheyAreOf() throws Exception {
        String csv = text(whole, "numbers.csv");
        for (String fact : List.of("# \"source".replace("\"", ""), "# time: ", "# standard: sha256:", "# tree: ", "# ledger: 6 leaves", "小城巡查")) assertThat(csv).contains(fact);
        assertThat(text(whole, "numbers.csv?plain=true")).startsWith("column,place,name,level,state,value,published,band,seen,due,notice\n");
        assertThat(text(whole, "numbers.csv?bom=true&plain=true")).startsWith("\uFEFFcolumn,");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(export(whole, "numbers.xlsx")))) {
            assertThat(workbook.getSheetAt(1).getRow(5).getCell(1).getStringCellValue()).startsWith("sha256:");
        }
        Path parquet = Files.write(folder.resolve("numbers.parquet"), export(whole, "numbers.parquet"));
        try (Connection duck = Duck.open(1)) {
            assertThat(Duck.ask(duck, "select decode(value) from parquet_kv_metadata(" + Duck.path(parquet) + ") where decode(key) = 'ledger'")).isEqualTo("6 leaves");
            assertThat(Duck.ask(duck, "select value from " + Duck.parquet(parquet) + " where place = '4101' and \"column\" = 'total'")).isEqualTo("7.500000000000");
        }
    }

    @Test
    void showEachAccountItsOwnPlacesOnly() throws Exception {
        assertThat(text(east, "records.csv")).contains("r1", "r2").doesNotContain("r3", "r4", "uuid:to-be-exported");
        assertThat(text(east, "sites.csv")).contains("e1", "e2").doesNotContain("w1", "w2");
        assertThat(text(east, "numbers.csv")).contains("4101").doesNotContain("4102", "小城,city");
        for (String what : List.of("records", "sites", "numbers")) {
            assertThat(new String(export(east, what + ".xlsx"), StandardCharsets.ISO_8859_1)).isNotEmpty();
            Path parquet = Files.write(folder.resolve("east.parquet"), export(east, what + ".parquet"));
            try (Connection duck = Duck.open(1)) {
                assertThat(Duck.ask(duck, "select count(distinct place) from " + Duck.parquet(parquet))).isEqualTo("1");
            }
        }
        assertThat(text(whole, "records.csv?place=4102")).contains("r3", "r4").doesNotContain("r1", "r2");
        assertThat(site.get(east, "/c/small-2026/export/records.csv?place=4102").statusCode()).isEqualTo(404);
        assertThat(site.get(east, "/c/small-2026/export/records.csv?place=41").statusCode()).isEqualTo(404);
        site.account("elsewhere", new Grant(Role.BODY, "99"));
        assertThat(site.get(site.signedIn("elsewhere"), "/c/small-2026/export/records.csv").statusCode()).isEqualTo(404);
        assertThat(site.get(whole, "/c/small-2026/export/accounts.csv").statusCode()).isEqualTo(404);
        assertThat(site.get(whole, "/c/small-2026/export/records.exe").statusCode()).isEqualTo(404);
    }

    @Test
    void nameNobody() throws Exception {
        assertThat(text(whole, "records.csv")).doesNotContain("inspector", "i1", "i2");
    }
}
