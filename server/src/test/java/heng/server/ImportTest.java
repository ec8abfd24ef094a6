package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A file of records into a campaign that runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

    private static final String HEAD = "id,item,site,time,method,by,alight,lamps,value\n";

    @TempDir
    static Path folder;

    private Site site;
    private HttpClient headquarters;
    private RecordSender sender;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        headquarters = site.signedIn("headquarters");
        sender = new RecordSender(site, headquarters);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void takesGoodRowsRefusesBadOnesAndGivesThemBackToBeMended() throws Exception {
        String page = sender.sent("../../十月 巡查.csv", HEAD + "i1,lamps-lit,w2,2026-09-10T20:00,field,a,0,10,\ni2,lamps-lit,nowhere,2026-09-10T20:00,field,a,9,10,\n"
                + "i3,litter,w2,2026-09-10T20:00,field,a,,,two\nr1,lamps-lit,e1,2026-09-01T20:00,field,i1,1,10,\ni4,litter,w2,2026-09-10T20:00,field,a,,,2\n");
        assertThat(RecordSender.shown(page, "Taken")).isEqualTo("2");
        assertThat(RecordSender.shown(page, "Refused")).isEqualTo("3");
        String refused = sender.refusals(page);
        assertThat(refused.lines()).hasSize(4);
        assertThat(refused).contains("i2,lamps-lit,nowhere", "unknown-site", "i3,litter,w2", "bad-value", "r1,lamps-lit,e1", "record-changed").doesNotContain("\ni1,", "\ni4,");

        String mended = sender.sent("mended.csv", refused.substring(1).replace("nowhere", "e2").replace(",two,", ",3,").lines().filter(line -> !line.startsWith("r1,")).collect(java.util.stream.Collectors.joining("\n", "", "\n")));
        assertThat(RecordSender.shown(mended, "Taken")).isEqualTo("2");
        assertThat(RecordSender.shown(mended, "Refused")).isEqualTo("0");
    }

    @Test
    void addsNothingWhenTheSameFileComesAgainInAnotherFormat() throws Exception {
        sender.sent("a.csv", HEAD + "again1,litter,e1,2026-09-11T20:00,field,a,,,2\n");
        String page = sender.sent("a.jsonl", "{\"id\": \"again1\", \"item\": \"litter\", \"site\": \"e1\", \"time\": \"2026-09-11T20:00\", \"method\": \"field\", \"by\": \"a\", \"value\": \"2\"}\n");
        assertThat(RecordSender.shown(page, "Taken")).isEqualTo("0");
        assertThat(RecordSender.shown(page, "In the ledger before")).isEqualTo("1");
    }

    @Test
    void saysWhatIsWrongWithTheFileAsAWhole() throws Exception {
        assertThat(sender.sent("b.csv", "id,item\nx,litter\n")).contains("column-missing").contains("Maybe");
        assertThat(sender.sent("c.xlsx", "no workbook")).contains("file-unreadable");
    }

    @Test
    void takesNoFileWhoseNameDoesNotSayWhatItIs() throws Exception {
        HttpResponse<String> answer = sender.send("records.exe", "MZ");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("records.exe").contains("role=\"alert\"");
    }
}
