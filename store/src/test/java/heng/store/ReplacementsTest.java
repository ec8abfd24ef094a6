package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.record.RecordKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrections and retractions of a file that is taken into a ledger which has `r1` and `r2`.
class ReplacementsTest {

    private static final String HEAD = "id,kind,of,item,site,time,method,by,alight,lamps,value\n";

    @TempDir
    Path folder;

    private RecordIntake intake;
    private final Map<String, RecordKind> kinds = new HashMap<>(Map.of("r1", RecordKind.OBSERVATION, "r2", RecordKind.OBSERVATION));
    private final Map<String, String> replaced = new HashMap<>();
    private final List<Replacement> taken = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();

    @BeforeEach
    void read() throws Exception {
        intake = LampCampaign.in(folder);
    }

    private static String correction(String id, String of, String item) {
        return id + ",correction," + of + "," + item + ",s1,2026-09-03T08:00,field,team,4,10,\n";
    }

    private static String correction(String id, String of) {
        return correction(id, of, "lamps");
    }

    private static String retraction(String id, String of) {
        return id + ",retraction," + of + ",,,,,team,,,\n";
    }

    /// The ledger after a file, and the file.
    private RecordImport imported(String... rows) throws Exception {
        Files.writeString(folder.resolve("more.csv"), HEAD + String.join("", rows));
        RecordImport file = new RecordImport(intake, folder, "more.csv");
        assertThat(file.read(100, records -> records.forEach(one -> kinds.put(one.record().id(), one.record().kind())))).isTrue();
        Recorded ledger = new Recorded() {
            @Override
            public Optional<RecordKind> kind(String id) {
                return Optional.ofNullable(kinds.get(id));
            }

            @Override
            public Optional<String> replacedBy(String id) {
                return Optional.ofNullable(replaced.get(id));
            }
        };
        boolean more;
        do {
            more = file.replace(ledger, 2, some -> {
                batches.add(some.size());
                some.forEach(one -> {
                    taken.add(one);
                    kinds.put(one.id(), kinds.get(one.of()));
                    replaced.putIfAbsent(one.of(), one.id());
                });
            });
        } while (more);
        return file;
    }

    private List<String> takenIds() {
        return taken.stream().map(one -> one.id() + ">" + one.of()).toList();
    }

    private static String reasons(RecordImport file) {
        return file.refusals(Locale.ENGLISH);
    }

    @Test
    void areWholeRecordsOfTheKindOfWhatTheyCorrect() throws Exception {
        kinds.put("v1", RecordKind.VALUE);
        RecordImport file = imported("c1,correction,v1,lamps,s1,2026-09-03T08:00,field,team,4,10,7\n", correction("c2", "r1"));
        assertThat(file.refused()).as(reasons(file)).isZero();
        assertThat(taken.getFirst().correction().orElseThrow()).satisfies(record -> {
            assertThat(record.kind()).isEqualTo(RecordKind.VALUE);
            assertThat(record.corrects()).hasValue("v1");
            assertThat(record.fields()).containsEntry("value", "7");
        });
        assertThat(taken.getLast().correction().orElseThrow().kind()).isEqualTo(RecordKind.OBSERVATION);
    }

