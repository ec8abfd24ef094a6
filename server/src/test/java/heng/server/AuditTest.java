package heng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.server.people.Audit;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Who did what to what when.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    @TempDir
    static Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T01:00:00Z"));
    private Site site;
    private Audit audit;
    private HttpClient root;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Postgres.database(), Map.of(), clock::in, Town.in(folder.resolve("town")));
        audit = site.context.getBean(Audit.class);
        site.account("root", new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE));
        site.account("east-keeper", new Grant(Role.ADMINISTRATOR, "4101"));
        root = site.signedIn("root");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static Audit.Filter all() {
        return new Audit.Filter("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void notesSigningInAndFailingToButNothingThatWasTyped() throws Exception {
        site.form(Site.anybody(), "/login", "/login", "username", "my secret by mistake", "password", "x");
        site.form(Site.anybody(), "/login", "/login", "username", "root", "password", "not this one");
        var failed = audit.read(Person.SERVER, new Audit.Filter("", Optional.of(Audit.What.SIGN_IN_FAILED), Optional.empty(), Optional.empty()), 0).entries();
        assertThat(failed).extracting(entry -> entry.actor().account()).containsExactly("root", "unknown");
        try (Connection db = Postgres.connect(site.database); ResultSet row = db.createStatement().executeQuery("select string_agg(audit::text, ' ') from audit")) {
            row.next();
            assertThat(row.getString(1)).contains("signed-in").doesNotContain("secret", "not this one");
        }
    }

    @Test
    void showsPageAfterPageOfWhatIsAskedFor() throws Exception {
        for (int i = 0; i < 120; i++) audit.note("server", Audit.What.EXPORTED, "file " + i);
        Audit.Filter exports = new Audit.Filter("server", Optional.of(Audit.What.EXPORTED), Optional.of(LocalDate.parse("2026-11-23")), Optional.of(LocalDate.parse("2026-11-23")));
        assertThat(audit.read(Person.SERVER, exports, 0)).satisfies(sheet -> {
            assertThat(sheet.entries()).hasSize(50).first().extracting(Audit.Entry::about).isEqualTo("file 119");
            assertThat(sheet.more()).isTrue();
        });
        assertThat(audit.read(Person.SERVER, exports, 2)).satisfies(sheet -> {
            assertThat(sheet.entries()).hasSize(20).last().extracting(Audit.Entry::about).isEqualTo("file 0");
            assertThat(sheet.more()).isFalse();
        });
        assertThat(audit.read(Person.SERVER, new Audit.Filter("", Optional.empty(), Optional.of(LocalDate.parse("2026-11-24")), Optional.empty()), 0).entries()).isEmpty();
        assertThat(site.get(root, "/audit?what=exported&sheet=1").body()).contains("file 69", "上一页", "下一页", "不是考勤").doesNotContain("file 119");
        assertThat(site.get(root, "/audit?from=yesterday&sheet=-5&what=no-such-act").statusCode()).isEqualTo(200);
    }

    @Test
    void showsAnAdministratorOfAPlaceWhatConcernsHisAccountsOnly() throws Exception {
        HttpClient east = site.signedIn("east-keeper");
        site.form(east, "/accounts", "/accounts", "called", "东人", "phone", "13800000001", "role", "inspector", "place", "4101");
        String page = site.get(east, "/audit").body();
        assertThat(page).contains("east-keeper", "建立账号").doesNotContain(">root<");
        assertThat(site.get(root, "/audit").body()).contains(">root<");
    }

    @Test
    void forgetsWhatIsOldAndNothingYounger() throws Exception {
        try (Connection db = site.asServer(); var statement = db.createStatement()) {
            statement.execute("insert into audit (at, actor, what) values (now() - interval '400 days', 'old', 'exported'), (now() - interval '300 days', 'young', 'exported')");
            assertThatThrownBy(() -> statement.execute("select heng_forget_audit(now() - interval '10 days')")).hasMessageContaining("180 days at least");
            statement.execute("select heng_forget_audit(now() - interval '365 days')");
        }
        try (Connection db = Postgres.connect(site.database); ResultSet row = db.createStatement().executeQuery("select string_agg(actor, ' ') from audit where actor in ('old', 'young')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("young");
        }
        assertThatThrownBy(() -> Site.start(folder.resolve("short"), Postgres.database(), Map.of("heng.audit.days", "30"), _ -> {})).rootCause().hasMessageContaining("180 days at least").hasMessageContaining("\nMaybe ");
    }

    @Test
    void cutsWhatIsTooLong() {
        audit.note("server", Audit.What.BACKED_UP, "x".repeat(1_000));
        assertThat(audit.read(Person.SERVER, new Audit.Filter("", Optional.of(Audit.What.BACKED_UP), Optional.empty(), Optional.empty()), 0).entries().getFirst().about()).hasSize(Audit.LONGEST_ABOUT);
    }
}
