package heng.server.people;

import java.util.List;
import java.util.Optional;

/// Accounts of people. There is no figure about a person here, and no column for one.
public interface Accounts {

    /// Whether the account is new; one that is there stays as it is.
    ///
    /// @param password kept as Argon2id only
    boolean create(String name, String password, List<Grant> grants);

    Optional<Person> find(String name);

    /// By name.
    List<Person> all();
}
