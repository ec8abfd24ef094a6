package heng.server.people.internal;

import heng.server.people.Accounts;
import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcAccounts implements Accounts, UserDetailsService {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    JdbcAccounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean create(String name, String password, List<Grant> grants) {
        boolean fresh = jdbc.sql("insert into account (name, password, created) values (:name, :password, :created) on conflict do nothing")
                .param("name", name).param("password", encoder.encode(password)).param("created", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
        if (fresh) grants.forEach(grant -> jdbc.sql("insert into account_role (account, role, place) values (:account, :role, :place) on conflict do nothing")
                .param("account", name).param("role", grant.role().word()).param("place", grant.place()).update());
        return fresh;
    }

    @Override
    public Optional<Person> find(String name) {
        return jdbc.sql("select name from account where name = :name").param("name", name).query(String.class).optional().map(this::person);
    }

    @Override
    public List<Person> all() {
        return jdbc.sql("select name from account order by name").query(String.class).list().stream().map(this::person).toList();
    }

    private Person person(String name) {
        return new Person(name, jdbc.sql("select role, place from account_role where account = :name order by role, place").param("name", name)
                .query((row, _) -> new Grant(Role.of(row.getString(1)), row.getString(2))).list());
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return jdbc.sql("select password from account where name = :name").param("name", name).query(String.class).optional()
                .map(password -> User.withUsername(name).password(password).authorities(List.of()).build())
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
