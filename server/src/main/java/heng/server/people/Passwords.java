package heng.server.people;

import java.util.List;
import java.util.Optional;

/// Everybody sets his own password; nobody else knows it. Kept as Argon2id.
public interface Passwords {

    /// Our default; length counts, kinds of characters do not.
    int SHORTEST = 10;
    /// More is a way to keep the server busy.
    int LONGEST = 200;

    /// Who opens a link that holds.
    record Guest(String account, String called, String phone) {}

    /// Whose link it is; empty where it was used, revoked, replaced or is too old.
    Optional<Guest> guest(String token);

    /// Sets the password by a link, which holds no longer after.
    ///
    /// @return nothing where it is done; a link that opens nothing is refused as [PeopleRefusal.Code#UNKNOWN_ACCOUNT]
    List<PeopleRefusal> first(String token, String fresh, String again);

    /// Changes one's own; all sessions end but the caller, who goes on with the new epoch.
    List<PeopleRefusal> change(Person person, String old, String fresh, String again);
}
