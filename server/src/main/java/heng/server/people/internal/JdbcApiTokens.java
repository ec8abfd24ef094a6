package heng.server.people.internal;

import heng.server.people.ApiTokens;
import heng.server.people.Audit;
import heng.server.people.Person;
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
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    JdbcApiTokens(JdbcClient jdbc, Acting acting, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<String> issue(Person by, String label) {
        String token = Tokens.fresh();
        return acting.as(by, () -> {
            Optional<Long> made = jdbc.sql("insert into api_token (account, label, token_sha256, issued) select :account, :label, :hash, :issued where (select count(*) from api_token where account = :account and revoked is null) < :most returning id")
                    .param("account", by.account()).param("label", label).param("hash", Tokens.hash(token)).param("issued", now()).param("most", MOST_OF_AN_ACCOUNT).query(Long.class).optional();
            if (made.isEmpty()) return Optional.<String>empty();
            audit.note(by, Audit.What.API_TOKEN_ISSUED, String.valueOf(made.get()));
            return Optional.of(token);
        });
    }

    @Override
    public Optional<String> account(String token) {
        return jdbc.sql("select heng_api_account(:hash)").param("hash", Tokens.hash(token)).query(String.class).optional();
    }

    @Override
    public boolean revoke(Person by, long id) {
        return acting.as(by, () -> {
            boolean revoked = jdbc.sql("update api_token set revoked = :now where id = :id and account = :account and revoked is null").param("now", now()).param("id", id).param("account", by.account()).update() == 1;
            if (revoked) audit.note(by, Audit.What.API_TOKEN_REVOKED, String.valueOf(id));
            return revoked;
        });
    }

    @Override
    public List<ApiToken> of(Person owner) {
        return acting.as(owner, () -> jdbc.sql("select id, account, label, issued, revoked from api_token where account = :account order by id desc").param("account", owner.account())
                .query((row, _) -> new ApiToken(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant))).list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
