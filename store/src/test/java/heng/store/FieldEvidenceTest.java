package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.Event;
import heng.core.record.RecordKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kinds, corrections and retractions over all files of a campaign (C3, S4.0).
class FieldEvidenceTest {

    private static final Vocabulary WORDS = new Vocabulary(Set.of("street"), Set.of("lamps", "litter"), Set.of("field", "desk"), Set.of("G15"));
    private static final List<Site> SITES = List.of(new Site(new SiteCode("s1"), "street", "", new PlaceCode("A"), Optional.empty()),
            new Site(new SiteCode("s2"), "street", "", new PlaceCode("B"), Optional.empty()));

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    private static final String FIELD = """
            id,kind,of,item,site,place,time,method,value
            r1,计数,,litter,s1,,2026-09-05,field,4
            r2,value,,lamps,,A,2026-09-05,field,0.5
            r3,,,lamps,s2,,2026-09-05,field,x
            v1,事件,,G15,s2,,2026-03-01T10:20,,
            v2,event,,G15,,A,2026-03-02,,
            """;

    private static final String OFFICE = """
            id,kind,of,item,place,time,method,value
            c1,更正,r1,lamps,B,2026-09-06,desk,7
            t1,撤回,v1,,,,,
            t2,retraction,e1,ignored,nowhere,never,feld,
            c2,correction,e2,G15,B,2026-04-01,,
            """;

    private static final String HAPPENED = "id,kind,place,date\ne1,G15,A,2026-01-01\ne2,G15,A,2026-01-02\ne3,G15,A,2026-01-03\n";

    @Test
    void settlesOverAllFilesInWhateverOrderTheyAreNamed() {
        FileRef field = files.file("field.csv", FIELD);
        FileRef office = files.file("office.csv", OFFICE);
        FileRef happened = files.file("events.csv", HAPPENED);
        for (List<FileRef> order : List.of(List.of(field, office), List.of(office, field))) {
            FieldEvidence seen = read(order, List.of(happened));
            assertThat(files.refused()).isEmpty();
            assertThat(seen.records()).extracting(read -> read.record().id() + " " + read.record().kind().word() + " " + read.record().item() + " in " + read.record().place()
                    + read.record().corrects().map(of -> " for " + of).orElse("")).containsExactlyInAnyOrder("c1 count lamps in B for r1", "r2 value lamps in A", "r3 observation lamps in B");
            assertThat(seen.events()).containsExactlyInAnyOrder(new Event("v2", "G15", new PlaceCode("A"), LocalDate.of(2026, 3, 2)),
                    new Event("c2", "G15", new PlaceCode("B"), LocalDate.of(2026, 4, 1)), new Event("e3", "G15", new PlaceCode("A"), LocalDate.of(2026, 1, 3)));
            assertThat(seen.superseded()).isEqualTo(new Superseded(2, 2));
        }
    }

    @Test
    void holdsACorrectionToTheKindOfWhatItCorrects() {
        FieldEvidence seen = read(List.of(files.file("a.csv", """
                id,kind,of,item,site,time,value
                r1,count,,litter,s1,2026-09-05,4
                c1,correction,r1,litter,s1,2026-09-05,4.5
                r2,count,,litter,s1,2026-09-05,4
                c2,correction,r2,liter,s1,2026-09-05,4
                v1,event,,G15,s1,2026-09-05,
                c3,correction,v1,lamps,s1,2026-09-05,
                """)), List.of());
        assertThat(files.refused()).isEqualTo("""
                a.csv:3:7: bad-value: The field value is “4.5”.
                  Maybe it should be a whole number, 0 or more.
                a.csv:5:4: unknown-item: No item reads records of liter.
                  Maybe: litter
                a.csv:7:4: unknown-item: No item reads records of lamps.
                  Maybe: G15""");
        assertThat(seen.records()).extracting(read -> read.record().id()).containsExactly("r1", "r2");
        assertThat(seen.events()).extracting(Event::id).containsExactly("v1");
        assertThat(files.folder.refused().list()).extracting(RefusedRow::line).containsExactly(3, 5, 7);
    }

    @Test
    void rejectsWhatSpeaksOfNobodyOrOfTheWrongRecord() {
        read(List.of(files.file("a.csv", """
                id,kind,of,item,site,time,value
                r1,count,r0,litter,s1,2026-09-05,4
                c1,correction,,litter,s1,2026-09-05,4
                c2,correction,r9,litter,s1,2026-09-05,4
                x1,note,,litter,s1,2026-09-05,4
                bad,count,,litter,s1,2026-09-05,many
                t1,retraction,bad,,,,
                """)), List.of());
        assertThat(files.refused()).isEqualTo("""
                a.csv:2:3: kind-excludes: A record of the kind count has no of; here it says “r0”.
                  Maybe leave it empty, or name another kind.
                a.csv:3:3: kind-needs: A record of the kind correction needs of.
                  Maybe fill it in, or name another kind.
                a.csv:4:3: unknown-record: There is no record r9 in this campaign.
                  Maybe: r1; or it stands in a file of an earlier round, and its round has to be corrected.
                a.csv:5:2: bad-kind: The kind of the record is “note”.
                  Maybe: observation, count, value, grade, survey, review, event, correction, retraction
                a.csv:6:7: bad-value: The field value is “many”.
                  Maybe it should be a whole number, 0 or more.""");
    }

