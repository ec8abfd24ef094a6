package heng.server.people;

import java.util.List;
import java.util.Optional;

/// Accounts as signing in and rights see them; [People] is for who keeps them. There is no figure about a person here, and no column for one.
public interface Accounts {

    /// An account as somebody names it who signs in.
    record Named(String account, String called) {}

    /// Makes an account with a password, by the server itself: for a demonstration.
    ///
    /// @param password kept as Argon2id only; none where it is empty, and then nobody signs in
    /// @return whether the account is new; one that is there stays as it is
    boolean create(String name, String password, List<Grant> grants);

    /// Somebody with what is in force for him today; empty for an account that is not there or is locked.
    Optional<Person> find(String name);

    /// The person whose device has the token; empty for an unknown or revoked one and for a locked account. Remembered for a minute at most, since every record asks it, and only until anything about persons is changed.
    Optional<Person> ofDevice(String token);

    /// The account of somebody who writes its name or his phone number.
    Optional<Named> named(String login);

    /// What an account may do, also while it is locked; empty for one that is not there.
    Optional<List<Grant>> grantsOf(String account);
}
