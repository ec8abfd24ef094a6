package heng.server.people.internal;

import java.util.List;
import org.springframework.security.core.userdetails.User;

/// Who has signed in, and in which epoch of his account.
final class Signed extends User {

    private static final long serialVersionUID = 1;

    private final long epoch;

    Signed(String account, String password, long epoch) {
        super(account, password, List.of());
        this.epoch = epoch;
    }

    long epoch() {
        return epoch;
    }
}
