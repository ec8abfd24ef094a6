package heng.server.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets the first administrator in: as long as nobody has a password, each start makes a new link for the account `administrator`.
@Component
public class FirstAdministrator {

    private static final String ACCOUNT = "administrator";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final People people;

    FirstAdministrator(JdbcClient jdbc, Accounts accounts, People people) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
    }

    /// The token of the link; empty where somebody can sign in already.
    public Optional<String> link() {
        if (jdbc.sql("select heng_anybody()").query(Boolean.class).single()) return Optional.empty();
        accounts.create(ACCOUNT, "", List.of(new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE)));
        return people.reset(Person.SERVER, ACCOUNT).map(People.Link::token);
    }
}
