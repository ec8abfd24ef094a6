package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong is said with its file, line and column, its code, the value, and a remedy; in both languages, and nothing is computed.
class RefusalsTest {

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
            standard.yaml | 10*x)                       | 10*x))                | standard.yaml:17:40  | bad-formula          | )                       |
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
            """)
    void says(String file, String written, @Nullable String instead, String spot, String code, String value, @Nullable String hint) throws IOException {
        if (written.equals("root")) small.change(file, "positions: true", "positions: true\nroot: D");
        else small.change(file, written, instead == null ? "" : instead.replace("\\n", "\n").replace("\\0", "\0"));
        String wanted = hint == null ? "" : hint;
        assertSays(Run.refused(small, "check", small.campaign(), "--lang", "en"), spot, code, value, "  Maybe", wanted);
        String chinese = Run.refused(small, "check", small.campaign(), "--lang", "zh");
        assertSays(chinese, spot, code, value, "  也许", wanted.equals("indentation") ? "缩进" : wanted);
        assertThat(chinese.lines()).as("every line says something in Chinese").allMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
    }

    private static void assertSays(String refused, String spot, String code, String value, String maybe, String hint) {
        var lines = refused.lines().toList();
        int at = lines.indexOf(lines.stream().filter(line -> line.startsWith(spot + ": " + code + ": ")).findFirst().orElse(""));
        assertThat(at).as("%s: %s in\n%s", spot, code, refused).isNotNegative();
        assertThat(lines.get(at)).contains(value);
        assertThat(lines.get(at + 1)).startsWith(maybe).contains(hint);
    }
}
