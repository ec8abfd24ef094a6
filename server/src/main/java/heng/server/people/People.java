package heng.server.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps accounts: for administrators, each within his places. What the actor may not see is answered as if it were not there.
public interface People {

    int LONGEST_NAME = 60;
    int MOST_GRANTS = 20;

    /// An account as who keeps it sees it.
    ///
    /// @param erased whether its person was erased; then it stays locked and as it is
    /// @param open until when its link for the first login holds; null where there is none
    record Kept(String account, String called, String phone, List<Grant> grants, boolean locked, boolean erased, boolean hasPassword, @Nullable Instant open) {}

    /// @param more whether there are more after these
    record Sheet(List<Kept> accounts, boolean more) {}

    /// What somebody wrote about an account.
    ///
    /// @param phone any spelling; kept as digits
    /// @param grants each of the roles of a line in each of its places
    record Form(String called, String phone, List<Line> grants) {

        public Form {
            grants = List.copyOf(grants);
        }
    }

    /// @param roles in words, several with a comma or semicolon between
    /// @param places codes or names, in the same way
    record Line(String roles, String places) {}

    /// A link that is shown this once.
    ///
    /// @param token the secret in its path
    record Link(String account, String called, String phone, String token, Instant expires) {}

    /// What became of a form.
    sealed interface Made {

        /// @param link for a new account
        record Done(String account, boolean fresh, boolean changed, Optional<Link> link) implements Made {}

        record Refused(List<PeopleRefusal> refusals) implements Made {}
    }

    /// By name, those whose name, phone or account has the text.
    ///
    /// @param sheet from 0
    Sheet list(Person actor, String text, int sheet);

    Optional<Kept> find(Person actor, String account);

    /// A new account with its link for the first login.
    Made make(Person actor, Form form);

    /// Name, phone number and grants become those of the form; a change of grants ends the sessions.
    Made change(Person actor, String account, Form form);

    /// Locks an account, or opens it again; its sessions and devices end, or devices hold again. Nobody locks himself.
    boolean lock(Person actor, String account, boolean locked);

    /// Takes name, phone number, password and the labels of devices and API tokens from a locked account, for good; all of them and its link end. The account stays under its own name, which records commit to.
    ///
    /// @return whether it was locked and not erased before
    boolean erase(Person actor, String account);

    /// A new link; the password so far and an earlier link hold no longer.
    Optional<Link> reset(Person actor, String account);

    /// Ends the open link.
    boolean endLink(Person actor, String account);

    /// New links for all accounts that the actor keeps, are open and have no password yet, at most [PeopleImport#MOST_ROWS].
    List<Link> links(Person actor);
}
