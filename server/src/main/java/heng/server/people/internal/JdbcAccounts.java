package heng.server.people.internal;

import heng.server.people.Accounts;
import heng.server.people.Audit;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Service
class JdbcAccounts implements Accounts, UserDetailsService {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final DeviceMemory devices;
    private final Grants grants;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    JdbcAccounts(JdbcClient jdbc, Acting acting, DeviceMemory devices, Grants grants, PasswordEncoder encoder, Audit audit, Clock clock, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.devices = devices;
        this.grants = grants;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean create(String name, String password, List<Grant> given) {
        @Nullable String hash = password.isEmpty() ? null : encoder.encode(password);
        return acting.as(Person.SERVER, () -> {
            boolean fresh = jdbc.sql("insert into account (name, password, created) values (:name, :password, :created) on conflict do nothing")
                    .param("name", name).param("password", hash).param("created", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
            if (fresh) grants.give(name, given);
            if (fresh) audit.note(Person.SERVER, Audit.What.ACCOUNT_MADE, name);
            return fresh;
        });
    }

    @Override
    public Optional<Person> find(String name) {
        return jdbc.sql("select * from heng_person(:name, :today)").param("name", name).param("today", today()).query(new PersonRows());
    }

    @Override
    public Optional<Person> ofDevice(String token) {
        LocalDate today = today();
        byte[] hash = Tokens.hash(token);
        return devices.person(java.util.HexFormat.of().formatHex(hash), today,
                () -> jdbc.sql("select * from heng_device_person(:hash, :today)").param("hash", hash).param("today", today).query(new PersonRows()));
    }

    @Override
    public Optional<Named> named(String login) {
        return jdbc.sql("select name, called from heng_account_of(:login)").param("login", Phone.login(login)).query((row, _) -> new Named(row.getString(1), row.getString(2))).optional();
    }

    @Override
    public Optional<List<Grant>> grantsOf(String account) {
        List<Optional<Grant>> rows = jdbc.sql("select role, place from heng_grants(:name)").param("name", account)
                .query((row, _) -> Optional.ofNullable(row.getString(1)).isEmpty() ? Optional.<Grant>empty() : Optional.of(new Grant(Role.of(row.getString(1)), row.getString(2)))).list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    /// A locked account, and one without a password yet, are as unknown as one that is not there: Spring Security computes a password all the same.
    @Override
    public UserDetails loadUserByUsername(String name) {
        return jdbc.sql("select name, password, epoch from heng_sign_in(:login)").param("login", Phone.login(name))
                .query((row, _) -> new Signed(row.getString(1), row.getString(2), row.getLong(3))).optional()
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
