package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.RefusalCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records that come one by one.
class RecordIntakeTest {

    @TempDir
    Path folder;

    private RecordIntake intake;
    private final Problems problems = new Problems();

    @BeforeEach
    void read() throws Exception {
        intake = LampCampaign.in(folder);
    }

    private static Map<String, String> row(String id, String alight) {
        return Map.of("id", id, "item", "lamps", "site", "s1", "time", "2026-09-02T08:00", "method", "field", "alight", alight, "lamps", "10");
    }

    @Test
    void takesARowAsAFileWould() {
        List<EvidenceRecord> records = intake.read("visit", List.of(row("v/1", "7")), problems);
        assertThat(problems.list()).isEmpty();
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.place().text()).isEqualTo("A");
            assertThat(record.site()).hasValue(new SiteCode("s1"));
            assertThat(record.fields()).isEqualTo(Map.of("alight", "7", "lamps", "10"));
        });
    }

    @Test
    void refusesAllForOneAndSaysWhichRow() {
        assertThat(intake.read("visit", List.of(row("v/1", "7"), row("v/2", "many")), problems)).isEmpty();
        assertThat(problems.list()).extracting(Refusal::code).containsExactly(RefusalCode.BAD_VALUE);
        assertThat(problems.list().getFirst().spot().line()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoObservation() {
        Map<String, String> correction = new java.util.HashMap<>(row("v/1", "7"));
        correction.putAll(Map.of("kind", "correction", "of", "r1"));
        assertThat(intake.read("visit", List.of(correction), problems)).isEmpty();
        assertThat(problems.list()).extracting(Refusal::code).containsExactly(RefusalCode.BAD_VALUE);
    }
}
