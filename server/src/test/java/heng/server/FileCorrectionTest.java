package heng.server;

import static heng.server.RecordSender.shown;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.leaf.LeafKind;
import heng.server.field.Queries;
import heng.server.ledger.Ledger;
import heng.server.ledger.LedgerAudit;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that corrects records of a running campaign and takes them back, down to the score.
class FileCorrectionTest {

    private static final String HEAD = "id,kind,of,item,site,time,method,by,alight,lamps,value\n";

    @TempDir
    Path folder;

    private Site site;
    private Ledger ledger;
    private HttpClient reader;
    private RecordSender sender;

    @BeforeEach
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        ledger = site.context.getBean(Ledger.class);
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        reader = site.signedIn("headquarters");
        site.get(reader, "/login?lang=en");
        sender = new RecordSender(site, reader);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String lamps(String id, String of, int alight) {
        return id + ",correction," + of + ",lamps-lit,w1,2026-09-02T20:00,field,i9," + alight + ",10,\n";
    }

    private static String retraction(String id, String of) {
        return id + ",retraction," + of + ",,,,,i9,,,\n";
    }

    /// What the west shows once it shows a text; the last page where it never does.
    private String west(String text) throws Exception {
        return site.pageWith(text, reader, "/c/small-2026/p/4102?lang=en");
    }

    private String record(String id) throws Exception {
        return site.get(reader, "/c/small-2026/record?id=" + id + "&lang=en").body();
    }

    @Test
    void countsInPlaceOfWhatItCorrects() throws Exception {
        assertThat(west(">10.00<")).contains(">10.00<", "4 records");
        String page = sender.sent("corrections.csv", HEAD + lamps("c1", "r3", 6));
        assertThat(shown(page, "Taken")).isEqualTo("1");
        assertThat(west(">8.00<")).as("6 of 10 lamps").contains(">8.00<", "4 records");
        assertThat(ledger.find("small-2026/c1").orElseThrow().leaf().text()).contains("\"supersedes\":\"small-2026/r3\"");
        assertThat(record("r3")).contains("This record no longer counts; c1 corrects it or takes it back.");
        assertThat(record("c1")).contains("record?id=r3").doesNotContain("no longer counts");
        sender.sent("more.csv", HEAD + lamps("c2", "c1", 8));
        assertThat(west(">9.00<")).as("a correction is corrected by its own id").contains(">9.00<", "4 records");
    }

    @Test
    void takesBackAndPutsNothingInThePlace() throws Exception {
        String page = sender.sent("back.csv", HEAD + retraction("t1", "r4"));
        assertThat(shown(page, "Taken")).isEqualTo("1");
        assertThat(west("3 records")).contains("3 records");
        var leaf = ledger.find("small-2026/t1").orElseThrow();
        assertThat(leaf.leaf().kind()).isEqualTo(LeafKind.RETRACTION);
        assertThat(ledger.personal(leaf.index(), "by")).hasValue("i9");
        assertThat(record("r4")).contains("t1 corrects it or takes it back");
    }

    @Test
    void addsNothingWhenItComesAgain() throws Exception {
        String file = HEAD + lamps("c2", "c1", 6) + lamps("c1", "r3", 2) + retraction("t1", "r4") + "n1,,,litter,w2,2026-09-10T20:00,field,a,,,2\n" + "k1,correction,n1,litter,w2,2026-09-10T20:00,field,a,,,1\n";
        assertThat(shown(sender.sent("a.csv", file), "Taken")).isEqualTo("5");
        long size = ledger.size();
        assertThat(west(">7.50<")).as("6 of 10 lamps, litter once").contains(">7.50<", "4 records");
        String page = sender.sent("b.csv", file);
        assertThat(shown(page, "Taken")).isEqualTo("0");
        assertThat(shown(page, "In the ledger before")).isEqualTo("5");
        assertThat(shown(page, "Refused")).isEqualTo("0");
        assertThat(ledger.size()).isEqualTo(size);
        assertThat(west(">7.50<")).contains(">7.50<", "4 records");
    }

