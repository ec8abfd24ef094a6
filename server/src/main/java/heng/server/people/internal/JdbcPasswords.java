package heng.server.people.internal;

import heng.server.people.Audit;
import heng.server.people.Passwords;
import heng.server.people.PeopleRefusal;
import heng.server.people.PeopleRefusal.Code;
import heng.server.people.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Service
class JdbcPasswords implements Passwords {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;

    JdbcPasswords(JdbcClient jdbc, Acting acting, PasswordEncoder encoder, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Optional<Guest> guest(String token) {
        return jdbc.sql("select name, called, phone from heng_open_link(:hash, :now)").param("hash", Tokens.hash(token)).param("now", now())
                .query((row, _) -> new Guest(row.getString(1), row.getString(2), row.getString(3) == null ? "" : row.getString(3))).optional();
    }

    @Override
    public List<PeopleRefusal> first(String token, String fresh, String again) {
        if (guest(token).isEmpty()) return List.of(PeopleRefusal.of(Code.UNKNOWN_ACCOUNT, "")); // before a password is computed for anybody who asks
        List<PeopleRefusal> refused = check(fresh, again);
        if (!refused.isEmpty()) return refused;
        Optional<String> whose = jdbc.sql("select * from heng_take_link(:hash, :now, :password)").param("hash", Tokens.hash(token)).param("now", now()).param("password", encoder.encode(fresh))
                .query(String.class).optional();
        if (whose.isEmpty()) return List.of(PeopleRefusal.of(Code.UNKNOWN_ACCOUNT, ""));
        audit.note(whose.get(), Audit.What.PASSWORD_SET, whose.get());
        return List.of();
    }

    @Override
    public List<PeopleRefusal> change(Person person, String old, String fresh, String again) {
        List<PeopleRefusal> refused = check(fresh, again);
        if (!refused.isEmpty()) return refused;
        Optional<String> kept = acting.as(person, () -> jdbc.sql("select password from account where name = :name").param("name", person.account()).query(String.class).optional());
        if (kept.isEmpty() || old.length() > LONGEST || !encoder.matches(old, kept.get())) return List.of(PeopleRefusal.of(Code.PASSWORD_WRONG, ""));
        String hash = encoder.encode(fresh);
        return acting.as(person, () -> {
            jdbc.sql("update account set password = :password where name = :name").param("password", hash).param("name", person.account()).update();
            audit.note(person.account(), Audit.What.PASSWORD_CHANGED, person.account());
            return List.of();
        });
    }

    private static List<PeopleRefusal> check(String fresh, String again) {
        if (fresh.codePointCount(0, fresh.length()) < SHORTEST) return List.of(PeopleRefusal.of(Code.PASSWORD_SHORT, ""));
        if (fresh.length() > LONGEST) return List.of(PeopleRefusal.of(Code.PASSWORD_LONG, ""));
        return fresh.equals(again) ? List.of() : List.of(PeopleRefusal.of(Code.PASSWORD_DIFFERS, ""));
    }
}
