package heng.server.people.internal;

import heng.server.people.Audit;
import heng.server.people.Devices;
import heng.server.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcDevices implements Devices {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    JdbcDevices(JdbcClient jdbc, Acting acting, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<String> issue(Person by, String account, String label) {
        String token = Tokens.fresh();
        String shown = label.strip().substring(0, Math.min(LONGEST_LABEL, label.strip().length()));
        return acting.as(by, () -> {
            if (jdbc.sql("select count(*) from device where account = :account and revoked is null").param("account", account).query(Integer.class).single() >= MOST_OPEN) return Optional.<String>empty();
            long id = jdbc.sql("insert into device (account, label, token_sha256, issued) values (:account, :label, :hash, :issued) returning id")
                    .param("account", account).param("label", shown).param("hash", Tokens.hash(token)).param("issued", clock.instant().atOffset(ZoneOffset.UTC)).query(Long.class).single();
            audit.note(by, Audit.What.DEVICE_ISSUED, account + " " + id);
            return Optional.of(token);
        });
    }

    @Override
    public Optional<Device> find(String token) {
        return jdbc.sql("select id, account, label, issued, revoked from heng_device(:hash)").param("hash", Tokens.hash(token)).query(JdbcDevices::device).optional();
    }

    @Override
    public boolean revoke(Person by, String account, long id) {
        return acting.as(by, () -> {
            boolean done = jdbc.sql("update device set revoked = :now where id = :id and account = :account and revoked is null").param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id).param("account", account).update() == 1;
            if (done) audit.note(by, Audit.What.DEVICE_REVOKED, account + " " + id);
            return done;
        });
    }

    @Override
    public List<Device> of(Person by, String account) {
        return acting.as(by, () -> jdbc.sql("select id, account, label, issued, revoked from device where account = :account order by revoked is not null, id desc limit 100")
                .param("account", account).query(JdbcDevices::device).list());
    }

    private static Device device(ResultSet row, int number) throws SQLException {
        return new Device(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
