package heng.server.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Devices that submit, each with an address of its own: a secret token in the path, of which only the SHA-256 is kept. No password is computed when a record arrives.
public interface Devices {

    /// @param revoked when it was; empty while it holds
    record Device(long id, String account, String label, Instant issued, Optional<Instant> revoked) {}

    /// A new device for an account, and the token that is shown this once.
    String issue(String account, String label);

    /// The device whose token this is; empty for an unknown and for a revoked one.
    Optional<Device> find(String token);

    /// Whether there was one to revoke. From now on its token opens nothing.
    boolean revoke(long id);

    /// The latest first.
    List<Device> all();
}
