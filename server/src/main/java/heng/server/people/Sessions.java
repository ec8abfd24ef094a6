package heng.server.people;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// A session belongs to one epoch of its account, and ends with its next request when the account has gone on: it was locked, or its password or grants are others.
public final class Sessions {

    private static final String EPOCH = Sessions.class.getName();

    private Sessions() {}

    /// From now on the session of the request is one of this epoch.
    public static void goOn(HttpServletRequest request, Person person) {
        enter(request, person.epoch());
    }

    /// The same where only the epoch is known.
    public static void enter(HttpServletRequest request, long epoch) {
        request.getSession().setAttribute(EPOCH, epoch);
    }

    /// Whether the session of the request is of the epoch.
    public static boolean isOf(HttpServletRequest request, long epoch) {
        var session = request.getSession(false);
        @Nullable Object kept = session == null ? null : session.getAttribute(EPOCH);
        return kept instanceof Long known && known == epoch;
    }
}
