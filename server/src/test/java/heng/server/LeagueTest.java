package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

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
