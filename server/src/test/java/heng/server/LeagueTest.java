package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heng.ledger.leaf.Leaf;
import heng.ledger.leaf.LeafKind;
import heng.server.ledger.Ledger;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Positions: off by default, turned on only where the policy says so, by somebody entitled, with a reason, in the ledger.
class LeagueTest {

    private static final String LEAGUE = "/c/streets-2026/league";

    @TempDir
    Path folder;

    private static HttpClient headquarters(Site site) throws Exception {
        site.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
        HttpClient client = site.signedIn("headquarters");
        site.get(client, "/?lang=en");
        return client;
    }

    private static HttpResponse<String> turn(Site site, HttpClient client, boolean on, String reason) throws Exception {
        return site.form(client, "/", LEAGUE, "on", String.valueOf(on), "reason", reason);
    }

    @Test
    void isOffUntilItIsTurnedOnWithAReasonAndTheLedgerKnowsIt() throws Exception {
        String database;
        Path campaign = Streets.in(folder.resolve("streets"), true);
        try (Site site = Site.start(folder.resolve("data"), campaign)) {
            database = site.database;
            HttpClient client = headquarters(site);
            assertThat(site.get(client, LEAGUE).body()).contains("They were never on", "Turn positions on").doesNotContain("<h2>");
            assertThat(site.get(client, "/c/streets-2026/p/4101").body()).doesNotContain("class=\"position\"");
            long before = site.context.getBean(Ledger.class).size();
            assertThat(turn(site, client, true, " x ").body()).contains("A reason has 4 to 500 characters", "value=\" x \"");
            assertThat(site.context.getBean(Ledger.class).size()).isEqualTo(before);

            HttpResponse<String> turned = turn(site, client, true, "The province asked for it on 3 September.");
            assertThat(turned.statusCode()).isEqualTo(302);
            Leaf leaf = site.context.getBean(Ledger.class).leaves(before, 1).getFirst().leaf();
            assertThat(leaf.kind()).isEqualTo(LeafKind.LEAGUE_TABLE);
            assertThat(leaf.text()).contains("The province asked for it", "\"on\":true", "\"committed\":\"sha256:").doesNotContain("headquarters");
            String page = site.get(client, LEAGUE).body();
            assertThat(page).contains("The province asked for it", "1 / 3", "2 / 3", "3 / 3", "Total", "same").doesNotContain("Turn positions on").contains("Turn positions off");
            assertThat(site.get(client, "/c/streets-2026/p/4101").body()).containsPattern("Position \\d of 3 in the group county");
            assertThat(site.get(client, "/c/streets-2026").body()).contains("Positions are on", "sort=position");
            assertThat(site.get(client, "/c/streets-2026/p/41").body()).contains("no peer data");
        }
        try (Site site = Site.start(folder.resolve("data"), database)) {
            HttpClient client = site.signedIn("headquarters");
            site.get(client, "/?lang=en");
            assertThat(site.get(client, LEAGUE).body()).as("after a restart").contains("The province asked for it", "1 / 3");
            assertThat(turn(site, client, true, "Once more, please.").body()).contains("It is so already");
            assertThat(turn(site, client, false, "The round is over.").statusCode()).isEqualTo(302);
            assertThat(site.get(client, LEAGUE).body()).contains("The round is over.", "Turn positions on").doesNotContain("1 / 3");
            assertThat(turn(site, client, true, "A second time.").statusCode()).as("a name of its own in the ledger").isEqualTo(302);
            assertThat(site.get(client, LEAGUE).body()).contains("A second time.", "1 / 3");
        }
    }

    private static final String NUMBERS = "/api/v1/campaigns/streets-2026/places/";
    private static final String EXPORT = "/c/streets-2026/export/numbers.csv?plain=true";
    private static final String STANDING = ",position,band,seen,due,group,of,without,tied,above,gap-above,below,gap-below,position-then,position-change,position-note";

