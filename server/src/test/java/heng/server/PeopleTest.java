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

    /// Words of figures about people that no column may have; whole words between underscores, in English and in Chinese, letters of pinyin included.
    private static final Pattern FIGURE_OF_A_PERSON = Pattern.compile("(?:^|[._])(?:points?|check_?ins?|checked_in|clock_?ins?|attendance|online|presence|scores?|rank|ranking|ranks|league|leaderboard|streak|badges?|stars?|level_up|"
            + "logins|login_count|last_login|last_seen|last_active|active_(?:days|time)|duration|seconds|minutes|hours|worked|work_time|times|visits?_count|credits?|merits?|demerits?|performance|kpi|"
            + "jifen|qiandao|daka|paiming|zaixian|kaoqin)(?:$|[._])|积分|签到|打卡|在线|时长|排名|考勤|绩效|得分|评分|等级", Pattern.CASE_INSENSITIVE);

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
        assertThat(columns).hasSizeGreaterThan(50).contains("account.password", "device.revoked", "audit.actor", "deputy.last_day");
        assertThat(columns.stream().filter(column -> FIGURE_OF_A_PERSON.matcher(column).find())).isEmpty();
    }

    @Test
    void noticesSuchAColumn() throws Exception {
        List<String> figures = List.of("points", "check_in", "online_seconds", "score", "rank", "login_count", "last_seen", "attendance_days", "jifen", "积分", "在线时长", "签到", "排名");
        try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
            statement.execute("create table fixture_person (name text, " + String.join(", ", figures.stream().map(figure -> figure + " int").toList()) + ")");
            try {
                assertThat(columns().stream().filter(column -> FIGURE_OF_A_PERSON.matcher(column).find())).containsExactlyInAnyOrderElementsOf(figures.stream().map(figure -> "fixture_person." + figure).toList());
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