    @Test
    void takeBackWithNothingButWhomTheyName() throws Exception {
        imported(retraction("t1", "r1"));
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.correction()).isEmpty();
            assertThat(one.of()).isEqualTo("r1");
            assertThat(one.by()).isEqualTo("team");
        });
    }

    @Test
    void mayStandAnywhereInTheFile() throws Exception {
        RecordImport file = imported(correction("c3", "c2"), correction("c2", "c1"), correction("c1", "n1"), "n1,,,lamps,s1,2026-09-03T08:00,field,team,4,10,\n");
        assertThat(file.refused()).as(reasons(file)).isZero();
        assertThat(takenIds()).containsExactly("c1>n1", "c2>c1", "c3>c2");
        assertThat(batches).as("each after the one that it names is in the ledger").containsExactly(1, 1, 1);
    }

    @Test
    void goOnSomeAtATime() throws Exception {
        kinds.put("r3", RecordKind.OBSERVATION);
        imported(correction("c3", "r3"), correction("c2", "r2"), correction("c1", "r1"));
        assertThat(batches).containsExactly(2, 1);
    }

    @Test
    void ofWhatIsNotThereAreRefused() throws Exception {
        RecordImport file = imported(correction("c1", "r9"), retraction("t1", "r8"), correction("c2", "r1"));
        assertThat(takenIds()).containsExactly("c2>r1");
        assertThat(reasons(file)).contains("There is no record r9 in this campaign", "There is no record r8", "unknown-record").doesNotContain("\nc2,");
    }

    @Test
    void ofWhatIsReplacedAreRefusedAndTheFirstIdWins() throws Exception {
        replaced.put("r1", "x7");
        RecordImport file = imported(correction("c1", "r1"), correction("b", "r2"), retraction("a", "r2"));
        assertThat(takenIds()).as("whichever stands first in the file").containsExactly("a>r2");
        assertThat(reasons(file)).contains("The record r1 is replaced already, by x7 at 账本 ledger", "The record r2 is replaced already, by a at more.csv:4");
    }

    @Test
    void giveWayWhereTheyCannotStandThemselves() throws Exception {
        RecordImport file = imported(correction("a", "r2", "no-such-item"), correction("b", "r2"));
        assertThat(takenIds()).containsExactly("b>r2");
        assertThat(reasons(file)).contains("No item reads records of no-such-item");
    }

    @Test
    void thatNameARefusedOneAreRefusedToo() throws Exception {
        RecordImport file = imported("c1,correction,r1,lamps,s1,2026-09-03T08:00,field,team,many,10,\n", correction("c2", "c1"));
        assertThat(taken).isEmpty();
        assertThat(file.refused()).isEqualTo(2);
        assertThat(reasons(file)).contains("The field alight is “many”", "There is no record c1 in this campaign", "mend c1 first, whose own row was refused here");
        assertThat(file.refusals(Locale.CHINESE)).contains("先改正 c1");
    }

    @Test
    void inACircleAreRefusedAndWhatLeadsThere() throws Exception {
        RecordImport file = imported(correction("c1", "c1"), correction("c2", "c3"), correction("c3", "c2"), retraction("t1", "c2"), correction("c4", "r1"));
        assertThat(takenIds()).containsExactly("c4>r1");
        assertThat(file.refused()).isEqualTo(4);
        assertThat(reasons(file)).contains("c1 → c1", "c2 → c3 → c2", "mend c2 first");
    }

    @Test
    void addNothingWhereTheFileComesAgain() throws Exception {
        imported(correction("c1", "r1"), retraction("t1", "c1"));
        RecordImport again = imported(correction("c1", "r1"), retraction("t1", "c1"));
        assertThat(again.refused()).as(reasons(again)).isZero();
        assertThat(takenIds()).as("the ledger says that it has them").containsExactly("c1>r1", "t1>c1", "c1>r1", "t1>c1");
    }

    @Test
    void areNotKeptWithoutEnd() throws Exception {
        StringBuilder rows = new StringBuilder("id,kind,of,item,site,time\n");
        for (int i = 0; i <= Limits.MOST_REPLACEMENTS; i++) rows.append('t').append(i).append(",retraction,r").append(i).append(",,,\n");
        Files.writeString(folder.resolve("many.csv"), rows);
        RecordImport file = new RecordImport(intake, folder, "many.csv");
        assertThat(file.read(100, _ -> {})).isFalse();
        assertThat(file.faults()).singleElement().satisfies(fault -> assertThat(fault.message(Locale.ENGLISH)).contains("more than 100000 of its rows correct or take back records"));
    }

    @Test
    void areNoEvents() throws Exception {
        RecordImport file = imported("e1,event,,fire,s1,2026-09-03T08:00,field,team,,,\n");
        assertThat(taken).isEmpty();
        assertThat(file.faults()).isEmpty();
        assertThat(reasons(file)).contains("e1,event");
    }
}
