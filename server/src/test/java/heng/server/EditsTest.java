package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.leaf.LeafKind;
import heng.server.ledger.Draft;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import heng.server.campaign.RecordLeaves;
import heng.server.people.Devices;
import heng.server.people.Grant;
import heng.server.people.Role;
import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Visits that replace visits, down to the score.
class EditsTest {

    @TempDir
    Path folder;

    private Site site;
    private Ledger ledger;
    private String device;
    private HttpClient reader;

    @BeforeEach
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        ledger = site.context.getBean(Ledger.class);
        device = site.device("inspector", Grant.EVERYWHERE);
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        reader = site.signedIn("headquarters");
        site.get(reader, "/login?lang=en");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> send(String visit) throws Exception {
        return site.json(device + "/c/small-2026/records", visit);
    }

    private static String edit(String instance, String of, int alight) {
        return Town.visit(instance, "w2", alight).replace("\"captured\"", "\"edits\": \"" + of + "\", \"captured\"");
    }

    /// What the west shows once it shows a text; the last page where it never does.
    private String west(String text) throws Exception {
        return site.pageWith(text, reader, "/c/small-2026/p/4102?lang=en");
    }

    @Test
    void countInPlaceOfWhatTheyEdit() throws Exception {
        assertThat(send(Town.visit("uuid:first-visit", "w2", 0)).statusCode()).isEqualTo(201);
        assertThat(west(">7.50<")).contains(">7.50<", "5 records");
        assertThat(send(edit("uuid:first-edit", "uuid:first-visit", 6)).statusCode()).isEqualTo(201);
        assertThat(west(">9.00<")).as("16 of 20 lamps").contains(">9.00<", ">8.00<", "5 records");
        assertThat(send(edit("uuid:second-edit", "uuid:first-edit", 4)).statusCode()).isEqualTo(201);
        assertThat(west(">8.50<")).as("14 of 20 lamps").contains(">8.50<", "5 records").doesNotContain(">9.00<");
        assertThat(ledger.find("small-2026/uuid:second-edit/1").orElseThrow().leaf().text()).contains("\"supersedes\":\"small-2026/uuid:first-edit/1\"");
        assertThat(site.get(reader, "/c/small-2026/record?id=uuid:first-visit/1").body()).contains("visit uuid:first-edit has corrected or dropped it");
        assertThat(site.get(reader, "/c/small-2026/record?id=uuid:second-edit/1").body()).contains("record?id=uuid:first-edit/1").doesNotContain("no longer counts");
    }

    @Test
    void areCountedTheSameAfterARestart() throws Exception {
        send(Town.visit("uuid:first-visit", "w2", 0));
        send(edit("uuid:first-edit", "uuid:first-visit", 6));
        String database = site.database;
        site.close();
        site = Site.start(folder.resolve("data"), database);
        reader = site.signedIn("headquarters");
        assertThat(west(">9.00<")).contains(">9.00<", "5 records");
    }

    @Test
    void takeBackWhatTheyNoLongerHave() throws Exception {
        String both = Town.visit("uuid:two-records", "w2", 0).replace("]}", ", {\"item\": \"litter\", \"site\": \"w2\", \"time\": \"2026-09-20T20:21\", \"fields\": {\"value\": \"4\"}}]}");
        assertThat(send(both).statusCode()).isEqualTo(201);
        assertThat(west("6 records")).contains("6 records");
        assertThat(send(edit("uuid:one-record", "uuid:two-records", 0)).statusCode()).isEqualTo(201);
        assertThat(west("5 records")).contains("5 records", ">7.50<");
        var leaf = ledger.find("small-2026/uuid:one-record/retraction-1").orElseThrow().leaf();
        assertThat(leaf.kind()).isEqualTo(LeafKind.RETRACTION);
        assertThat(leaf.text()).contains("\"record\":\"small-2026/uuid:two-records/2\"").doesNotContain("\"inspector\"");
    }

    @Test
    void mayLeaveNothingAndBeEditedAgain() throws Exception {
        send(Town.visit("uuid:first-visit", "w2", 0));
        String nothing = "{\"instance\": \"uuid:all-dropped\", \"edits\": \"uuid:first-visit\", \"records\": []}";
        assertThat(send(nothing).statusCode()).isEqualTo(201);
        assertThat(send(nothing).statusCode()).isEqualTo(200);
        assertThat(west("4 records")).contains("4 records", ">10.00<");
        assertThat(send(edit("uuid:after-all", "uuid:all-dropped", 6)).statusCode()).isEqualTo(201);
        assertThat(west(">9.00<")).contains(">9.00<", "5 records");
    }

