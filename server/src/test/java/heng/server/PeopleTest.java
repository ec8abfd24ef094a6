package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Grant;
import heng.server.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Signing in, and what is not kept about people.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTest {

    /// Words of figures about people that no column may have.
    private static final Pattern FIGURE_OF_A_PERSON = Pattern.compile("point|check_?in|online|score|rank|streak|badge|login_count|last_seen|seconds|积分|签到|在线");

    @TempDir
    static Path folder;

    private Site site;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void hasNoColumnForAFigureAboutAPerson() throws Exception {
        List<String> columns = columns();
        assertThat(columns).hasSizeGreaterThan(25).contains("account.password", "device.revoked");
        assertThat(columns).noneMatch(column -> FIGURE_OF_A_PERSON.matcher(column.replace("ledger_checkpoint", "")).find());
    }

    @Test
    void noticesSuchAColumn() throws Exception {
        try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
            statement.execute("create table fixture_person (name text, points int)");
            try {
                assertThat(columns()).anyMatch(column -> FIGURE_OF_A_PERSON.matcher(column).find() && column.startsWith("fixture_person"));
            } finally {
                statement.execute("drop table fixture_person");
            }
        }
    }

    private List<String> columns() throws Exception {
        List<String> columns = new ArrayList<>();
        try (Connection db = Postgres.connect(site.database);
                ResultSet row = db.createStatement().executeQuery("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and table_name <> 'flyway_schema_history'")) {
            while (row.next()) columns.add(row.getString(1));
        }
        return columns;
    }

    @Test
    void keepsPasswordsAsArgon2AndTokensAsHashes() throws Exception {
        String token = site.device("hashed", Grant.EVERYWHERE).substring("/d/".length());
        try (Connection db = Postgres.connect(site.database); ResultSet row = db.createStatement().executeQuery("select password, encode(token_sha256, 'hex') from account join device on account = name where name = 'hashed'")) {
            row.next();
            assertThat(row.getString(1)).startsWith("$argon2id$").doesNotContain(Site.PASSWORD);
            assertThat(row.getString(2)).hasSize(64).doesNotContain(token);
        }
    }

    @Test
    void closesTheDoorAfterTenWrongPasswords() throws Exception {
        site.account("guessed", new Grant(Role.OBSERVER, Grant.EVERYWHERE));
        for (int i = 0; i < 10; i++) assertThat(attempt("guessed", "wrong")).endsWith("/login?failed");
        assertThat(attempt("guessed", Site.PASSWORD)).endsWith("/login?wait");
    }

    private String attempt(String name, String password) throws Exception {
        return site.form(Site.anybody(), "/login", "/login", "username", name, "password", password).headers().firstValue("location").orElse("");
    }

    @Test
    void tellsTheBrowserToRunNothingOfAPageItself() throws Exception {
        HttpResponse<String> page = site.get(Site.anybody(), "/login");
        String policy = page.headers().firstValue("content-security-policy").orElse("");
        assertThat(policy).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern(" on[a-z]+=\"").doesNotContain("style=\"");
        assertThat(page.headers().allValues("set-cookie").toString()).contains("HENG=", "HttpOnly", "SameSite=Lax");
    }
}
