package heng.server.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tokens that a program shows instead of signing in (`Authorization: Bearer …`). One stands for its account, with the rights that account has at that moment.
public interface ApiTokens {

    /// @param revoked when it was; empty while it holds
    record ApiToken(long id, String account, String label, Instant issued, Optional<Instant> revoked) {}

    /// A new token of one's own, shown this once; only its SHA-256 is kept. Empty where the account has as many as it may.
    Optional<String> issue(Person by, String label);

    /// The account whose token this is; empty for an unknown and for a revoked one.
    Optional<String> account(String token);

    /// Whether there was one of one's own of this number to revoke. From now on it opens nothing.
    boolean revoke(Person by, long id);

    /// One's own, the latest first.
    List<ApiToken> of(Person owner);
}