    @Test
    void keepsOutRowByRowWhatCannotStandAndTakesItMended() throws Exception {
        sender.sent("first.csv", HEAD + lamps("c1", "r3", 6));
        String page = sender.sent("second.csv", HEAD + lamps("c2", "r3", 7) + lamps("c3", "r9", 7) + retraction("t1", "t1") + "c4,correction,r4,litter,w1,2026-09-02T20:05,field,i9,,,two\n" + lamps("c1", "r1", 6) + retraction("t2", "r2"));
        assertThat(shown(page, "Taken")).isEqualTo("1");
        assertThat(shown(page, "Refused")).isEqualTo("5");
        String refused = sender.refusals(page);
        assertThat(refused).contains("The record r3 is replaced already, by c1 at 账本 ledger", "There is no record r9", "t1 → t1", "The field value is “two”", "The record c1 stands here with another content").doesNotContain("\nt2,");
        String mended = refused.substring(1).replace(",two,", ",2,").replace("c2,correction,r3", "c2,correction,c1").lines().filter(line -> line.startsWith("id,") || line.startsWith("c2,") || line.startsWith("c4,")).reduce("", (all, line) -> all + line + "\n");
        assertThat(shown(sender.sent("mended.csv", mended), "Taken")).isEqualTo("2");
        assertThat(west(">7.50<")).as("7 of 10 lamps and litter twice").contains(">7.50<");
    }

    @Test
    void isNotUndoneByAnEditOfTheVisitItCorrects() throws Exception {
        String device = site.device("inspector", Grant.EVERYWHERE);
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:first-visit", "w2", 0)).statusCode()).isEqualTo(201);
        sender.sent("visit.csv", HEAD + "c1,correction,uuid:first-visit/1,lamps-lit,w2,2026-09-20T20:20,field,i9,10,10,\n");
        assertThat(west(">10.00<")).contains(">10.00<", "5 records");
        HttpResponse<String> edit = site.json(device + "/c/small-2026/records", Town.visit("uuid:first-edit", "w2", 5).replace("\"captured\"", "\"edits\": \"uuid:first-visit\", \"captured\""));
        assertThat(edit.statusCode()).isEqualTo(409);
        assertThat(edit.body()).contains("edited-before", "c1");
        assertThat(west(">10.00<")).contains(">10.00<");
        assertThat(sender.refusals(sender.sent("again.csv", HEAD + retraction("t1", "uuid:first-visit/1")))).contains("is replaced already, by c1");
    }

    @Test
    void correctsNothingThatNobodySaw() throws Exception {
        String device = site.device("inspector", Grant.EVERYWHERE);
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:gate-locked", "w2", 0).replaceFirst("\"fields\": \\{[^}]*}", "\"answer\": \"no access\", \"reason\": \"locked\"")).statusCode()).isEqualTo(201);
        assertThat(sender.refusals(sender.sent("c.csv", HEAD + lamps("c1", "uuid:gate-locked/1", 5)))).contains("There is no record uuid:gate-locked/1");
    }

    @Test
    void isCountedTheSameAfterARestart() throws Exception {
        sender.sent("a.csv", HEAD + lamps("c1", "r3", 6) + retraction("t1", "r4") + retraction("t2", "t1"));
        String before = west("3 records");
        assertThat(before).as("what was taken back does not come back").contains("3 records");
        try (Connection db = Postgres.connect(site.database)) {
            assertThat(new LedgerAudit(db, ledger.verifier(), Long.MAX_VALUE).run(_ -> {}).faults()).isEmpty();
        }
        String database = site.database;
        site.close();
        site = Site.start(folder.resolve("data"), database);
        reader = site.signedIn("headquarters");
        assertThat(west("3 records")).contains("3 records");
    }

    @Test
    void isLookedUpByAnIndex() throws Exception {
        try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (var row = statement.executeQuery("explain " + Queries.REPLACED_BY.replace(":named", "'small-2026/r3'"))) {
                StringBuilder plan = new StringBuilder();
                while (row.next()) plan.append(row.getString(1)).append('\n');
                assertThat(plan).contains("ledger_leaf_replaces");
            }
        }
    }
}
