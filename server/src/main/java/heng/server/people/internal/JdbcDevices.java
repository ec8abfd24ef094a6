package heng.server.people.internal;

import heng.server.people.Devices;
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
    private final Clock clock;

    JdbcDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String issue(String account, String label) {
        String token = Secrets.fresh();
        jdbc.sql("insert into device (account, label, token_sha256, issued) values (:account, :label, :hash, :issued)")
                .param("account", account).param("label", label).param("hash", Secrets.hash(token)).param("issued", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return token;
    }

    @Override
    public Optional<Device> find(String token) {
        return jdbc.sql("select id, account, label, issued, revoked from device where token_sha256 = :hash and revoked is null").param("hash", Secrets.hash(token)).query(JdbcDevices::device).optional();
    }

    @Override
    public boolean revoke(long id) {
        return jdbc.sql("update device set revoked = :now where id = :id and revoked is null").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }

    @Override
    public List<Device> all() {
        return jdbc.sql("select id, account, label, issued, revoked from device order by id desc").query(JdbcDevices::device).list();
    }

    private static Device device(ResultSet row, int number) throws SQLException {
        return new Device(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
