package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.RefusalCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong is said with its file, line and column, its code, the value, and a remedy; in both languages, and nothing is computed.
class RefusalsTest {

    private static final int FEWEST_CODES = 65;
    private static final Set<String> OF_OTHERS = Set.of("sheet-missing", "head-missing", "carried-broken", "cells-format", "cells-other-standard", "cells-other-tree");
    private static final Pattern REPEATED = Pattern.compile("(\\(|1\\+)×(\\d+)");

    @TempDir
    Path folder;

    private SmallCampaign small;

    @BeforeEach
    void write() throws IOException {
        small = SmallCampaign.in(folder);
    }

    /// A text in a file, what stands there instead, and what is refused: where, with which code, naming what, suggesting what.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # YAML
            standard.yaml | - code: total               | - code: [total        | standard.yaml:10:8   | yaml-broken          | YAML                    | indentation
            campaign.yaml | id: autumn                  | id: autumn\\nid: spring | campaign.yaml:3:1    | duplicate-key        | id                      |
            standard.yaml | attribute: trees            | atribute: trees       | standard.yaml:21:5   | unknown-key          | atribute                | attribute
            campaign.yaml | period: {from               | perod: {from          | campaign.yaml:10:1   | unknown-key          | perod                   | period
            campaign.yaml | standard: standard.yaml     | `` | campaign.yaml:1:1    | missing-key          | standard                | standard: heng:civilised-city-field
            campaign.yaml | heng: campaign/1            | heng: campaign/2      | campaign.yaml:1:7    | not-of-this-format   | campaign/2              | heng: campaign/1
            standard.yaml | heng: standard/1            | heng: standard/2      | standard.yaml:1:7    | not-of-this-format   | standard/2              | heng: standard/1
            standard.yaml | by: site}                   | by: sites}            | standard.yaml:16:36  | wrong-shape          | sites                   | record
            campaign.yaml | tree: {file                 | tree: nation #        | campaign.yaml:5:7    | wrong-shape          | nation                  | tree: divisions-2023
            campaign.yaml | tree: {file                 | tree: [] #            | campaign.yaml:5:7    | wrong-shape          | []                      | tree: divisions-2023
            campaign.yaml | code: code, name            | code: [], name        | campaign.yaml:5:32   | wrong-shape          | []                      | [country, year]
            campaign.yaml | 2026-09-30                  | 30.9.2026             | campaign.yaml:10:32  | bad-date             | 30.9.2026               | 2026-09-05
            campaign.yaml | 2026-09-30                  | 2026-08-30            | campaign.yaml:10:9   | period-backwards     | 2026-08-30              |
            # the standard
            standard.yaml | attribute: trees            | column: total         | standard.yaml:9:9    | cycle                | total → trees → total   |
            standard.yaml | - code: trees               | - code: litter        | standard.yaml:19:11  | duplicate-code       | standard.yaml:12:11     |
            standard.yaml | - code: trees               | - code: tr ees        | standard.yaml:19:11  | bad-code             | tr ees                  |
            standard.yaml | - {column: total            | - {column: totel      | standard.yaml:23:12  | unknown-column       | totel                   | total
            standard.yaml | sites: street               | sites: streets        | standard.yaml:14:22  | unknown-site-type    | streets                 | street
            standard.yaml | methods: field}             | methods: fields}      | standard.yaml:14:39  | unknown-method       | fields                  | field
            standard.yaml | attribute: trees            | weight: 1             | standard.yaml:19:5   | no-source            | trees                   | attribute
            standard.yaml | 10*x)                       | 10*x))                | standard.yaml:17:41  | bad-formula          | )                       |
            standard.yaml | - pool: mean                | # no pool             | standard.yaml:12:11  | many-units           | litter                  | pool: mean
            standard.yaml | attribute: trees            | attribute: trees\\n    weight: -1 | standard.yaml:22:13 | negative-weight | -1                 |
            standard.yaml | [county, township]          | [county, townshop]    | standard.yaml:9:3    | unknown-level        | townshop                | township
            campaign.yaml | standard.yaml               | heng:civilised-city   | campaign.yaml:4:11   | unknown-standard     | heng:civilised-city     | heng:civilised-city-field
            # files
            campaign.yaml | records.csv                 | recrods.csv           | campaign.yaml:7:11   | file-missing         | recrods.csv             |
            campaign.yaml | standard.yaml               | standerd.yaml         | campaign.yaml:4:11   | file-missing         | standerd.yaml           |
            campaign.yaml | root                        | root                  | campaign.yaml:13:7   | unknown-place        | D                       | A
            records.csv   | faults                      | faults,faults         | records.csv:1:7      | duplicate-key        | faults                  |
            records.csv   | id,item                     | id,thing              | records.csv:1        | column-missing       | item                    |
            records.csv   | field,4                     | field,4,4             | records.csv:3        | row-length           | 7                       | 6
            # places, sites, attributes
            places.csv    | B,西街,C                    | B,西街,X              | places.csv:4:3       | place-without-parent | X                       |
            places.csv    | B,西街                      | A,西街                | places.csv:4:1       | duplicate-place      | places.csv:3:1          |
            places.csv    | C,许县,                     | C,许县,A              | places.csv:2:3       | place-in-itself      | C                       |
            places.csv    | B,西街                      | ,西街                 | places.csv:4:1       | cell-empty           | code                    |
            sites.csv     | s3,street                   | s1,street             | sites.csv:4:1        | duplicate-site       | sites.csv:2:1           |
            sites.csv     | s3,street                   | s3,stret              | sites.csv:4:2        | unknown-site-type    | stret                   | street
            sites.csv     | 三路,B                      | 三路,西街             | sites.csv:4:4        | unknown-place        | 西街                    | B 西街
            towns.csv     | A,50                        | A,many                | towns.csv:2:2        | bad-value            | many                    |
            towns.csv     | B,70                        | BB,70                 | towns.csv:3:1        | unknown-place        | BB                      | B
            towns.csv     | code,trees                  | code,tree             | campaign.yaml:9:1    | unknown-attribute    | trees                   | tree
            towns.csv     | A,50                        | A,50.1234567890123    | towns.csv:2:2        | too-precise          | 50.1234567890123        | arithmetic: real
            records.csv   | field,4                     | field,"4              | records.csv:3        | file-unreadable      | records.csv             |
            sites.csv     | s3,street                   | s3,stret              | sites.csv:4:2        | site-refused         | s3                      |
            records.csv   | r2,litter                   | r\0,litter            | records.csv:3        | file-unreadable      | records.csv             |
            campaign.yaml | [records.csv]               | {file: records.csv, encoding: utf8} | campaign.yaml:7:40 | wrong-shape | utf8                     | GB18030
            campaign.yaml | sites: sites.csv            | sites: {file: sites.csv, coordinates: GCJ02} | campaign.yaml:6:39 | wrong-shape | GCJ02           | GCJ-02
            campaign.yaml | [records.csv]               | records.csv.zip       | campaign.yaml:7:10   | file-missing         | records.csv.zip         |
            # records
            records.csv   | r2,litter                   | r2,liter              | records.csv:3:2      | unknown-item         | liter                   | litter
            records.csv   | r2,litter                   | r1,litter             | records.csv:3:1      | duplicate-record     | records.csv:2:1         |
            records.csv   | s2,2026                     | s9,2026               | records.csv:3:3      | unknown-site         | s9                      | s1
            records.csv   | 2026-09-05T10:20            | 05.09.2026            | records.csv:3:4      | bad-date             | 05.09.2026              | 2026-09-05
            records.csv   | field,4                     | feld,4                | records.csv:3:5      | unknown-method       | feld                    | field
            records.csv   | field,4                     | field,four            | records.csv:3:6      | bad-value            | four                    |
            records.csv   | field,4                     | field,-4              | records.csv:3:6      | bad-value            | -4                      | 0
            records.csv   | field,4                     | field,4.5             | records.csv:3:6      | bad-value            | 4.5                     | 0
            records.csv   | field,4                     | `field,`              | records.csv:3:6      | field-missing        | faults                  | not applicable
            # what the language refuses besides
            campaign.yaml | [records.csv]               | [campaign.yaml]       | campaign.yaml        | file-unreadable      | campaign.yaml           |
            standard.yaml | attribute: trees            | attribute: trees\\n    weight: heavy | standard.yaml:22:13 | not-a-number | heavy             | 1234.5
            standard.yaml | max(0, 100 - 10*x)          | sqrt(x)               | standard.yaml:17:23  | needs-real           | sqrt(x)                 | arithmetic: real
            standard.yaml | attribute: trees            | template: trees       | standard.yaml:21:15  | unknown-template     | trees                   |
            standard.yaml | 10*x                        | $ten*x                | standard.yaml:17:23  | unknown-name         | $ten                    |
            standard.yaml | attribute: trees            | table: trees          | standard.yaml:21:12  | unknown-table        | trees                   |
            standard.yaml | attribute: trees            | attribute: trees\\n    column: litter | standard.yaml:19:5 | two-sources | trees               | attribute, column
            standard.yaml | - pool: mean                | - measure: mean       | standard.yaml:12:11  | measure-place        | litter                  |
            standard.yaml | count: faults               | grade: faults         | standard.yaml:12:11  | histogram            | litter                  | look-up
            standard.yaml | formula: "max(0, 100 - 10*x)" | points: [[1, 0], [0, 1]] | standard.yaml:17:30 | not-ascending    | 0                       |
            standard.yaml | max(0, 100 - 10*x)          | (×101x                | standard.yaml:17:124 | too-deep             | x                       | columns
            standard.yaml | max(0, 100 - 10*x)          | 1+×1001x              | standard.yaml:17:2026 | too-long            | 1000                    |
            standard.yaml | arithmetic: exact           | arithmetic: exact\\nextends: standard.yaml | standard.yaml:6:10 | inherits-itself | standard.yaml |
            places.csv    | A,东街,C                    | deep                  | places.csv:102:3     | tree-too-deep        | P100                    |
            # what the campaign asks of others
            standard.yaml | attribute: trees            | result: {round: spring} | campaign.yaml:1:1  | unknown-round        | spring                  | earlier
            standard.yaml | attribute: trees            | result: {standard: minors} | campaign.yaml:1:1 | unknown-result     | minors                  | results: {minors
            # kinds of records
            records.csv   | method,faults               | answer,faults         | records.csv:2:5      | bad-answer           | field                   | not applicable
            records.csv   | method,faults               | kind,faults           | records.csv:2:5      | bad-kind             | field                   | observation
            records.csv   | method,faults               | of,faults             | records.csv:2:5      | kind-excludes        | field                   |
            records.csv   | method,faults\\nr1,litter,s1,2026-09-05,field | kind,faults\\nr1,litter,s1,2026-09-05,count | records.csv:2 | kind-needs | value |
            records.csv   | method,faults\\nr1,litter,s1,2026-09-05,field,2 | kind,of\\nr1,litter,s1,2026-09-05,correction,r9 | records.csv:2:6 | unknown-record | r9 | r1
            records.csv   | method,faults\\nr1,litter,s1,2026-09-05,field,2 | kind,of\\nr1,litter,s1,2026-09-05,correction,r1 | records.csv:2:6 | replaces-itself | r1 → r1 |
            records.csv   | method,faults\\nr1,litter,s1,2026-09-05,field,2\\nr2,litter,s2,2026-09-05T10:20,field,4 | kind,of\\nr1,litter,s1,2026-09-05,correction,r3\\nr2,litter,s2,2026-09-05,correction,r3 | records.csv:3:6 | replaced-twice | r3 | r1
            """)
    void says(String file, String written, @Nullable String instead, String spot, String code, String value, @Nullable String hint) throws IOException {
        if (written.equals("root")) small.change(file, "positions: true", "positions: true\nroot: D");
        else small.change(file, lines(written), instead == null ? "" : lines(instead));
        String wanted = hint == null ? "" : hint;
        assertSays(Run.refused(small, "check", small.campaign(), "--lang", "en"), spot, code, value, "  Maybe", wanted);
        String chinese = Run.refused(small, "check", small.campaign(), "--lang", "zh");
        assertSays(chinese, spot, code, value, "  也许", wanted.equals("indentation") ? "缩进" : wanted);
        assertThat(chinese.lines()).as("every line says something in Chinese").allMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
    }

    /// What is legal and odd is said just so, and nothing is refused.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            standard.yaml | - code: total     | - code: total\\n  total: 3 | standard.yaml:10:10 | weights-not-total | 2 | total
            standard.yaml | attribute: trees  | attribute: trees\\n    points: 5\\n    steps: {map: {points: [[0, 0], [9, 6]]}} | standard.yaml:22:13 | over-full-mark | 6 | another edition
            standard.yaml | attribute: trees  | attribute: trees\\n    unit: share\\n    steps: {map: {points: [[0, 0], [9, 6]]}} | standard.yaml:19:5 | threshold-outside-unit | 9 | 0.95
            standard.yaml | attribute: trees  | combine: sum\\n    items: [{code: g, events: {kind: G, look-back: 1 year}, steps: {map: {case: {code: {A: suspended}}}}}] | standard.yaml:22:13 | bare-state-adds | code = A | [0, suspended]
            standard.yaml | arithmetic: exact | arithmetic: exact\\nliterals: {spare: 1} | standard.yaml:6:12 | unused-literal | spare |
            standard.yaml | site-types: {street: {zh: 街道, en: street}} | site-types: {street: , market: }\\ncolumns: {code: b, records: {sites: market}, steps: [{measure: sum}, {pool: sums}]} | campaign.yaml:1:1 | nobody-observes | market |
            standard.yaml | arithmetic: exact | arithmetic: exact\\ncolumns: {code: b, records: {}, steps: [{measure: sum}, {pool: sums}]} | campaign.yaml:1:1 | no-records | b |
            standard.yaml | arithmetic: exact | arithmetic: exact\\nvalid: {from: 2027-01-01} | campaign.yaml:1:1 | not-valid | 2026-09-01 |
            records.csv   | id,item,site,time,method,faults\\nr1,litter,s1,2026-09-05,field,2\\nr2,litter,s2,2026-09-05T10:20,field,4\\nr3,litter,s3,2026-09-06,field,0\\nr4,litter,s3,2026-10-01,field,9 | id,kind,of,item,site,time,faults\\nr1,,,litter,s1,2026-09-05,2\\nt1,retraction,r1,,,,\\nt2,retraction,t1,,,, | records.csv:4:3 | retracts-retraction | t1 | again
            """)
    void warns(String file, String written, String instead, String spot, String code, String value, @Nullable String hint) throws IOException {
        small.change(file, lines(written), lines(instead));
        for (String lang : List.of("en", "zh")) {
            Run run = Run.heng("check", small.campaign(), "--lang", lang);
            assertThat(run.status()).isEqualTo(Run.DONE);
            String out = run.err().replace(folder + "/", "");
            String wanted = hint == null || lang.equals("zh") && hint.matches("[a-z ]+") ? "" : hint;
            assertSays(out, spot, (lang.equals("en") ? "warning " : "提醒 ") + code, value, lang.equals("en") ? "  Maybe" : "  也许", wanted);
        }
    }

    /// What has to do with a file of its own: the campaign is changed, and the file is written, or a file that is there is written in GBK.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: autumn       | id: autumn                | standard.yaml | GBK | text-encoding       | standard.yaml:4:13 | UTF-8 |
            id: autumn       | id: autumn                | sites.csv     | GBK | encoding-detected   | sites.csv          | GB18030 |
            [records.csv]    | [records.csv, b.jsonl]    | b.jsonl       | nope\\n{"id":"j1","item":"litter","site":"s1","time":"2026-09-06","faults":1}\\n | line-broken | b.jsonl:1:1 | {"id": |
            [records.csv]    | [records.csv, b.xlsx]     | b.xlsx        | 1/0 | cell-error          | b.xlsx:2:5         | #DIV/0! |
            [records.csv]    | [records.csv, b.csv]      | b.csv         | id,item,site,time,method,faults\\nr1,litter,s1,2026-09-05,field,9\\n | record-changed | b.csv:2:1 | records.csv:2:1 |
            [records.csv]    | [records.csv, b.csv]      | b.csv         | id,item,site,time,method,faults\\nr1,litter,s1,2026年9月5日,field,２\\n | rows-repeated | b.csv | 1 |
            [records.csv]    | [b.csv, records.csv]      | b.csv         | id,item,site,time,method,faults\\nr1,litter,s1,5.9.2026,field,2\\n | rows-mended | records.csv | 1 |
            [records.csv]    | [records.csv, b.csv]      | b.csv         | id,item,site,time,method,faults\\nr9,litter,s1,2026-09-05,field,2 | no-line-end | b.csv | 2 |
            sites: sites.csv | sites: [sites.csv, b.csv] | b.csv         | code,type,name,place\\ns1,street,x,B\\n | rows-updated | b.csv | 1 |
            sites: sites.csv | sites: [sites.csv, b.csv] | b.csv         | code,type,name,place,longitude,latitude\\ns9,street,x,B,34.03,113.85\\n | swapped-degrees | b.csv:2:6 | 113.85 |
            sites: sites.csv | sites: [sites.csv, b.csv] | b.csv         | code,type,name,place,longitude,latitude\\ns9,street,x,B,113.85,34.03\\n | coordinates-unknown | campaign.yaml:6:20 | 1 |
            sites: sites.csv | sites: [sites.csv, b.csv] | b.csv         | code,type,name,place,longitude,latitude,coordinates\\ns9,street,x,B,2.35,48.85,BD-09\\n | outside-china | b.csv:2:5 | BD-09 |
            sites: sites.csv | sites: [sites.csv, b.csv] | b.csv         | code,type,name,place,longitude,latitude,coordinates\\ns9,street,x,B,34.03,85.1,WGS-84\\n | degrees-odd | b.csv:2:5 | 34.03, 85.1 |
            positions: true  | bodies: b.csv             | b.csv         | code,name,parent\\nx,办公室,y\\n | unknown-body | b.csv:2:3 | y |
            positions: true  | bodies: b.csv             | b.csv         | code,name,parent\\nx,办公室,x\\n | body-in-itself | b.csv:2:3 | x |
            positions: true  | inspectors: b.csv         | b.csv         | account,site\\na,s1\\na,s1\\n | duplicate-row | b.csv:3:1 | a s1 |
            """)
    void saysOfFiles(String written, String instead, String file, String text, String code, String spot, String value) throws IOException {
        small.change("campaign.yaml", written, instead);
        Path path = folder.resolve(file);
        if (text.equals("GBK")) Files.write(path, Files.readString(path).getBytes(Charset.forName("GBK")));
        else if (file.endsWith(".xlsx")) Files.write(path, formula(text));
        else Files.writeString(path, lines(text));
        boolean warning = RefusalCode.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')).isWarning();
        for (String lang : List.of("en", "zh")) {
            Run run = Run.heng("check", small.campaign(), "--lang", lang);
            assertThat(run.status()).as(run.err()).isEqualTo(warning ? Run.DONE : Main.REFUSED);
            String out = run.err().replace(folder + "/", "");
            assertThat(out).contains(spot + ": " + (!warning ? "" : lang.equals("en") ? "warning " : "提醒 ") + code + ": ").contains(value, lang.equals("en") ? "\n  Maybe" : "\n  也许");
        }
    }

    /// A record whose last cell is a formula.
    private static byte[] formula(String text) throws IOException {
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            var head = sheet.createRow(0);
            var row = sheet.createRow(1);
            String[] cells = {"id", "r9", "item", "litter", "site", "s1", "time", "2026-09-06", "faults", ""};
            for (int i = 0; i < cells.length; i += 2) {
                head.createCell(i / 2).setCellValue(cells[i]);
                if (!cells[i + 1].isEmpty()) row.createCell(i / 2).setCellValue(cells[i + 1]);
            }
            row.createCell(4).setCellFormula(text);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /// Whatever `heng check` can say is said in one of the three tables above. The others belong to `heng import` and to cells, and stand in the tests of the sheet module, in CellsCommandTest and in CellFileTest.
    @Test
    void everyMessageHasAFixture() {
        Set<String> shown = Stream.of(codes("says"), codes("warns"), codes("saysOfFiles")).flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(shown).hasSizeGreaterThanOrEqualTo(FEWEST_CODES);
        assertThat(without(shown)).isEmpty();
        assertThat(shown).isSubsetOf(Arrays.stream(RefusalCode.values()).map(RefusalCode::id).toList());
    }

    @Test
    void noticesAMessageWithoutAFixture() {
        assertThat(without(Set.of("bad-date"))).hasSize(RefusalCode.values().length - OF_OTHERS.size() - 1).contains("bad-kind").doesNotContain("bad-date", "sheet-missing");
    }

    private static List<String> without(Set<String> shown) {
        return Arrays.stream(RefusalCode.values()).map(RefusalCode::id).filter(code -> !shown.contains(code) && !OF_OTHERS.contains(code)).toList();
    }

    /// The codes in the table of a test.
    private static Set<String> codes(String test) {
        String table = Arrays.stream(RefusalsTest.class.getDeclaredMethods()).filter(method -> method.getName().equals(test)).findFirst().orElseThrow().getAnnotation(CsvSource.class).textBlock();
        return table.lines().filter(line -> line.contains("|")).map(line -> line.split("\\|")[4].strip()).collect(Collectors.toSet());
    }

    /// `\n` is a new line, `(×101` an opening parenthesis a hundred and one times; `deep` is a chain of places.
    private static String lines(String text) {
        if (text.equals("deep")) {
            return IntStream.rangeClosed(1, 110).mapToObj(i -> "P" + i + ",村," + (i == 1 ? "C" : "P" + (i - 1))).collect(Collectors.joining(",township\n", "", ",township\nA,东街,C"));
        }
        return REPEATED.matcher(text.replace("\\n", "\n").replace("\\0", "\0")).replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
    }

    private static void assertSays(String refused, String spot, String code, String value, String maybe, String hint) {
        var lines = refused.lines().toList();
        int at = lines.indexOf(lines.stream().filter(line -> line.startsWith(spot + ": " + code + ": ")).findFirst().orElse(""));
        assertThat(at).as("%s: %s in\n%s", spot, code, refused).isNotNegative();
        assertThat(lines.get(at)).contains(value);
        assertThat(lines.get(at + 1)).startsWith(maybe).contains(hint);
    }
}
