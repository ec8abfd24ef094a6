package heng.server.people.internal;

import heng.server.people.Accounts;
import heng.server.people.Audit;
import heng.server.people.Deputies;
import heng.server.people.Grant;
import heng.server.people.PeopleRefusal;
import heng.server.people.PeopleRefusal.Code;
import heng.server.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcDeputies implements Deputies {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    JdbcDeputies(JdbcClient jdbc, Acting acting, Accounts accounts, Audit audit, Clock clock, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public List<PeopleRefusal> name(Person principal, String login, LocalDate first, LocalDate last, List<Grant> grants) {
        Optional<Accounts.Named> deputy = accounts.named(login);
        if (deputy.isEmpty()) return List.of(PeopleRefusal.of(Code.UNKNOWN_ACCOUNT, login));
        if (deputy.get().account().equals(principal.account())) return List.of(PeopleRefusal.of(Code.DEPUTY_SELF, login));
        if (last.isBefore(first) || last.isBefore(today())) return List.of(PeopleRefusal.of(Code.DEPUTY_DAYS, first + " – " + last));
        if (last.isAfter(first.plusDays(MOST_DAYS - 1)) || first.isAfter(today().plusYears(1))) return List.of(PeopleRefusal.of(Code.DEPUTY_TOO_LONG, first + " – " + last));
        List<Grant> own = grants.stream().filter(principal.grants()::contains).distinct().toList();
        if (own.isEmpty()) return List.of(PeopleRefusal.of(Code.DEPUTY_NOTHING, ""));
        return acting.as(principal, () -> insert(principal, deputy.get().account(), first, last, own));
    }

    private List<PeopleRefusal> insert(Person principal, String deputy, LocalDate first, LocalDate last, List<Grant> grants) {
        int open = jdbc.sql("select count(*) from deputy where principal = :who and ended is null and last_day >= :today").param("who", principal.account()).param("today", today()).query(Integer.class).single();
        if (open >= MOST_OPEN) return List.of(PeopleRefusal.of(Code.TOO_MANY_DEPUTIES, ""));
        long id = jdbc.sql("insert into deputy (principal, deputy, first_day, last_day) values (:who, :deputy, :first, :last) returning id").param("who", principal.account()).param("deputy", deputy)
                .param("first", first).param("last", last).query(Long.class).single();
        for (Grant grant : grants) jdbc.sql("insert into deputy_role (deputy, role, place) values (:id, :role, :place)").param("id", id).param("role", grant.role().word()).param("place", grant.place()).update();
        audit.note(principal.account(), Audit.What.DEPUTY_NAMED, deputy + " " + first + " – " + last);
        return List.of();
    }

    @Override
    public boolean end(Person principal, long id) {
        return acting.as(principal, () -> {
            Optional<String> deputy = jdbc.sql("update deputy set ended = :now where id = :id and principal = :who and ended is null returning deputy").param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id).param("who", principal.account()).query(String.class).optional();
            deputy.ifPresent(name -> audit.note(principal.account(), Audit.What.DEPUTY_ENDED, name));
            return deputy.isPresent();
        });
    }

    @Override
    public List<Deputyship> of(Person person) {
        String sql = """
                select d.id, d.principal, (select called from heng_account_of(d.principal)) as principal_called, d.deputy, (select called from heng_account_of(d.deputy)) as deputy_called,
                  d.first_day, d.last_day, d.ended is not null or d.last_day < :today as over,
                  array(select r.role || ' ' || r.place from deputy_role r where r.deputy = d.id order by r.role, r.place) as grants
                from deputy d where d.principal = :who or d.deputy = :who order by d.id desc limit 100""";
        return acting.as(person, () -> jdbc.sql(sql).param("who", person.account()).param("today", today()).query(JdbcDeputies::deputyship).list());
    }

    private static Deputyship deputyship(ResultSet row, int number) throws SQLException {
        return new Deputyship(row.getLong("id"), new Accounts.Named(row.getString("principal"), row.getString("principal_called")),
                new Accounts.Named(row.getString("deputy"), row.getString("deputy_called")), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class), Grants.of(row.getArray("grants")), row.getBoolean("over"));
    }
}
