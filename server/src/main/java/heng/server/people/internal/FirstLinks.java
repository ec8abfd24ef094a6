package heng.server.people.internal;

import heng.server.people.Audit;
import heng.server.people.People;
import heng.server.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links for the first login and after a forgotten password, within the transaction of who issues them. A new one ends the one before.
@Component
class FirstLinks {

    /// Our default: long enough to hand out printed sheets.
    static final Duration LIFE = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    FirstLinks(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    People.Link issue(Person actor, String account, String called, String phone) {
        Instant expires = clock.instant().plus(LIFE);
        String token = Tokens.fresh();
        endOpen(account);
        jdbc.sql("insert into first_login (token_sha256, account, issued, expires) values (:hash, :account, :now, :expires)").param("hash", Tokens.hash(token)).param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("expires", expires.atOffset(ZoneOffset.UTC)).update();
        audit.note(actor, Audit.What.LINK_ISSUED, account);
        return new People.Link(account, called, phone, token, expires);
    }

    /// Whether there was an open one.
    boolean end(Person actor, String account) {
        boolean done = endOpen(account) > 0;
        if (done) audit.note(actor, Audit.What.LINK_REVOKED, account);
        return done;
    }

    private int endOpen(String account) {
        return jdbc.sql("update first_login set ended = :now where account = :account and ended is null").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("account", account).update();
    }
}
