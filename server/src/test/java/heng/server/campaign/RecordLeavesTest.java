package heng.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.ledger.json.Json;
import heng.ledger.leaf.Commitment;
import heng.ledger.leaf.Leaf;
import heng.ledger.leaf.Times;
import heng.server.ledger.Draft;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Records into leaves and back.
class RecordLeavesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Leaf leaf(Draft draft) {
        Map<String, Json> members = new TreeMap<>(draft.body().members());
        draft.personal().forEach((member, value) -> members.put(member, Commitment.of(new byte[32], value).get().json()));
        return Leaf.of(draft.kind(), draft.id(), new Times(draft.event(), draft.capture(), Instant.parse("2026-09-05T01:02:03.004Z")), new Json.Obj(members)).get();
    }

    private static EvidenceRecord record(RecordKind kind, Optional<String> corrects) {
        return new EvidenceRecord("r1", "lamps-lit", new PlaceCode("4101"), Optional.of(new SiteCode("e1")), LocalDateTime.parse("2026-09-02T20:00"), "field", "", false, Map.of("value", "3")).as(kind, corrects);
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVATION", "COUNT", "VALUE", "GRADE", "SURVEY", "REVIEW"})
    void bringBackEveryKindOfRecord(RecordKind kind) {
        assertThat(RecordLeaves.record(leaf(RecordLeaves.draft("c", record(kind, Optional.empty()), ZONE, Optional.empty())), "c")).contains(record(kind, Optional.empty()));
        assertThat(RecordLeaves.record(leaf(RecordLeaves.draft("c", record(kind, Optional.of("r0")), ZONE, Optional.empty())), "c")).contains(record(kind, Optional.of("r0")));
    }

    @Test
    void sayNothingOfAKindThatIsUsual() {
        assertThat(leaf(RecordLeaves.draft("c", record(RecordKind.OBSERVATION, Optional.empty()), ZONE, Optional.empty())).body().get("kind")).isNull();
        assertThat(leaf(RecordLeaves.draft("c", record(RecordKind.COUNT, Optional.empty()), ZONE, Optional.empty())).body().get("kind")).isEqualTo(Json.of("count"));
    }

    @Test
    void bringBackWhatARecordCarries() {
        Attached attached = new Attached(List.of("ab".repeat(32)), Optional.of("太暗"), Fix.of("34.03", "113.86", "8.5", "gcj02"));
        assertThat(attached.position()).isPresent();
        assertThat(RecordLeaves.attached(leaf(RecordLeaves.draft("c", record(RecordKind.OBSERVATION, Optional.empty()), ZONE, Optional.empty(), attached)))).isEqualTo(attached);
        assertThat(RecordLeaves.attached(leaf(RecordLeaves.draft("c", record(RecordKind.OBSERVATION, Optional.empty()), ZONE, Optional.empty())))).isEqualTo(Attached.NOTHING);
    }

    @Test
    void nameWhatARetractionTakesBack() {
        Leaf back = leaf(RecordLeaves.retraction("c", "x1", "r1", "entered twice", "somebody"));
        assertThat(RecordLeaves.replaced(back, "c")).contains("r1");
        assertThat(RecordLeaves.replaced(back, "d")).isEmpty();
        assertThat(RecordLeaves.record(back, "c")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"34.03,113.86,,wgs84,true", "-90,180,0,WGS-84,true", "34.030000000000001,113.86,100000,bd09,true", "+34,113,5,GCJ-02,true", "90.1,0,,wgs84,false", "0,-180.5,,wgs84,false", "1e3,0,,wgs84,false",
            "34,113,-1,wgs84,false", "34,113,100001,wgs84,false", "34,113,x,wgs84,false", "34,113,,,false", "NaN,113,,wgs84,false", "34,113,,cgcs2000,false"})
    void takeAPositionOnlyWithinTheWorldAndWithASystem(String latitude, String longitude, String accuracy, String system, boolean taken) {
        Optional<Fix> fix = Fix.of(latitude, longitude, accuracy == null ? "" : accuracy, system == null ? "" : system);
        assertThat(fix.isPresent()).isEqualTo(taken);
        fix.ifPresent(one -> assertThat(Fix.of(one.json())).contains(one));
    }
}