    /// What programs and files get is what the pages show.
    @Test
    void leaveForProgramsAndFilesOnlyWhileTheyAreOn() throws Exception {
        try (Site site = Site.start(folder.resolve("data"), Streets.in(folder.resolve("streets"), true))) {
            HttpClient client = headquarters(site);
            site.account("east", new Grant(Role.BODY, "4101"));
            HttpClient east = site.signedIn("east");
            List<String> paths = List.of(NUMBERS + "41/numbers", NUMBERS + "4101/numbers/total", NUMBERS + "4101/numbers/total/explanation?depth=1", EXPORT);
            for (String path : paths) assertThat(site.get(client, path).body()).as(path).doesNotContain("rank", "position", "group", "gap");

            turn(site, client, true, "The province asked for it on 3 September.");
            assertThat(site.get(client, "/api/v1/campaigns/streets-2026").body()).contains("\"positions\":true");
            assertThat(site.get(client, NUMBERS + "41/numbers?level=county&column=total").body()).contains("\"rank\":\"1\"", "\"rank\":\"2\"", "\"rank\":\"3\"", "\"of\":3", "\"gap\":", "\"change\":\"0\"");
            assertThat(site.get(client, NUMBERS + "41/numbers?level=city").body()).contains("\"none\":\"no peer data\"").doesNotContain("\"rank\"");
            String explanation = site.get(client, NUMBERS + "4101/numbers/total/explanation?depth=1").body();
            assertThat(explanation).containsPattern("\"position\":\"\\d\"").contains("\"standing\":{");
            JsonObject document = JsonParser.parseString(site.get(client, "/api/openapi.json").body()).getAsJsonObject();
            assertThat(ApiTest.faults(document, "/api/v1/campaigns/{campaign}/places/{place}/numbers", "200", "application/json", site.get(client, NUMBERS + "41/numbers?limit=1000").body())).isEmpty();
            assertThat(ApiTest.faults(document, "/api/v1/campaigns/{campaign}/places/{place}/numbers/{column}/explanation", "200", "application/json", explanation)).isEmpty();
            List<String> rows = site.get(client, EXPORT).body().lines().toList();
            assertThat(rows.getFirst()).endsWith(STANDING);
            assertThat(rows).anyMatch(row -> row.startsWith("total,4101,") && row.contains(",county,3,0,"));

            String own = site.get(east, NUMBERS + "4101/numbers/total").body();
            assertThat(own).containsPattern("\"rank\":\"\\d\"").contains("\"of\":3").as("neighbours that the account may not see").doesNotContain("4102", "4103", "\"gap\"");
            assertThat(site.get(east, EXPORT).body()).contains("total,4101,").doesNotContain("4102", "4103");

            turn(site, client, false, "The round is over.");
            for (String path : paths) assertThat(site.get(client, path).body()).as(path + " after it was turned off").doesNotContain("rank", "position", "group", "gap");
        }
    }

    @Test
    void staysOffWhereThePolicySaysSo() throws Exception {
        try (Site site = Site.start(folder.resolve("data"), Streets.in(folder.resolve("streets"), false))) {
            HttpClient client = headquarters(site);
            long before = site.context.getBean(Ledger.class).size();
            assertThat(site.get(client, LEAGUE).body()).contains("does not publish positions").doesNotContain("Turn positions on");
            assertThat(turn(site, client, true, "We want it all the same.").body()).contains("does not publish positions");
            assertThat(site.context.getBean(Ledger.class).size()).isEqualTo(before);
        }
    }

    @Test
    void isNotForWhoeverHasNoRoleOfHeadquartersAtTheRoot() throws Exception {
        try (Site site = Site.start(folder.resolve("data"), Streets.in(folder.resolve("streets"), true))) {
            long before = site.context.getBean(Ledger.class).size();
            for (Grant grant : List.of(new Grant(Role.HEADQUARTERS, "4101"), new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE), new Grant(Role.OBSERVER, Grant.EVERYWHERE))) {
                String name = grant.role().word() + "-" + (grant.isEverywhere() ? "all" : grant.place());
                site.account(name, grant);
                assertThat(turn(site, site.signedIn(name), true, "I may not do this.").statusCode()).as(name).isEqualTo(403);
            }
            assertThat(site.context.getBean(Ledger.class).size()).isEqualTo(before);
            site.account("reader", new Grant(Role.OBSERVER, Grant.EVERYWHERE));
            assertThat(site.get(site.signedIn("reader"), LEAGUE).body()).doesNotContain("<form class=\"column");
        }
    }
}
