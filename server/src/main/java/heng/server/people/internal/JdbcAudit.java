package heng.server.people.internal;

import heng.server.people.Accounts;
import heng.server.people.Audit;
import heng.server.people.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcAudit implements Audit {

    static final int SHEET = 50;
    private static final int MOST_SHEETS = 10_000;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;
    private final ZoneId zone;

    JdbcAudit(JdbcClient jdbc, Acting acting, Clock clock, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void note(Person actor, What what, String about) {
        note(actor.account(), actor.forWhom(), what, about);
    }

    @Override
    public void note(String actor, What what, String about) {
        note(actor, "", what, about);
    }

    private void note(String actor, String forWhom, What what, String about) {
        jdbc.sql("insert into audit (at, actor, for_whom, what, about) values (:at, :actor, :for, :what, :about)").param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor).param("for", forWhom).param("what", what.word()).param("about", about.substring(0, Math.min(LONGEST_ABOUT, about.length()))).update();
    }

    @Override
    public Sheet read(Person reader, Filter filter, int sheet) {
        String sql = """
                select at, actor, coalesce((select called from account where name = actor), '') as actor_called, for_whom,
                  coalesce((select called from account where name = for_whom), '') as for_called, what, about from audit
                where (:actor = '' or actor = :actor or for_whom = :actor) and (:what = '' or what = :what)
                  and (:from::timestamptz is null or at >= :from) and (:until::timestamptz is null or at < :until)
                order by id desc limit :limit offset :offset""";
        return acting.as(reader, () -> {
            List<Entry> found = jdbc.sql(sql).param("actor", filter.actor()).param("what", filter.what().map(What::word).orElse(""))
                    .param("from", filter.from().map(day -> day.atStartOfDay(zone).toOffsetDateTime()).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("until", filter.until().map(day -> day.plusDays(1).atStartOfDay(zone).toOffsetDateTime()).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("limit", SHEET + 1).param("offset", SHEET * (long) Math.clamp(sheet, 0, MOST_SHEETS))
                    .query((row, _) -> new Entry(row.getObject(1, OffsetDateTime.class).toInstant(), new Accounts.Named(row.getString(2), row.getString(3)),
                            new Accounts.Named(row.getString(4), row.getString(5)), What.of(row.getString(6)), row.getString(7))).list();
            return new Sheet(found.subList(0, Math.min(SHEET, found.size())), found.size() > SHEET);
        });
    }
}
