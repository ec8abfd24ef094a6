package heng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.server.ledger.Ledger;
import heng.server.ledger.LedgerAudit;
import heng.server.people.Accounts;
import heng.server.people.Deputies;
import heng.server.people.Grant;
import heng.server.people.People;
import heng.server.people.Person;
import heng.server.people.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What PostgreSQL itself keeps from the role that the server works as.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {

    private static final List<String> PERSONAL = List.of("account", "account_role", "audit", "deputy", "deputy_role", "device", "first_login", "ledger_secret");
    private static final Pattern PERSONAL_COLUMN = Pattern.compile("\\.(phone|called|password|token_sha256|actor|salt|principal)$");
    private static final String DENIED = "42501";

    @TempDir
    static Path folder;

    private Site site;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        site.account("root", new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE));
        site.account("east-keeper", new Grant(Role.ADMINISTRATOR, "4101"));
        site.device("east", "4101");
        site.device("west", "4102");
        site.account("both", new Grant(Role.OBSERVER, "4101"), new Grant(Role.OBSERVER, "4102"));
        People people = site.context.getBean(People.class);
        assertThat(people.reset(Person.SERVER, "both")).isPresent();
        Person west = site.context.getBean(Accounts.class).find("west").orElseThrow();
        Deputies deputies = site.context.getBean(Deputies.class);
        assertThat(deputies.name(west, "east", deputies.today(), deputies.today(), west.grants())).isEmpty();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private Connection owner() throws SQLException {
        return Postgres.connect(site.database);
    }

    private static List<String> list(Connection db, String sql) throws SQLException {
        List<String> list = new ArrayList<>();
        try (Statement statement = db.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) list.add(row.getString(1));
        }
        return list;
    }

    /// Tables that have a column of a person and no forced security.
    private List<String> open() throws SQLException {
        try (Connection db = owner()) {
            List<String> secured = list(db, "select relname from pg_class where relrowsecurity and relforcerowsecurity and relnamespace = 'public'::regnamespace order by 1");
            assertThat(secured).containsAll(PERSONAL);
            List<String> columns = list(db, "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'");
            assertThat(columns).hasSizeGreaterThan(50);
            assertThat(columns.stream().filter(column -> PERSONAL_COLUMN.matcher(column).find())).hasSizeGreaterThanOrEqualTo(7);
            return columns.stream().filter(column -> PERSONAL_COLUMN.matcher(column).find()).map(column -> column.replaceAll("\\..*", "")).filter(table -> !secured.contains(table)).toList();
        }
    }

    @Test
    void coversEveryTableWithAColumnOfAPerson() throws Exception {
        assertThat(open()).isEmpty();
        try (Connection db = owner(); Statement statement = db.createStatement()) {
            statement.execute("create table fixture_card (called text)");
            assertThat(open()).containsExactly("fixture_card");
            statement.execute("drop table fixture_card");
        }
    }

    @Test
    void showsNothingToTheServerThatHasNotSaidWhoActs() throws Exception {
        try (Connection db = site.asServer(); Connection all = owner()) {
            for (String table : PERSONAL) {
                assertThat(list(all, "select count(*) from " + table)).as(table).doesNotContain("0");
                if (table.equals("ledger_secret")) assertThatThrownBy(() -> list(db, "select count(*) from ledger_secret")).hasMessageContaining("permission denied");
                else assertThat(list(db, "select count(*) from " + table)).as(table).containsExactly("0");
            }
        }
    }

    private static void say(Connection db, String who, String scope) throws SQLException {
        db.setAutoCommit(false);
        list(db, "select set_config('heng.account', '" + who + "', true) || set_config('heng.scope', '" + scope + "', true)");
    }

    @Test
    void showsWithAScopeThatScopeAndNoAccountThatReachesBeyondIt() throws Exception {
        try (Connection db = site.asServer()) {
            say(db, "", "4101");
            assertThat(list(db, "select name from account order by 1")).containsExactly("east", "east-keeper");
            assertThat(list(db, "select distinct place from account_role")).containsExactly("4101");
            assertThat(list(db, "select account from device")).containsExactly("east");
            assertThat(list(db, "select account from first_login")).isEmpty(); // that of an account of both places
            db.rollback();
            say(db, "", "41");
            assertThat(list(db, "select name from account order by 1")).containsExactly("both", "east", "east-keeper", "west");
            db.rollback();
            say(db, "", "*");
            assertThat(list(db, "select name from account order by 1")).contains("root", "west");
            db.rollback();
            assertThat(list(db, "select name from account")).as("after the transaction").isEmpty();
        }
    }

    @Test
    void showsToSomebodyHisOwnAndNothingOfOthers() throws Exception {
        try (Connection db = site.asServer()) {
            say(db, "west", "");
            assertThat(list(db, "select name from account")).containsExactly("west");
            assertThat(list(db, "select account from device")).containsExactly("west");
            assertThat(list(db, "select deputy from deputy")).containsExactly("east");
            assertThat(list(db, "select distinct actor from audit")).containsExactly("west");
        }
    }

    @Test
    void givesNothingBeyondTheScopeOfTheGiver() throws Exception {
        try (Connection db = site.asServer()) {
            for (String grant : List.of("('x', 'body', '4102', '{41,4102}')", "('x', 'body', '41', '{41}')", "('x', 'body', '*', '{}')", "('west', 'body', '4101', '{41,4101}')")) {
                say(db, "", "4101");
                db.createStatement().execute("insert into account (name, created) values ('x', now())");
                assertThatThrownBy(() -> db.createStatement().execute("insert into account_role (account, role, place, within) values " + grant)).as(grant)
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
                db.rollback();
            }
            say(db, "", "4101");
            db.createStatement().execute("insert into account (name, created) values ('x', now())");
            db.createStatement().execute("insert into account_role (account, role, place, within) values ('x', 'body', '4101', '{41,4101}')");
            assertThat(list(db, "select name from account where name = 'x'")).containsExactly("x");
            db.rollback();
        }
    }

    @Test
    void leavesNoSettingOnAConnectionOfThePool() throws Exception {
        People people = site.context.getBean(People.class);
        for (int i = 0; i < 20; i++) assertThat(people.list(Person.SERVER, "", 0).accounts()).isNotEmpty();
        DataSource pool = site.context.getBean(DataSource.class);
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) taken.add(pool.getConnection());
            for (Connection db : taken) assertThat(list(db, "select coalesce(current_setting('heng.scope', true), '') || coalesce(current_setting('heng.account', true), '') || count(*) from account")).containsExactly("0");
        } finally {
            for (Connection db : taken) db.close();
        }
    }

    @Test
    void changesNoLeafAndNothingThatWasNoted() throws Exception {
        List<String> forbidden = List.of("update ledger_leaf set body = ''", "delete from ledger_leaf", "truncate ledger_leaf", "update ledger_node set hash = ''", "delete from ledger_node",
                "update ledger_checkpoint set note = ''", "delete from ledger_checkpoint", "update ledger_submission set leaves = 1", "delete from ledger_submission", "delete from ledger_state",
                "select value from ledger_secret", "update ledger_secret set value = ''", "delete from ledger_secret", "update audit set actor = 'x'", "delete from audit", "delete from account", "delete from device",
                "update account_role set place = '*'", "alter table account disable row level security", "drop policy account_seen on account", "alter table ledger_leaf disable trigger all", "set role " + ownerName(),
                "select * from flyway_schema_history", "create table more (x int)");
        try (Connection db = site.asServer(); Statement statement = db.createStatement()) {
            for (String sql : forbidden) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).as(sql).isEqualTo(DENIED));
            }
            assertThat(list(db, "select count(*) from ledger_leaf")).containsExactly("5"); // what it may
        }
    }

    private static String ownerName() throws Exception {
        return Postgres.start().user();
    }

    @Test
    void opensOneCommitmentAtATime() throws Exception {
        Ledger ledger = site.context.getBean(Ledger.class);
        long record = ledger.leaves(0, 10).stream().filter(kept -> kept.leaf().id().endsWith("/r1")).findFirst().orElseThrow().index();
        assertThat(ledger.personal(record, "by")).contains("i1");
        assertThat(ledger.personal(record, "nobody")).isEmpty();
    }

    @Test
    void holdsForAnOwnerWhoIsNoSuperuserToo() throws Exception {
        String url = plain("plain_owner", "createrole");
        try (Site other = Site.start(folder.resolve("plain"), url, Town.in(folder.resolve("plain-town")))) {
            other.account("somebody", new Grant(Role.ADMINISTRATOR, "4101"));
            assertThat(other.get(other.signedIn("somebody"), "/accounts").statusCode()).isEqualTo(200);
            try (Connection db = Postgres.connect(url)) {
                assertThat(list(db, "select rolsuper::text from pg_roles where rolname = current_user")).containsExactly("false");
                assertThat(list(db, "select count(*) from account")).as("the owner, by FORCE").containsExactly("0");
                db.createStatement().execute("set heng.keeper = on");
                assertThat(list(db, "select name from account")).containsExactly("somebody");
                var report = new LedgerAudit(db, other.context.getBean(Ledger.class).verifier(), Long.MAX_VALUE).run(_ -> {});
                assertThat(report.faults()).isEmpty();
                assertThat(report.commitments()).isEqualTo(5);
            }
            try (Connection db = other.asServer()) {
                db.createStatement().execute("set heng.keeper = on");
                assertThat(list(db, "select name from account")).as("the setting opens nothing to the server").isEmpty();
            }
        }
    }

    /// The address of a database that a role of its own owns.
    private static String plain(String role, String may) throws Exception {
        String database = Postgres.database();
        String name = database.replaceAll(".*/([^/?]+)\\?.*", "$1");
        try (Connection db = Postgres.connect(database); Statement statement = db.createStatement()) {
            statement.execute("create role " + role + " login nosuperuser " + may + " password 'plain'");
            statement.execute("alter database " + name + " owner to " + role);
        }
        return database.replaceAll("user=[^&]*&password=.*", "user=" + role + "&password=plain");
    }

    @Test
    void saysWhatHelpsWhereTheOwnerMayMakeNoRoleAndTakesOneThatIsGiven() throws Exception {
        String url = plain("poor_owner", "nocreaterole");
        Files.createDirectories(folder.resolve("poor"));
        assertThatThrownBy(() -> Database.given(url).settings(folder.resolve("poor"), Map.of())).isInstanceOf(Database.Refused.class).hasMessageContaining("_app").hasMessageContaining("\nMaybe ")
                .hasMessageContaining(ApplicationRole.USER_VARIABLE);
        try (Connection db = owner(); Statement statement = db.createStatement()) {
            statement.execute("create role poor_app login password 'given'");
        }
        Map<String, String> given = Map.of(ApplicationRole.USER_VARIABLE, "poor_app", ApplicationRole.PASSWORD_VARIABLE, "given");
        assertThat(Database.given(url).settings(folder.resolve("poor"), given)).containsEntry("spring.datasource.username", "poor_app").containsEntry("spring.flyway.user", "poor_owner");
        assertThatThrownBy(() -> Database.given(url).settings(folder.resolve("poor"), Map.of(ApplicationRole.USER_VARIABLE, "poor_app", ApplicationRole.PASSWORD_VARIABLE, "other"))).hasMessageContaining("\nMaybe ");
    }

    @Test
    void refusesARoleThatSecurityWouldNotHoldFor() throws Exception {
        var postgres = Postgres.start();
        assertThatThrownBy(() -> Database.given(site.database).settings(folder, Map.of(ApplicationRole.USER_VARIABLE, postgres.user(), ApplicationRole.PASSWORD_VARIABLE, postgres.password())))
                .isInstanceOf(Database.Refused.class).hasMessageContaining("superuser").hasMessageContaining("\nMaybe ");
    }
}
