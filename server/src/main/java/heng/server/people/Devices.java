package heng.server.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Devices that submit, each with an address of its own: a secret token in the path, of which only the SHA-256 is kept. No password is computed when a record arrives.
public interface Devices {

    /// What one account may have at a time; our default.
    int MOST_OPEN = 20;
    int LONGEST_LABEL = 80;

    /// @param revoked when it was; empty while it holds
    record Device(long id, String account, String label, Instant issued, Optional<Instant> revoked) {}

    /// A new device for an account, and the token that is shown this once; empty where the account has [#MOST_OPEN] already.
    ///
    /// @param by must keep the account, or be its owner
    Optional<String> issue(Person by, String account, String label);

    /// The same by the server itself.
    default String issue(String account, String label) {
        return issue(Person.SERVER, account, label).orElseThrow();
    }

    /// The device whose token this is; empty for an unknown and for a revoked one.
    Optional<Device> find(String token);

    /// Whether there was one of the account to revoke. From now on its token opens nothing.
    boolean revoke(Person by, String account, long id);

    /// The latest first, of an account that the person keeps or owns.
    List<Device> of(Person by, String account);
}