    @Test
    void addNothingWhenTheyComeAgain() throws Exception {
        send(Town.visit("uuid:first-visit", "w2", 0));
        HttpResponse<String> first = send(edit("uuid:first-edit", "uuid:first-visit", 6));
        send(edit("uuid:second-edit", "uuid:first-edit", 7));
        HttpResponse<String> again = send(edit("uuid:first-edit", "uuid:first-visit", 6));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(send(edit("uuid:first-edit", "uuid:first-visit", 5)).statusCode()).isEqualTo(409);
    }

    @Test
    void areRefusedOfAnotherAccountsVisitOfNoneAndOfOneThatWasEdited() throws Exception {
        send(Town.visit("uuid:first-visit", "w2", 0));
        site.account("second", new Grant(Role.INSPECTOR, Grant.EVERYWHERE));
        String other = "/d/" + site.context.getBean(Devices.class).issue("second", "a phone");
        assertThat(site.json(other + "/c/small-2026/records", edit("uuid:foreign-edit", "uuid:first-visit", 10)).statusCode()).isEqualTo(403);
        HttpResponse<String> none = send(edit("uuid:edit-of-none", "uuid:nobody-knows", 10));
        assertThat(none.statusCode()).isEqualTo(409);
        assertThat(none.body()).contains("nothing-to-edit", "Maybe send that one first.", "可先提交那一次");
        assertThat(send(edit("uuid:first-visit", "uuid:first-visit", 10)).statusCode()).isEqualTo(422);
        assertThat(send(edit("uuid:first-edit", "uuid:first-visit", 6)).statusCode()).isEqualTo(201);
        HttpResponse<String> branch = send(edit("uuid:second-edit", "uuid:first-visit", 7));
        assertThat(branch.statusCode()).isEqualTo(409);
        assertThat(branch.body()).contains("edited-before", "uuid:first-edit");
        assertThat(west(">9.00<")).contains(">9.00<");
    }

    @Test
    void ofOneVisitAtTheSameTimeDoNotPassEachOther() throws Exception {
        send(Town.visit("uuid:first-visit", "w2", 0));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> edits = java.util.stream.IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> send(edit("uuid:edit-number-" + i, "uuid:first-visit", 6)).statusCode()).toList();
            List<Integer> answers = new java.util.ArrayList<>();
            for (var answer : threads.invokeAll(edits)) answers.add(answer.get());
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
        assertThat(west(">9.00<")).contains(">9.00<", "5 records");
    }

    @Test
    void doNotGiveWayToAnEditThatWasRefusedHalfWay() throws Exception {
        send(Town.visit("uuid:first-visit", "w2", 0));
        assertThat(send(edit("uuid:bad-edit", "uuid:first-visit", 6).replace("\"w2\"", "\"w9\"")).statusCode()).isEqualTo(422);
        assertThat(send(edit("uuid:good-edit", "uuid:first-visit", 6)).statusCode()).isEqualTo(201);
    }

    @Test
    void leaveTheFirstWhereTheLedgerHasTwoOfOneRecord() throws Exception {
        for (int alight : new int[] {6, 0}) {
            EvidenceRecord record = new EvidenceRecord("imported-" + alight, "lamps-lit", new PlaceCode("4102"), Optional.of(new SiteCode("w1")), LocalDateTime.parse("2026-09-02T20:00"), "field", "i2", false,
                    Map.of("alight", String.valueOf(alight), "lamps", "10")).as(heng.core.record.RecordKind.OBSERVATION, Optional.of("r3"));
            ledger.append(new Submission("import-" + alight, List.of(RecordLeaves.draft("small-2026", record, ZoneId.of("Asia/Shanghai"), Optional.empty()))));
        }
        assertThat(west(">8.00<")).as("6 of 10 lamps and no litter").contains(">8.00<", "4 records");
        Draft back = RecordLeaves.retraction("small-2026", "taken-back", "r4", "entered twice", "i2");
        ledger.append(new Submission("taken-back", List.of(back)));
        assertThat(west("3 records")).contains("3 records");
    }
}
