package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Accounts;
import heng.server.people.People;
import heng.server.people.People.Link;
import heng.server.people.Person;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A link for the first password and its end, which the server's clock decides.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstLinksTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ENDED = "此链接不能再用";
    private static final String OTHER_PASSWORD = "another long password";

    @TempDir
    static Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T01:00:00Z"));
    private Site site;
    private People people;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Postgres.database(), Map.of(), clock::in, Town.in(folder.resolve("town")));
        people = site.context.getBean(People.class);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private Link issued(String phone) {
        assertThat(people.make(Person.SERVER, new People.Form("新人" + phone, phone, List.of(new People.Line("observer", "*"))))).isInstanceOf(People.Made.Done.class);
        return people.reset(Person.SERVER, site.context.getBean(Accounts.class).named(phone).orElseThrow().account()).orElseThrow();
    }

    private String page(Link link) throws Exception {
        return site.get(Site.anybody(), "/welcome/" + link.token()).body();
    }

    /// Sends the form of the link, as a page does that was opened when the link was still good.
    private HttpResponse<String> take(Link link, String password) throws Exception {
        return site.form(Site.anybody(), "/login", "/welcome/" + link.token(), "fresh", password, "again", password);
    }

    private boolean opens(String phone, String password) throws Exception {
        return site.form(Site.anybody(), "/login", "/login", "username", phone, "password", password).headers().firstValue("location").orElse("").equals(site.address + "/");
    }

    private void assertTaken(Link link, String phone) throws Exception {
        assertThat(take(link, Site.PASSWORD).headers().firstValue("location").orElse("")).endsWith("/login?set");
        assertThat(opens(phone, Site.PASSWORD)).isTrue();
    }

    private void assertRefused(Link link, String phone, String password) throws Exception {
        assertThat(page(link)).contains(ENDED).doesNotContain(link.called(), phone);
        assertThat(take(link, password).body()).contains(ENDED);
        assertThat(opens(phone, password)).isFalse();
    }

    private boolean isShownAsOpen(Link link) {
        return people.find(Person.SERVER, link.account()).orElseThrow().open() != null;
    }

    @Test
    void isGoodForFourteenDaysAndAMinuteBeforeTheirEnd() throws Exception {
        Link link = issued("13800000001");
        assertThat(link.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        clock.forward(Duration.ofDays(14).minus(MINUTE));
        assertThat(page(link)).contains(link.called(), "13800000001");
        assertThat(isShownAsOpen(link)).isTrue();
        assertTaken(link, "13800000001");
    }

    @Test
    void opensNothingAtItsEndAndAMinuteLater() throws Exception {
        Link link = issued("13800000002");
        clock.forward(Duration.ofDays(14));
        assertRefused(link, "13800000002", Site.PASSWORD);
        clock.forward(MINUTE);
        assertRefused(link, "13800000002", Site.PASSWORD);
        assertThat(isShownAsOpen(link)).isFalse();
        assertTaken(people.reset(Person.SERVER, link.account()).orElseThrow(), "13800000002");
    }

    @Test
    void opensNothingASecondTimeAndLeavesTheFirstPassword() throws Exception {
        Link link = issued("13800000003");
        assertTaken(link, "13800000003");
        clock.forward(MINUTE);
        assertRefused(link, "13800000003", OTHER_PASSWORD);
        assertThat(opens("13800000003", Site.PASSWORD)).isTrue();
    }

    @Test
    void opensNothingWhileItsAccountIsLockedNorAfterItsEndWhenThatIsUnlocked() throws Exception {
        Link link = issued("13800000004");
        assertThat(people.lock(Person.SERVER, link.account(), true)).isTrue();
        assertRefused(link, "13800000004", Site.PASSWORD);
        assertThat(people.reset(Person.SERVER, link.account())).isEmpty();
        assertThat(people.lock(Person.SERVER, link.account(), false)).isTrue();
        assertThat(page(link)).contains(link.called());
        assertThat(people.lock(Person.SERVER, link.account(), true)).isTrue();
        clock.forward(Duration.ofDays(14).plus(MINUTE));
        assertThat(people.lock(Person.SERVER, link.account(), false)).isTrue();
        assertRefused(link, "13800000004", Site.PASSWORD);
    }

    @Test
    void keepsToItsEndWhereAnotherIsIssuedInItsPlace() throws Exception {
        Link first = issued("13800000005");
        clock.forward(Duration.ofDays(13));
        Link second = people.reset(Person.SERVER, first.account()).orElseThrow();
        assertRefused(first, "13800000005", Site.PASSWORD);
        clock.forward(Duration.ofDays(14).minus(MINUTE));
        assertTaken(second, "13800000005");
    }
}
