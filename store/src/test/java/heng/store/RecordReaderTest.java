package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.text.Spot;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {

    private static final List<Site> SITES = List.of(
            new Site(new SiteCode("s1"), "market", "", new PlaceCode("A"), Optional.empty()),
            new Site(new SiteCode("s2"), "street", "", new PlaceCode("B"), Optional.empty()));

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    @Test
    void readsRecordsWithTheirFieldsAndSpots() {
        List<RecordReader.Read> records = records("""
                id,item,site,time,method,by,answer,alight,lamps
                r1,lamps,s1,2026-09-05,field,p7,,8,10
                r2,litter,s2,2026-09-05T10:20,,,不适用,,0
                r3,lamps,s2,2026-09-05T10:20:30,field,,not applicable,none here,
                """);
        assertThat(records).extracting(RecordReader.Read::record).containsExactly(
                new EvidenceRecord("r1", "lamps", new PlaceCode("A"), Optional.of(new SiteCode("s1")), LocalDateTime.of(2026, 9, 5, 0, 0),
                        "field", "p7", false, Map.of("alight", "8", "lamps", "10")),
                new EvidenceRecord("r2", "litter", new PlaceCode("B"), Optional.of(new SiteCode("s2")), LocalDateTime.of(2026, 9, 5, 10, 20),
                        "", "", true, Map.of()),
                new EvidenceRecord("r3", "lamps", new PlaceCode("B"), Optional.of(new SiteCode("s2")), LocalDateTime.of(2026, 9, 5, 10, 20, 30),
                        "field", "", true, Map.of()));
        assertThat(records.getFirst().spot()).isEqualTo(new Spot("records.csv", 2, 0));
        assertThat(records.getFirst().spotOf("lamps")).hasToString("records.csv:2:9");
        assertThat(records.getFirst().spotOf("nothing")).hasToString("records.csv:2");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void readsRecordsOfPlaces() {
        assertThat(records("""
                id,item,place,site,time
                r1,lamps,B,,2026-09-05
                r2,lamps,A,s1,2026-09-05
                r3,lamps,,s1,2026-09-05
                """)).extracting(read -> read.record().place() + " " + read.record().site().map(SiteCode::text).orElse("-"))
                .containsExactly("B -", "A s1", "A s1");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void countsARecordThatALaterFileRepeatsOnceAndRejectsOneItChanges() {
        FileRef first = files.file("a.csv", "id,item,site,time\nr1,lamps,s1,2026-09-05\nr2,lamps,s1,2026-09-05\nr3,lamps,s1,5.9.2026\n");
        FileRef second = files.file("b.csv", "id,item,site,time\nr2,lamps,s1,2026年9月5日\nr1,litter,s2,2026-09-06\nr3,lamps,s1,2026-09-05\nr4,lamps,s1,2026-09-05\n");
        assertThat(RecordReader.read(List.of(first, second), Written.WORDS, Written.tree(), SITES, files.folder, files.problems))
                .extracting(read -> read.record().id() + " " + read.record().item()).containsExactly("r1 lamps", "r2 lamps", "r3 lamps", "r4 lamps");
        assertThat(files.refused()).isEqualTo("""
                a.csv:4:4: bad-date: “5.9.2026” is not a date.
                  Maybe write year-month-day: 2026-09-05
                b.csv:3:1: record-changed: The record r1 stands here with another content than at a.csv:2:1.
                  Maybe file a correction: a record once made is not changed.""");
        assertThat(files.noted()).containsExactly("b.csv rows-repeated 1", "b.csv rows-mended 1");
        assertThat(files.folder.refused().list()).as("the row of r3 was mended").extracting(row -> row.file().name() + ":" + row.line()).containsExactly("b.csv:3");
    }

    @Test
    void rejectsAnIdTwiceInOneFile() {
        assertThat(records("id,item,site,time\nr1,lamps,s1,2026-09-05\nr1,lamps,s1,2026-09-05\n")).hasSize(1);
        assertThat(files.refused()).isEqualTo("""
                records.csv:3:1: duplicate-record: The record r1 stands here again; first at records.csv:2:1.
                  Maybe the same file was given twice.""");
    }

    @Test
    void readsCellsAsPeopleTypeThem() {
        assertThat(records("""
                id,item,site,time,alight,lamps,note
                ｒ１,ｌａｍｐｓ,ｓ１,２０２６年９月５日　１０时２０分,８,１０．５,ＡＢＣ１２
                r2, lamps ,s1,2026/9/5 9:05,－３,９５％, 第 1 排
                r3,lamps,s1,2026.9.5,1e3,95 %,
                """)).extracting(read -> read.record().id() + " " + read.record().item() + " " + read.record().time() + " " + read.record().fields()).containsExactly(
                "r1 lamps 2026-09-05T10:20 {alight=8, lamps=10.5, note=ＡＢＣ１２}",
                "r2 lamps 2026-09-05T09:05 {alight=-3, lamps=0.95, note=第 1 排}",
                "r3 lamps 2026-09-05T00:00 {alight=1e3, lamps=0.95}");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void rejectsEverythingThatIsWrongWithARowAtOnce() {
        assertThat(records("""
                id,item,site,time,method,by,answer
                r1,lamp,s3,5.9.2026,feld,,maybe
                r2,lamps,s1,2026-09-05,field,,
                """)).extracting(read -> read.record().id()).containsExactly("r2");
        assertThat(files.refused()).isEqualTo("""
                records.csv:2:2: unknown-item: No item reads records of lamp.
                  Maybe: lamps
                records.csv:2:3: unknown-site: There is no site s3.
                  Maybe: s1
                records.csv:2:4: bad-date: “5.9.2026” is not a date.
                  Maybe write year-month-day: 2026-09-05
                records.csv:2:5: unknown-method: There is no method feld.
                  Maybe: field
                records.csv:2:7: bad-answer: The answer is “maybe”.
                  Maybe leave it empty, or write: not applicable""");
    }

    @Test
    void rejectsTimesThatAreNoTimes() {
        assertThat(records("""
                id,item,site,time
                r1,lamps,s1,2026-02-30
                r2,lamps,s1,05/09/2026
                r3,lamps,s1,2026-09-05T25:20
                r4,lamps,s1,2026-09-05T10:20:30.5
                r5,lamps,s1,2026-09-05T10:20Z
                r6,lamps,s1,46270
                r7,lamps,s1,
                """)).isEmpty();
        assertThat(files.problems.list()).extracting(refusal -> refusal.spot() + " " + refusal.code().id()).containsExactly(
                "records.csv:2:4 bad-date", "records.csv:3:4 bad-date", "records.csv:4:4 bad-date", "records.csv:5:4 bad-date",
                "records.csv:6:4 bad-date", "records.csv:7:4 bad-date", "records.csv:8:4 cell-empty");
    }

    @Test
    void rejectsUnknownPlacesAndThoseThatContradictTheSite() {
        assertThat(records("""
                id,item,place,site,time
                r1,lamps,C,,2026-09-05
                r2,lamps,B,s1,2026-09-05
                r3,lamps,,,2026-09-05
                """)).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                records.csv:2:3: unknown-place: There is no place C.
                  Maybe: A
                records.csv:3:3: bad-value: The field place is “B”.
                  Maybe it should be A.
                records.csv:4:3: cell-empty: The cell place is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.""");
    }

    @Test
    void rejectsCountsOfWhatIsNotThere() {
        assertThat(records("""
                id,item,site,time,answer,alight,lamps,note
                r1,lamps,s1,2026-09-05,not applicable,0,0.30,no lamps
                """)).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                records.csv:2:7: bad-value: The field lamps is “0.30”.
                  Maybe it should be 0 (not applicable).""");
    }

    @Test
    void needsSitesOrPlaces() {
        assertThat(records("id,item,time\nr1,lamps,2026-09-05\n")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                records.csv:1: column-missing: There is no column site.
                  Maybe it is called: item""");
    }

    private List<RecordReader.Read> records(String text) {
        return RecordReader.read(
                List.of(files.file("records.csv", text)), Written.WORDS, Written.tree(), SITES, files.folder, files.problems);
    }
}