    @Test
    void readsAFileWithKindsAndWithoutTheColumnOf() {
        assertThat(read(List.of(files.file("a.csv", "id,kind,item,site,time\nr1,correction,lamps,s1,2026-09-05\n")), List.of()).records()).isEmpty();
        assertThat(files.refused()).startsWith("a.csv:2: kind-needs: A record of the kind correction needs of.");
    }

    @Test
    void givesRecordsAndEventsOneListOfIds() {
        read(List.of(files.file("a.csv", "id,item,site,time\n1,lamps,s1,2026-09-05\n")), List.of(files.file("events.csv", "id,kind,place,date\n1,G15,A,2026-01-01\n")));
        assertThat(files.refused()).startsWith("events.csv:2:1: record-changed: The record 1 stands here with another content than at a.csv:2:1.");
    }

    @Test
    void warnsThatNothingComesBack() {
        FieldEvidence seen = read(List.of(files.file("a.csv", "id,kind,of,item,site,time\nr1,,,lamps,s1,2026-09-05\nt1,retraction,r1,,,\nt2,retraction,t1,,,\n")), List.of());
        assertThat(seen.records()).isEmpty();
        assertThat(files.refused()).isEmpty();
        assertThat(seen.warnings()).extracting(Object::toString).containsExactly("""
                a.csv:4:3: warning retracts-retraction: t2 takes back t1, which is a retraction; nothing counts again by that.
                  Maybe record the fact again, under an id of its own.""");
    }

    @Test
    void takesAFileWithoutKindsForObservations() {
        assertThat(read(List.of(files.file("a.csv", "id,item,site,time\nr1,lamps,s1,2026-09-05\n")), List.of()).records())
                .extracting(read -> read.record().kind() + " " + read.record().corrects()).containsExactly(RecordKind.OBSERVATION + " Optional.empty");
    }

    /// What is wrong with a correction shows late; its mended row is read under the id it has.
    @Test
    void takesACorrectionThatALaterFileMends() {
        FieldEvidence seen = read(List.of(files.file("a.csv", "id,kind,of,item,site,time\nr1,,,lamps,s1,2026-09-05\nc1,correction,r9,lamps,s1,2026-09-06\nt1,retraction,r9,,,\n"),
                files.file("mended.csv", "id,kind,of,item,site,time\nc1,correction,r1,lamps,s1,2026-09-06\nt1,retraction,r8,,,\n"), files.file("again.csv", "id,kind,of,item,site,time\nt1,retraction,c1,,,\n")), List.of());
        assertThat(files.refused()).isEmpty();
        assertThat(seen.records()).isEmpty();
        assertThat(seen.superseded()).isEqualTo(new Superseded(1, 1));
        assertThat(files.folder.notes().list()).extracting(Object::toString).containsExactly(
                "again.csv: warning rows-mended: Rows that an earlier file has wrong and this one has right: 1.\n  Maybe mend the earlier file too.",
                "mended.csv: warning rows-mended: Rows that an earlier file has wrong and this one has right: 2.\n  Maybe mend the earlier file too.");
    }

    /// One that can stand is a record like others: it is not changed.
    @Test
    void refusesAnotherContentOfACorrectionThatStands() {
        FieldEvidence seen = read(List.of(files.file("a.csv", "id,kind,of,item,site,time\nr1,,,lamps,s1,2026-09-05\nc1,correction,r1,lamps,s1,2026-09-06\n"),
                files.file("b.csv", "id,kind,of,item,site,time\nc1,correction,r1,lamps,s1,2026-09-07\n")), List.of());
        assertThat(files.refused()).startsWith("b.csv:2:1: record-changed: The record c1 stands here with another content than at a.csv:3:1.");
        assertThat(seen.records()).extracting(read -> read.record().time().getDayOfMonth()).containsExactly(6);
        assertThat(files.folder.refused().list()).extracting(RefusedRow::line).containsExactly(2);
    }

    /// A row that could not be read and was replaced since is no row to be mended.
    @Test
    void forgetsARefusedRowThatACorrectionReplaced() {
        FieldEvidence seen = read(List.of(files.file("a.csv", "id,kind,of,item,site,time,value\nr1,count,,litter,s1,2026-09-05,many\nr2,count,,litter,s1,2026-09-05,some\n"),
                files.file("b.csv", "id,kind,of,item,site,time,value\nc1,correction,r1,litter,s1,2026-09-05,4\n")), List.of());
        assertThat(files.folder.refused().list()).extracting(RefusedRow::key).containsExactly("r2");
        assertThat(seen.records()).extracting(read -> read.record().id()).containsExactly("c1");
    }

    private FieldEvidence read(List<FileRef> records, List<FileRef> events) {
        var register = new RefusedSites(SITES, true, files.folder, files.problems);
        var context = new RecordRows.Context(WORDS, register, new PlaceLookup(Written.tree(), files.problems), files.problems);
        return FieldEvidence.read(records, events, context, files.folder, _ -> {});
    }
}
