package heng.server.people.internal;

import heng.server.people.ApiTokens;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcApiTokens implements ApiTokens {

    private static final int MOST_OF_AN_ACCOUNT = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> issue(String account, String label) {
        String token = Secrets.fresh();
        int made = jdbc.sql("insert into api_token (account, label, token_sha256, issued) select :account, :label, :hash, :issued where (select count(*) from api_token where account = :account and revoked is null) < :most")
                .param("account", account).param("label", label).param("hash", Secrets.hash(token)).param("issued", clock.instant().atOffset(ZoneOffset.UTC)).param("most", MOST_OF_AN_ACCOUNT).update();
        return made == 1 ? Optional.of(token) : Optional.empty();
    }

    @Override
    public Optional<String> account(String token) {
        return jdbc.sql("select account from api_token where token_sha256 = :hash and revoked is null").param("hash", Secrets.hash(token)).query(String.class).optional();
    }

    @Override
    public boolean revoke(String account, long id) {
        return jdbc.sql("update api_token set revoked = :now where id = :id and account = :account and revoked is null").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).param("account", account).update() == 1;
    }

    @Override
    public List<ApiToken> of(String account) {
        return jdbc.sql("select id, account, label, issued, revoked from api_token where account = :account order by id desc").param("account", account)
                .query((row, _) -> new ApiToken(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant))).list();
    }
}
