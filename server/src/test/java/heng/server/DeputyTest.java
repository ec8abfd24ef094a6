package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Accounts;
import heng.server.people.Audit;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody acts for somebody else from a day to a day.
class DeputyTest {

    private static final String WEST = "/c/small-2026/p/4102";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T01:00:00Z"));
    private Site site;
    private HttpClient principal;
    private HttpClient deputy;

    @BeforeEach
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Postgres.database(), Map.of(), clock::in, Town.in(folder.resolve("town")));
        site.account("root", new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE));
        site.account("west-keeper", new Grant(Role.ADMINISTRATOR, "4102"), new Grant(Role.HEADQUARTERS, "4102"));
        site.account("east-body", new Grant(Role.BODY, "4101"));
        site.account("west-observer", new Grant(Role.OBSERVER, "4102"));
        principal = site.signedIn("west-keeper");
        deputy = site.signedIn("east-body");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String name(String login, String first, String last, String... grants) throws Exception {
        String[] fields = new String[6 + 2 * grants.length];
        System.arraycopy(new String[] {"login", login, "first", first, "last", last}, 0, fields, 0, 6);
        for (int i = 0; i < grants.length; i++) {
            fields[6 + 2 * i] = "grant";
            fields[7 + 2 * i] = grants[i];
        }
        return site.form(principal, "/me", "/me/deputies", fields).body();
    }

    @Test
    void actsFromTheFirstDayToTheLastAndNoLonger() throws Exception {
        assertThat(name("east-body", "2026-11-24", "2026-11-25", "0", "1")).isEmpty();
        assertThat(site.get(deputy, WEST).statusCode()).as("the day before").isEqualTo(403);
        clock.forward(Duration.ofHours(15)); // midnight in Shanghai
        assertThat(site.get(deputy, WEST).body()).contains("正在代 west-keeper 办理");
        assertThat(site.get(deputy, "/c/small-2026/p/4101").body()).as("in his own right").doesNotContain("正在代");
        clock.forward(Duration.ofHours(47));
        assertThat(site.get(deputy, WEST).statusCode()).as("late on the last day").isEqualTo(200);
        clock.forward(Duration.ofHours(1));
        assertThat(site.get(deputy, WEST).statusCode()).as("after").isEqualTo(403);
        assertThat(site.get(deputy, "/me").body()).contains("已结束");
    }

    @Test
    void standsInTheAuditTrailAsOneForTheOther() throws Exception {
        name("east-body", "2026-11-23", "2026-11-23", "0", "1");
        assertThat(site.form(deputy, "/accounts", "/accounts/west-observer/lock").statusCode()).isEqualTo(302);
        Audit audit = site.context.getBean(Audit.class);
        var entry = audit.read(Person.SERVER, new Audit.Filter("", Optional.of(Audit.What.ACCOUNT_LOCKED), Optional.empty(), Optional.empty()), 0).entries().getFirst();
        assertThat(entry.actor().account()).isEqualTo("east-body");
        assertThat(entry.forWhom().account()).isEqualTo("west-keeper");
        assertThat(site.get(site.signedIn("root"), "/audit?actor=west-keeper").body()).contains("east-body（代 west-keeper）");
        assertThat(site.get(principal, "/audit").body()).as("the principal sees what was done for him").contains("east-body（代 west-keeper）");
    }

    @Test
    void hasOnlyWhatWasLentAndOnlyWhileThePrincipalHasItHimself() throws Exception {
        name("east-body", "2026-11-23", "2026-12-23", "1"); // headquarters, not administrator
        assertThat(site.get(deputy, WEST).statusCode()).isEqualTo(200);
        assertThat(site.get(deputy, "/accounts").statusCode()).isEqualTo(403);
        HttpClient root = site.signedIn("root");
        site.form(root, "/accounts/west-keeper", "/accounts/west-keeper/lock");
        assertThat(site.get(deputy, WEST).statusCode()).as("the principal is locked").isEqualTo(403);
        site.form(root, "/accounts/west-keeper", "/accounts/west-keeper/unlock");
        assertThat(site.get(deputy, WEST).statusCode()).isEqualTo(200);
        site.form(root, "/accounts/west-keeper", "/accounts/west-keeper", "called", "西管", "phone", "13800000001", "role", "administrator", "place", "4102");
        assertThat(site.get(deputy, WEST).statusCode()).as("the principal is not headquarters any more").isEqualTo(403);
    }

    @Test
    void endsWhenThePrincipalSaysSo() throws Exception {
        name("east-body", "2026-11-23", "2026-12-23", "0", "1");
        var found = java.util.regex.Pattern.compile("/me/deputies/(\\d+)/end").matcher(site.get(principal, "/me").body());
        assertThat(found.find()).isTrue();
        assertThat(site.form(deputy, "/me", found.group()).statusCode()).as("the deputy cannot").isEqualTo(404);
        site.form(principal, "/me", found.group());
        assertThat(site.get(deputy, WEST).statusCode()).isEqualTo(403);
    }

    @Test
    void isNotNamedWhereSomethingIsWrong() throws Exception {
        assertThat(name("nobody-here", "2026-11-23", "2026-11-24", "0")).contains("没有账号“nobody-here”", "value=\"nobody-here\"");
        assertThat(name("west-keeper", "2026-11-23", "2026-11-24", "0")).contains("不能请自己代理");
        assertThat(name("east-body", "2026-11-24", "2026-11-23", "0")).contains("末日早于首日");
        assertThat(name("east-body", "2026-11-01", "2026-11-22", "0")).contains("已经过去");
        assertThat(name("east-body", "2026-11-23", "2027-11-23", "0")).contains("最长 92 天");
        assertThat(name("east-body", "2026-11-23", "2026-11-24")).contains("没有选角色");
        assertThat(name("east-body", "2026-11-23", "2026-11-24", "7")).contains("没有选角色");
    }

    @Test
    void passesNothingOn() throws Exception {
        name("east-body", "2026-11-23", "2026-12-23", "0", "1");
        Person lent = site.context.getBean(Accounts.class).find("east-body").orElseThrow();
        assertThat(lent.inForce()).hasSize(3);
        assertThat(lent.grants()).hasSize(1);
        site.form(deputy, "/me", "/me/deputies", "login", "west-observer", "first", "2026-11-23", "last", "2026-12-01", "grant", "0", "grant", "1", "grant", "2");
        assertThat(site.context.getBean(Accounts.class).find("west-observer").orElseThrow().inForce()).extracting(Grant::role).containsOnly(Role.OBSERVER, Role.BODY);
    }
}
